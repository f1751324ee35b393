"""What a run prints: the report, or only its counts, and while it runs how far it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from time import monotonic
from typing import Any, TextIO

from ..config import Config
from ..errors import NewslintError
from ..record import Record
from ..reports import Look, Result, renderer
from ..rules import loader
from .run import Run

PATIENCE = 2.0
"""Seconds of a run after which a terminal is told how far it is, and again after each."""
WIDTH = 100
"""Columns where there is no terminal, or one that doesn't know its width, as in many a CI system."""


class Wishes(Record):
    """What the command line asks of a report beside its format: reasons, counts instead, no more than findings."""

    explain: bool = False
    statistics: bool = False
    quiet: bool = False


def refuse_overwriting(output_path: str | None, paths: tuple[str, ...]) -> None:
    """The report must not take the place of an article."""
    for path in paths if output_path and os.path.isfile(output_path) else ():
        if os.path.isfile(path) and os.path.samefile(path, str(output_path)):
            raise NewslintError(f"{output_path}: is the article itself; name another file for the report")


def print_diff(run: Run, paths: tuple[str, ...]) -> None:
    stream = sys.stdout.buffer
    for piece in run.diffs(paths):
        stream.write(piece)
    stream.flush()


def tell_fixes(run: Run, *, is_diff: bool) -> None:
    """Say on standard error how much was fixed, or would be."""
    Run.say(f"{'would fix' if is_diff else 'fixed'} {run.fixed} finding{'' if run.fixed == 1 else 's'}")


@contextmanager
def output(path: str | None, *, is_taken: bool) -> Iterator[TextIO]:
    """The stream of the report: a file, or standard output unless it is taken by a fixed article."""
    if not path:
        yield sys.stderr if is_taken else sys.stdout
        return
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
    except OSError as error:
        raise NewslintError(f"{path}: {(error.strerror or str(error)).lower()}; name a file that can be written") from None


def write(run: Run, paths: Iterable[str], stream: TextIO, wishes: Wishes) -> None:
    """The report, in pieces as they come."""
    results = run.results(paths)
    if not wishes.quiet and sys.stderr.isatty() and not stream.isatty():
        results = told(results)
    for piece in statistics(results) if wishes.statistics else report(run.config)(results, look(run, stream, wishes)):
        stream.write(piece)
        if stream.isatty():
            stream.flush()


def statistics(results: Iterable[Result]) -> Iterator[str]:
    from .statistics import counted

    return counted(results)


def report(config: Config) -> Any:
    return renderer("template" if config.template else "line" if config.line_format else config.format)


def look(run: Run, stream: TextIO, wishes: Wishes) -> Look:
    """Colour on a terminal or when FORCE_COLOR asks for it, never when NO_COLOR is set (no-color.org)."""
    color = bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
    width = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    return Look(
        color and not os.environ.get("NO_COLOR"),
        width or WIDTH,
        run.config.line_format,
        run.config.template,
        partial(loader.about, run.config.rules),
        run.problems,
        wishes.explain,
        wishes.quiet,
        monotonic() if stream.isatty() else None,
    )


def told(results: Iterator[Result]) -> Iterator[Result]:
    """The results, with a line on standard error that counts the files of a long run and goes away at its end."""
    start = last = monotonic()
    for number, result in enumerate(results, 1):
        if (now := monotonic()) - last > PATIENCE:
            last = now
            sys.stderr.write(f"\r{number:,} file{'' if number == 1 else 's'}, {now - start:.0f} s")
            sys.stderr.flush()
        yield result
    if last > start:
        sys.stderr.write("\r\x1b[K")
