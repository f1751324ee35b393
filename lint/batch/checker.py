"""A callable class that checks Arrow tables of articles, for Ray Data's map_batches.

>>> dataset.map_batches(Checker, fn_constructor_kwargs={"rows": "findings"}, batch_format="pyarrow", concurrency=4)
"""

from __future__ import annotations

from typing import Any, Literal

from ..config import Config
from ..linter import Linter
from . import rows as of
from .schema import documents_schema, findings_schema


class Checker:
    """Takes a pyarrow.Table with an id and a text column, gives one of findings or of documents; schema.py has their columns.

    Made once in each worker. `source` stays empty and `place` is the row within the table. Raises ConfigError for a
    mistake in the configuration.
    """

    def __init__(
        self,
        config: Config | None = None,
        rows: Literal["findings", "documents"] = "findings",
        id_column: str = "id",
        text_column: str = "text",
        markup: str = "plain",
    ) -> None:
        self.linter = Linter(config)
        self.rows = rows
        self.columns = (id_column, text_column)
        self.markup = markup

    def __call__(self, table: Any) -> Any:
        import pyarrow as pa

        articles = [of.article("", place, values, *self.columns) for place, values in enumerate(self.chosen(table).to_pylist())]
        checked = of.checked(self.linter, articles, self.markup)
        if self.rows == "documents":
            return pa.Table.from_pylist([document for document, _ in checked], documents_schema())
        return pa.Table.from_pylist([finding for _, findings in checked for finding in findings], findings_schema())

    def chosen(self, table: Any) -> Any:
        """The columns of a table that are looked at."""
        return table.select([name for name in self.columns if name in table.column_names])
