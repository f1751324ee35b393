"""Fixing: suggestions put in place of what was found, over and over until nothing more changes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from .document import Document, parse
from .document.decode import encode
from .errors import DocumentError
from .linter import Linter
from .model import Finding, Suppression
from .record import Record

ROUNDS = 10
"""How often an article is mended and read again; each round fixes what the one before brought to light."""


class Fixed(Record):
    """A mended article, what is still found in it, and how many fixes were made."""

    document: Document
    findings: tuple[Finding, ...]
    made: int


def fixed(
    linter: Linter, document: Document, findings: tuple[Finding, ...], given: Sequence[Suppression] = (), *, unsafe: bool = False
) -> Fixed:
    """The article with its safe fixes made, with `unsafe` the others too; `given` are its suppressions from elsewhere."""
    made = 0
    for _ in range(ROUNDS):
        chosen = [one for one in findings if is_fixable(document, one, unsafe=unsafe)]
        if not chosen:
            break
        document = parse(replaced(document.text, chosen), document.path, document.encoding)
        findings = linter.lint(document, given=given)
        made += len(chosen)
    return Fixed(document, findings, made)


def is_fixable(document: Document, finding: Finding, *, unsafe: bool) -> bool:
    """Whether a finding has one suggestion and that one is safe, or asked for and not within a quotation."""
    if len(finding.edits) != 1:
        return False
    return finding.edits[0].safe or (unsafe and not document.is_quoted(finding.span))


def replaced(text: str, findings: Iterable[Finding]) -> str:
    """A text with the only suggestion of each of these findings in place; none may overlap another."""
    return "".join(pieces(text, findings))


def pieces(text: str, findings: Iterable[Finding]) -> Iterator[str]:
    done = 0
    for finding in findings:
        yield text[done : finding.span.start]
        yield finding.edits[0].text
        done = finding.span.end
    yield text[done:]


def write(path: str, old: bytes, text: str) -> None:
    """Put a text in a file's place, whole or not at all, in the encoding of its bytes `old` and with its mode.

    Raises DocumentError when it can't be written, or when the file no longer holds `old`.
    """
    data = encode(text, old)
    real = os.path.realpath(path)
    try:
        with open(real, "rb") as file:
            if file.read() != old:
                raise DocumentError("was changed by another program while it was being fixed; run newslint again")
        replace(real, data)
    except OSError as error:
        raise DocumentError(f"{(error.strerror or str(error)).lower()}; nothing was changed, check the permissions") from None


def mode(path: str) -> int:
    """The permissions of a file; of one that isn't there yet those of any new file."""
    if os.path.exists(path):
        return os.stat(path).st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def replace(path: str, data: bytes) -> None:
    """Write a file beside another, then put it in its place in one step."""
    handle, name = tempfile.mkstemp(prefix=".newslint-", dir=os.path.dirname(path))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode(path))
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
