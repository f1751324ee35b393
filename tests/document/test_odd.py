"""Odd characters are found at their places, and patterns that begin with them as if the whole text were read."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lint.document.odd import matches, odd, of

TEXTS = st.text(st.sampled_from("ab .’“–éЯж中，\u200b\ufeff😀\n"), max_size=60)


@given(text=TEXTS)
def test_every_odd_character_has_its_places_in_order(text: str) -> None:
    places = odd(text)
    assert all(text[place] == character for character, own in places.items() for place in own)
    assert of(places, lambda _: True) == [place for place, c in enumerate(text) if not c.isascii() and c not in "‘’“”–—…"]


@given(text=TEXTS, pattern=st.sampled_from(["[Яж]+", "[Яж中](?:[Яж中\\s]*[Яж中])?", "中|ж(?=a)", "\u200b+"]))
def test_matches_are_those_of_a_search_of_the_whole_text(text: str, pattern: str) -> None:
    found = matches(pattern, text, of(odd(text), lambda c: c in "Яж中\u200b"))
    assert [one.span() for one in found] == [one.span() for one in re.finditer(pattern, text)]


@given(text=TEXTS, end=st.integers(0, 60))
def test_matches_end_where_they_are_told(text: str, end: int) -> None:
    found = matches("[Яж]+", text, of(odd(text), lambda c: c in "Яж"), end)
    assert [one.span() for one in found] == [one.span() for one in re.compile("[Яж]+").finditer(text, 0, end)]


def test_a_text_of_ascii_has_none() -> None:
    assert not odd("The river rose - fast - on Monday.")
