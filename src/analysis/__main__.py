"""The command line: loads articles, analyses them, saves tables and figures, prints a summary."""

import argparse
import sys
import tempfile
import warnings
from pathlib import Path

import analysis
from analysis.articles import ArticleWarning
from analysis.commands import add_engine_options, load_inputs, new_parser

SEEDS = Path("seeds")

HELP = """\
Lays news articles about one story side by side: who is in them, what each one claims and on whose
word, where they agree or contradict each other, and when it all happened.

ARTICLES is a folder of .txt files (one article each; the first line is its title, a line such as
"Friday, May 31, 2024" its date) and saved web pages (.html), or a .jsonl, .csv or .parquet file
with a column `text` and optionally `article_id`, `title`, `published` and `outlet`. Without
ARTICLES: the articles in seeds/. A corrections.csv beside the articles overrules the program.
"""
EXAMPLES = """\
examples:
  analysis                            the articles in seeds/, into tables/ and figures/
  analysis my_articles                a folder of your own, into results/my_articles/
  analysis story.csv --out story      a file with a column `text`, into story/
  analysis --check                    do the figures in figures/ still follow from seeds/?
  analysis report my_articles         one page to read and pass on (analysis report --help)
  analysis build --help               a corpus too large for that, batch by batch

What is written: OUT/tables/*.csv, one per table (README.md explains every column), and
OUT/figures/*.svg and *.png with a text for those who can't see them.
Exit codes: 0 done; 1 --check found a difference; 2 the articles or options can't be used.
"""


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # a name in any script prints
    warnings.showwarning = show_warning
    warnings.simplefilter("always", ArticleWarning)
    try:
        if arguments[:1] == ["build"]:
            return build(arguments[1:])
        if arguments[:1] == ["report"]:
            return report(arguments[1:])
        return run(make_parser().parse_args(arguments))
    except (OSError, ValueError) as error:
        print(f"analysis: {error}", file=sys.stderr)
        return 2


def make_parser() -> argparse.ArgumentParser:
    """The options, with their help."""
    parser = new_parser("analysis", HELP, EXAMPLES)
    parser.add_argument(
        "articles",
        metavar="ARTICLES",
        nargs="?",
        type=Path,
        help="folder or file of articles (default: seeds/)",
    )
    parser.add_argument(
        "--out",
        metavar="DIR",
        type=Path,
        help="where tables/ and figures/ go (default: here for seeds/, "
        "else results/NAME of the articles)",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; rebuild the figures aside and fail if those in OUT/figures differ",
    )
    add_engine_options(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Loads, analyses, saves (or checks) and prints."""
    source = options.articles or SEEDS
    out = options.out or (Path("results") / source.stem if options.articles else Path())
    inputs = load_inputs(source, options.aliases)
    if not options.check:
        make_folder(out)  # before the analysis, which would be lost
    tables = analysis.analyse(model=options.model, **inputs)
    if options.check:
        return check_figures(tables, out / "figures")
    analysis.save_tables(tables, out / "tables")
    files = analysis.save_figures(tables, out / "figures")
    print(analysis.format_summary(tables))
    print(
        f"\nWritten: {out / 'tables'} ({len(tables)} tables), "
        f"{out / 'figures'} ({len(files)} files)"
    )
    return 0


def make_folder(folder: Path) -> None:
    """Makes the folder that results go to.

    Raises:
        ValueError: it can't be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise ValueError(
            f"{folder}: can't write there ({error.strerror}); name another folder with --out"
        ) from error


def build(arguments: list[str]) -> int:
    """`analysis build`, for a corpus of any size."""
    from analysis.corpus.command import run  # here, because few need it

    return run(arguments)


def report(arguments: list[str]) -> int:
    """`analysis report`, for one page that holds everything."""
    from analysis.report.command import run  # here, because few need it

    return run(arguments)


def check_figures(tables: analysis.Tables, folder: Path) -> int:
    """Whether the figures in `folder` are, to the byte, those that follow from the tables."""
    with tempfile.TemporaryDirectory() as aside:
        rebuilt = {file.name: file.read_bytes() for file in analysis.save_figures(tables, aside)}
    for name, content in rebuilt.items():
        file = folder / name
        if not file.is_file():
            print(f"{file}: missing; run the analysis without --check", file=sys.stderr)
        elif file.read_bytes() != content:
            print(f"{file}: differs from what the articles give now", file=sys.stderr)
        else:
            continue
        return 1
    print(f"{folder}: all {len(rebuilt)} files are as the articles give them")
    return 0


def show_warning(message, category, filename, lineno, file=None, line=None) -> None:
    """A warning in one line for a reader, not a traceback for a programmer."""
    print(f"note: {message}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
