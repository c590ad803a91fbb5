"""There was none of a thing in one claim; in the other it was made, held or used."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.occasions import other_places, same_occasion
from analysis.comparison.gates.themes import is_one_kind
from analysis.comparison.gates.timing import since_then
from analysis.comparison.readers.acts import direct_object, is_passive
from analysis.comparison.readers.figures import counts_none
from analysis.comparison.readers.moments import lies_ahead
from analysis.comparison.readers.negation import denies_nothing, is_firm, is_limited
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import Theme, is_told, read_phrase
from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import find_root, is_negator, load_root_words

ANOTHER = frozenset("other more further longer such new one".split())  # noqa: SIM905
HAVING = frozenset(map(find_root, ("have", "has", "had", "pay", "carry")))
# "Took place", "had no boats on board": no place of which the other claim has to speak.
VAGUE = frozenset(map(find_root, "place board site scene hand stock offer".split()))  # noqa: SIM905
FEWEST = 2  # words for what there is none of, if nothing tells where or of whom


def find_nothing(a: Statement, b: Statement) -> Finding | None:
    """One says that there was none of what the other tells to have been made, held or used."""
    return _nothing(a, b) or _nothing(b, a)


def _nothing(said: Statement, denied: Statement) -> Finding | None:
    lack = read_lacked(denied)
    if not lack or not is_told(said) or lies_ahead(said) != lies_ahead(denied):
        return None
    if counts_none(said):
        return None  # "0 deaths", "no deaths"
    if other_places(said, denied) or not same_occasion(said, denied):
        return None
    if since_then(denied, said):
        return None
    rest = _where(denied, lack)
    if rest - with_relatives(said.context) or (not rest and 1 + len(lack.before) < FEWEST):
        return None
    if not (_is_done(said, lack, rest) or _is_there(said, denied, lack)):
        return None
    what = " ".join(w.text for w in denied.span_words if w.root in lack.before | {lack.noun})
    reason = f"One says “{said.verb}”, the other that there is none: “no {what}”."
    return Finding("conflict", "existence", said.verb, what, reason)


def _where(denied: Statement, lack: Theme) -> frozenset[str]:
    """Of whom or where there is none: the subject of "has", what follows the noun."""
    last = max(w.start for w in denied.span_words if w.root == lack.noun)
    after = frozenset(w.root for w in denied.span_words if w.start > last and w.root)
    own = lack.before | {lack.noun, denied.head} | VAGUE
    return (denied.subject | after) - own - light_roots()


def _is_done(said: Statement, lack: Theme, rest: frozenset[str]) -> bool:
    """Whether the noun is the verb here: "no check of the goal", "the goal was checked"."""
    return said.head == lack.noun and bool(rest & (said.subject | said.object))


def _is_there(said: Statement, denied: Statement, lack: Theme) -> bool:
    phrases = (said.subject, frozenset(direct_object(said)))
    themes = (read_phrase(said, roots) for roots in phrases if roots)
    return any(theme and is_one_kind(theme, lack, said, denied) for theme in themes)


@remember
def read_lacked(claim: Statement) -> Theme | None:
    """What the claim says there is none of: "there was no check", "no check was made"."""
    if not claim.negating or not is_firm(claim) or is_limited(claim) or not claim.head:
        return None
    negators = [w for w in claim.span_words if is_negator(w.lower)]
    if len(negators) != 1 or not _only_carries(claim):
        return None
    (negator,) = negators
    after = [w for w in claim.span_words if w.start > negator.start]
    if negator.lower != "no":
        roots = frozenset(direct_object(claim))
        plainly = negator.start < claim.head_char and not any(r[0].isdigit() for r in roots)
        return read_phrase(claim, roots) if roots and plainly else None
    if negator.start < claim.head_char and not claim.copular and _has_object(claim):
        return None  # "no patient had them"
    if not after or after[0].lower in ANOTHER or denies_nothing("no", after[0].lower):
        return None
    noun = []
    for word in after:
        if not word.root or word.start == claim.head_char:
            break
        noun.append(word.root)
    return read_phrase(claim, frozenset(noun)) if noun else None


def _has_object(claim: Statement) -> bool:
    return not is_passive(claim) and bool(set(direct_object(claim)) - VAGUE)


def _only_carries(claim: Statement) -> bool:
    carrying = load_root_words("support_verbs.txt") | load_root_words("existence_verbs.txt")
    return claim.copular or claim.head in carrying | HAVING
