"""The folder of a built corpus: partitions that are there whole or not at all, and a manifest.

    OUT/manifest.json           what was built, from what, with what
    OUT/extracted/000007/       the tables of one batch of articles, as Parquet files
    OUT/stories/000000/         which articles tell the same story; what outlets print in any
    OUT/compared/000007/        the tables of a group of stories

A partition is written beside its place and then renamed, which a kill can't cut in two.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from analysis.corpus.batches import Output
from analysis.files import write_whole

EXTRACTED, STORIES, COMPARED = "extracted", "stories", "compared"  # the stages
MANIFEST = "manifest.json"
RECORD = "partition.json"  # of one partition: the digest of its input, and the rows of its tables


class Partitions:
    """The finished partitions of one stage."""

    def __init__(self, folder: Path) -> None:
        """Takes over what an earlier run finished, and removes what it left half done."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for half_done in folder.glob(".*"):
            shutil.rmtree(half_done)
        self.records: dict[int, dict] = {
            int(file.parent.name): json.loads(file.read_text())
            for file in sorted(folder.glob(f"*/{RECORD}"))
        }

    def place(self, number: int) -> Path:
        """The folder of a partition."""
        return self.folder / f"{number:06d}"

    def holds(self, number: int, digest: str) -> bool:
        """Whether this partition is finished, and made from the same input."""
        return self.records.get(number, {}).get("input_sha256") == digest

    def write(self, number: int, digest: str, output: Output) -> None:
        """Adds a partition, in place of an older one of that number."""
        place = self.place(number)
        beside = self.folder / f".{place.name}"
        beside.mkdir()
        record = {"input_sha256": digest, "rows": output.rows}
        for name, content in output.files.items():
            (beside / f"{name}.parquet").write_bytes(content)
        (beside / RECORD).write_text(json.dumps(record))
        self.remove(number)
        beside.rename(place)
        self.records[number] = record

    def remove(self, number: int) -> None:
        """Takes a partition away, if it is there; at once, so that no half of it is read."""
        place = self.place(number)
        if self.records.pop(number, None) is not None:
            going = place.rename(self.folder / f".old-{place.name}")
            shutil.rmtree(going)

    def keep_only(self, numbers: set[int]) -> None:
        """Removes the partitions of a corpus that was larger."""
        for number in sorted(set(self.records) - numbers):
            self.remove(number)

    def count_rows(self) -> dict[str, int]:
        """Rows by table, over all partitions."""
        totals: dict[str, int] = {}
        for record in self.records.values():
            for name, n in record["rows"].items():
                totals[name] = totals.get(name, 0) + n
        return totals


def start_manifest(out: Path, made_with: dict) -> None:
    """Says what a folder is built with, before anything is in it.

    Raises:
        ValueError: the folder was built with something else, or holds something else.
    """
    file = out / MANIFEST
    if not file.exists() and out.is_dir() and list(out.glob("[!.]*")):
        raise ValueError(f"{out}: holds other files; give a new folder as --out")
    before = json.loads(file.read_text())["made_with"] if file.exists() else made_with
    for key, value in made_with.items():
        if before.get(key) != value:
            how = f"built with {key} {before.get(key)!r}, not {value!r}"
            if key == "tables":
                how = "built by a release of the program that had other tables or columns"
            raise ValueError(f"{out}: was {how}; give a new folder as --out, or delete this one")
    out.mkdir(parents=True, exist_ok=True)
    write_manifest(out, {"complete": False, "made_with": made_with})


def write_manifest(out: Path, content: dict) -> None:
    """Writes the manifest whole or not at all."""
    write_whole(out / MANIFEST, json.dumps(content, indent=1, sort_keys=True) + "\n")
