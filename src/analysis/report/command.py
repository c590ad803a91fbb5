"""`analysis report`: the command line for the page."""

import argparse
from pathlib import Path

import analysis
from analysis.report import save_report

HELP = """\
Writes one self-contained HTML page about articles on one story: summary, figures, tables with
filter and CSV download, and for every conflict the sentences in both articles. It opens from disk
in any browser and makes no request to anywhere.

ARTICLES is what `analysis --help` says: a folder, or a file with a column `text`. A corrections.csv
beside the articles overrules the program.
"""
EXAMPLES = """\
examples:
  analysis report my_articles --out report.html

Exit codes: 0 done; 2 the articles or options can't be used.
"""


def make_parser() -> argparse.ArgumentParser:
    """The options of `analysis report`, with their help."""
    parser = argparse.ArgumentParser(
        prog="analysis report",
        description=HELP,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", metavar="ARTICLES", type=Path, help="folder or file")
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        default=Path("report.html"),
        help="the page (default: %(default)s)",
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        default="",
        help="another installed spaCy pipeline (default: en_core_web_sm 3.8.0)",
    )
    parser.add_argument(
        "--aliases",
        metavar="CSV",
        type=Path,
        help="file with the columns alias, entity, label: which names are one",
    )
    return parser


def run(arguments: list[str]) -> int:
    """Analyses the articles and writes the page; the exit code."""
    options = make_parser().parse_args(arguments)
    aliases = analysis.load_aliases(options.aliases) if options.aliases else None
    articles = analysis.load_articles(options.articles)
    corrections = analysis.load_corrections(options.articles)
    tables = analysis.analyse(articles, options.model, aliases, corrections)
    print(f"Written: {save_report(tables, options.out)}")
    return 0
