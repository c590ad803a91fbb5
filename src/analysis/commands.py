"""What the commands `analysis` and `analysis report` share: options, and from a path to tables."""

import argparse
from pathlib import Path

import analysis


def new_parser(prog: str, description: str, examples: str) -> argparse.ArgumentParser:
    """A parser whose help keeps the lines as they are written."""
    return argparse.ArgumentParser(
        prog=prog,
        description=description,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_engine_options(parser: argparse.ArgumentParser) -> None:
    """The options by which an analyst chooses the model and overrules the names."""
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
        help="file with the columns alias, entity, label: your word on which "
        "names are one, over the program's",
    )


def load_inputs(source: Path, aliases: Path | None) -> dict:
    """The arguments of `analysis.analyse` that come from files.

    Args:
        source: folder or file of articles; a corrections.csv beside them is picked up.
        aliases: file of aliases, if there is one.
    """
    return {
        "aliases": analysis.load_aliases(aliases) if aliases else None,
        "articles": analysis.load_articles(source),
        "corrections": analysis.load_corrections(source),
    }
