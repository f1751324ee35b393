"""Windows hold every token once, in order, and none is too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.document import parse
from lint.engines.context.windows import BREAK, LIMIT, around, windows

WORDS = st.lists(st.sampled_from(["port", "ship", "Sea", "12", ",", ".", "x" * 40, "of the"]), max_size=400)


def pieces(token: str) -> int:
    return 1 + len(token) // 6


@given(st.lists(WORDS.map(" ".join), max_size=6))
def test_every_token_is_in_one_window(paragraphs: list[str]) -> None:
    document = parse("\n\n".join(paragraphs), "a.txt")
    found = list(windows(document.sentences, pieces))
    assert [token for window in found for token in window if token is not BREAK] == [
        token for sentence in document.sentences for token in sentence.tokens
    ]
    for window in found:
        assert sum(pieces(token.text) for token in window) <= LIMIT


def test_neighbours_share_a_window_and_a_long_sentence_is_cut() -> None:
    document = parse("The port is shut. It will open.\n\nShips wait.\n\n" + "word " * 200 + ".", "a.txt")
    found = [[token.text for token in window] for window in windows(document.sentences, lambda _: 1)]
    assert found[0] == ["The", "port", "is", "shut", ".", "It", "will", "open", ".", "\n", "Ships", "wait", "."]
    assert [len(window) for window in found[1:]] == [94, 94, 13]


@given(st.integers(1, 150).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size - 1))))
def test_around_keeps_the_token_within_the_limit(case: tuple[int, int]) -> None:
    size, place = case
    tokens = list(parse("word " * size, "a.txt").sentences[0].tokens)
    window, at = around(tokens, place, lambda _: 2)
    assert window[at] is tokens[place]
    assert len(window) == min(size, LIMIT // 2)
