"""The columns of the rows that a batch writes, as Arrow schemas. docs/batch.md shows them."""

from __future__ import annotations

from functools import cache
from typing import Any

VERSION = "1"
"""Counted up when a column changes its name, type or meaning."""


@cache
def findings_schema() -> Any:
    """One row a finding. Lines and columns count from 1, in code points; ends are exclusive, as in the JSON report."""
    import pyarrow as pa

    suggestion = pa.struct([required("text", pa.string()), required("safe", pa.bool_())])
    related = pa.struct([required("message", pa.string()), *places()])
    words = ("rule", "category", "severity", "confidence", "message")
    return described(
        [
            *identity(),
            *(required(name, pa.string()) for name in words),
            *places(),
            required("text", pa.string()),
            required("suggestions", pa.list_(suggestion)),
            required("evidence", pa.string()),
            required("related", pa.list_(related)),
            required("fingerprint", pa.string()),
        ]
    )


@cache
def documents_schema() -> Any:
    """One row for each row of the input, in its order; `problem` says why one could not be checked."""
    import pyarrow as pa

    counts = ("words", "sentences", "findings", "errors", "warnings", "suggestions")
    return described(
        [
            *identity(),
            *(required(name, pa.int32()) for name in counts),
            pa.field("likely_pivot", pa.string()),
            pa.field("problem", pa.string()),
        ]
    )


def identity() -> list[Any]:
    """The document's id, the input file, and the place there: the row of a Parquet file, the byte of a JSONL file."""
    import pyarrow as pa

    return [pa.field("id", pa.string()), required("source", pa.string()), required("place", pa.int64())]


def places() -> list[Any]:
    import pyarrow as pa

    return [required(name, pa.int32()) for name in ("line", "column", "end_line", "end_column", "start", "end")]


def required(name: str, kind: Any) -> Any:
    import pyarrow as pa

    return pa.field(name, kind, nullable=False)


def described(fields: list[Any]) -> Any:
    import pyarrow as pa

    return pa.schema(fields, metadata={"newslint.schema": VERSION})
