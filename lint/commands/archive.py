"""A run over many files: what was checked before is recalled, the rest is checked here or by several processes, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from ..document.decode import decode
from ..errors import NewslintError
from ..linter import Linter
from ..record import Record
from ..sidecar import suppressions
from .outcome import File, Outcome, checked, outcome, plain

if TYPE_CHECKING:
    from ..results import Results

ALONE = 1
"""Files that are checked at once: a run over so few needs neither processes nor what was found before."""


class Known(Record):
    """A file whose outcome is known without checking it."""

    file: File
    outcome: Outcome


class Archive:
    """How a run checks many files: by so many processes, and with or without the cache of results."""

    def __init__(self, linter: Linter, jobs: int = 1, keeps: bool = True) -> None:
        self.linter = linter
        self.jobs = jobs
        self.keeps = keeps
        self.keys: dict[str, bytes] = {}

    def outcomes(self, files: Iterable[File | Known]) -> Iterator[tuple[File, Outcome]]:
        """What came of each file, in order, as soon as it is its turn."""
        files = iter(files)
        for one in islice(files, ALONE):
            yield (one.file, one.outcome) if isinstance(one, Known) else (one, checked(self.linter, one))
        if (following := next(files, None)) is not None:
            yield from self.many(chain((following,), files))

    def many(self, files: Iterator[File | Known]) -> Iterator[tuple[File, Outcome]]:
        results = self.opened()
        try:
            for one in self.worked(self.recalled(files, results)):
                if isinstance(one, Known):
                    yield one.file, one.outcome
                    continue
                file, found = one
                if results and file.path in self.keys and not found.problem:
                    results.put(self.keys.pop(file.path), plain(found))
                yield file, found
        finally:
            if results:
                results.close()

    def worked(self, files: Iterator[File | Known]) -> Iterator[tuple[File, Outcome] | Known]:
        """The files that are not known, checked."""
        if self.jobs > 1:
            from .pool import Pool

            yield from Pool(self.linter, self.jobs).outcomes(files)
            return
        for one in files:
            yield one if isinstance(one, Known) else (one, checked(self.linter, one))

    def recalled(self, files: Iterable[File | Known], results: Results | None) -> Iterator[File | Known]:
        """The files, those that were checked before with what came of it."""
        for one in files:
            if results is None or isinstance(one, Known):
                yield one
                continue
            try:
                key = results.key(one.data, self.surroundings(one))
            except NewslintError:  # told when the file is checked
                yield one
                continue
            if (values := results.get(key)) is not None:
                yield Known(one, outcome(values, decode(one.data)[0]))
            else:
                self.keys[one.path] = key
                yield one

    def surroundings(self, file: File) -> bytes:
        """What the findings in a file depend on beside its content: its format, and what is suppressed where it lies."""
        suffix = file.shown.rpartition(".")[2].lower()
        return repr((suffix, suppressions(file.path), list(self.linter.suppressions(file.shown)))).encode()

    def opened(self) -> Results | None:
        if not self.keeps:
            return None
        from ..results import Results

        return Results(self.linter.config)
