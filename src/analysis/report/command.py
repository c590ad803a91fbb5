"""`analysis report`: the command line for the page."""

import argparse
from pathlib import Path

import analysis
from analysis.commands import add_engine_options, load_inputs, new_parser
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
    parser = new_parser("analysis report", HELP, EXAMPLES)
    parser.add_argument("articles", metavar="ARTICLES", type=Path, help="folder or file")
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        default=Path("report.html"),
        help="the page (default: %(default)s)",
    )
    add_engine_options(parser)
    return parser


def run(arguments: list[str]) -> int:
    """Analyses the articles and writes the page; the exit code."""
    options = make_parser().parse_args(arguments)
    inputs = load_inputs(options.articles, options.aliases)
    tables = analysis.analyse(model=options.model, **inputs)
    print(f"Written: {save_report(tables, options.out)}")
    return 0
