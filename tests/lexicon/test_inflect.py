from __future__ import annotations

import pytest

from lint.lexicon.inflect import forms, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("attend", "attend attends attended attended attending"),
        ("make", "make makes made made making"),
        ("stop", "stop stops stopped stopped stopping"),
        ("carry", "carry carries carried carried carrying"),
        ("admit", "admit admits admitted admitted admitting"),
        ("visit", "visit visits visited visited visiting"),
        ("be", "be is was been being"),
        ("agree", "agree agrees agreed agreed agreeing"),
    ],
)
def test_verbs(verb: str, expected: str) -> None:
    assert " ".join(verb_forms(verb)) == expected


@pytest.mark.parametrize(
    ("noun", "plural"), [("box", "boxes"), ("city", "cities"), ("man", "men"), ("stamps", "stamps"), ("class", "classes")]
)
def test_nouns(noun: str, plural: str) -> None:
    assert noun_forms(noun) == (noun, plural)


def test_phrases_are_inflected_in_their_head() -> None:
    assert forms("judge of instruction", "noun")[1] == "judges of instruction"
    assert forms("press conference", "noun")[1] == "press conferences"
    assert forms("take part in", "verb")[2] == "took part in"
    assert forms("in the last time", "phrase") == ["in the last time"]
