from __future__ import annotations

from collections.abc import Callable

import pytest

RULE = "abbreviation-style"
Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The US and the US-led group paid. The U.S. left.", ["U.S."]),
        ("The U.K.’s plan and the U.K. budget are linked, but the UK’s debt is not.", ["UK"]),
        ("Doors open at 5 p.m. and again at 7 pm. Lights go out at 9 p.m.", ["pm"]),
        ("UN envoys met. The U.N. paid, and the UN thanked the U.N. for it. UN cars left.", ["U.N.", "U.N."]),
    ],
)
def test_the_rarer_form_is_found(texts: Texts, text: str, found: list[str]) -> None:
    assert texts(RULE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "US, Canada agree\n\nThe U.S. paid on Friday, and the U.S. envoy left.",
        "THE US AND CANADA AGREE ON A PLAN. The U.S. paid on Friday.",
        "The U.S. paid. “The US keeps its word,” she said.",
        "It costs US$5 in the U.S. and more in Canada.",
        "I am here at 5 a.m. and am not tired.",
        "Give us the U.S. plan, said the U.S. envoy. Tell us more.",
    ],
)
def test_other_uses_are_left_alone(texts: Texts, text: str) -> None:
    assert texts(RULE, text) == []
