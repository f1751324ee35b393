"""A run over the files of a command line: read, check, fix."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from .. import files
from ..config import Config
from ..document import Document
from ..document.decode import encode
from ..errors import ConfigError, DocumentError, EngineError, NewslintError, one_line
from ..linter import Linter
from ..model import Finding, Suppression
from ..record import Record
from ..reports import Result
from ..sidecar import suppressions
from .archive import Archive, Known
from .outcome import File, Outcome
from .outcome import document as document_of

T = TypeVar("T")
CANNOT_READ = {"windows-1252": "is not UTF-8; read as Windows-1252"}
Sieve = Callable[[str, Document, tuple[Finding, ...]], tuple[Finding, ...]]
"""Takes a file's path, document and findings, and gives the findings that are to be reported."""


class Fixing(Record):
    """Whether suggestions are put in place, those too that may change the meaning; or only shown as a diff."""

    write: bool = False
    unsafe: bool = False


class Manner(Record):
    """How many processes check files, and whether what they find is kept for the next run."""

    jobs: int = 1
    keeps: bool = True


ALONE = Manner(jobs=1, keeps=False)
"""With engines: what one can't do is told once, and what it finds may change though the article doesn't."""


class Run:
    """One run over files; what goes wrong with one is said and kept among `problems`, and the others go on.

    `sieves` choose what is reported: what is new to a baseline, what stands on a changed line.

    `worst` is the highest severity found, `fixed` the number of findings that were fixed.
    """

    def __init__(
        self,
        config: Config,
        stdin_name: str,
        fixing: Fixing = Fixing(),  # noqa: B008
        sieves: Sequence[Sieve] = (),
        manner: Manner = Manner(),  # noqa: B008
    ) -> None:
        self.config = config
        self.manner = ALONE if config.engines else manner
        self.sieves = sieves
        self.linter = Linter(config, self.without)
        self.stdin_name = stdin_name
        self.fixing = fixing
        self.problems: list[str] = []
        self.worst = 0
        self.fixed = 0

    def results(self, paths: Iterable[str]) -> Iterator[Result]:
        """What is found in each file; with `fixing.write` what is left after its fixes are written."""
        return self.each(paths, self.checked) if self.fixing.write else self.archived(paths)

    def archived(self, paths: Iterable[str]) -> Iterator[Result]:
        """What is found in each file, by several processes or from an earlier run."""
        for file, outcome in Archive(self.linter, *self.manner).outcomes(self.files(paths)):
            if outcome.problem:
                self.problems.append(outcome.problem)
                self.say(outcome.problem)
                continue
            if outcome.encoding in CANNOT_READ:
                self.say(f"{file.shown}: {CANNOT_READ[outcome.encoding]}")
            yield self.sieved(file.path, document_of(file, outcome), outcome.findings)

    def files(self, paths: Iterable[str]) -> Iterator[File | Known]:
        """The files of a command line with their bytes; what can't be read with its problem."""
        for path in files.expand(list(paths), self.config.exclude):
            if isinstance(path, DocumentError):
                yield Known(File("", "", b""), Outcome(problem=str(path)))
                continue
            try:
                yield File(self.named(path), self.shown(path), files.read(path, self.config.max_bytes))
            except DocumentError as error:
                yield Known(File(path, "", b""), Outcome(problem=f"{self.shown(path)}: {error}"))

    def diffs(self, paths: Iterable[str]) -> Iterator[bytes]:
        """What fixing would change in each file, as a unified diff in the file's own encoding."""
        return self.each(paths, self.compared)

    def each(self, paths: Iterable[str], do: Callable[[str, bytes, Document], T]) -> Iterator[T]:
        """What `do` makes of each file that can be read: its path, bytes and document."""
        for path in files.expand(list(paths), self.config.exclude):
            try:
                if isinstance(path, DocumentError):
                    raise path
                data = files.read(path, self.config.max_bytes)
                document = Linter.read(data, self.shown(path))
                if document.encoding in CANNOT_READ:
                    self.say(f"{self.shown(path)}: {CANNOT_READ[document.encoding]}")
                yield do(path, data, document)
            except NewslintError as error:
                names_place = error is path or isinstance(error, ConfigError)
                self.problems.append(str(error) if names_place else f"{self.shown(path)}: {error}")
                self.say(self.problems[-1])

    def without(self, error: EngineError) -> None:
        """Say once that an engine can't do its work; the rules go on."""
        if str(error) not in self.problems:
            self.problems.append(str(error))
            self.say(self.problems[-1])

    def checked(self, path: str, data: bytes, document: Document) -> Result:
        given = suppressions(self.named(path))
        findings = self.linter.lint(document, given=given)
        if self.fixing.write:
            document, findings = self.mended(path, data, document, findings, given)
        return self.sieved(path, document, findings)

    def sieved(self, path: str, document: Document, findings: tuple[Finding, ...]) -> Result:
        for sieve in self.sieves:
            findings = sieve(self.named(path), document, findings)
        self.worst = max([self.worst, *(finding.severity for finding in findings)])
        return Result(self.shown(path), document, findings, self.linter.verdict(document))

    def mended(
        self, path: str, data: bytes, document: Document, findings: tuple[Finding, ...], given: Sequence[Suppression]
    ) -> tuple[Document, tuple[Finding, ...]]:
        """The fixed file, written in place; of standard input on standard output."""
        from .. import fix

        mended = fix.fixed(self.linter, document, findings, given, unsafe=self.fixing.unsafe)
        if path == files.STDIN:
            sys.stdout.buffer.write(encode(mended.document.text, data))
        elif mended.document.text != document.text:
            fix.write(path, data, mended.document.text)
        self.fixed += mended.made
        return mended.document, mended.findings

    def compared(self, path: str, _data: bytes, document: Document) -> bytes:
        """What fixing would change in a file, as a unified diff in the file's own encoding."""
        from ..fix import fixed
        from ..unified import diff

        given = suppressions(self.named(path))
        mended = fixed(self.linter, document, self.linter.lint(document, given=given), given, unsafe=self.fixing.unsafe)
        self.fixed += mended.made
        encoding = document.encoding if document.encoding in CANNOT_READ else "utf-8"
        return "".join(diff(document.path, document.text, mended.document.text)).encode(encoding)

    def named(self, path: str) -> str:
        """A path; for standard input the one that it was given."""
        return self.stdin_name if path == files.STDIN else path

    def shown(self, path: object) -> str:
        return os.fsencode(self.named(str(path))).decode("utf-8", "replace")

    @staticmethod
    def say(message: str) -> None:
        sys.stderr.write(f"newslint: {one_line(message)}\n")
        sys.stderr.flush()
