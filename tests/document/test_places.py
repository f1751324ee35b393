"""Where words stand, as checks ask for it: what a walk over all tokens would find."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lint.document import parse
from lint.document.tokens import FILLER, PIECE, Tokens, stretches, tokens

WORDS = st.sampled_from(["The", "river", "rose", "by", "3", "metres", "the", "It", "don’t", "U.S.", "(", ")", ",", "on Monday"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=5).map(". \n\n".join)
ANY = st.text(st.sampled_from("ab Z.,'’-‐3 \n\té\u0301" + FILLER + "\ufffc中“"), max_size=40)


@given(TEXTS, st.sets(st.sampled_from(["the", "it", "don't", "3", "(", ".", "monday", "sea"])))
def test_spots_are_the_places_of_words(text: str, words: set[str]) -> None:
    document = parse(text)
    walked = [
        (sentence, place)
        for sentence in document.sentences for place, token in enumerate(sentence.tokens) if token.lower in words
    ]  # fmt: skip
    assert list(document.spots(words)) == walked
    assert list(document.holding(words)) == list(dict.fromkeys(sentence for sentence, _ in walked))


@given(TEXTS, st.dictionaries(WORDS.map(str.lower), st.sets(st.sampled_from(["", "river", "rose", "3", "."])), max_size=4))
def test_followed_are_those_with_their_second_word(text: str, seconds: dict[str, set[str]]) -> None:
    document = parse(text)
    every = [(sentence, place) for sentence in document.sentences for place in range(len(sentence.tokens))]
    lowers = [*document.tokens.lowers, ""]
    walked = [
        spot
        for number, spot in enumerate(every)
        if (after := seconds.get(lowers[number])) and ("" in after or lowers[number + 1] in after)
    ]
    assert list(document.followed(seconds)) == walked


@given(TEXTS)
def test_sentences_number_themselves_and_their_tokens(text: str) -> None:
    document = parse(text)
    assert [one.number for one in document.sentences] == list(range(len(document.sentences)))
    assert all(one.last == other.first for one, other in pairwise(document.sentences))
    for sentence in document.sentences:
        assert list(sentence.lowers) == [token.lower for token in sentence.tokens]
        assert [document.tokens[place] for place in range(sentence.first, sentence.last)] == list(sentence.tokens)
    assert document.word_count == len(document.words)
    assert document.vocabulary == {word.lower for word in document.words}


@given(ANY)
def test_every_character_is_in_one_piece(text: str) -> None:
    assert "".join(PIECE.findall(text)) == text


@given(st.lists(ANY, min_size=1, max_size=30).map(" ".join), st.integers(1, 30))
def test_a_text_cut_behind_spaces_has_the_same_tokens(text: str, size: int) -> None:
    found = Tokens()
    for start, end in stretches(text, 0, len(text), size):
        found.read(text, start, end)
    assert found.among(0, len(found)) == tokens(text)
