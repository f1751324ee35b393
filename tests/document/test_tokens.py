"""Words, numbers and marks."""

from __future__ import annotations

import pytest

from lint.document.tokens import FILLER, HIDDEN, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It's Ann-Marie’s.", "word:It's word:Ann-Marie’s mark:."),
        ("the U.S. and e.g. a.m.", "word:the word:U.S. word:and word:e.g. word:a.m."),
        ("J. Smith", "word:J mark:. word:Smith"),
        ("1,200.50 3.5% 10:30 1st 22nd", "number:1,200.50 number:3.5 mark:% number:10:30 number:1st number:22nd"),
        ("G20 5G 12a 4x4", "word:G20 word:5G word:12a word:4x4"),
        ("5-year-old", "number:5 mark:- word:year-old"),
        ("naïve Ελλάδα 北京", "word:naïve word:Ελλάδα word:北京"),
        ("a_b", "word:a mark:_ word:b"),
        ("'tis ‘so’", "mark:' word:tis mark:‘ word:so mark:’"),
        ("5. 6.", "number:5 mark:. number:6 mark:."),
        ("end…“x”", "word:end mark:… mark:“ word:x mark:”"),
        (f"caf{HIDDEN}{HIDDEN} x", "word:caf word:x"),
        (f"caf\u00e9{FILLER}{FILLER} na\u00ef{FILLER}ve{FILLER}.", "word:caf\u00e9 word:na\u00efve mark:."),
        ("", ""),
    ],
)
def test_tokens(text: str, found: str) -> None:
    assert " ".join(f"{token.kind}:{token.text}" for token in tokens(text)) == found


def test_offsets_within_a_part() -> None:
    assert [(token.text, token.start, token.end) for token in tokens("aa bb cc", 3, 5)] == [("bb", 3, 5)]


def test_lower_has_straight_apostrophes() -> None:
    assert [token.lower for token in tokens("It’s IT's")] == ["it's", "it's"]
