from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("The importantness of it is plain.", "importance"),
        ("Importantness is all, he said.", "Importance"),
        ("They buy informations.", "information"),
    ],
)
def test_a_word_that_english_lacks_is_found(meant: Meant, text: str, cure: str) -> None:
    assert meant("nonce-word", text) == [cure]


@pytest.mark.parametrize(
    "text", ["Its lateness, carelessness, unwillingness and importance.", "The firm Informations Systems AG was sold."]
)
def test_words_and_names_are_silent(texts: Texts, text: str) -> None:
    assert texts("nonce-word", text) == []


def test_the_reason_is_told(find: Callable[..., list]) -> None:
    assert "importance" in find("nonce-word", "Its importantness grew.")[0].message
