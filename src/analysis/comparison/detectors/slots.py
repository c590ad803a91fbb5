"""Another filler in the same slot: nation, class of thing, name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.detectors.gates import (
    Finding,
    same_predicate,
    same_event,
    coverage as same_cov,
)
from analysis.comparison.lexicon import load_lines
from analysis.comparison.statements import Statement
from analysis.comparison.words import find_root

import functools


class Filler(NamedTuple):
    type: str
    value: str
    text: str
    roots: frozenset[str]
    before: str  # root of the content word before it
    after: str


@functools.cache
def load_nations():
    rows = [l.split(",") for l in load_lines("nations.csv")[1:]]
    found = {}
    for country, demonym, capital in rows:
        for w in (country, demonym):
            found[tuple(w.lower().split())] = country
    found["u.s",] = found["us",] = found["usa",] = found["america",] = "United States"
    found["england",] = found["english",] = found["uk",] = "Britain"
    return found


@functools.cache
def load_classes():
    rows = [l.split(",") for l in load_lines("classes.csv")[1:]]
    return {p: (c, d) for w, c, d in rows for p in (w, w + "s")}


def fillers(claim: Statement) -> Iterator[Filler]:
    words = claim.words
    nations, classes = load_nations(), load_classes()
    content = [i for i, w in enumerate(words) if w.root]

    def ctx(i, j):
        b = next((words[k].root for k in range(i - 1, -1, -1) if words[k].root), "")
        a = next((words[k].root for k in range(j, len(words)) if words[k].root), "")
        return b, a

    for i, w in enumerate(words):
        for n in (2, 1):
            key = tuple(x.lower for x in words[i : i + n])
            if key in nations and w.text[0].isupper() or key == ("u.s",):
                if nations.get(key):
                    yield Filler(
                        "nation",
                        nations[key],
                        " ".join(x.text for x in words[i : i + n]),
                        frozenset(x.root for x in words[i : i + n]),
                        *ctx(i, i + n),
                    )
                break
        if w.lower in classes and w.root in claim.object:
            nxt = words[i + 1] if i + 1 < len(words) else None
            yield Filler(
                "class:" + classes[w.lower][1],
                classes[w.lower][0],
                w.text,
                frozenset({w.root}),
                *ctx(i, i + 1),
            )


def find_slot(a: Statement, b: Statement) -> Finding | None:
    if a.negated != b.negated:
        return None
    fa, fb = list(fillers(a)), list(fillers(b))
    va = {f.value for f in fa}
    vb = {f.value for f in fb}
    for x in fa:
        for y in fb:
            if x.value == y.value or y.value in va or x.value in vb:
                continue
            if x.type == "nation" == y.type:
                without = x.roots | y.roots
                if not same_event(a, b, without, 0.6):
                    continue
                if not (
                    (x.before and x.before == y.before)
                    or (x.after and x.after == y.after)
                    or same_predicate(a, b)
                ):
                    continue
                return Finding(
                    "conflict",
                    "nation",
                    x.text,
                    y.text,
                    f"{x.text!r} in one, {y.text!r} in the other.",
                )
            if x.type[:5] == "class" == y.type[:5] and a.copular and b.copular:
                if x.type == y.type == "class:person":
                    kind = "profession"
                else:
                    kind = "class"
                if same_cov(a, b, x.roots | y.roots) < 0.6:
                    continue
                return Finding(
                    "conflict", kind, x.text, y.text, f"{x.text!r} in one, {y.text!r} in the other."
                )
    return None


def name_fillers(c):
    """Names in the claim with the part they stand in."""
    out = []
    for part in ("subject", "object", "rest"):
        pass
    return out
