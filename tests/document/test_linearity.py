"""Twice the text, twice the work: no input makes the document layer or the rules quadratic."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from lint import Linter
from lint.document import parse

SPEC = importlib.util.spec_from_file_location("adversarial", Path(__file__).with_name("adversarial.py"))
assert SPEC
assert SPEC.loader
adversarial = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(adversarial)
NAMES = pytest.mark.parametrize("name", adversarial.PIECES)


def read(text: str, path: str) -> None:
    document = parse(text, path)
    assert document.words is not None
    assert document.quotes is not None
    assert document.lines.starts


def calls(work: Callable[..., Any], *arguments: Any) -> int:
    """How many functions a piece of work calls."""
    profile = Profile()
    profile.runcall(work, *arguments)
    return sum(entry.callcount for entry in profile.getstats())


def seconds(work: Callable[..., Any], *arguments: Any) -> float:
    start = process_time()
    work(*arguments)
    return process_time() - start


@NAMES
def test_calls(name: str) -> None:
    suffix, short = adversarial.text(name, 2000)
    _, long = adversarial.text(name, 8000)
    read(short, f"a{suffix}")
    assert calls(read, long, f"a{suffix}") < 5 * calls(read, short, f"a{suffix}") + 2000


@NAMES
def test_what_no_call_shows(name: str) -> None:
    """Searches within one call, such as a regex that runs to the end each time: at this size they would take minutes."""
    suffix, text = adversarial.text(name, 30_000)
    assert seconds(read, text, f"a{suffix}") < 5


@pytest.mark.parametrize(
    "name", ["unclosed tags", "comments", "scripts", "equals", "sentences", "lines", "quotes", "letters", "stops"]
)
def test_large_texts(name: str) -> None:
    """Half a megabyte: what is quadratic in it never ends."""
    suffix, text = adversarial.text(name, 500_000)
    assert seconds(read, text, f"a{suffix}") < 30


@pytest.mark.parametrize(
    "name", ["sentences", "paragraphs", "words", "lines", "quoted", "names", "one word twice", "stops", "hyphens"]
)
def test_linting(linter: Linter, name: str) -> None:
    suffix, short = adversarial.text(name, 1500)
    _, long = adversarial.text(name, 6000)
    linter.lint(short, f"a{suffix}")
    assert calls(linter.lint, long, f"a{suffix}") < 6 * calls(linter.lint, short, f"a{suffix}") + 2000


@pytest.mark.parametrize(
    ("path", "opening", "closing"), [("a.html", "<div>", "</div>"), ("a.html", "<nav>", "</nav>"), ("a.txt", "(“", "”)")]
)
def test_depth(path: str, opening: str, closing: str) -> None:
    short, long = (opening * depth + "deep" + closing * depth for depth in (500, 2000))
    read(short, path)
    assert calls(read, long, path) < 5 * calls(read, short, path) + 2000
