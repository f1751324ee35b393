"""Archives of articles in JSONL or Parquet: findings and a summary of each document as rows, on Ray Data or Spark.

`Checker` is a callable class for `ray.data.Dataset.map_batches`; spark.py has the same for `mapInPandas`. Needs the extra
`newslint[batch]`; nothing else of newslint imports it.
"""

from __future__ import annotations

from .checker import Checker
from .schema import documents_schema, findings_schema

__all__ = ["Checker", "documents_schema", "findings_schema"]
