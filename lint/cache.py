"""A cache of what is made from data files: compiled rules, checked lexicons.

Plain JSON and lines of text, keyed by version and sources (their content, or the stamps of files that are part of
newslint), so it is safe to share and never needed: where it can't be read or written, the work is done again.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.util import source_hash
from typing import Any

from . import __version__


def directory() -> str:
    """The user's cache folder for newslint; $NEWSLINT_CACHE_DIR names another."""
    if named := os.environ.get("NEWSLINT_CACHE_DIR"):
        return named
    if sys.platform == "win32":
        return os.path.expanduser(os.path.join(os.environ.get("LOCALAPPDATA") or "~/AppData/Local", "newslint", "Cache"))
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/newslint")
    return os.path.expanduser(os.path.join(os.environ.get("XDG_CACHE_HOME") or "~/.cache", "newslint"))


def cached(name: str, sources: Iterable[bytes], build: Callable[[], Any]) -> Any:
    """The JSON value that `build` makes from `sources`, from the cache if these very sources were seen before."""
    path = os.path.join(directory(), f"{name}-{digest(sources)}.json")
    with suppress(OSError, ValueError), open(path, "rb") as file:
        return json.loads(file.read())
    text = json.dumps(build(), ensure_ascii=False, separators=(",", ":"))
    if not path.startswith("~"):  # a user without a home
        keep(path, text.encode())
    return json.loads(text)


def cached_lines(name: str, sources: Iterable[bytes], build: Callable[[], bytes]) -> bytes:
    """The bytes of a lookup that `build` makes from `sources`, in the same way; they begin with their own number."""
    path = os.path.join(directory(), f"{name}-{digest(sources)}.lines")
    with suppress(OSError), open(path, "rb") as file:
        data = file.read()
        if data[:1] == b"\n" == data[-1:] and int.from_bytes(data[1:5], "little") == len(data):
            return data
    data = build()
    if not path.startswith("~"):
        keep(path, data)
    return data


def digest(sources: Iterable[bytes]) -> str:
    """The hash that Python keys its own compiled files with, over the version and every source."""
    parts = [__version__.encode(), *sources]
    return source_hash(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hex()


def keep(path: str, data: bytes) -> None:
    """Write atomically: a reader sees the whole value or none."""
    temporary = f"{path}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
