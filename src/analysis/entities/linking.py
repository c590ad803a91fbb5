"""One entity across the articles of a folder, and the analyst's own aliases."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from analysis.entities.forms import to_form
from analysis.entities.grouping import link_across
from analysis.entities.page import NAME_LABELS

ALIAS_COLUMNS = ("alias", "entity", "label")


def link_entities(
    mentions: pd.DataFrame,
    aliases: pd.DataFrame | None = None,
    story_of: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """The mentions, each entity under one name and one label in all articles.

    Args:
        mentions: table `mentions`.
        aliases: from `load_aliases`; overrules what the rules decide.
        story_of: for each article its story, inside which names are linked; by default one.

    Limits: a surname alone in one article counts as the one person of that surname whom the
    other articles name in full.
    """
    if mentions.empty:
        return mentions
    columns = (mentions[name].to_numpy().tolist() for name in ("article_id", "entity"))
    labels = mentions["entity_label"].to_numpy().tolist()
    of_story: dict[str, list[int]] = {}
    entities, rules = [], [""] * len(labels)
    for at, (article_id, entity) in enumerate(zip(*columns, strict=True)):
        of_story.setdefault(story_of[article_id] if story_of else "", []).append(at)
        entities.append(entity)
    for rows in of_story.values():
        own = [entities[at] for at in rows]
        for at, (entity, label, rule) in zip(
            rows, _link(own, [labels[at] for at in rows]), strict=True
        ):
            entities[at], labels[at], rules[at] = entity, label, rule
    linked = mentions.assign(
        entity=_text(entities, mentions),
        entity_label=_text(labels, mentions),
        basis=mentions["basis"] + _text(rules, mentions),
    )
    return linked if aliases is None else _overrule(linked, aliases)


def _link(names: list[str], labels: list[str]) -> Iterator[tuple[str, str, str]]:
    """For each mention of a story its entity and label, and what to add to its basis."""
    links = link_across(names, _majority(names, labels))
    linked_labels = _majority([link.entity for link in links], labels)
    for link, label, name in zip(links, linked_labels, names, strict=True):
        changed = link.entity != name
        yield (
            link.entity,
            label,
            (f"; folder: {link.rule or 'spelling'} of {link.entity}" if changed else ""),
        )


def _text(values: list[str], frame: pd.DataFrame) -> pd.Series:
    return pd.Series(values, index=frame.index, dtype="str")


def _majority(names: list[str], labels: list[str]) -> list[str]:
    """For each name the label it has most often, ties by alphabet."""
    keys = [to_form(name, "").parts for name in names]
    votes: dict[tuple, Counter] = {}
    for key, label in zip(keys, labels, strict=True):
        votes.setdefault(key, Counter())[label] += 1
    best = {key: min(n, key=lambda label: (-n[label], label)) for key, n in votes.items()}
    return [best[key] for key in keys]


def _overrule(mentions: pd.DataFrame, aliases: pd.DataFrame) -> pd.DataFrame:
    """Mentions whose text or entity is an alias get its entity and label."""
    chosen = {to_form(row.alias, "").parts: (row.entity, row.label) for row in aliases.itertuples()}
    rows = []
    for row in mentions.itertuples():
        keys = (to_form(row.text, "").parts, to_form(row.entity, "").parts)
        entity, label = next((chosen[key] for key in keys if key in chosen), ("", ""))
        note = f"; alias file: {entity}" if entity else ""
        rows.append((entity or row.entity, label or row.entity_label, row.basis + note))
    entities, labels, notes = map(list, zip(*rows, strict=True))
    return mentions.assign(
        entity=_text(entities, mentions),
        entity_label=_text(labels, mentions),
        basis=_text(notes, mentions),
    )


def load_aliases(path: str | Path) -> pd.DataFrame:
    """One row per alias: alias, entity, label (an empty label leaves the one found).

    Args:
        path: a CSV file in UTF-8 with the columns alias, entity, label.

    Raises:
        ValueError: names the file, the line and what is wrong with it.
    """
    path = Path(path)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = [
                {column: (row.get(column) or "").strip() for column in ALIAS_COLUMNS}
                for row in reader
            ]
            columns = reader.fieldnames or ()
    except FileNotFoundError as error:
        raise ValueError(f"{path}: no such file; give a CSV file of aliases") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not UTF-8 text: save it as CSV UTF-8") from error
    missing = [column for column in ALIAS_COLUMNS if column not in columns]
    if missing:
        raise ValueError(
            f"{path}: no column {', '.join(missing)}; its first line must be "
            f"{','.join(ALIAS_COLUMNS)}"
        )
    _check_aliases(path, rows)
    return pd.DataFrame(rows, columns=list(ALIAS_COLUMNS)).astype("str")


def _check_aliases(path: Path, rows: list[dict[str, str]]) -> None:
    entities: dict[str, str] = {}
    for line, row in enumerate(rows, start=2):
        alias, entity = row["alias"], row["entity"]
        if not alias or not entity:
            raise ValueError(f"{path}, line {line}: alias and entity must not be empty")
        if row["label"] and row["label"] not in NAME_LABELS:
            raise ValueError(
                f"{path}, line {line}: no label {row['label']!r}; "
                f"there are {', '.join(sorted(NAME_LABELS))}"
            )
        if entities.setdefault(alias, entity) != entity:
            raise ValueError(f"{path}, line {line}: {alias!r} stands for {entities[alias]!r} above")
