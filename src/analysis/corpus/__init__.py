"""Corpora too large for one frame: read as a stream, built batch by batch, read back by table.

reading (files → records) → batches (records → Parquet files of their tables; what an engine maps)
→ engines (processes of this machine, or a Dask cluster) → partitions (finished batches on disk)
→ building (all of it, resumable) → tables (back to frames).
"""

from analysis.corpus.building import build_tables
from analysis.corpus.tables import read_table

__all__ = ["build_tables", "read_table"]
