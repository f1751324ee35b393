"""name-order: a person's names in two orders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding

RULE = "name-order"
Find = Callable[..., list[Finding]]


def test_the_rarer_order_is_found_and_tells_where_the_other_stands(find: Find) -> None:
    text = "Mika Arisawa spoke. “No,” Mika Arisawa said. Arisawa Mika’s aide left."
    (one,) = find(RULE, text)
    assert (one.text, one.edits[0].text) == ("Arisawa Mika", "Mika Arisawa")
    assert [text[place.span.start : place.span.end] for place in one.related] == ["Mika Arisawa"] * 2


def test_of_two_equally_common_orders_the_first_prevails(find: Find) -> None:
    (one,) = find(RULE, "Then Mika Arisawa spoke.\n\nThen Arisawa Mika left.\n\nArisawa has gone.\n\nMs. Mika Arisawa said so.")
    assert one.text == "Arisawa Mika"


@pytest.mark.parametrize(
    "text",
    [
        "Mika Arisawa spoke, and Mika Arisawa said little.",
        "James Henry met Henry James. “No,” Henry James said.",
        "Then Mika Arisawa spoke. The Arisawa Mika Prize is old, she said.",
        "She went to Park Hotel, and said no. In Hotel Park she said yes.",
        "They saw York New. In New York it rained.",
        "",
    ],
)
def test_other_names_are_left_alone(find: Find, text: str) -> None:
    assert find(RULE, text) == []
