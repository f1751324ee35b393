from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding

Texts = Callable[..., list[str]]
CASES = [
    ("figures-and-words", "In all six people died and seven people fled. A further 5 people hid.", ["5"], ["five"]),
    ("figures-and-words", "In all 6 villages burned and 7 villages flooded. A further five villages did both.", ["five"], ["5"]),
    ("date-order", "It was on 6 May, then on 7 June 2020. It was again on November 8.", ["November 8"], ["8 November"]),
    ("date-order", "It was on May 6, then on June 7, 2020. It was again on 8 Nov.", ["8 Nov"], ["Nov 8"]),
    ("clock-style", "It was at 3 p.m. and at 4:15 p.m. and at 17:30.", ["17:30"], ["5:30 p.m."]),
    ("clock-style", "It was at 15:00 and at 16:15 and at 5 pm.", ["5 pm"], ["17:00"]),
    ("clock-style", "It was at 3pm and at 4.15pm and at 5:30 pm.", ["5:30 pm"], ["5:30pm"]),
    ("sum-style", "It cost $5 million and $6 million. It cost 7 million dollars.", ["7 million dollars"], ["$7 million"]),
    ("sum-style", "It cost 5 million yuan and 6 yuan. It cost RMB 7,000.", ["RMB 7,000"], ["7,000 yuan"]),
    ("percent-sign", "It rose 5% and 6%. It fell 7 percent.", ["7 percent"], ["7%"]),
    ("percent-sign", "It rose 5 per cent and 6 per cent. It fell 7%.", ["7%"], ["7 per cent"]),
]


@pytest.mark.parametrize(("rule", "text", "found", "meant"), CASES)
def test_the_rarer_style_is_found(
    find: Callable[..., list[Finding]], rule: str, text: str, found: list[str], meant: list[str]
) -> None:
    findings = find(rule, text)
    assert [one.text for one in findings] == found
    assert [one.edits[0].text for one in findings] == meant


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("figures-and-words", "In all six people died. Of 40 on board, 5 people fled; 4-5 people, 6 to 7 people, 12 people hid."),
        ("figures-and-words", "In all six people died. “We saw 5 people,” he said. It is a 5-year plan of 5 miles."),
        ("date-order", "It was on 6 May and 7 May, after the attacks of September 11. In June 12 people left."),
        ("date-order", "KYIV, Ukraine, May 8 (Lantern News) – The bridge closed on 6 May, the mayor said."),
        ("date-order", "It was on 6 May. The May 1 Movement met, and 12 May voters did."),
        ("clock-style", "It was at 3 p.m. (15:00 GMT), at 17:00 GMT and 17:30 in the video; he ran from 2:15:04 to 15:20.3."),
        ("clock-style", "It was at 3 p.m. and by 3,000 am radios. The 12345am code and the 3rd am were odd."),
        ("sum-style", "It cost $5 million, or 5 million euros, and a million dollars. “5 dollars,” he said."),
        ("percent-sign", "It rose 5 percent (6% in May). “It fell 7%,” he said."),
    ],
)
def test_what_styles_allow_is_not(texts: Texts, rule: str, text: str) -> None:
    assert texts(rule, text) == []


def test_headlines_have_their_own_style(texts: Texts) -> None:
    assert texts("percent-sign", "Prices up 5% in May\n\nPrices rose 5 percent in May, the bureau said.") == []
