"""Patterns as people write them: spaces, apostrophes, and the anchors that tell when one need not be tried."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.anchors import Anchored, anchors
from lint.document import parse
from lint.rules.matcher import Matcher
from lint.rules.patterns import prepare

WORDS = st.sampled_from(
    [
        "crown",
        "virus",
        "(?:card|check) points?",
        "discuss(ed|es|ing)?",
        "the",
        r"\w+",
        "so-called",
        "o'clock",
        "(?:a|an) ",
        "card ?check",
        "(?:he|it|3)",
        "(?:[Tt]he|an?)",
        "do(?: not|n't)",
        r"\d{1,2}",
        "[1-9]|1[0-9]",
        "é|ж",
    ]
)
PATTERNS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
TEXTS = st.lists(
    st.sampled_from(
        ["crown", "Virus", "card", "check", "cardcheck", "points", "discussing", "the", "so-called", "o’clock", "an", "%", "it",
         "He", "do", "not", "don't", "3", "12", "2-it", "é", "ж", "a"]
    ),
    min_size=1, max_size=12,
).map(" ".join)  # fmt: skip


@given(st.lists(PATTERNS, min_size=1, max_size=3), TEXTS)
def test_anchors_never_hide_a_place(patterns: list[str], text: str) -> None:
    for pattern in ("|".join(patterns), *patterns):
        prepared = prepare(pattern)
        bare = prepared._replace(anchors=())
        assert Matcher([prepared]).find(parse(text)) == Matcher([bare]).find(parse(text))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("crown virus", [{"crown"}, {"virus"}]),
        ("boats?", [{"boat", "boats"}]),
        ("depend(s|ed|ing)? of", [{"depend", "depends", "depended", "depending"}]),
        ("(?:take|took) measures", [{"take", "took"}, {"measures"}]),
        ("(?:does not|doesn't) came", [{"does", "doesn"}, {"came"}]),
        ("grey cats|small dogs", [{"grey", "small"}]),
        (r"\d+ %", [{"%"}]),
        (r"\*\*bold\*\*", [{"*"}]),
        (r"(%)\d{1,3} (=){0,2}", [{"%"}]),
        (r"\w+ness", []),
        ("(?:of the )?government", []),
        ("sign ?board", []),
        ("big cat of", [{"big"}, {"cat"}]),
    ],
)
def test_anchors(pattern: str, expected: list[set[str]]) -> None:
    """Words of two letters are none, nor what an optional space may join to another word."""
    assert [set(words) for words in anchors(pattern)] == expected


def test_only_rare_anchors_are_looked_for_in_each_block() -> None:
    known = Anchored([anchors(one) for one in ("crown virus", "with which", "big cat", r"\w+ness")])
    assert known.loose == [1, 2, 3]
    assert known.among(frozenset("the virus of the crown with which".split())) == [0]
    assert known.among(frozenset(("the", "virus"))) == []
    assert [known.may_fit(index, frozenset(("with", "which", "cats"))) for index in known.loose] == [True, False, True]


def test_without_word_edges_only_inner_words_are_anchors() -> None:
    assert anchors("crown of virus", nonword=True) == ()
    assert anchors("crown above virus", nonword=True) == (frozenset({"above"}),)
    assert anchors(r"\bcrown virus\b", nonword=True) == (frozenset({"crown"}), frozenset({"virus"}))


@pytest.mark.parametrize("text", ["at 5 o'clock", "at 5 o’clock", "at\u00a05\u202fo’clock"])
def test_spaces_and_apostrophes_stand_for_their_kinds(text: str) -> None:
    (places,) = Matcher([prepare("5 o'clock")]).find(parse(text)).values()
    assert [re.sub(r"\s", " ", one.text).replace("’", "'") for one in places] == ["5 o'clock"]


def test_found_text_is_that_of_the_document() -> None:
    (places,) = Matcher([prepare("(minister)'s plan")]).find(parse("The minister’s plan")).values()
    assert [(one.text, one.groups) for one in places] == [("minister’s plan", ("minister",))]


def test_words_may_be_joined_where_a_space_may_be_left_out() -> None:
    (places,) = Matcher([prepare("sign ?board")]).find(parse("A signboard and a sign board")).values()
    assert [one.text for one in places] == ["signboard", "sign board"]


def test_a_space_may_be_left_out() -> None:
    (places,) = Matcher([prepare("5 ?%", nonword=True)]).find(parse("5% and 5 %")).values()
    assert [one.text for one in places] == ["5%", "5 %"]
