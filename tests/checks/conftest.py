"""What one rule finds in a text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from lint import Config, Finding, Linter

Find = Callable[..., list[Finding]]


@cache
def linter(rule: str) -> Linter:
    return Linter(Config(select=(rule,)))


@pytest.fixture
def find() -> Find:
    """find(rule, text, path) are the findings of one rule."""

    def run(rule: str, text: str, path: str = "article.txt") -> list[Finding]:
        return list(linter(rule).lint(text, path))

    return run


@pytest.fixture
def texts(find: Find) -> Callable[..., list[str]]:
    """texts(rule, text, path) are the texts of the findings of one rule."""
    return lambda rule, text, path="article.txt": [one.text for one in find(rule, text, path)]


@pytest.fixture
def meant(find: Find) -> Callable[..., list[str]]:
    """meant(rule, text) are the first suggestions of the findings of one rule."""
    return lambda rule, text: [one.edits[0].text for one in find(rule, text)]
