"""Baselines: the findings that a project has now, so that only new ones are reported.

A finding is known by its rule and its context (its words and two either side, or the forms that it compares), never by
line; alike ones are counted. The file is JSON: {"version": 1, "files": {path: {rule: {context: count}}}}, sorted.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from .context import without_number
from .errors import ConfigError
from .model import Finding

VERSION = 1
Key = tuple[str, str]
"""Rule and context."""
SEPARATOR = " | "
"""Stands in the file between the parts of a context."""


class Baseline:
    """Known findings by file, with how often each may still come; paths are relative to the baseline's folder.

    `take` uses them up; what is left of the files that were checked is stale.
    """

    def __init__(self, folder: str, known: Mapping[str, Mapping[Key, int]] | None = None) -> None:
        self.folder = os.path.realpath(folder or ".")
        self.known = {path: Counter(counts) for path, counts in (known or {}).items()}
        self.left = {path: Counter(counts) for path, counts in self.known.items()}
        self.checked: set[str] = set()

    def take(self, path: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings in a file that are new; each known one is used up."""
        name = self.relative(path)
        left = self.left.get(name, Counter())
        self.checked.add(name)
        new = []
        for finding in findings:
            if left[key(finding)] > 0:
                left[key(finding)] -= 1
            else:
                new.append(finding)
        return tuple(new)

    def renew(self, path: str, findings: Iterable[Finding]) -> None:
        """Know just these findings of a file from now on."""
        self.known[self.relative(path)] = Counter(map(key, findings))

    def stale(self) -> int:
        """How many known findings of the files that were checked were not found again."""
        return sum(self.left[path].total() for path in self.checked if path in self.left)

    def prune(self) -> None:
        """Forget what is stale."""
        for path in self.checked & self.left.keys():
            self.known[path] -= self.left[path]

    def relative(self, path: str) -> str:
        """A path as the baseline knows it; standard input keeps its name."""
        is_stream = path.startswith(("<", "-"))
        return path if is_stream else os.path.relpath(os.path.realpath(path), self.folder).replace(os.sep, "/")

    def text(self) -> str:
        """What the file holds."""
        files: dict[str, dict[str, dict[str, int]]] = {}
        for path, counts in sorted(self.known.items()):
            for (rule, context), count in sorted(counts.items()):
                if count > 0:
                    files.setdefault(path, {}).setdefault(rule, {})[context] = count
        return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n"


def key(finding: Finding) -> Key:
    return finding.rule, SEPARATOR.join(without_number(finding.context).split("\x1f"))


def read(path: str) -> Baseline:
    """The baseline in a file. Raises ConfigError when it can't be read or is none."""
    try:
        with open(path, encoding="utf-8") as file:
            return Baseline(os.path.dirname(path), known(json.load(file)))
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}; write one with --write-baseline") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ConfigError(f"{path}: no baseline of version {VERSION}; write it anew with --write-baseline") from None


def known(data: Any) -> dict[str, dict[Key, int]]:
    """The counts in the file's data; ValueError, KeyError, TypeError or AttributeError if it isn't as it should be."""
    if data["version"] != VERSION:
        raise ValueError(data["version"])
    return {
        path: {(rule, context): int(count) for rule, contexts in rules.items() for context, count in contexts.items()}
        for path, rules in data["files"].items()
    }
