"""One comparison in words."""

import pandas as pd


def explain(row: pd.Series) -> str:
    """Both claims of a comparison, where they stand, the verdict and its reason."""
    lines = [f"{row.verdict} ({row.kind}): {row.reason}"]
    for side in "ab":
        if row[f"text_{side}"]:
            span = f"{row[f'start_char_{side}']}-{row[f'end_char_{side}']}"
            lines.append(f"  {row[f'article_id_{side}']} [{span}]: {row[f'text_{side}']}")
    return "\n".join(lines)
