from __future__ import annotations

import pytest

from lint.checks.quantities import figures, is_joined
from lint.document import parse


@pytest.mark.parametrize(
    ("text", "value", "unit", "shown"),
    [
        ("It cost $1.2bn in all.", 1.2e9, "$", "$1.2bn"),
        ("It cost 40m euros in all.", 4e7, "€", "40m euros"),
        ("It cost twenty-one million dollars.", 2.1e7, "$", "twenty-one million dollars"),
        ("It lost 1,542.5 tons.", 1542.5, "", "1,542.5"),
        ("It lost 7 per cent.", 7, "%", "7 per cent"),
        ("It lost 7 percentage points.", 7, "point", "7 percentage points"),
        ("It lost two hundred thousand votes.", 2e5, "", "two hundred thousand"),
        ("It has 10k likes.", 1e4, "", "10k"),
    ],
)
def test_figures_are_read(text: str, value: float, unit: str, shown: str) -> None:
    (one,) = figures(parse(text))
    assert (one.value, one.unit, text[slice(*one.span)]) == (value, unit, shown)


def test_times_ordinals_and_codes_are_none() -> None:
    assert figures(parse("At 10:30 on the 5th, Flight A320 left gate 007 with the G7 and 1,5 tons.")) == ()


def test_what_a_hyphen_ties() -> None:
    found = figures(parse("He won 3-2 at 12 years; a 12-year-old and 7/10."))
    assert [is_joined(one) for one in found] == [True, True, False, True, True, True]


def test_years_and_digits() -> None:
    year, plain, money = figures(parse("In 2024 it sold 2,024 for $2024."))
    assert (year.is_year, plain.is_year, money.is_year) == (True, False, False)
    assert [one.digits for one in figures(parse("It has 12, 1.2 million, 0.12 and 1,200."))] == ["12"] * 4
