"""Which files a command line means: files, folders, globs, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from .config import is_among
from .document import FORMATS
from .errors import DocumentError

STDIN = "-"


def expand(paths: Sequence[str], exclude: Sequence[str] = ()) -> Iterator[str | DocumentError]:
    """The paths of the files to check, each once, in order; an error in the place of a path that is none.

    A folder stands for the articles below it (by suffix, hidden ones left out), sorted by name.
    """
    seen: set[str] = set()
    for path in paths:
        for one in meant(path, exclude):
            real = one if one == STDIN or isinstance(one, DocumentError) else os.path.realpath(one)
            if isinstance(real, DocumentError) or real not in seen:
                yield one
            if isinstance(real, str):
                seen.add(real)


def meant(path: str, exclude: Sequence[str]) -> Iterator[str | DocumentError]:
    if path == STDIN or os.path.isfile(path):
        yield path
    elif os.path.isdir(path):
        yield from below(path, exclude)
    elif not os.path.lexists(path) and any(mark in path for mark in "*?["):
        yield from fitting(path, exclude)
    elif os.path.exists(path):
        yield path
    else:
        yield DocumentError(f"{path}: no such file or folder; check the name")


def fitting(pattern: str, exclude: Sequence[str]) -> Iterator[str | DocumentError]:
    from glob import glob

    found = sorted(glob(pattern, recursive=True))
    yield from (one for name in found for one in meant(name, exclude))
    if not found:
        yield DocumentError(f"{pattern}: no file fits this pattern; check it, or quote it less")


def below(folder: str, exclude: Sequence[str]) -> Iterator[str | DocumentError]:
    problems: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(root, name)
            is_article = not name.startswith(".") and os.path.splitext(name)[1].lower() in FORMATS
            if is_article and not (exclude and is_among(path, exclude)):
                yield path
    yield from (DocumentError(f"{p.filename}: {str(p.strerror).lower()}; check the folder's permissions") for p in problems)


def read(path: str, limit: int) -> bytes:
    """The bytes of a file or of standard input. Raises DocumentError when it can't be read or is over `limit` bytes."""
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise DocumentError("standard input is closed; pipe an article into it")
            data = bounded(sys.stdin.buffer, limit)
        elif os.path.isfile(path):
            with open(path, "rb") as file:
                data = bounded(file, limit)
        else:
            raise DocumentError("is no regular file; name a text file")
    except OSError as error:
        raise DocumentError(f"{(error.strerror or str(error)).lower()}; check the file and its permissions") from None
    if len(data) > limit:
        raise DocumentError(f"is larger than {limit:,} bytes; split it, or set max-bytes")
    return data


def bounded(stream: BinaryIO, limit: int) -> bytes:
    """What a stream holds, or its first bytes: more than `limit`, but not many more."""
    pieces, size = [], 0
    while size <= limit and (piece := stream.read(1 << 20)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)
