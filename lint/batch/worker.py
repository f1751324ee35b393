"""What a worker does with a shard: read it, check its articles, write their rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..config import Config
from ..linter import Linter
from ..record import Record
from .rows import checked
from .schema import documents_schema, findings_schema
from .shards import Columns, Shard, articles, is_done, keep, place


class Task(Record):
    """What all shards of a run have in common."""

    out: str
    config: Config
    columns: Columns
    markup: str = "plain"


class Worker:
    """A callable class for map_batches whose rows are shards; each gives a row of counts, and `problem` if it failed."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.linter = Linter(task.config)

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, list[Any]]:
        shards = [Shard(int(n), str(p), int(s), int(e)) for n, p, s, e in zip(*(batch[name] for name in Shard._fields))]
        told = [self.counted(shard) for shard in shards]
        return {name: [one[name] for one in told] for name in told[0]}

    def counted(self, shard: Shard) -> dict[str, Any]:
        counts: dict[str, Any] = {"number": shard.number, "documents": 0, "words": 0, "findings": 0, "bad": 0, "problem": ""}
        try:
            return counts | (self.done(shard) if not is_done(shard, self.task.out) else {})
        except OSError as error:
            return counts | {"problem": f"{error.filename or shard.path}: {(error.strerror or str(error)).lower()}"}

    def done(self, shard: Shard) -> dict[str, int]:
        """Check a shard and write it; its documents last, which is what says that it is done."""
        import pyarrow as pa

        documents, findings = [], []
        for document, found in checked(self.linter, articles(shard, self.task.columns), self.task.markup):
            documents.append(document)
            findings += found
        keep(pa.Table.from_pylist(findings, findings_schema()), place(shard, self.task.out, "findings"))
        keep(pa.Table.from_pylist(documents, documents_schema()), place(shard, self.task.out, "documents"))
        return {
            "documents": len(documents),
            "words": sum(one["words"] for one in documents),
            "findings": len(findings),
            "bad": sum(one["problem"] is not None for one in documents),
        }
