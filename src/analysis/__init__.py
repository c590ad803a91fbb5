"""Lays several news articles about one story side by side.

    >>> import analysis
    >>> articles = analysis.load_articles("seeds")
    >>> tables = analysis.analyse(articles)              # doctest: +SKIP
    >>> tables.comparisons.query("verdict == 'conflict'")  # doctest: +SKIP

How to add an analysis:

1. Say what one row of its table is, and declare the columns in `schema.py`; a row that comes from
   the text has article_id, start_char, end_char and text.
2. Write it as a pure function from frames (or from `ParsedArticle`s, where the parse is needed) to
   that table, in a module named for what it holds. The verb tells the layer: extract_ from text,
   count_ / compare_ from tables, plot_ on Axes, save_ to disk.
3. Test it first on a text of a dozen words whose result can be counted by eye.
4. Add the table to `Tables` and its call to `analyse` in `tables.py`; then the command line writes
   it, and a test asks for its columns in README's codebook.
5. Name the function below and in `__all__`.

Importing this loads no model, no spaCy and no matplotlib; what needs them imports them.
"""

from analysis.articles import ArticleWarning, load_articles
from analysis.attribution import extract_attributions
from analysis.browsing import show_table
from analysis.claims import extract_claims
from analysis.comparison import (
    compare_claims,
    compare_text_pairs,
    compare_texts,
    explain,
    tabulate_claims,
)
from analysis.concordance import keyword_in_context
from analysis.corpus import build_tables, read_table
from analysis.corrections import (
    add_conflict,
    load_corrections,
    merge_entities,
    reject_mention,
    relabel_mention,
    remove_correction,
    set_date,
    set_verdict,
    split_entity,
)
from analysis.dates import explain_date, extract_dates, infer_published
from analysis.duplicates import find_near_duplicates
from analysis.entities import (
    count_entities,
    explain_mention,
    extract_mentions,
    link_entities,
    load_aliases,
)
from analysis.explorer import explore
from analysis.exporting import save_csv, tabulate_figures
from analysis.figures import (
    plot_comparison,
    plot_entity_counts,
    plot_timeline,
    plot_voices,
    save_figures,
    show_figure,
)
from analysis.language import ParsedArticle, parse_articles
from analysis.report import save_report
from analysis.schema import TABLES
from analysis.sentences import extract_sentences, quote_sentences
from analysis.showing import show
from analysis.stories import find_boilerplate, find_stories, mark_boilerplate
from analysis.summary import format_summary
from analysis.tables import Tables, analyse, compare_tables, extract_tables, save_tables
from analysis.timeline import extract_timeline
from analysis.voices import count_voices

__all__ = [
    "TABLES",
    "ArticleWarning",
    "ParsedArticle",
    "Tables",
    "add_conflict",
    "analyse",
    "build_tables",
    "compare_claims",
    "compare_tables",
    "compare_text_pairs",
    "compare_texts",
    "count_entities",
    "count_voices",
    "explain",
    "explain_date",
    "explain_mention",
    "explore",
    "extract_attributions",
    "extract_claims",
    "extract_dates",
    "extract_mentions",
    "extract_sentences",
    "extract_tables",
    "extract_timeline",
    "find_boilerplate",
    "find_near_duplicates",
    "find_stories",
    "format_summary",
    "infer_published",
    "keyword_in_context",
    "link_entities",
    "load_aliases",
    "load_articles",
    "load_corrections",
    "mark_boilerplate",
    "merge_entities",
    "parse_articles",
    "plot_comparison",
    "plot_entity_counts",
    "plot_timeline",
    "plot_voices",
    "quote_sentences",
    "read_table",
    "reject_mention",
    "relabel_mention",
    "remove_correction",
    "save_csv",
    "save_figures",
    "save_report",
    "save_tables",
    "set_date",
    "set_verdict",
    "show",
    "show_figure",
    "show_table",
    "split_entity",
    "tabulate_claims",
    "tabulate_figures",
]
