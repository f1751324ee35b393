from __future__ import annotations

from collections.abc import Callable

Texts = Callable[..., list[str]]
CURLY = "“One,” he said. “Two,” she said. “Three,” they said. "


def test_the_first_odd_quotation_mark_is_found(texts: Texts, find: Callable[..., list]) -> None:
    assert texts("mixed-quote-marks", CURLY + '"Four," it said. ') == ['"']
    assert texts("mixed-quote-marks", CURLY + "«Four,» it said.") == ["«"]
    assert texts("mixed-quote-marks", CURLY * 2 + '"Four," he said. "Five," she said.') == ['"']
    assert "1 against 3" in find("mixed-quote-marks", CURLY + '"Four," it said.')[0].message


def test_no_majority_no_finding(texts: Texts) -> None:
    assert texts("mixed-quote-marks", '“One,” he said. "Two," she said.') == []
    assert texts("mixed-quote-marks", CURLY + 'It is 6\'2" high and 28" wide.') == []
    assert texts("mixed-quote-marks", CURLY + "‘Four,’ it said.") == []


def test_apostrophes(texts: Texts) -> None:
    assert texts("mixed-apostrophes", "It’s his. It’s hers. It’s ours. It's theirs.") == ["'"]
    assert texts("mixed-apostrophes", "It’s his. It's theirs.") == []
