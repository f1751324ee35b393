"""What a pattern's openings say holds for every text that it fits as a whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.anchors import opening
from lint.openings import openings

ATOMS = st.sampled_from(["a", "b", "cd", r"\d", "[0-5]", "[ab]", "[ |:]", " ", "-", r"\(", ".", r"\S", "[^a]", r"\b", "(?:x|yz)"])
COUNTS = st.sampled_from(["", "", "", "?", "*", "+", "{0,2}", "{2}"])


def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sequence = st.lists(parts, min_size=1, max_size=4).map("".join)
    choice = st.lists(parts, min_size=2, max_size=3).map(lambda one: f"({'|'.join(one)})")
    counted = st.tuples(choice, COUNTS).map("".join)
    return sequence | counted


SINGLE = st.tuples(ATOMS, COUNTS).map(lambda pair: pair[0] + (pair[1] if pair[0] != r"\b" and len(pair[0]) != 2 else ""))
PATTERNS = st.recursive(SINGLE, joined, max_leaves=6)
TEXTS = st.text("abcdxyz 05-|:(", max_size=8)


@given(PATTERNS, st.lists(TEXTS, min_size=1, max_size=12))
def test_a_text_that_a_pattern_fits_opens_as_told(pattern: str, texts: list[str]) -> None:
    told = openings(pattern)
    for text in texts:
        if told and re.fullmatch(pattern, text):
            assert opening(text) in told


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"comments? ?[(\[]?\d[\d,.]*k?[)\]]?", {"comment", "comments"}),
        ("(please )?(follow( .*)?|(like|join) us) on", {"please", "follow", "like", "join"}),
        (r"[+-]?\d{1,3}", {"+", "-", "0"}),
        ("unauthori[sz]ed", {"unauthorised", "unauthorized"}),
        ("(photo|image)s?: .*", {"photo", "photos", "image", "images"}),
        (".*ago", set()),
        (r"\S+ us", set()),
        ("jan[a-z]* 5", set()),
        ("(a )?", set()),
        ("a+ b", set()),
    ],
)
def test_openings(pattern: str, told: set[str]) -> None:
    assert openings(pattern) == told
