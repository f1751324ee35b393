from __future__ import annotations

from collections.abc import Callable

import pytest

SPEAKER, LAND = "speaker-pronoun", "my-country"
Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister said that I would sign the treaty.", "I"),
        ("Anton Reyes wrote in his letter that you are the pride of the town.", "you"),
        ("The mayor, Lin Fang, said that we thank the rescuers for their work.", "we"),
        ("He pointed out that my party had not been asked.", "my"),
        ("The mayor said that you saved the bridge.\n\nI hope you will be honored.\n\nThe bridge stands.", "you"),
    ],
)
def test_words_of_a_speaker_outside_quotation_marks(texts: Texts, text: str, found: str) -> None:
    assert texts(SPEAKER, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that “I will sign the treaty”.",
        "The minister said that she would sign the treaty. “I am ready,” she said.",
        "I said that I would go. The mayor told me that I was late.",
        "Doctors say the pill works. The leaflet says that you should eat first.",
        "The guide said that when you reach the top you see the sea.",
        "It was said that we would lose.",
        "The mayor said that the US would help us all.",
        "Who said that we would lose?",
        "My aunt sold the house in May.\n\nThe agent said that I could keep the key.",
        "“The minister said that I was right,” Ms. Rao said.",
        "“The plan is good, the minister said that I was right.",
    ],
)
def test_an_author_and_anybody_may_speak(texts: Texts, text: str) -> None:
    assert texts(SPEAKER, text) == []


def test_the_speaker_is_named(find: Callable[..., list]) -> None:  # type: ignore[type-arg]
    [finding] = find(SPEAKER, "On Monday Minister Anton Reyes also said that I will stay.")
    assert "'said that'" in finding.message
    assert "Anton Reyes" in find(SPEAKER, "On Monday Anton Reyes said that I will stay.")[0].message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Exports of my country's mills rose in May.", ["my country"]),
        ("The rivers of our province are low.", ["our province"]),
        ("Exports rose. “They feed my country,” she said.", []),
        ("I grew up there. My country was poor.", []),
        ("The senator said our country needs rain.", []),
    ],
)
def test_the_country_of_nobody(texts: Texts, text: str, found: list[str]) -> None:
    assert texts(LAND, text) == found


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("thing-pronoun-for-person", "The diver and its wife left.", ["its wife"]),
        ("thing-pronoun-for-person", "The inn and its husband-and-wife owners are known.", []),
        ("who-for-thing", "The bridge, who was closed in May, is open.", ["The bridge, who"]),
        ("who-for-thing", "Those on the bridge who saw it ran.", []),
        ("pronoun-for-thing", "The country counted his population in May.", ["his"]),
        ("pronoun-for-thing", "The country that gave Ivo Petrov his population data is poor.", []),
        ("pronoun-for-thing", "The painter came home. The town loved his walls.", []),
    ],
)
def test_people_and_things(texts: Texts, rule: str, text: str, found: list[str]) -> None:
    assert texts(rule, text) == found
