from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.checks.unit_conversion import figures, rounded

Find = Callable[..., list]
Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("given", "cure"),
    [
        ("15 km (10 miles)", "15 km (9 miles)"),
        ("30 km (25 miles)", "30 km (19 miles)"),
        ("300 km (250 miles)", "300 km (190 miles)"),
        ("10 miles/25 km", "10 miles/16 km"),
        ("10 acres, or about 25 hectares", "10 acres, or about 4 hectares"),
        ("a 5-mile (5-kilometer)", "5-mile (8-kilometer)"),
        ("100 kg (150 pounds)", "100 kg (220 pounds)"),
        ("30 C (70 F)", "30 C (86 F)"),
        ("50 litres (40 gallons)", "50 litres (13 gallons)"),
        ("2 million acres (2 million hectares)", "2 million acres (0.8 million hectares)"),
        ("60 mph (80 km/h)", "60 mph (100 km/h)"),
    ],
)
def test_a_wrong_conversion_is_found(meant: Meant, given: str, cure: str) -> None:
    assert meant("unit-conversion", f"It is {given} in all.") == [cure]


@pytest.mark.parametrize(
    "given",
    [
        "500 km (300 miles)", "10 km (6 miles)", "3 km (1.9 miles)", "2 metres (6ft)", "100m (330ft)", "100m (300ft)",
        "12 miles (20 km)", "60 miles (100km)", "20 km (12.5 miles)", "52 mph (84 km/h)", "11 stone (70 kg)",
        "39 C (102.2 F)", "1.8 degrees Celsius (3.2 degrees Fahrenheit)", "-10 C (14 F)", "10 tonnes (11 tons)",
        "20 litres (4.4 gallons)", "20 liters (5.3 gallons)", "5ft 10in (1.78m)", "5 feet, 10 inches (178 cm)",
        "10-15 km (6-9 miles)", "31-kilometer (19-mile)", "1.6 kilometers (1 mile)", "5 centimeters (2 inches)",
        "5 million km (3 million miles)", "40 km (25 miles) or 60 km (37 miles)", "$5m (6m euros)", "3 in 10 (30 C)",
    ],
)  # fmt: skip
def test_a_conversion_that_rounding_explains_is_silent(texts: Texts, given: str) -> None:
    assert texts("unit-conversion", f"It is {given} in all.") == []


def test_the_unit_is_spelled_as_elsewhere_and_the_message_says_so(find: Find) -> None:
    (found,) = find("unit-conversion", "It is 15 km (10 mi) wide and 500 km (300 miles) long.")
    assert found.text == "15 km (10 mi)"
    assert found.edits[0].text == "15 km (9 miles)"
    assert "9 miles" in found.message
    assert "'mi'" in found.message
    assert "'miles' elsewhere" in found.message


@pytest.mark.parametrize(
    ("digits", "fewest", "most"), [("300", 1, 3), ("310", 2, 3), ("0.5", 1, 1), ("1.50", 3, 3), ("1,200", 2, 4)]
)
def test_significant_figures(digits: str, fewest: int, most: int) -> None:
    assert (figures(digits)[0], figures(digits)[-1]) == (fewest, most)


@pytest.mark.parametrize(("value", "n", "meant"), [(186.4, 2, 190), (9.32, 1, 9), (0.0456, 2, 0.046), (-5.5, 1, -6), (0, 2, 0)])
def test_rounding(value: float, n: int, meant: float) -> None:
    assert rounded(value, n) == pytest.approx(meant)
