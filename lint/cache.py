"""A cache of what is made from data files: compiled rules, checked lexicons.

Plain JSON keyed by content and version, so it is safe to share, never stale, and never needed: where it
can't be read or written, the work is done again.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from . import __version__


def directory() -> Path | None:
    """The user's cache folder for newslint; $NEWSLINT_CACHE_DIR names another. None for a user without a home."""
    if named := os.environ.get("NEWSLINT_CACHE_DIR"):
        return Path(named)
    try:
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or "~/AppData/Local").expanduser() / "newslint" / "Cache"
        if sys.platform == "darwin":
            return Path("~/Library/Caches/newslint").expanduser()
        return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "newslint"
    except RuntimeError:
        return None


def cached(name: str, sources: Iterable[bytes], build: Callable[[], Any]) -> Any:
    """The JSON value that `build` makes from `sources`, from the cache if these very sources were seen before."""
    digest = blake2b(__version__.encode(), digest_size=16)
    for source in sources:
        digest.update(len(source).to_bytes(8, "big") + source)
    folder = directory()
    path = folder and folder / f"{name}-{digest.hexdigest()}.json"
    with suppress(OSError, ValueError):
        if path:
            return json.loads(path.read_bytes())
    text = json.dumps(build(), ensure_ascii=False, separators=(",", ":"))
    if path:
        keep(path, text)
    return json.loads(text)


def keep(path: Path, text: str) -> None:
    """Write atomically: a reader sees the whole value or none."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
