"""newslint batch on Ray, on this machine: nothing is lost, whatever is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint import Linter

pytest.importorskip("ray", reason="needs newslint[batch]")
pq = pytest.importorskip("pyarrow.parquet", reason="needs newslint[batch]")

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus" / "artifacts").glob("*.txt"))]
PATIENCE = 120.0
"""Seconds in which a shard must have been written."""
MANY = 200


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Articles of the corpus, a bad line and a bad row among them."""
    rows = [json.dumps({"id": f"a{n}", "text": ARTICLES[n % len(ARTICLES)]}) for n in range(MANY - 2)]
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join([*rows[:7], "{", '{"id": "bad", "text": 3}', *rows[7:]]) + "\n", encoding="utf-8")
    return path


def command(archive: Path, out: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "lint", "batch", "-j", "1", "--shard-bytes", "10000", *more, str(archive), str(out)]


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "NEWSLINT_CACHE_DIR": str(folder / "cache")}


def run(archive: Path, out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    given = environment(out.parent)
    return subprocess.run(command(archive, out, *more), capture_output=True, text=True, check=False, env=given, cwd=out.parent)


def started(archive: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command(archive, out), env=environment(out.parent), cwd=out.parent, stderr=subprocess.DEVNULL)


def rows(out: Path, kind: str) -> list[dict[str, Any]]:
    return [row for path in sorted((out / kind).glob("*.parquet")) for row in pq.read_table(path).to_pylist()]


def shards(out: Path) -> list[Path]:
    return sorted((out / "documents").glob("*.parquet"))


def wait(until: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.02)


def check_complete(out: Path) -> None:
    documents = rows(out, "documents")
    assert len(documents) == MANY
    assert [one["id"] for one in documents if not one["problem"]] == [f"a{n}" for n in range(MANY - 2)]
    assert [one["id"] for one in documents if one["problem"]] == [None, "bad"]
    assert len(rows(out, "findings")) == sum(one["findings"] for one in documents)


def workers(folder: Path) -> list[int]:
    """The processes of this test's run that check articles."""
    marker = f"NEWSLINT_CACHE_DIR={folder / 'cache'}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if (
                entry.name.isdigit()
                and b"MapWorker" in (entry / "cmdline").read_bytes()
                and marker in (entry / "environ").read_bytes()
            ):
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def test_a_killed_driver_is_gone_on_with(archive: Path, tmp_path: Path, linter: Linter) -> None:
    out = tmp_path / "out"
    driver = started(archive, out)
    wait(lambda: len(shards(out)) > 1)
    driver.send_signal(signal.SIGKILL)
    driver.wait()
    done = {path: path.stat().st_mtime_ns for path in shards(out)}
    again = run(archive, out)
    assert again.returncode == 0, again.stderr
    assert all(path.stat().st_mtime_ns == stamp for path, stamp in done.items()), "a shard was done twice"
    check_complete(out)
    first = [row["rule"] for row in rows(out, "findings") if row["id"] == "a0"]
    assert first == [one.rule for one in linter.lint(ARTICLES[0])]
    whole = run(archive, out)
    assert whole.returncode == 0
    assert "0 documents" in whole.stderr
    other = run(archive, out, "--shard-bytes", "30000")
    assert other.returncode == 2
    assert "is of another input" in other.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="finds the worker in /proc")
def test_a_killed_worker_loses_nothing(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    driver = started(archive, out)
    wait(lambda: shards(out) and workers(tmp_path))
    for worker in workers(tmp_path):
        os.kill(worker, signal.SIGKILL)
    assert driver.wait(PATIENCE) == 0
    check_complete(out)


def test_a_dataset_of_ones_own_is_checked_by_workers_that_keep_their_checker(tmp_path: Path, linter: Linter) -> None:
    """The first recipe of docs/batch.md, in a process of its own."""
    program = """
import json, sys
import ray
from lint.batch import Checker

ray.init(num_cpus=4, include_dashboard=False, log_to_driver=False)
rows = [json.loads(line) for line in sys.stdin]
articles = ray.data.from_items(rows).repartition(4)
findings = articles.map_batches(Checker, batch_format="pyarrow", concurrency=2, num_cpus=1)
summaries = articles.map_batches(Checker, fn_constructor_kwargs={"rows": "documents"}, batch_format="pyarrow", concurrency=2)
print(json.dumps({"documents": summaries.to_pandas()["id"].tolist(), "findings": findings.to_pandas()["id"].tolist()}))
"""
    rows = [{"id": f"a{number}", "text": text} for number, text in enumerate(ARTICLES * 3)]
    given = "\n".join(map(json.dumps, rows))
    ran = subprocess.run(
        [sys.executable, "-c", program],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env=environment(tmp_path),
        timeout=2 * PATIENCE,
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout.splitlines()[-1])
    assert sorted(found["documents"]) == sorted(row["id"] for row in rows)
    expected = {row["id"]: len(linter.lint(row["text"])) for row in rows}
    assert {name: found["findings"].count(name) for name in expected} == expected
