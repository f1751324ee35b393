"""The same for Spark: a function for DataFrame.mapInPandas.

>>> articles.select("id", "text").mapInPandas(mapper(), spark_schema("findings"))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

from ..config import Config
from .checker import Checker
from .schema import documents_schema, findings_schema

TYPES = {"string": "string", "int32": "int", "int64": "bigint", "bool": "boolean"}


def mapper(
    config: Config | None = None, rows: Literal["findings", "documents"] = "findings", **columns: str
) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """A function from pandas frames with an id and a text column to frames of findings or documents.

    It carries the configuration, not a linter: each task makes its own. `columns` are those of Checker.
    """

    def mapped(frames: Iterator[Any]) -> Iterator[Any]:
        import pyarrow as pa

        checker = Checker(config, rows, **columns)
        for frame in frames:
            yield checker(pa.Table.from_pandas(frame, preserve_index=False)).to_pandas()

    return mapped


def spark_schema(rows: Literal["findings", "documents"] = "findings") -> str:
    """The columns as Spark writes them."""
    schema = findings_schema() if rows == "findings" else documents_schema()
    return ", ".join(f"{field.name} {spark_type(field.type)}" for field in schema)


def spark_type(kind: Any) -> str:
    import pyarrow as pa

    if pa.types.is_list(kind):
        return f"array<{spark_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'{field.name}: {spark_type(field.type)}' for field in kind)}>"
    return TYPES[str(kind)]
