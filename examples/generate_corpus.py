"""Writes a corpus of news articles from templates, and what is true of it.

python examples/generate_corpus.py OUT [--stories N] [--seed N]

OUT/articles.jsonl    article_id, outlet, published, title, text: several articles a story
OUT/truth.csv         for each article its story, the kind of event, the figure it gives, whose text
                      it reprints, whether its figure is false, and which public figure it quotes

Everything in it is made up; the sentences are in corpus_templates.toml. A story has a cast and
facts of its own, of which each article tells some. It goes on for some days, on which its figure
(people hurt, millions lost) grows. In some stories one outlet gives another figure than all others
(a planted conflict), and some outlets print another one's text with a line of their own
(near-duplicates). Each outlet has somebody whom it quotes more than others do.
"""

import argparse
import csv
import datetime
import functools
import json
import random
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

TEMPLATES = Path(__file__).with_name("corpus_templates.toml")
FIRST_DAY = datetime.date(2025, 1, 6)
DAYS = 364
SEASON = 45  # days around the peak of a kind of event in which most of them happen
FACTS = ("thing", "cause", "effect", "who", "did", "source")
OUTLETS = ("Harbour Post", "Northern Herald", "The Ledger", "Daily Compass", "City Wire",
           "Evening Lamp")  # fmt: skip
LENGTHS = {1: 4, 2: 3, 3: 2, 4: 1, 6: 1}  # of a story in days, and how often
REPRINT, CONFLICT = 0.25, 0.4  # share of the articles that reprint, of the stories that conflict
VOICE, FAVOURITE = (
    0.5,
    4,
)  # share of the articles with one; how much more an outlet's favourite counts


class Story(NamedTuple):
    """What is the same in all articles of a story."""

    name: str
    kind: dict[str, list[str]]
    cast: dict[str, str | int]
    start: datetime.date
    quotes: list[str]
    background: list[str]
    voices: list[dict]


class Article(NamedTuple):
    """One article, and what is true of it."""

    article_id: str
    outlet: str
    published: datetime.date
    title: str
    text: str
    story: str
    kind: str
    figure: int
    reprint_of: str
    conflict: bool
    voice: str


def main() -> None:
    """Writes the two files."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--stories", type=int, default=600)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    write_corpus(generate_articles(options.stories, options.seed), options.out)


@functools.cache
def load_templates() -> dict:
    """The sentences and names."""
    return tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))


def generate_articles(n_stories: int, seed: int = 7) -> list[Article]:
    """The articles of `n_stories` stories, by day; the same for the same numbers."""
    dice = random.Random(seed)
    stories = (plan_story(f"story{n:05d}", dice) for n in range(n_stories))
    articles = [article for story in stories for article in tell_story(story, dice)]
    return sorted(articles, key=lambda article: (article.published, article.article_id))


def plan_story(name: str, dice: random.Random) -> Story:
    """The event, the people in it, and the facts that are known of it."""
    templates = load_templates()
    kind_name = dice.choice(list(templates["kinds"]))
    kind, common = templates["kinds"][kind_name], templates["common"]
    day = int(dice.gauss(kind["peak"], SEASON)) if "peak" in kind else dice.randrange(DAYS)
    start = FIRST_DAY + datetime.timedelta(days=day % DAYS)
    return Story(
        name,
        kind,
        {"kind": kind_name, "weekday": f"{start:%A}"} | draw_cast(kind, templates["names"], dice),
        start,
        choose_facts(kind["quotes"], common["quotes"], dice),
        choose_facts(kind["background"], common["background"], dice),
        [voice for voice in templates["voices"] if kind_name in voice["kinds"]],
    )


def draw_cast(kind: dict, names: dict, dice: random.Random) -> dict[str, str | int]:
    """Who and what fills the slots of a story."""
    cast = {slot: dice.choice(kind[slot]) for slot in FACTS}
    for slot in ("place", "neighbour"):
        cast[slot] = draw(names, "place_starts", dice) + draw(names, "place_ends", dice)
    for slot in ("official", "witness", "second", "expert"):
        cast[slot] = f"{draw(names, 'first_names', dice)} {draw(names, 'last_names', dice)}"
    for slot, of in {"role": "roles", "job": "jobs", "landmark": "landmarks",
                     "street": "streets"}.items():  # fmt: skip
        cast[slot] = dice.choice(names[of].split(" / "))
    cast["firm"] = (
        f"{draw(names, 'firm_starts', dice)} {dice.choice(names['firm_ends'].split(' / '))}"
    )
    cast["source"] = cast["source"].format(**cast)
    return cast


def choose_facts(special: list[str], common: list[str], dice: random.Random) -> list[str]:
    """Some lines, each with numbers of its own, which are the same in all articles of a story."""
    return [
        line.replace("{many}", str(dice.randrange(12, 99))).replace(
            "{few}", str(dice.randrange(2, 12))
        )
        for line in dice.sample(special, 4) + dice.sample(common, 3)
    ]


def draw(names: dict, kind: str, dice: random.Random) -> str:
    """One of the words of a list."""
    return dice.choice(names[kind].split())


def tell_story(story: Story, dice: random.Random) -> list[Article]:
    """What two to six outlets write about one event on some days."""
    outlets = dice.sample(OUTLETS, dice.randint(2, 6))
    doubter = dice.choice(outlets[1:]) if dice.random() < CONFLICT else ""
    figure, found = dice.randrange(13, 60), []
    [n_days] = dice.choices(list(LENGTHS), LENGTHS.values())
    for day in range(n_days):
        writers = outlets if day == 0 else dice.sample(outlets, dice.randint(1, len(outlets)))
        told = dict.fromkeys(writers, figure)
        if doubter in told and len(told) > 1:  # alone, it would contradict nobody
            told[doubter] = figure * 2 + 1
        found += tell_day(story, day, told, figure, dice)
        figure += dice.randrange(1, 20)
    return found


def tell_day(
    story: Story, day: int, told: dict[str, int], true: int, dice: random.Random
) -> list[Article]:
    """What the outlets write on one day; the first with the true figure is reprinted by others."""
    published = story.start + datetime.timedelta(days=day)
    agency, found = None, []
    for outlet, figure in told.items():
        article_id = f"{story.name}-{published:%m%d}-{outlet.replace(' ', '').lower()}"
        if agency and figure == true and dice.random() < REPRINT:
            text = f"{agency.text}\n\n{outlet} prints a report by an agency."
            article = agency._replace(
                article_id=article_id, outlet=outlet, text=text, reprint_of=agency.article_id
            )
        else:
            title, text, voice = write_article(story, day, figure, outlet, dice)
            article = Article(article_id, outlet, published, title, text, story.name,
                              story.cast["kind"], figure, "", figure != true, voice)  # fmt: skip
        agency = agency or (article if figure == true else None)
        found.append(article)
    return found


def write_article(
    story: Story, day: int, figure: int, outlet: str, dice: random.Random
) -> tuple[str, str, str]:
    """Title, text, and whom of the whole country it quotes."""
    lines = [dice.choice(story.kind["later" if day else "events"]),
             dice.choice(load_templates()["common"]["figures"]),
             *dice.sample(story.quotes, 2), *dice.sample(story.background, 2)]  # fmt: skip
    name = ""
    if dice.random() < VOICE:
        favourite = find_favourite(outlet)
        weights = [FAVOURITE if voice is favourite else 1 for voice in story.voices]
        [voice] = dice.choices(story.voices, weights)
        name = voice["name"]
        lines.insert(3, f"{name}, {voice['position']}, {dice.choice(voice['words'])}.")
    words = story.cast | {"n": figure}
    title, *body = (fill(line, words, dice) for line in [dice.choice(story.kind["title"]), *lines])
    return title, "\n\n".join([title, *body]), name


def find_favourite(outlet: str) -> dict:
    """Whom an outlet quotes more often than others do."""
    return load_templates()["voices"][OUTLETS.index(outlet)]


def fill(template: str, words: dict, dice: random.Random) -> str:
    """A template as a sentence.

    >>> fill("[A|A] {thing} burned.", {"thing": "oven"}, random.Random(1))
    'An oven burned.'
    """
    chosen = re.sub(r"\[(.*?)\]", lambda found: dice.choice(found[1].split("|")), template)
    text = chosen.format(**words)
    text = re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", text).replace('".', '."')
    return text[0].upper() + text[1:]


def write_corpus(articles: list[Article], out: Path) -> None:
    """Writes articles.jsonl and truth.csv."""
    out.mkdir(parents=True, exist_ok=True)
    shown = ("article_id", "outlet", "published", "title", "text")
    with (out / "articles.jsonl").open("w", encoding="utf-8") as file:
        for article in articles:
            row = {name: str(getattr(article, name)) for name in shown}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    true = ("article_id", "story", "kind", "figure", "reprint_of", "conflict", "voice")
    with (out / "truth.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(true)
        for article in articles:
            row = article._replace(conflict=int(article.conflict))
            rows.writerow(getattr(row, name) for name in true)


if __name__ == "__main__":
    main()
