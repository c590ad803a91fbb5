"""The words by which a sentence calls something untrue, and what it calls so."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.lexicon import first_words, load_lines, load_phrases, rarest
from analysis.comparison.readers.meant import CLAUSE_END, FAR, Place, is_meant
from analysis.comparison.readers.questions import is_asked
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import (
    COPULAS,
    Statement,
    light_roots,
    read_once,
    read_sentence_once,
    remember,
)
from analysis.comparison.words import Word, find_root, is_negator, load_root_words, split_words

CONTRACTION = re.compile(r"^(?!ca|could).*n['’]t$")  # "can't believe it" is no refutation
# "Er, no: the bridge isn't closed", "MOSTLY FALSE: …"; "No, really: …" takes nothing back.
OPENING = re.compile(
    r"(?:(?:er|erm|um|uh|well|oh)\W+)?((?:\w+ ){0,3}[\w’']+)(?:[,:;.!]| [–—-]) ", re.IGNORECASE
)
SOURCE = re.compile(r"(?:[\w’'&.-]+ ){0,4}[\w’'&.-]+: ['\"‘“]?(?=no, )", re.IGNORECASE)
INSISTING = re.compile(r"\W*(?:really|seriously|honestly|it['’]s|this is|you)\b", re.IGNORECASE)
FACT_CHECK = re.compile(r"fact[ -]?check\b", re.IGNORECASE)  # weighs a report, makes none
TAKING_BACK = frozenset({"refute", "untrue", "retract", "deny", "cast"})
REFUTING = frozenset({"untrue", "verdict", "invent", "dated"})
FALSITY = frozenset({"refute", "untrue", "verdict", "invent"})
NOT_GENUINE = frozenset(
    "wrong falsified falsify falsifying counterfeit libel defamation slander".split()  # noqa: SIM905
)
LONGEST_PHRASE = 5  # words
OF_WHAT = frozenset({"about", "over", "on", "that"})
ABOUT = frozenset({"about", "over"})
NEAR = 4  # words between a cue and the clause that it is said of
# Of his own work he is accused: "faked his diary" is what a report says, not what it is.
OWN = frozenset({"his", "her", "its", "their"})
# Words that the thing denied goes on after: "denies plans to quit", "no sign of a deal".
WITHIN = frozenset("to of a an the any that he she it they his her its their being having".split())  # noqa: SIM905
QUESTIONS = frozenset("who whom whose how why where when which".split())  # noqa: SIM905
ATTRIBUTES = frozenset("size scale extent amount cost cause timing".split())  # noqa: SIM905
OTHERS = frozenset("more further other another extra additional again".split())  # noqa: SIM905


class Cue(NamedTuple):
    """A word or phrase that calls something untrue, how strongly, and what it is said of."""

    text: str
    strength: str
    said_of: frozenset[str] = frozenset()  # roots; none: of the report as a whole
    of_others: bool = False  # of what is still to come: "rules out more cuts"
    doing: str = ""  # root of the verb that it denies: "denies selling"
    start: int = 0  # its first word in the sentence, and the one after its last
    end: int = 0


def concerns(cue: Cue, claim: Statement) -> bool:
    """Whether the cue is said of what the claim says: "fake tickets" is not of a ban."""
    if cue.of_others and claim.around.lower.isdisjoint(OTHERS):
        return False
    if cue.strength == "untrue":
        told = with_relatives(claim.context)
        reports = load_root_words("rumour_nouns.txt") | load_root_words("picture_nouns.txt")
        reported = cue.said_of & (reports | load_root_words("report_nouns.txt") & told)
        return bool(reported) or cue.said_of <= told
    if cue.doing and cue.doing not in with_relatives(claim.context):
        return False  # "denies selling the story" is not of the story
    specific = cue.said_of - light_roots() - load_root_words("report_nouns.txt")
    return not specific or bool(specific & with_relatives(claim.context))


def calls_untrue(claim: Statement) -> bool:
    """Whether a word anywhere in its sentence takes something back: denies, retracts it."""
    return any(cue.strength in TAKING_BACK for cue in read_cues(claim))


@remember
def read_untrue(claim: Statement) -> frozenset[str]:
    """The words that call it untrue, or, if it speaks for its article, anything in its sentence."""
    if not claim.leads:
        return frozenset(w.stem for w in read_denials(claim))
    taking_back = (cue.text for cue in read_cues(claim) if cue.strength in TAKING_BACK)
    words = (word.stem for text in taking_back for word in split_words(text))
    return frozenset((*words, *read_falsity(claim)))


def read_denying(claim: Statement) -> frozenset[str]:
    """The words of its sentence for a denial: "denied", "ruled out"."""
    cues = (cue.text for cue in read_cues(claim) if cue.strength == "deny")
    return frozenset(word.stem for text in cues for word in split_words(text))


@read_sentence_once
def read_cues(claim: Statement) -> Iterator[Cue]:
    """What in the sentence calls something untrue."""
    if not _has_words_of_phrase(claim):
        return
    opening = OPENING.match(claim.sentence, _after_source(claim))
    if opening and _opens_contradiction(opening, claim.sentence):
        yield Cue(opening[1], "refute")
    words = claim.sentence_words
    for start, end, strength in _find_phrases(claim.sentence, words):
        place = Place(claim.sentence, words, start, end, claim.is_headline)
        if not is_asked(claim.sentence, words[start].end) and is_meant(place, strength):
            cue = _cue(claim.sentence, words, start, end, strength)
            yield cue._replace(start=start, end=end)


@read_sentence_once
def read_falsity(claim: Statement) -> Iterator[str]:
    """The roots of the words in the sentence for what is not genuine, however they are meant."""
    if FACT_CHECK.match(claim.sentence):
        yield "check"
    yield from map(find_root, sorted(NOT_GENUINE & claim.around.lower))
    if _has_words_of_phrase(claim):
        for start, end, strength in _find_phrases(claim.sentence, claim.sentence_words):
            if strength in FALSITY:
                yield from (word.stem for word in claim.sentence_words[start:end])


@read_once
def read_denials(claim: Statement) -> Iterator[Word]:
    """What calls untrue just what the claim says: "denied that it sold"; each as one word."""
    words = claim.sentence_words
    for cue in read_cues(claim):
        if cue.strength in TAKING_BACK and cue.end and _is_complement(claim, words, cue):
            first = words[cue.start]
            start = first.start + claim.around.start
            yield Word(cue.text, cue.text.lower(), first.stem, first.root, start)


def _is_complement(claim: Statement, words: list[Word], cue: Cue) -> bool:
    """Whether the claim is the clause that the cue is said of."""
    head = claim.head_char - claim.around.start
    first, last = words[cue.start].start, words[cue.end - 1].end
    if first <= head < last:  # "denied involvement in the theft"
        return claim.negators.isdisjoint(w.lower for w in words[cue.start : cue.end])
    if last <= claim.offset:
        between = [w for w in words[cue.end :] if w.start < claim.offset]
        broken = CLAUSE_END.search(claim.sentence, last, claim.offset)
        return not broken and len(between) <= NEAR and all(map(_introduces, between))
    if claim.offset <= first < head:  # "denied taking bribes"
        if CLAUSE_END.search(claim.sentence, last, head):
            return False  # "rejects doping claim, banned for two years"
        return words[cue.end - 1].lower in claim.verb.lower().split()
    before = [w for w in words if w.start < claim.offset][-1:]
    between = [w for w in words[: cue.start] if w.start >= claim.offset + len(claim.text)]
    return (
        [w.lower for w in before] == ["that"]
        and bool(between)
        and len(between) <= NEAR
        and find_root(between[0].lower) in COPULAS
    )


def _introduces(word: Word) -> bool:
    """Whether it may stand between a denial and what is denied: "denied the claim that"."""
    return word.lower in WITHIN or word.root in load_root_words("report_nouns.txt")


def _find_phrases(sentence: str, words: list[Word]) -> Iterator[tuple[int, int, str]]:
    """The longest phrases of `refuting_words.csv`: first word, the one after the last, strength."""
    plain = [_without_contraction(w.lower) for w in words]
    phrases, firsts = load_phrases("refuting_words.csv"), first_words("refuting_words.csv")
    done = 0
    for i in (i for i, word in enumerate(plain) if word in firsts):
        if i < done:
            continue
        for end in range(min(i + LONGEST_PHRASE, len(words)), i, -1):
            strength = phrases.get(tuple(plain[i:end]))
            if strength and not CLAUSE_END.search(sentence, words[i].end, words[end - 1].start):
                yield i, end, strength
                done = end
                break


@functools.lru_cache(maxsize=1 << 14)
def _without_contraction(lower: str) -> str:
    return CONTRACTION.sub("n't", lower)


def may_call_untrue(lower: str) -> bool:
    """Whether it is the rarest word of a phrase of `refuting_words.csv`, or of an opening."""
    return _without_contraction(lower) in _phrases_by_rarest_word()


def _has_words_of_phrase(claim: Statement) -> bool:
    """Whether all words of a phrase stand in the sentence, of which few have any."""
    words = frozenset(map(_without_contraction, claim.around.lower))
    phrases = _phrases_by_rarest_word()
    return any(phrase <= words for word in phrases.keys() & words for phrase in phrases[word])


@functools.cache
def _phrases_by_rarest_word() -> dict[str, list[frozenset[str]]]:
    openings = (tuple(line.split()) for line in load_lines("refuting_openings.txt"))
    phrases = defaultdict(list)
    for phrase in (*load_phrases("refuting_words.csv"), *openings):
        phrases[rarest(phrase)].append(frozenset(phrase))
    return dict(phrases)


def _after_source(claim: Statement) -> int:
    """Where what somebody says begins in a title: "Harbour police: No, the pier is open"."""
    source = SOURCE.match(claim.sentence) if claim.is_headline else None
    return source.end() if source else 0


def _opens_contradiction(opening: re.Match, sentence: str) -> bool:
    said = opening[1].lower()
    if said not in load_lines("refuting_openings.txt") or INSISTING.match(
        sentence, opening.end() - 1
    ):
        return False
    return said != "sorry" or any(map(is_negator, sentence.lower().split()))


def _cue(sentence: str, words: list[Word], start: int, end: int, strength: str) -> Cue:
    text = sentence[words[start].start : words[end - 1].end]
    after = words[end - 1 : end + FAR]
    if strength in ("refute", "untrue") and len(after) > 1 and after[1].lower in OWN:
        return Cue(text, "confess")
    if strength == "confess":
        return Cue(text, strength, _object(sentence, after))
    if strength == "untrue" and (said_of := _run(sentence, after)):
        if _is_report_about(after[1:]):
            return Cue(text, "refute")
        return Cue(text, strength, said_of)
    if strength == "deny":
        of_others = any(word.lower in OTHERS for word in after[1:2])
        doing = next((w.root for w in after[1:2] if w.lower.endswith("ing")), "")
        doing = "" if doing in load_root_words("support_verbs.txt") else doing  # "making a bid"
        return Cue(text, strength, _object(sentence, after), of_others, doing)
    known = "refute" if strength in REFUTING else strength
    if len(after) > 1 and after[1].lower in ABOUT:
        return Cue(text, known, _object(sentence, after[1:]))
    return Cue(text, known)


def _is_report_about(words: list[Word]) -> bool:
    """ "Letter on the tax"."""
    reports = load_root_words("report_nouns.txt")
    return len(words) > 1 and words[0].root in reports and words[1].lower in OF_WHAT


def _run(sentence: str, words: list[Word]) -> frozenset[str]:
    """Roots of the words with meaning right after the first; none of "a fake stitched together"."""
    run = set()
    for before, word in pairwise(words):
        if (
            not word.root
            or not run
            and word.lower.endswith("ed")
            or CLAUSE_END.search(sentence, before.end, word.start)
        ):
            break
        run.add(word.root)
    return frozenset(run)


def _object(sentence: str, words: list[Word]) -> frozenset[str]:
    """Roots of what follows the first word up to the end of its phrase."""
    said = set()
    for before, word in pairwise(words):
        if CLAUSE_END.search(sentence, before.end, word.start):
            break
        if said <= {""} and word.lower in QUESTIONS or word.lower in ATTRIBUTES:
            return frozenset({word.lower})  # "no proof of who did it", "disputes the size of it"
        if not word.root and word.lower not in WITHIN and word.lower != "for":
            break
        said.add(word.root)
    return frozenset(said - {""})
