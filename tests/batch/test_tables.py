"""Checker and the schemas, and the recipe for Spark."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow", reason="needs newslint[batch]")

from lint import Linter  # noqa: E402
from lint.batch import Checker, documents_schema, findings_schema  # noqa: E402
from lint.batch.spark import spark_schema  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ["Talks on peace. conversations continue in Odesa.", None, "Nothing is wrong here."]
SPARK = """
from pyspark.sql import SparkSession
from lint.batch.spark import mapper, spark_schema

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
articles = spark.createDataFrame([(str(n), text) for n, text in enumerate({texts!r} * 5)], "id string, text string")
for rows in ("findings", "documents"):
    found = articles.mapInPandas(mapper(rows=rows), spark_schema(rows)).collect()
    print(rows, sorted((row.id, row.rule if rows == "findings" else row.problem or "") for row in found))
spark.stop()
"""


def test_tables_have_the_published_columns(linter: Linter) -> None:
    table = pa.table({"id": ["a", "b", "c"], "text": TEXTS, "more": [1, 2, 3]})
    found, told = Checker()(table), Checker(rows="documents")(table)
    assert found.schema.equals(findings_schema(), check_metadata=True)
    assert told.schema.equals(documents_schema(), check_metadata=True)
    assert found.column("rule").to_pylist() == [one.rule for one in linter.lint(TEXTS[0] or "")]
    assert told.column("id").to_pylist() == ["a", "b", "c"]
    assert told.column("problem").to_pylist() == [None, "'text' is no text but empty", None]


def test_an_empty_table(linter: Linter) -> None:
    table = pa.table({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())})
    assert Checker()(table).num_rows == Checker(rows="documents")(table).num_rows == 0


@pytest.mark.parametrize(("name", "schema"), [("findings", findings_schema), ("documents", documents_schema)])
def test_the_schema_is_the_one_in_the_documentation(name: str, schema: object) -> None:
    page = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
    shown = re.search(rf"<!-- {name} -->\n```text\n(.*?)```", page, re.DOTALL)
    assert shown
    assert shown[1].split("\n")[:-1] == [
        f"{field.name}: {field.type}{'' if field.nullable else ' not null'}" for field in schema()
    ]  # type: ignore[operator]


def test_spark(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="needs newslint[spark]")
    if not shutil.which("java"):
        pytest.skip("Spark needs Java")
    script = tmp_path / "job.py"
    script.write_text(SPARK.replace("{texts!r}", repr(TEXTS)), encoding="utf-8")
    given = {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYTHONPATH": str(ROOT)}
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, env=given)
    assert run.returncode == 0, run.stderr[-2000:]
    findings, documents = run.stdout.splitlines()
    assert findings.count("stray-stop") == 5
    assert documents.count("is no text") == 5
    assert spark_schema("documents").startswith("id string, source string, place bigint, words int")
