"""`analysis build`: the command line for large corpora."""

import argparse
import sys
from pathlib import Path

from analysis.commands import new_parser
from analysis.corpus.building import BATCH_SIZE, build_tables
from analysis.corpus.columns import PROBLEMS
from analysis.corpus.engines import ENGINES
from analysis.corpus.limits import LONGEST
from analysis.corpus.tables import read_table

MOST_SHOWN = 5  # of what was left out

HELP = """\
Builds the tables of a corpus of any size as Parquet files, batch by batch, and compares the
articles that tell the same story. A run that was stopped, at whatever moment, is taken up by the
same command: what is finished stays.

CORPUS is a .jsonl, .csv or .parquet file with a column `text` and optionally `article_id`,
`title`, `published` and `outlet`, or a folder of such files or of .txt or .html files, at any
depth, zipped or not. All but .html and .parquet may be compressed (.gz, .bz2, .zst, .lz4, .xz).
"""
EXAMPLES = """\
examples:
  analysis build news.jsonl.gz --out built                 on one core
  analysis build archive/ --out built --workers 8          on eight cores
  analysis build archive/ --out built --engine dask --scheduler tcp://node1:8786

What is written: DIR/manifest.json (what was built, with what), and the tables as
DIR/STAGE/*/NAME.parquet. In Python, analysis.corpus.read_table("DIR", "claims") reads one.
An article that can't be analysed is left out, and named with the reason in the table `problems`.
Exit codes: 0 done; 2 the corpus, the folder or the scheduler can't be used; 130 stopped by Ctrl-C.
"""


def make_parser() -> argparse.ArgumentParser:
    """The options of `analysis build`, with their help."""
    parser = new_parser("analysis build", HELP, EXAMPLES)
    parser.add_argument("corpus", metavar="CORPUS", type=Path, help="file or folder of articles")
    parser.add_argument(
        "--out",
        metavar="DIR",
        type=Path,
        required=True,
        help="folder for the tables: new, or of a run to be taken up",
    )
    parser.add_argument(
        "--workers",
        metavar="N",
        type=int,
        default=1,
        help="processes on this machine; the tables are the same for any number (default: 1)",
    )
    parser.add_argument(
        "--batch-size",
        metavar="N",
        type=int,
        default=BATCH_SIZE,
        help="articles that are read, kept and lost together (default: %(default)s)",
    )
    parser.add_argument(
        "--longest",
        metavar="N",
        type=int,
        default=LONGEST,
        help="characters; longer articles are left out, named in the table `problems` "
        "(default: %(default)s)",
    )
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        default=ENGINES[0],
        help="who runs the batches: processes of this machine, or Dask (default: %(default)s)",
    )
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        default="",
        help="a running Dask scheduler, such as tcp://node1:8786 (default: one is started here)",
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        default="",
        help="another installed spaCy pipeline (default: en_core_web_sm 3.8.0)",
    )
    return parser


def run(arguments: list[str]) -> int:
    """Builds and prints how much there is; the exit code."""
    options = make_parser().parse_args(arguments)
    try:
        manifest = build_tables(**vars(options))
    except KeyboardInterrupt:
        print("\nanalysis: stopped; the same command goes on from here", file=sys.stderr)
        return 130
    print(f"Written: {options.out}")
    for name, n in manifest["rows"].items():
        print(f"  {n:>12,} {name}")
    print_problems(options.out)
    return 0


def print_problems(out: Path) -> None:
    """What was left out and why, as far as it fits."""
    problems = read_table(out, PROBLEMS, filters=[("left_out", "==", True)])
    if len(problems):
        print(f"Left out: {len(problems):,}")
    for row in problems.head(MOST_SHOWN).itertuples():
        print(f"  {row.article_id} ({row.path}): {row.reason}")
    if len(problems) > MOST_SHOWN:
        print("  … all of them are in the table problems.")
