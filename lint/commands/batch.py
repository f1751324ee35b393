"""newslint batch: check an archive of articles in JSONL or Parquet."""

from __future__ import annotations

import os
import sys
from time import monotonic
from typing import Any

import click

from . import completion
from .checking import configured

PATIENCE = 2.0
"""Seconds after which it is told again how far a run is."""


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="IN... OUT", shell_complete=completion.file)
@click.option("--id", "id_column", default="id", metavar="COLUMN", help="The column that names a document (default: id).")
@click.option("--text", "text_column", default="text", metavar="COLUMN", help="The column with the article (default: text).")
@click.option("--markup", type=click.Choice(["plain", "markdown", "html"]), default="plain", help="What articles are written in.")
@click.option("--address", metavar="ADDRESS", help="A Ray cluster (auto, ray://…) instead of this machine.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Workers (default: one a processor).")
@click.option(
    "--shard-bytes", type=click.IntRange(1), default=8 << 20, help="Bytes of JSONL that are checked and written as one."
)
@click.option("--shard-rows", type=click.IntRange(1), default=2_000, help="Rows of Parquet that are checked and written as one.")
@click.option("--again", is_flag=True, help="Forget what an earlier run wrote to OUT, and begin anew.")
@click.option("--config", "config_path", metavar="FILE", shell_complete=completion.file, help="A configuration file.")
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def command(inputs: tuple[str, ...], **options: Any) -> int:
    """Check every row of IN (JSONL or Parquet files, or folders of them) and write Parquet to the folder OUT.

    OUT/findings has a row for each finding, OUT/documents one for each row of IN. A run that was stopped goes on where it
    was when it is started again.
    """
    from ..batch import run
    from ..batch.shards import Columns
    from ..batch.worker import Task
    from ..config import Config
    from ..linter import Linter

    *paths, out = inputs
    if not paths:
        raise click.UsageError("no output folder; name the input and then the folder to write to")
    run.import_ray()
    config = configured(options["config_path"], Config())
    Linter(config)  # what is wrong with the configuration is told before a worker meets it
    task = Task(os.path.abspath(out), config, Columns(options["id_column"], options["text_column"]), options["markup"])
    shards = run.plan([os.path.abspath(path) for path in paths], options["shard_bytes"], options["shard_rows"])
    if options["again"]:
        run.forget(task.out)
    todo = run.prepared(task, shards)
    progress = Progress(len(shards), len(shards) - len(todo), quiet=options["quiet"])
    for counts in run.counts(task, todo, options["address"], options["jobs"]) if todo else ():
        progress.add(counts)
    return progress.end(out)


class Progress:
    """How far a run is, on standard error."""

    def __init__(self, shards: int, done: int, *, quiet: bool) -> None:
        self.shards = shards
        self.done = done
        self.quiet = quiet
        self.total = dict.fromkeys(("documents", "words", "findings", "bad"), 0)
        self.problems: list[str] = []
        self.started = self.last = monotonic()

    def add(self, counts: dict[str, Any]) -> None:
        self.done += not counts["problem"]
        if counts["problem"]:
            self.problems.append(counts["problem"])
            say(f"shard {counts['number']}: {counts['problem']}; run again when it is mended")
        for name in self.total:
            self.total[name] += int(counts[name])
        if not self.quiet and monotonic() - self.last > PATIENCE:
            self.last = monotonic()
            say(self.told())

    def told(self) -> str:
        spent = max(monotonic() - self.started, 0.001)
        total = self.total
        speed = f"{total['words'] / spent:,.0f} words a second"
        return (
            f"{self.done:,} of {self.shards:,} shards, {total['documents']:,} documents, {total['findings']:,} findings, {speed}"
        )

    def end(self, out: str) -> int:
        bad = f"; {self.total['bad']:,} rows could not be checked, their 'problem' says why" if self.total["bad"] else ""
        if not self.quiet:
            say(f"{self.told()}{bad}: {out}")
        return 2 if self.problems else 0


def say(message: str) -> None:
    sys.stderr.write(f"newslint: {message}\n")
    sys.stderr.flush()
