"""The matcher finds what `re` finds."""

from __future__ import annotations

import re

from hypothesis import assume, example, given
from hypothesis import strategies as st

from lint.document.blocks import Block
from lint.document.document import Document
from lint.model import Span
from lint.rules.engine import Cover
from lint.rules.matcher import Matcher
from lint.rules.patterns import prepare

ATOMS = st.sampled_from(["a", "b", "ab", "c", "[ab]", "[^a]", ".", r"\d", r"\w", "1"])


def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sequence = st.lists(parts, min_size=1, max_size=3).map("".join)
    choice = st.lists(parts, min_size=2, max_size=3).map(lambda one: f"(?:{'|'.join(one)})")
    repeated = st.tuples(parts, st.sampled_from("?*+")).map(lambda one: f"(?:{one[0]}){one[1]}")
    return sequence | choice | repeated


PATTERNS = st.recursive(ATOMS, joined, max_leaves=6)
TEXTS = st.text("ab c1.\n", min_size=1, max_size=40)


def places(patterns: list[str], text: str) -> dict[int, list[Span]]:
    document = Document(text, "a.txt", "plain", "utf-8", text, (Block("paragraph", 0, len(text)),))
    return {index: [one.span for one in found] for index, found in Matcher(patterns).find(document).items()}


@given(PATTERNS, TEXTS)
@example("a|ab", "ab a b")
def test_the_places_are_those_of_re(pattern: str, text: str) -> None:
    assume(not re.fullmatch(pattern, ""))
    found = places([prepare(pattern)], text).get(0, [])
    assert found == [Span(*m.span()) for m in re.finditer(rf"\b(?:{pattern})\b", text, re.I | re.A) if m[0]]


@given(st.lists(PATTERNS, min_size=2, max_size=4), TEXTS)
def test_many_patterns_in_one_pass_are_found_as_each_alone(patterns: list[str], text: str) -> None:
    prepared = [prepare(one, nonword=True) for one in patterns]
    together = places(prepared, text)
    assert all(together.get(i, []) == places([one], text).get(0, []) for i, one in enumerate(prepared))


@given(st.text("aé b\u0301ßя.", max_size=30))
def test_unicode_words_are_never_cut(text: str) -> None:
    for span in places([prepare("é|ßя|aé")], text).get(0, []):
        around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        assert not any(c.isalnum() or c == "\u0301" for c in around)


@given(st.text("a 😀é中", max_size=30))
def test_offsets_are_code_points(text: str) -> None:
    for span in places([prepare("a")], text).get(0, []):
        assert text[span.start : span.end] == "a"


spans = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda one: Span(one[0], one[0] + one[1]))


@given(st.lists(spans, max_size=8), spans)
def test_a_cover_tells_what_it_overlaps(covering: list[Span], span: Span) -> None:
    assert Cover(covering).touches(span) == any(span.start < one.end and one.start < span.end for one in covering)


def test_an_empty_matcher_finds_nothing() -> None:
    assert places([], "a") == {}
