"""What several tests share: the seeds, analysed once a session, and articles made by hand."""

from pathlib import Path

import pandas as pd
import pytest

ROOT = Path(__file__).parents[1]


def make_articles(*texts: str, published: str = "", **columns) -> pd.DataFrame:
    """Table `articles` from texts, without a file: ids a, b, c … in their order."""
    from analysis.schema import make_table

    return make_table("articles", [
        {
            "article_id": chr(ord("a") + n), "outlet": "", "title": "", "text": text,
            "published": pd.Timestamp(published) if published else pd.NaT,
            "published_basis": "given" if published else "", "n_words": len(text.split()),
            "path": "",
        } | columns
        for n, text in enumerate(texts)
    ])  # fmt: skip


@pytest.fixture(scope="session")
def parse():
    """Text(s) to parsed articles; the model is loaded once for all tests."""
    from analysis.language import parse_articles

    def parse(*texts: str, published: str = ""):
        return list(parse_articles(make_articles(*texts, published=published)))

    return parse


@pytest.fixture(scope="session")
def seeds():
    """All tables of the articles in seeds/."""
    import analysis

    return analysis.analyse(analysis.load_articles(ROOT / "seeds"))


@pytest.fixture(scope="session")
def gold():
    """Name of a CSV file in tests/gold to its frame."""
    return lambda name: pd.read_csv(ROOT / "tests" / "gold" / name, keep_default_na=False)


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """A running JupyterLab on a copy of the notebooks."""
    from browser import start_lab

    with start_lab(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@pytest.fixture(scope="session")
def browser():
    """Chromium."""
    from browser import start_chromium

    with start_chromium() as browser:
        yield browser
