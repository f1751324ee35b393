from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding

RULE = "two-place-names"
Find = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("Kyiv waits. Snow fell on Kyiv, and on Kiev’s hills.", "Kiev", "Kyiv"),
        ("KIEV, Nov 6 - Kyiv waits. Snow fell on Kyiv.", "KIEV", "KYIV"),
        ("The Kyiv-Odesa train left Odesa late. The Kyiv-Odessa bus was on time.", "Odessa", "Odesa"),
        ("Kiev was quiet. Kyiv was not.", "Kiev", "Kyiv"),
        ("Kyiv and\nLviv were quiet, Kyiv said. Anti-Kiev graffiti was washed off.", "Kiev", "Kyiv"),
    ],
)
def test_the_rarer_spelling_is_found(find: Find, text: str, found: str, meant: str) -> None:
    (one,) = find(RULE, text)
    assert (one.text, one.edits[0].text) == (found, meant)


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv waits. Kiev is what the Russians call it, and Kyiv what it is named.",
        "KYIV, Nov 6 - Kyiv waits, and Kyiv’s mayor too. The Kyivan school is shut.",
        "The turkey was cold. Türkiye sells turkey to its neighbors.",
        "Odesa cooks like those of Odessa, Texas. Odesa does too.",
        "Dnipro is a city on the Dnieper River. The Dnieper is wide in Dnipro.",
    ],
)
def test_other_things_of_one_name_are_left_alone(find: Find, text: str) -> None:
    assert find(RULE, text) == []


def test_the_finding_points_to_the_prevailing_form_and_counts_both(find: Find) -> None:
    text = "Kyiv waits. Kiev is cold. Kyiv and Kyiv’s hills are white."
    (one,) = find(RULE, text)
    assert one.related[0].span == (0, 4)
    assert "once" in one.message
    assert "3 times" in one.message


def test_a_full_name_and_a_surname_are_each_counted(find: Find) -> None:
    text = "Volodymyr Zelensky spoke. Zelensky was tired, and Zelenskiy knew it, Zelensky said."
    (one,) = find(RULE, text)
    assert (one.text, one.edits[0].text) == ("Zelenskiy", "Zelensky")
