from __future__ import annotations

import pytest

from lint import Config, Linter

LINTER = Linter(Config(select=("doubled-word", "doubled-phrase")))


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("She walked to the the station.", "the the", "the"),
        ("The the station is shut.", "The the", "The"),
        ("She walked to to\nthe station.", "to to", "to"),
        ("The price of oil of oil fell.", "of oil of oil", "of oil"),
        ("He said that the train that the train was late.", "that the train that the train", "that the train"),
    ],
)
def test_what_stands_twice_is_found(text: str, found: str, meant: str) -> None:
    (finding,) = LINTER.lint(text)
    assert (finding.text, finding.edits[0].text) == (found, meant)


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough of that that day. It was very very cold, no no.",
        "Duran Duran, Pago Pago, Wagga Wagga, Sirhan Sirhan and the The The concert.",
        "She asked whether May may come and the WHO who pays.",
        "Day after day after day, hand in hand in hand, more and more and more.",
        "He was sworn in in May, and life went on on Monday; I gave her her coat.",
        "What it is is a mess, and what they do do is wait.",
        "“Stop,” he said. “Stop stopping.” I said “I”. 12 12 and 5 5.",
    ],
)
def test_what_is_said_twice_is_not(text: str) -> None:
    assert LINTER.lint(text) == ()
