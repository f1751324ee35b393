"""Shards: pieces of the input that are checked as one, and written as one.

A shard is done when its last file is in place; files are put in place whole, so a run that was killed goes on with those that
are missing.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from ..errors import NewslintError
from ..record import Record
from .rows import Article, article

LINES, PACKED, TABLE = ".jsonl", ".jsonl.gz", ".parquet"
SUFFIXES = (LINES, PACKED, TABLE)
SHARD_BYTES = 8 << 20
"""Bytes of a JSONL file that make a shard."""
SHARD_ROWS = 2_000
"""Rows of a Parquet file that make one."""


class Columns(Record):
    """What the columns of the input are called."""

    id: str = "id"
    text: str = "text"


class Shard(Record):
    """The lines that begin in some bytes of a JSONL file, or some rows of a Parquet file; `number` names its output."""

    number: int
    path: str
    start: int
    end: int


def planned(inputs: Iterable[str], shard_bytes: int = SHARD_BYTES, shard_rows: int = SHARD_ROWS) -> list[Shard]:
    """The shards of some files and folders, in order. Raises NewslintError for what is neither JSONL nor Parquet."""
    pieces = [(path, *piece) for path in files(inputs) for piece in cut(path, shard_bytes, shard_rows)]
    return [Shard(number, *piece) for number, piece in enumerate(pieces)]


def files(inputs: Iterable[str]) -> Iterator[str]:
    for path in inputs:
        if os.path.isdir(path):
            names = sorted(os.listdir(path))
            yield from (os.path.join(path, name) for name in names if name.endswith(SUFFIXES) and not name.startswith((".", "_")))
        elif not os.path.isfile(path):
            raise NewslintError(f"{path}: no such file or folder; name JSONL or Parquet files, or a folder of them")
        elif not path.endswith(SUFFIXES):
            raise NewslintError(f"{path}: is not called {', '.join(SUFFIXES)}; convert it, or rename it")
        else:
            yield path


def cut(path: str, shard_bytes: int, shard_rows: int) -> Iterator[tuple[int, int]]:
    """Where the shards of a file begin and end."""
    if path.endswith(PACKED):
        yield 0, -1
        return
    size, step = (rows_of(path), shard_rows) if path.endswith(TABLE) else (os.path.getsize(path), shard_bytes)
    yield from ((start, min(start + step, size)) for start in range(0, size, step))


def rows_of(path: str) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return int(pq.ParquetFile(path).metadata.num_rows)
    except (pa.ArrowException, OSError) as error:
        raise NewslintError(f"{path}: is no Parquet file that can be read ({error}); write it again") from None


def articles(shard: Shard, columns: Columns) -> Iterator[Article]:
    """The articles of a shard; a row that is none becomes one with a problem."""
    source = os.path.basename(shard.path)
    if shard.path.endswith(TABLE):
        for place, values in table_rows(shard, columns):
            yield article(source, place, values, *columns)
        return
    for place, line in lines(shard):
        try:
            values = json.loads(line)
        except ValueError as error:
            yield Article(None, source, place, problem=f"no JSON: {error}")
            continue
        if isinstance(values, dict):
            yield article(source, place, values, *columns)
        else:
            yield Article(None, source, place, problem="the line is no JSON object")


def lines(shard: Shard) -> Iterator[tuple[int, bytes]]:
    """The lines that begin in a shard, blank ones left out, with the bytes where they begin."""
    with gzip.open(shard.path) if shard.path.endswith(PACKED) else open(shard.path, "rb") as file:
        place = shard.start
        if place:
            file.seek(place - 1)
            place += len(file.readline()) - 1
        while (shard.end < 0 or place < shard.end) and (line := file.readline()):
            if line.strip():
                yield place, line
            place += len(line)


def table_rows(shard: Shard, columns: Columns) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a shard with their numbers; only the row groups that hold them are read."""
    import pyarrow.parquet as pq

    file = pq.ParquetFile(shard.path)
    names = [name for name in columns if name in file.schema_arrow.names]
    first = 0
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        start, end = max(shard.start - first, 0), min(shard.end - first, rows)
        if start < end:
            table = file.read_row_group(group, names).slice(start, end - start)
            for offset, values in enumerate(table.to_pylist() if names else [{}] * len(table)):
                yield first + start + offset, values
        first += rows


def is_done(shard: Shard, out: str) -> bool:
    return os.path.exists(place(shard, out, "documents"))


def place(shard: Shard, out: str, kind: str) -> str:
    return os.path.join(out, kind, f"part-{shard.number:06}.parquet")


def keep(table: Any, path: str) -> None:
    """Write a table whole: a reader sees all of it or nothing."""
    import pyarrow.parquet as pq

    temporary = f"{path}.{os.getpid()}.part"
    try:
        pq.write_table(table, temporary, compression="zstd")
        os.replace(temporary, path)
    finally:
        with suppress(OSError):
            os.remove(temporary)
