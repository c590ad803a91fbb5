"""When a claim says it holds: past, present or future."""

from analysis.claims.tree import Tree

FUTURE_MODALS = frozenset({"will", "'ll", "shall", "wo", "going"})
MODALS = frozenset({"may", "might", "can", "could", "should", "would", "must"})
PLANS = frozenset({"expect", "plan", "set", "schedule", "intend", "aim", "due", "hope", "go"})


def find_tense(tree: Tree, predicate: list[int], head: int) -> str:
    """past, present, future, or empty where the words do not say."""
    words = [tree.lower[t] for t in predicate]
    if FUTURE_MODALS.intersection(words):
        return "future"
    if any(tree.lemma[t] in PLANS for t in predicate) and "to" in words:
        return "future"
    if MODALS.intersection(words):
        return "future" if "have" not in words else "past"
    tags = [tree.tag[t] for t in predicate]
    if "VBD" in tags:
        return "past"
    if "VBZ" in tags or "VBP" in tags:
        return "past" if _is_perfect(tree, predicate) else "present"
    return {"VBN": "past", "VBG": "present", "VB": ""}.get(tree.tag[head], "")


def _is_perfect(tree: Tree, predicate: list[int]) -> bool:
    has = any(tree.lemma[t] == "have" and tree.dep[t] == "aux" for t in predicate)
    return has and not any(tree.tag[t] == "VBG" for t in predicate)
