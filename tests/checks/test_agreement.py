from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.checks.agreement import other

Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("US officials and White House realizes the war is long.", "US officials and the White House realize"),
        ("Union leaders and the port authority says no talks are set.", "Union leaders and the port authority say"),
        ("The ministers wants a vote.", "The ministers want"),
        ("Both governments denies it.", "Both governments deny"),
        ("She said that the three companies was sold.", "the three companies were"),
        ("It rained, but villagers says the dam held.", "villagers say"),
        ("“These sanctions has failed,” he said.", "These sanctions have"),
        ("Doctors at the hospital says beds are full.", "Doctors at the hospital say"),
        ("The floods in the valley has killed nine people.", "The floods in the valley have"),
        ("The leaks was found in May.", "The leaks were"),
        ("The spokeswoman have no comment.", "The spokeswoman has"),
        ("The results of the election shows a divide.", "The results of the election show"),
        ("All of the passengers was saved.", "All of the passengers were"),
        ("Thousands of people was moved.", "Thousands of people were"),
        ("At least 12 people was killed.", "At least 12 people were"),
        ("The minister and his deputy has resigned.", "The minister and his deputy have"),
        ("The agreement, signed in 2010, have expired.", "The agreement, signed in 2010, has"),
        ("He said the situation are under control.", "the situation is"),
        ("Residents has complained for years.", "Residents have"),
        ("Police says two men are held.", "Police say"),
    ],
)
def test_a_subject_and_verb_of_different_number_are_found(meant: Meant, text: str, cure: str) -> None:
    assert meant("subject-verb", text) == [cure]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations says so. General Motors has sold it. The Philippines is an archipelago.",
        "Rangers wins again, and Manchester United has lost.",
        "The sale of assets has begun. The head of the workers says no.",
        "Officials say the minister says nothing. One of the soldiers was shot.",
        "Leaders and lawmakers, which is rare, agreed.",
        "The children and families minister says the law is ready.",
        "The parents and teachers association has met.",
        "Asking officials is useless. Among the workers and their families is an old man.",
        "The number of people is small, and a group of experts has met.",
        "The news was bad, the series is over, and politics is hard. The gas has run out.",
        "The man the police were looking for was found. The amount of money people have is small.",
        "The level of support residents have is low. The problem climate change poses is large.",
        "The enemy always has a say. The boss says so, and the campus is closed.",
        "New York Police says it will act. Delhi Police has no comment.",
        "The death of 12 people was confirmed. Fifty people is a lot, and three years is a long time.",
        "The president likes plans that are bold. The United Nations needs to know, and the Six Nations has begun.",
        "It sets a level that the court determines is safe, and many times lacks a guard.",
        "The president, his wife and his aides have left. The killing of soldiers, officers and workers is a crime.",
        "The injured were taken away, and the team have won.",
        "Little Women is a novel. Workers is a film.",
    ],
)
def test_what_looks_like_it_is_silent(texts: Texts, text: str) -> None:
    assert texts("subject-verb", text) == []


@pytest.mark.parametrize(
    ("verb", "meant"),
    [("says", "say"), ("has", "have"), ("is", "are"), ("denies", "deny"), ("reaches", "reach"), ("goes", "go"),
     ("realizes", "realize"), ("stresses", "stress"), ("isn't", "aren't"), ("doesn't", "don't"), ("were", "was")],
)  # fmt: skip
def test_the_other_number_of_a_verb(verb: str, meant: str) -> None:
    assert other(verb) == meant
