"""Writes a corpus of news articles from templates, and what is true of it.

python examples/generate_corpus.py OUT [--stories N] [--seed N]

OUT/articles.jsonl    article_id, outlet, published, title, text: several articles a story
OUT/truth.csv         for each article its story, the figure it gives, and whose text it reprints

Everything in it is made up. A story goes on for some days; its figure (people hurt, millions lost)
grows from day to day; one outlet in the story may give another figure on the same day (a planted
conflict), and some outlets print the agency's text with a line of their own (near-duplicates).
"""

import argparse
import csv
import datetime
import json
import random
from pathlib import Path
from typing import NamedTuple

FIRST_DAY = datetime.date(2025, 1, 6)
DAYS = 364
OUTLETS = ("Harbour Post", "Northern Herald", "The Ledger", "Daily Compass", "City Wire",
           "Evening Lamp")  # fmt: skip
PLACE_STARTS = "Ald Bren Cor Dun El Fen Gar Hol Ister Kel Lor Mar Nor Os Pel Quen Ral Sel Tor Wen"
PLACE_ENDS = "bury dale field ford gate ham mouth port stead wick"
FIRST_NAMES = "Ada Boris Clara Dmitri Elena Felix Greta Hugo Irene Jonas Karla Leon Mira Nils Olga"
LAST_NAMES = (
    "Abbot Brandt Corvi Dahl Egger Fontaine Grieg Holm Ivers Jansen Kovac Lindt Marsh Novak Orlov"
    " Prior Quist Rossi Stahl Thorn Ulrich Varga Weiss Young Zeller"
)
REPRINT, CONFLICT = 0.25, 0.4  # share of the articles that reprint, of the stories that conflict


class Kind(NamedTuple):
    """What happened, with {place}, {name}, {official}, {n} for what varies."""

    title: str
    events: tuple[str, ...]
    figures: tuple[str, ...]
    quotes: tuple[str, ...]
    background: tuple[str, ...]


KINDS = (
    Kind(
        "Fire at {place} {thing} leaves {n} hurt",
        ("A fire broke out at the {thing} of {place} on {weekday}.",
         "Flames destroyed a hall of the {place} {thing} on {weekday}.",
         "On {weekday} the {thing} in {place} burned for hours."),
        ("{n} people were injured, the fire service said.",
         "According to the fire service, {n} people were injured.",
         "The fire service said that {n} people were injured."),
        ('"We heard a bang and saw smoke," {witness} said.',
         "{official}, the mayor of {place}, said the {thing} would be closed for months.",
         '"Nobody had checked the wiring," {witness} told reporters.',
         "{official} denied that the exits had been locked."),
        ("The {thing} employs {many} people.", "Firefighters from three towns were called in.",
         "The cause of the fire is not known.", "Neighbours were told to keep windows shut.",
         "The road past the building was closed until the evening."),
    ),
    Kind(
        "Flood in {place} forces {n} from their homes",
        ("The river burst its banks in {place} on {weekday}.",
         "Water stood a metre high in the streets of {place} on {weekday}.",
         "Heavy rain flooded the lower town of {place} on {weekday}."),
        ("{n} people had to leave their homes, the district said.",
         "The district said that {n} people had to leave their homes.",
         "According to the district, {n} people had to leave their homes."),
        ('"The water came within minutes," {witness} said.',
         "{official}, the mayor of {place}, said that the dam had held.",
         "{official} denied that the warning had come too late.",
         '"We carried the children out," {witness} told reporters.'),
        ("Schools in the valley stay closed.", "It was the wettest week in {many} months.",
         "The army sent boats and blankets.", "Trains to the coast were cancelled.",
         "More rain is forecast for the end of the week."),
    ),
    Kind(
        "{place} {thing} strike grows to {n} workers",
        ("Workers at the {thing} of {place} went on strike on {weekday}.",
         "The gates of the {place} {thing} stayed shut on {weekday}.",
         "A strike stopped the {thing} in {place} on {weekday}."),
        ("{n} workers joined the strike, the union said.",
         "The union said that {n} workers joined the strike.",
         "According to the union, {n} workers joined the strike."),
        ('"We have not had a rise in years," {witness} said.',
         "{official}, the head of the {thing}, said that the demands were unreasonable.",
         "{official} expects talks to begin within days.",
         '"They did not even answer our letter," {witness} told reporters.'),
        ("The {thing} has {many} customers.", "The last strike was settled after two weeks.",
         "The union asks for five per cent more pay.", "Shops nearby complain of lost trade.",
         "Drivers of the firm have declared their support."),
    ),
    Kind(
        "{thing} of {place} loses {n} million crowns",
        ("The {thing} of {place} published its accounts on {weekday}.",
         "Bad figures came from the {place} {thing} on {weekday}.",
         "On {weekday} the {thing} in {place} reported on its year."),
        ("The company lost {n} million crowns, its accounts say.",
         "According to the accounts, the company lost {n} million crowns.",
         "The accounts say that the company lost {n} million crowns."),
        ('"The market has turned against us," {official}, its director, said.',
         "{witness}, an analyst, said that the worst was still to come.",
         "{official} rejected calls to resign.",
         '"Nobody will lend to them," {witness} told reporters.'),
        ("It was founded {many} years ago.", "Shares fell after the announcement.",
         "The bank of {place} holds most of the debt.", "Two rivals have given up this year.",
         "The auditors asked for more time."),
    ),
)  # fmt: skip
THINGS = ("brewery", "shipyard", "paper mill", "hospital", "glassworks", "tannery", "tram depot",
          "refinery", "cannery")  # fmt: skip


class Article(NamedTuple):
    """One article, and what is true of it."""

    article_id: str
    outlet: str
    published: datetime.date
    title: str
    text: str
    story: str
    figure: int
    reprint_of: str
    conflict: bool


def main() -> None:
    """Writes the two files."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--stories", type=int, default=600)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    write_corpus(generate_articles(options.stories, options.seed), options.out)


def generate_articles(n_stories: int, seed: int = 7) -> list[Article]:
    """The articles of `n_stories` stories, by day; the same for the same numbers."""
    dice = random.Random(seed)
    articles = [a for n in range(n_stories) for a in generate_story(f"story{n:05d}", dice)]
    return sorted(articles, key=lambda article: (article.published, article.article_id))


def generate_story(story: str, dice: random.Random) -> list[Article]:
    """What two to six outlets write about one event on one to four days."""
    kind = dice.choice(KINDS)
    cast = {
        "place": dice.choice(PLACE_STARTS.split()) + dice.choice(PLACE_ENDS.split()),
        "thing": dice.choice(THINGS),
        "official": name_person(dice),
        "witness": name_person(dice),
        "many": dice.randrange(20, 90),
    }
    start = FIRST_DAY + datetime.timedelta(days=dice.randrange(DAYS))
    outlets = dice.sample(OUTLETS, dice.randint(2, 6))
    doubter = dice.choice(outlets[1:]) if dice.random() < CONFLICT else ""
    figure, found = dice.randrange(5, 60), []
    for day in range(dice.randint(1, 4)):
        published = start + datetime.timedelta(days=day)
        agency = None  # the article that others reprint
        for outlet in outlets if day == 0 else dice.sample(outlets, dice.randint(1, len(outlets))):
            told = figure * 2 + 1 if outlet == doubter else figure
            reprinted = agency if told == figure and dice.random() < REPRINT else None
            if reprinted:
                title = reprinted.title
                text = f"{reprinted.text}\n\n{outlet} prints a report by an agency."
            else:
                title, text = write_article(kind, cast, told, published, dice)
            article = Article(
                f"{story}-{published:%m%d}-{outlet.replace(' ', '').lower()}", outlet, published,
                title, text, story, told, reprinted.article_id if reprinted else "",
                outlet == doubter,
            )  # fmt: skip
            agency = agency or (article if told == figure else None)
            found.append(article)
        figure += dice.randrange(1, 20)
    return found


def write_article(
    kind: Kind, cast: dict, figure: int, published: datetime.date, dice: random.Random
) -> tuple[str, str]:
    """Title and text."""
    words = cast | {"n": figure, "weekday": f"{published:%A}"}
    title = kind.title.format(**words)
    title = title[0].upper() + title[1:]
    body = [dice.choice(kind.events), dice.choice(kind.figures)]
    body += dice.sample(kind.quotes, 2) + dice.sample(kind.background, 2)
    return title, "\n\n".join([title, *(line.format(**words) for line in body)])


def name_person(dice: random.Random) -> str:
    """A first name and a last name."""
    return f"{dice.choice(FIRST_NAMES.split())} {dice.choice(LAST_NAMES.split())}"


def write_corpus(articles: list[Article], out: Path) -> None:
    """Writes articles.jsonl and truth.csv."""
    out.mkdir(parents=True, exist_ok=True)
    shown = ("article_id", "outlet", "published", "title", "text")
    with (out / "articles.jsonl").open("w", encoding="utf-8") as file:
        for article in articles:
            row = {name: str(getattr(article, name)) for name in shown}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    with (out / "truth.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("article_id", "story", "figure", "reprint_of", "conflict"))
        rows.writerows(
            (a.article_id, a.story, a.figure, a.reprint_of, int(a.conflict)) for a in articles
        )


if __name__ == "__main__":
    main()
