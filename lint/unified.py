"""A unified diff of what fixing changes, as `git apply` takes it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

NO_NEWLINE = "\n\\ No newline at end of file\n"


def diff(path: str, old: str, new: str) -> Iterator[str]:
    """The lines of the diff of two texts of a file; nothing when they are the same."""
    name = path.replace("\\", "/")
    name = name.removeprefix("./")
    for line in unified_diff(lines(old), lines(new), f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else line + NO_NEWLINE


def lines(text: str) -> list[str]:
    """Lines as git counts them: each ends with a line feed, and nothing else ends one."""
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + [part for part in parts[-1:] if part]
