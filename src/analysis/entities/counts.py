"""How often each entity is named in each article."""

import pandas as pd

from analysis.schema import make_table


def count_entities(mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per entity and article, the most named first within each article.

    Args:
        mentions: table `mentions`.

    Returns:
        Table `entity_counts`, sorted by article, falling count, entity and label.

    >>> count_entities(make_table("mentions")).columns.tolist()
    ['entity', 'label', 'article_id', 'n_mentions']
    """
    if mentions.empty:
        return make_table("entity_counts")
    counts = (
        mentions.groupby(["entity", "entity_label", "article_id"])
        .size()
        .rename("n_mentions")
        .reset_index()
        .rename(columns={"entity_label": "label"})
        .sort_values(
            ["article_id", "n_mentions", "entity", "label"], ascending=[True, False, True, True]
        )
    )
    return make_table("entity_counts", counts.to_dict("records"))
