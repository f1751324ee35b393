from __future__ import annotations

from collections.abc import Callable

from lint.model import Severity

Find = Callable[..., list]
Texts = Callable[..., list[str]]


def test_the_rarer_spelling_is_found(texts: Texts) -> None:
    assert texts("unit-style", "It is 5 miles away, and 7 miles long. A 3 mi spur is planned.") == ["3 mi"]
    assert texts("unit-style", "It is 5 kilometers long. It was 8 kilometers long. It is 3 kilometres wide.") == ["3 kilometres"]


def test_before_a_noun_the_unit_takes_a_hyphen(find: Find) -> None:
    assert find("unit-style", "It is three miles long, and a 5 mi spur is planned.")[0].edits[0].text == "5-mile"


def test_words_count_too(texts: Texts) -> None:
    assert texts("unit-style", "It is three miles long, and a 5 mi spur is planned.") == ["5 mi"]


def test_two_conversions_spelled_two_ways_are_a_warning(find: Find) -> None:
    (found,) = find("unit-style", "It is 20 km (12 miles) off, then 40 km (25 mi).")
    assert (found.text, found.severity, found.edits[0].text) == ("25 mi", Severity.WARNING, "25 miles")


def test_a_house_style_for_brackets_is_silent(texts: Texts) -> None:
    assert texts("unit-style", "It is 12 miles (19 km) off, along 3 kilometres of road. Five in 10 houses are 5 m high.") == []


def test_quotations_are_left_alone(texts: Texts) -> None:
    assert texts("unit-style", "It is 5 miles long and 7 miles wide. “It is 3 mi,” he wrote.") == []
