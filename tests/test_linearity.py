"""Twice the text, twice the steps: no rule makes any input quadratic, and no pattern of the program can backtrack for long.

Steps are counted, not timed: the lines that Python runs, each turn of a loop for itself, as sys.settrace tells them. What
runs inside one call of C is no step; the patterns that run there are looked at on their own below.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from lint import Config, Linter
from lint.document import Document, parse
from lint.model import Rule
from lint.rules.engine import Engine

SPEC = importlib.util.spec_from_file_location("audit", Path(__file__).with_name("audit.py"))
assert SPEC
assert SPEC.loader
audit = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(audit)
ROOT = Path(__file__).resolve().parents[1]
SIZES = (150, 600)
"""Repetitions of a piece, at which the steps are compared."""
STEEPEST = 1.25
"""How much faster than the text the steps may grow: some of a linear walk, none of a square."""
BOUNDED = {
    r"([A-Za-z]+)(?:\(((?:\?:)?[A-Za-z]*(?:\|[A-Za-z]*)*)\)\??|([A-Za-z])\?)": "compared with a whole piece of a rule's pattern",
    r"(\d+)(m|bn|tn|mn|k)": "compared with a whole token",
    r"[*_`]*\]": "looked for at one place, behind the text of a link",
    r"[\s,.)]*(?:\([^()\n]{1,60}\)\s*)?[-–—]": "looked for at one place, behind a dateline",
    r"\s*(?:[-*•·–]|\d{1,2}[.)])\s+\S": "looked for at the start of a line",
}
"""Patterns that would read a run again, with why none is long where they are used."""
PIECES = {
    "one line of words": "the minister said that the road would open in May after two years of work ",
    "one line of sentences": "The minister said that the road would open. It rose from 15 to 12 percent. ",
    "names": "Mr. {n} Kovalenko{n} of Ukrayna{n} met Oleksandr {n}. ",
    "one name over and over": "Oleksandr Kovalenko met Kyiv's Volodymyr Zelensky. ",
    "quotation marks": "“ ",
    "straight marks": '" ',
    "quoted words": '"a" said Smith. ',
    "full stops": ". ",
    "stops without spaces": ".",
    "numbers": "In 2024 some 12 million people, 1.2 million men and 10 km (6 miles) of May {n}. ",
    "paragraphs": "The minister said that the road would open in May {n}.\n\n",
    "short lines": "Most read\n",
    "pronouns": "She said that he told us. Ms. Smith{n} left. He was glad. ",
    "repeated words": "the the very very long long line line ",
    "hyphens": "air-strike air strike airstrike ",
    "apostrophes": "it's it’s ",
    "brackets": "( ",
    "places": "Kyiv and Kiev, Odesa and Odessa, ",
    "spun": "counterfeit consciousness and big information ",
    "dates": "On Monday, March {n}, 2024, yesterday, ",
}


def text(name: str, count: int) -> str:
    piece = PIECES[name]
    return "".join(piece.replace("{n}", word(number)) for number in range(count)) + "End of it."


def word(number: int) -> str:
    """A different number or name in each repetition."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def steps(work: Callable[[], object]) -> int:
    """How many lines a piece of work runs."""
    count = 0

    def local(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return local

    def begun(_frame: FrameType, _event: str, _argument: Any) -> Any:
        return local

    before = sys.gettrace()
    sys.settrace(begun)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def read(article: str) -> Document:
    """A document with all that rules share made before steps are counted."""
    document = parse(article)
    for shared in ("blocks", "prose", "sentences", "words", "vocabulary", "quotes", "lines"):
        getattr(document, shared)
    return document


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    return list(Linter(Config(preview=True)).rules)


@pytest.mark.parametrize("name", PIECES)
def test_every_rule(rules: list[Rule], name: str) -> None:
    engine = Engine(rules)
    short, long = (read(text(name, count)) for count in SIZES)
    for document in (short, long):  # what a check makes once for an article, and what lexicons remember
        list(engine.run(document))
    few, many = (steps(lambda: list(Engine(rules).run(read_again(one)))) for one in (short, long))  # noqa: B023
    growth = len(long.text) / len(short.text)
    assert many < STEEPEST * growth * few, f"{many:,} steps for {growth:.1f} times the text of {few:,} steps"


def read_again(document: Document) -> Document:
    """The same article as another document, so that nothing of the first is remembered."""
    return read(document.text)


@pytest.mark.parametrize("name", PIECES)
def test_reading(name: str) -> None:
    short, long = (text(name, count) for count in SIZES)
    read("A text.")
    few, many = (steps(lambda: read(one)) for one in (short, long))  # noqa: B023
    assert many < STEEPEST * len(long) / len(short) * few


COLLECT = """
import importlib, json, pkgutil, re, re._compiler as compiler, sys
found, real = [], compiler.compile
def noted(pattern, flags=0):
    frame = sys._getframe(1)
    while frame.f_code.co_filename.startswith(re.__file__.removesuffix("__init__.py")):
        frame = frame.f_back
    if "/lint/" in frame.f_code.co_filename.replace(chr(92), "/"):
        found.append(pattern)
    return real(pattern, flags)
compiler.compile = noted
import lint, lint.document.html, lint.document.markdown
from lint.checks import __path__ as checks
for module in pkgutil.iter_modules(checks):
    importlib.import_module(f"lint.checks.{module.name}")
linter = lint.Linter(lint.Config(preview=True))
from pathlib import Path
for path in sorted(Path("corpus").rglob("*.txt")):
    linter.lint(path.read_bytes(), str(path))
from lint.rules.loader import definitions
for one in definitions().values():
    for text in (*one.examples.bad, *one.examples.good):
        linter.lint(text.replace("«", "").replace("»", "")), linter.lint(text, "a.html"), linter.lint(text, "a.md")
print(json.dumps(sorted({one for one in found if isinstance(one, str)})))
"""


def compiled() -> list[str]:
    """Every pattern of Python's re that is compiled while the corpus and the rules' examples are linted."""
    run = subprocess.run([sys.executable, "-c", COLLECT], capture_output=True, text=True, check=True, cwd=ROOT)
    found: list[str] = json.loads(run.stdout)
    return found


def literals() -> Iterator[str]:
    """The texts of lint/ that look like patterns, whether they were compiled or not."""
    for path in sorted((ROOT / "lint").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and looks_like_pattern(node.value):
                yield node.value


def looks_like_pattern(value: str) -> bool:
    if not re.search(r"\\[wsdbWSD]|\[\^|\(\?|[)\]][*+?{]", value) or "\n\n" in value:
        return False
    try:
        re.compile(value)
    except re.error:
        return False
    return True


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(a+)+$", ["nested"]),
        (r"(\w+\s?)*$", ["nested"]),
        (r"(.*a)*", ["nested"]),
        (r"\s*\s*x", ["in a row"]),
        (r".*x.*y", ["in a row"]),
        (r"(\w+\s)*$", []),
        (r"[^\W_]+(?:['-]+[^\W_]+)*", []),
        (r"\d+(?:[.,]\d+)*", []),
        (r"a*b*a", []),
    ],
)
def test_the_audit_knows_what_is_dangerous(pattern: str, expected: list[str]) -> None:
    assert audit.ambiguities(pattern) == expected


def test_no_pattern_can_backtrack_for_long() -> None:
    """User rules are RE2's, which never backtracks; these are the program's own."""
    found = sorted({*compiled(), *literals()})
    assert len(found) > 90
    assert {one: told for one in found if (told := audit.ambiguities(one))} == {}


def test_no_pattern_reads_a_long_run_from_each_of_its_characters() -> None:
    found = {*compiled(), *literals()}
    assert {one for one in found if audit.rescans(one)} == BOUNDED.keys()
