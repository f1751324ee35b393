from __future__ import annotations

from collections.abc import Callable

import pytest

RULE = "pronoun-gender"
Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("Ms Leila Karimi won the vote. He will take office in May.", "He", "She"),
        ("Ms Leila Karimi won the vote.\n\nHe will take office in May.", "He", "She"),
        ("Mrs. Aho, 61, a former teacher, leads the town. On Friday he said the school would stay.", "he", "she"),
        ("Mr. Kovacs retired in 2019. Until then she ran the mill.", "she", "he"),
        ("Princess Ingrid visited the school. His speech was short.", "His", "Her"),
        ("Ms. Aydin founded the bank. Aydin also built a school. He left in May.", "He", "She"),
        ("Actress Mina Rao was in tears. “I did not expect it,” he said.", "he", "she"),
    ],
)
def test_a_pronoun_of_the_other_gender(texts: Texts, meant: Texts, text: str, found: str, right: str) -> None:
    assert texts(RULE, text) == [found]
    assert meant(RULE, text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Leila Karimi won the vote. She will take office in May.",
        "Mr. Brand runs the plant. Ms. Demir owns it. She built it.",
        "Ms. Demir owns the plant. Mr. Brand said he would leave.",
        "He was a painter. Ms. Demir bought the house. He died in May.",
        "Ms. Demir thanked her brother. He was in tears.",
        "Ms. Demir, whose son is at sea, was in tears. He will be home in May.",
        "Ms. Demir, the mother of the boy, was in tears. He will be home in May.",
        "Ms. Demir hired a young driver. He was in tears.",
        "Mr. Hale and Mrs. Hale are on the list. Hale said no. She said yes.",
        "Ms. Anna Hale left. Ivo Hale stayed. Hale was in tears. He said so.",
        "“Ms. Demir is right.” He said it twice.",
        "Ms. Demir left the plant. The manager said he was sorry.",
        "Spokesman Robin Hale denied it. She said the plant was safe.",
    ],
)
def test_somebody_else_may_be_meant(texts: Texts, text: str) -> None:
    assert texts(RULE, text) == []


def test_the_person_is_named(find: Callable[..., list]) -> None:  # type: ignore[type-arg]
    [finding] = find(RULE, "Ms. Aylin Demir signed the contract. He told reporters so.")
    assert "Aylin Demir" in finding.message
    assert finding.related[0].message == "'Aylin Demir' here"
