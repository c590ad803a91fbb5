"""How often each entity is named in each article."""

from collections import Counter

import pandas as pd

from analysis.schema import iter_rows, make_table


def count_entities(mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per entity and article, the most named first within each article.

    Args:
        mentions: table `mentions`.

    Returns:
        Table `entity_counts`, sorted by article, falling count, entity and label.

    >>> count_entities(make_table("mentions")).columns.tolist()
    ['entity', 'label', 'article_id', 'n_mentions']
    """
    named = Counter(iter_rows(mentions, ["article_id", "entity", "entity_label"]))
    rows = sorted((article, -n, entity, label) for (article, entity, label), n in named.items())
    return make_table(
        "entity_counts",
        (
            {"entity": entity, "label": label, "article_id": article, "n_mentions": -n}
            for article, n, entity, label in rows
        ),
    )
