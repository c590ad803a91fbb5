"""A zipped folder, read like the folder: one file of it at a time is unpacked, aside."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple


class Member(NamedTuple):
    """A file of an archive, unpacked until the next one is asked for."""

    inside: PurePath  # what it is called in the archive
    place: Path


def unpack(archive: Path) -> Iterator[Member]:
    """The files of a .zip archive, by name; hidden ones (.DS_Store, __MACOSX) left out.

    Raises:
        ValueError: it is no .zip archive, is damaged, or needs a password.
    """
    try:
        with zipfile.ZipFile(archive) as members, tempfile.TemporaryDirectory() as aside:
            for name in sorted(members.namelist()):
                if name.endswith("/") or is_hidden(PurePath(name)):
                    continue
                place = Path(members.extract(name, aside))
                yield Member(PurePath(name), place)
                place.unlink()
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise ValueError(f"a .zip archive that can't be unpacked: {error}") from error


def is_hidden(path: PurePath) -> bool:
    """Whether a path is of the kind that systems keep for themselves.

    >>> from pathlib import PurePath
    >>> is_hidden(PurePath("news/.git/a.txt")), is_hidden(PurePath("news/a.txt"))
    (True, False)
    """
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)
