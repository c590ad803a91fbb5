"""The model's parser and name finder without the wait for Python's lock: a third of the parse.

spaCy's own loop lets go of the lock, and then takes it again for each look at a word, of which the
name finder takes some two hundred before it decides on one. Who keeps the lock need not take it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.pipeline._parser_internals.stateclass import StateClass
    from spacy.tokens import Doc


class KeepingLock:
    """Does what a `spacy.pipeline.transition_parser.Parser` does, with Python's lock kept."""

    def greedy_parse(self, docs: Sequence[Doc], drop: float = 0.0) -> list[StateClass]:
        """The final state of each Doc; `drop` is for training."""
        self._ensure_labels_are_added(docs)
        states = self.moves.init_batch(docs)
        model = self.model.predict(docs)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            unfinished = self.transition_states(unfinished, model.predict(unfinished))
        model.clear_memory()  # as spaCy's own loop does, at once and not by the search for garbage
        return states


def keep_lock(nlp: Language) -> Language:
    """Lets the parser and the name finder of a pipeline keep Python's lock; not those on a GPU."""
    from spacy.pipeline import DependencyParser, EntityRecognizer
    from thinc.api import NumpyOps

    for place, (name, pipe) in enumerate(nlp._components):
        is_known = isinstance(pipe, DependencyParser | EntityRecognizer)
        if is_known and isinstance(pipe.model.ops, NumpyOps):
            keeping = type(name, (KeepingLock, type(pipe)), {})
            faster = keeping(nlp.vocab, pipe.model, name, pipe.moves)
            faster.cfg = pipe.cfg
            nlp._components[place] = (name, faster)
    return nlp
