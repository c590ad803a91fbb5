"""The search for garbage is put off for as long as a block runs, and no longer."""

import gc
import weakref

import pytest

from analysis.collection import without_collection


def test_the_search_goes_on_after_an_error():
    with pytest.raises(ZeroDivisionError), without_collection():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_who_had_switched_it_off_finds_it_off_afterwards():
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_blocks_may_stand_in_each_other():
    with without_collection():
        with without_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_search_at_the_end_leaves_out_what_was_there_before():
    searched = []

    def note(phase, about):
        searched.append(about["generation"])

    gc.callbacks.append(note)
    try:
        with without_collection():
            made = [[n] for n in range(100_000)]
            assert not searched
        assert set(searched) == {1}, len(made)
    finally:
        gc.callbacks.remove(note)


@pytest.mark.parametrize(("all_stays", "found_at_once"), [(True, False), (False, True)])
def test_what_stays_is_not_searched_until_all_is(all_stays, found_at_once):
    class Circle:
        pass

    with without_collection(all_stays=all_stays):
        circle = Circle()
        circle.itself = circle
        alive = weakref.ref(circle)
        del circle
    assert (alive() is None) == found_at_once
    gc.collect()
    assert alive() is None
