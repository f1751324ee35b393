from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list]
Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found", "cure"),
    [
        ("It is 5 miles (8 km) long and 5 miles (8.05 km) wide.", "5 miles (8.05 km)", "5 miles (8 km)"),
        ("It is 15 km (9.3 miles) or 15 km (9 miles) or 15 km (9 miles).", "15 km (9.3 miles)", "15 km (9 miles)"),
        ("It is 10 acres, or 4 hectares, and 10 acres, or 4.05 hectares.", "10 acres, or 4.05 hectares", "10 acres, or 4 hectares"),
        ("A 5-mile (8-kilometer) road; 5 miles (8.05 kilometers) more.", "5 miles (8.05 kilometers)", "5 miles (8 kilometers)"),
        ("2 million acres (0.8 million hectares) and 2 million acres (0.81 million hectares).",
         "2 million acres (0.81 million hectares)", "2 million acres (0.8 million hectares)"),
    ],
)  # fmt: skip
def test_one_measure_rounded_two_ways(find: Find, text: str, found: str, cure: str) -> None:
    (one,) = find("unit-rounding", text)
    assert (one.text, one.edits[0].text) == (found, cure)
    assert text[one.span.start : one.span.end] == found
    place = one.related[0].span
    assert text[place.start : place.end] == one.message.split("'")[3]


@pytest.mark.parametrize(
    "text",
    [
        "It is 5 miles (8 km) long, 12 miles (19 km) wide, and 5 miles (8 km) off.",
        "It is 5 miles (8 km) long; it is 5.0 km (3.1 miles) off, and 8 km (5 miles) wide.",
        "It is 10 tons (9 tonnes) and 10 tons (10.2 tonnes).",
        "It is 30 C (86 F), or 30 C (54 F) more.",
        "It is 15 km (9 miles) off, not 15 km (10 miles).",
        "It is 15 km (9 miles) off. “It is 15 km (9.3 miles),” he said.",
        "It is 2 m (6.6 ft) and 2 m (79 inches).",
        "It is 15 km (9 miles) off, or 9.3 miles.",
    ],
)
def test_roundings_that_agree_are_left_alone(texts: Texts, text: str) -> None:
    assert texts("unit-rounding", text) == []
