"""A cache of results: what was found in a file before, by its content, the rules, the configuration and the version.

An SQLite file in the cache folder, which many runs may use at once. It holds what rules said, with words of the article in
it, so only its user may read it. It is never needed: where it can't be read or written, files are checked again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from typing import Any

from . import __version__
from .cache import directory
from .config import Config
from .rules.source import PACKAGE, own_rules

NAME = f"results-{sqlite3.sqlite_version_info[0]}.sqlite"
LARGEST = 1 << 30
"""Bytes of the file beyond which the older half of the results is forgotten."""
BATCH = 500
"""Results that are written at once."""
BUSY = 2.0
"""Seconds that a run waits for another that writes."""
ELSEWHERE = Config()._replace(format="", exclude=(), suppress=(), rules=(), vocabulary=(), max_bytes=0)
"""Settings that change no finding, or that are part of a key otherwise."""


class Results:
    """The results of runs with one configuration."""

    def __init__(self, config: Config) -> None:
        self.base = digest(b"\n".join(sources(config)))
        self.new: list[tuple[bytes, str]] = []
        self.database = opened(os.path.join(directory(), NAME))

    def key(self, *parts: bytes) -> bytes:
        """The key of a file, given its content and whatever else its findings depend on."""
        return digest(self.base, *parts)

    def get(self, key: bytes) -> Any:
        """The plain value of a key; None if it isn't known."""
        with suppress(sqlite3.Error, ValueError):
            row = self.database and self.database.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
            return json.loads(row[0]) if row else None
        return None

    def put(self, key: bytes, value: Any) -> None:
        """Keep a plain value; it is written with others, or by `close`."""
        self.new.append((key, json.dumps(value, ensure_ascii=False, separators=(",", ":"))))
        if len(self.new) >= BATCH:
            self.write()

    def write(self) -> None:
        with suppress(sqlite3.Error):
            if self.database:
                with self.database:
                    self.database.executemany("INSERT OR REPLACE INTO results (key, value) VALUES (?, ?)", self.new)
        self.new = []

    def close(self) -> None:
        """Write what is new, and forget the older half where the file has grown too large."""
        self.write()
        with suppress(sqlite3.Error, OSError):
            if self.database and os.path.getsize(os.path.join(directory(), NAME)) > LARGEST:
                with self.database:
                    self.database.execute("DELETE FROM results WHERE rowid < (SELECT avg(rowid) FROM results)")
                self.database.execute("VACUUM")
        if self.database:
            self.database.close()


def opened(path: str) -> sqlite3.Connection | None:
    """The database, made if it isn't there; None where that can't be."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        database = sqlite3.connect(path, timeout=BUSY)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value TEXT NOT NULL)")
    except (OSError, sqlite3.Error):
        return None
    return database


def sources(config: Config) -> Iterator[bytes]:
    """All that findings depend on beside the file: version, code and data of the program, configuration, the user's files."""
    yield __version__.encode()
    yield repr([*stamps(), *stamps_of([own_rules()])]).encode()
    kept = {name: getattr(ELSEWHERE, name) for name in ("format", "exclude", "suppress", "rules", "vocabulary", "max_bytes")}
    yield repr(config._replace(**kept, line_format="", template="", fail_on=ELSEWHERE.fail_on)).encode()
    for path in (*config.rules, *config.vocabulary):
        with open(path, "rb") as file:
            yield digest(os.fsencode(path), file.read())


def stamps() -> Iterator[tuple[str, int, int]]:
    """What tells whether a file of the package has changed."""
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from stamps_of(os.path.join(folder, name) for name in sorted(names))


def stamps_of(paths: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    for path in paths:
        stat = os.stat(path)
        yield path, stat.st_mtime_ns, stat.st_size


def digest(*parts: bytes) -> bytes:
    """One hash of some byte strings, whose ends count."""
    whole = blake2b(digest_size=20)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
