import os

import pytest

from analysis.files import write_whole


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a.csv"
    write_whole(path, "old")
    assert write_whole(path, "né\n").read_bytes() == "né\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    path = write_whole(tmp_path / "a.csv", "old")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
