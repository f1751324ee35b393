"""What of LanguageTool is on, and what its findings are to an editor: profile.yaml, checked once and then read from the cache."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from typing import Any

from ...cache import cached
from ...model import Confidence, Rule, Severity
from ...record import Record

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "profile.yaml")


class Profile(Record):
    """LanguageTool's categories and rules that are on, with their standing, and those that are off, with the reason.

    `known` are words in lower case that its dictionary lacks.
    """

    categories: dict[str, dict[str, str]]
    rules: dict[str, dict[str, str]]
    off_categories: dict[str, str]
    off: dict[str, str]
    known: list[str]

    def rule(self, name: str, category: str) -> Rule:
        """A rule of LanguageTool's as newslint's; its message is LanguageTool's own."""
        standing = fitting(self.rules, name) or self.categories.get(category) or self.categories["MISC"]
        severity, confidence = Severity[standing["severity"].upper()], Confidence[standing["confidence"].upper()]
        return Rule(f"lt:{name}", "engine", severity, confidence, standing["mqm"], "{message}")

    def all_categories(self) -> set[str]:
        """The MQM categories of what is on, and what they fall under."""
        found = {one["mqm"] for one in (*self.categories.values(), *self.rules.values())}
        return found | {one.partition("/")[0] for one in found}

    def is_off(self, name: str, category: str) -> bool:
        return category in self.off_categories or fitting(self.off, name) is not None

    def disabled(self, asked: Iterable[str]) -> list[str]:
        """The rules that LanguageTool need not run at all: those that are off, less those that are asked for."""
        names = [name.removesuffix("_*") for name in self.off]
        return [name for name in names if not any(one.startswith(name) for one in asked)]


def fitting(table: dict[str, Any], name: str) -> Any:
    """What a table has for a rule, by its id or by a beginning that ends with *."""
    if name in table:
        return table[name]
    return next((value for key, value in table.items() if key.endswith("*") and name.startswith(key[:-1])), None)


@cache
def profile() -> Profile:
    with open(FILE, "rb") as file:
        data = file.read()
    return Profile(**cached("languagetool-profile", [data], lambda: checked(data)))


def checked(data: bytes) -> Any:
    from .schema import check

    return check(data, "profile.yaml")
