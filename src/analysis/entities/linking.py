"""One entity across the articles of a folder, and the analyst's own aliases."""

import csv
from pathlib import Path

import pandas as pd

from analysis.entities.grouping import group_names, to_form

ALIAS_COLUMNS = ("alias", "entity", "label")


def link_entities(mentions: pd.DataFrame, aliases: pd.DataFrame | None = None) -> pd.DataFrame:
    """The mentions, each entity under one name and one label in all articles.

    Args:
        mentions: table `mentions`.
        aliases: from `load_aliases`; overrules what the rules decide.
    """
    if mentions.empty:
        return mentions
    linked = mentions.assign(
        entity=group_names(mentions["entity"].tolist(), mentions["entity_label"].tolist())
    )
    votes = linked.groupby(["entity", "entity_label"]).size().rename("n").reset_index()
    votes = votes.sort_values(["entity", "n", "entity_label"], ascending=[True, False, True])
    majority = votes.drop_duplicates("entity").set_index("entity")["entity_label"]
    linked = linked.assign(entity_label=linked["entity"].map(majority).astype("str"))
    return linked if aliases is None else _overrule(linked, aliases)


def _overrule(mentions: pd.DataFrame, aliases: pd.DataFrame) -> pd.DataFrame:
    """Mentions whose text or entity is an alias get its entity and label."""
    chosen = {to_form(row.alias, "").parts: (row.entity, row.label) for row in aliases.itertuples()}
    found = [
        chosen.get(to_form(text, "").parts) or chosen.get(to_form(entity, "").parts)
        for text, entity in zip(mentions["text"], mentions["entity"], strict=True)
    ]
    pairs = zip(found, mentions["entity"], mentions["entity_label"], strict=True)
    rows = [(f[0], f[1] or label) if f else (entity, label) for f, entity, label in pairs]
    return mentions.assign(
        entity=pd.Series([e for e, _ in rows], index=mentions.index, dtype="str"),
        entity_label=pd.Series([x for _, x in rows], index=mentions.index, dtype="str"),
        basis=[
            f"{basis}; alias file" if f else basis
            for f, basis in zip(found, mentions["basis"], strict=True)
        ],
    )


def load_aliases(path: str | Path) -> pd.DataFrame:
    """One row per alias: alias, entity, label (an empty label leaves the engine's).

    Args:
        path: a CSV file with the columns alias, entity, label.

    Raises:
        ValueError: names the file, the line and what is missing in it.
    """
    path = Path(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [column for column in ALIAS_COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise ValueError(
                f"{path}: no column {', '.join(missing)}; the first line must be "
                f"{','.join(ALIAS_COLUMNS)}"
            )
        rows = [{column: (row[column] or "").strip() for column in ALIAS_COLUMNS} for row in reader]
    for line, row in enumerate(rows, start=2):
        if not row["alias"] or not row["entity"]:
            raise ValueError(f"{path}, line {line}: alias and entity must not be empty")
    return pd.DataFrame(rows, columns=list(ALIAS_COLUMNS)).astype("str")
