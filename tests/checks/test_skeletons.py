from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checks.skeletons import is_near, skeleton, slavic

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäéóøł'-", min_size=2, max_size=14)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khomenko", "Homenko"), ("Marinescu", "Marinesku"), ("Krämer", "Kraemer"), ("Xu", "Hsu"), ("Zelensky", "Zelenskiy"),
        ("Echeverría", "Etcheverría"), ("Cotonou", "Kotonu"), ("Filippov", "Philippow"), ("al-Sisi", "El-Sissi"),
    ],
)  # fmt: skip
def test_transliterations_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Anderson", "Andersen"), ("Johnson", "Johnston"), ("Iran", "Iraq"), ("Ann", "Hanna")]
)
def test_different_names_do_not(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Horlivka", "Gorlovka"),
        ("Chernihiv", "Chernigov"),
        ("Irpin", "Irpen"),
        ("Uzhhorod", "Uzhgorod"),
        ("Dolynska", "Dolinskaya"),
    ],
)
def test_ukrainian_and_russian_spellings_sound_alike(one: str, other: str) -> None:
    assert slavic(skeleton(one)) == slavic(skeleton(other))


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("ionggang", "iongang", True), ("davenport", "daveport", True), ("reagan", "regan", True), ("garret", "garet", True),
        ("maria", "mario", False), ("biden", "widen", False), ("ford", "fjords", False), ("austin", "boston", False),
    ],
)  # fmt: skip
def test_one_letter_inside(one: str, other: str, near: bool) -> None:
    assert is_near(one, other) is near


@given(WORDS)
def test_any_word_has_skeletons(word: str) -> None:
    assert slavic(skeleton(word)) == slavic(skeleton(word.upper()))
