"""A run over an archive on Ray Data: shards are planned here, checked by workers, and counted as they come."""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Any

from .. import __version__
from ..errors import NewslintError
from .schema import VERSION
from .shards import Shard, is_done, planned
from .worker import Task, Worker

PLAN = "plan.json"
OBJECTS = 200 << 20
"""Bytes of shared memory that Ray may take on this machine: only shards' names and counts go through it."""
MOST_BLOCKS = 10_000
Counts = dict[str, Any]


def prepared(task: Task, shards: Sequence[Shard]) -> list[Shard]:
    """Make the output folder, or find what is missing in it; the shards that are to be done.

    Raises NewslintError when the folder holds the output of another input or other settings.
    """
    plan = json.dumps({"newslint": __version__, "schema": VERSION, "input": digest(task, shards), "shards": len(shards)}) + "\n"
    path = os.path.join(task.out, PLAN)
    try:
        for kind in ("findings", "documents"):
            os.makedirs(os.path.join(task.out, kind), exist_ok=True)
        if not os.path.exists(path):
            with open(path, "w", encoding="utf-8") as file:
                file.write(plan)
        with open(path, encoding="utf-8") as file:
            known = file.read()
    except OSError as error:
        raise NewslintError(f"{task.out}: {(error.strerror or str(error)).lower()}; name a folder that can be written") from None
    if known != plan:
        raise NewslintError(f"{path}: is of another input, other settings or another version; name a new folder for this run")
    return [shard for shard in shards if not is_done(shard, task.out)]


def digest(task: Task, shards: Sequence[Shard]) -> str:
    """What tells one plan from another: the settings, and the input files with their sizes."""
    sizes = {shard.path: os.path.getsize(shard.path) for shard in shards}
    return blake2b(repr((task._replace(out=""), shards, sizes)).encode(), digest_size=16).hexdigest()


def counts(task: Task, shards: Sequence[Shard], address: str | None, workers: int | None) -> Iterator[Counts]:
    """The counts of each shard, as it is done. `address` names a cluster; without it this machine is one."""
    import_ray()
    import ray.data

    start(address, workers)
    try:
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        context.print_on_execution_start = False
        dataset = ray.data.from_items([shard._asdict() for shard in shards], override_num_blocks=min(len(shards), MOST_BLOCKS))
        size = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
        checked = dataset.map_batches(
            Worker, fn_constructor_args=(task,), batch_size=1, batch_format="numpy", concurrency=(1, size), num_cpus=1
        )
        yield from checked.iter_rows()
    finally:
        ray.shutdown()


def import_ray() -> None:
    """Raises NewslintError where the extra is not installed. Ray's reports of its use are turned off: nothing is sent."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    try:
        import pyarrow  # noqa: F401
        import ray.data  # noqa: F401
    except ImportError as error:
        raise NewslintError(f"batch needs {error.name}; pip install 'newslint[batch]'") from None


def start(address: str | None, workers: int | None) -> None:
    import ray

    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address:
        ray.init(address=address, **quiet)
    else:
        ray.init(num_cpus=workers, include_dashboard=False, object_store_memory=OBJECTS, **quiet)
    logging.getLogger("ray.data").setLevel(logging.ERROR)


def plan(inputs: Sequence[str], shard_bytes: int, shard_rows: int) -> list[Shard]:
    shards = planned(inputs, shard_bytes, shard_rows)
    if not shards:
        raise NewslintError(f"{', '.join(inputs)}: holds no rows; name JSONL or Parquet files, or a folder of them")
    return shards


def forget(out: str) -> None:
    """Remove the output of an earlier run from a folder."""
    for kind in ("findings", "documents"):
        shutil.rmtree(os.path.join(out, kind), ignore_errors=True)
    if os.path.exists(path := os.path.join(out, PLAN)):
        os.remove(path)
