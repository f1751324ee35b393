from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("It rained,, then it snowed.", ",,", ","),
        ("It rained all day..", "..", "."),
        ("It rained all day.. Then it snowed.", "..", "."),
        ("It rained;; then it snowed.", ";;", ";"),
        ("Did it rain? . It snowed.", "? .", "?"),
        ("It rained. . Then it snowed.", ". .", "."),
        ("It rained., then it snowed.", ".,", ","),
        ("It rained. ? Then it snowed.", ". ?", "?"),
        ("It rained,. Then it snowed.", ",.", "."),
        ("It rained, , then it snowed.", ", ,", ","),
        ("He called it “rain.”. Then he left.", ".”.", ".”"),
        ("He called it \"rain,\", then he left.", ",\",", ",\""),
        ("They sold tea, rice, etc.. Then they left.", "..", "."),
    ],
)  # fmt: skip
def test_marks_that_stand_twice_are_found(find: Callable[..., list], text: str, found: str, meant: str) -> None:
    (finding,) = find("doubled-punctuation", text)
    assert (finding.text, finding.edits[0].text) == (found, meant)


@pytest.mark.parametrize(
    "text",
    [
        "Wait... what?! No!!! Really?? Well.... “Hm...,” he said. . . . And then ...?",
        "Acme Inc., Beta Corp.; Dr., etc., and the U.S., all at 5 p.m.; is it 5 a.m.? At 6 p.m.!",
        "Yahoo!, Jeopardy!. Who Is Afraid?, the play, and “Who?”, “What!”; (yes.). Then.",
        "Run ../script 1..10 and std::vector or a::b.",
        "He wrote to the “U.S.”. He asked “why?”.",
        "It is 1,000.50, 10:30, 3.5, or 1.,2.",
    ],
)
def test_marks_that_belong_are_not(texts: Callable[..., list[str]], text: str) -> None:
    assert texts("doubled-punctuation", text) == []
