"""What of the findings is reported: those that are new to a baseline, those that touch a changed line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..document import Document
from ..errors import NewslintError
from ..model import Finding
from .run import Run, Sieve

if TYPE_CHECKING:
    from ..baseline import Baseline

DEFAULT = ".newslint-baseline.json"


def changed(since: str | None, diff_from: str | None) -> Iterator[Sieve]:
    """A sieve for --since or --diff-from."""
    if since and diff_from:
        raise click.UsageError("--since and --diff-from don't go together; choose one")
    if since or diff_from:
        from .. import changes

        found = changes.since(since) if since else changes.from_diff(str(diff_from))
        yield lambda path, document, findings: changes.touched(found, path, document, findings)


class Known:
    """The baseline of a run: read, compared with, written. Raises ConfigError when it is none."""

    def __init__(self, path: str | None, *, write: bool, prune: bool, quiet: bool) -> None:
        if prune and (write or not path):
            raise click.UsageError("--prune goes with --baseline FILE, without --write-baseline")
        self.path = path or DEFAULT
        self.write = write
        self.prune = prune
        self.quiet = quiet
        self.noted_findings = 0
        self.baseline = self.read() if path or write else None

    def read(self) -> Baseline:
        from .. import baseline

        is_new = self.write and not os.path.exists(self.path)
        return baseline.Baseline(os.path.dirname(self.path)) if is_new else baseline.read(self.path)

    def sieves(self) -> Iterator[Sieve]:
        """The sieve that lets new findings through, or keeps all of them for the baseline."""
        if self.baseline:
            yield self.noted if self.write else self.new

    def new(self, path: str, _document: Document, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        assert self.baseline is not None
        return self.baseline.take(path, findings)

    def noted(self, path: str, _document: Document, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        assert self.baseline is not None
        self.baseline.renew(path, findings)
        self.noted_findings += len(findings)
        return ()

    def close(self) -> None:
        """Write the baseline if asked to, and say how much it knows, or what is stale in it."""
        if self.baseline is None:
            return
        stale = self.baseline.stale()
        if self.prune:
            self.baseline.prune()
        if self.write or (self.prune and stale):
            write_whole(self.path, self.baseline.text())
        if stale and not self.write:
            gone = "forgotten" if self.prune else "no longer found; --prune takes them out"
            Run.say(f"{self.path}: {stale} known finding{'' if stale == 1 else 's'} {gone}")
        if self.write and not self.quiet:
            Run.say(f"{self.path}: {self.noted_findings} finding{'' if self.noted_findings == 1 else 's'} written")


def write_whole(path: str, text: str) -> None:
    from ..fix import replace

    try:
        replace(os.path.realpath(path), text.encode())
    except OSError as error:
        raise NewslintError(f"{path}: {(error.strerror or str(error)).lower()}; name a file that can be written") from None
