"""Where a word's cues are too few, the sentence has a vote; it never speaks louder than a word against."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document, Finding, Linter
from lint.checks import votes
from lint.lexicon import votes as tables
from lint.model import Span

Find = Callable[..., list[Finding]]
WORDS = st.sampled_from("the such postage satellite letters camera suspect of in 12 , showed spread internet xyzzy".split())


def voted(text: str, meant: str, stands: str = "stamps") -> float:
    return vote_at(Linter.read(text), text.index(stands), stands, meant)


def vote_at(document: Document, start: int, stands: str, meant: str) -> float:
    return votes.vote(document, Span(start, start + len(stands)), meant)


def test_the_words_beside_a_place_tell() -> None:
    assert voted("They sold satellite stamps.", "images") > 1
    assert voted("They sold postage stamps.", "images") < -1


def test_the_words_of_the_sentence_tell() -> None:
    assert voted("The camera, the video, stamps, photographs.", "images") > 0.5
    assert voted("The letters, the postage, stamps, envelopes.", "images") < 0


def test_the_next_sentence_does_not_vote() -> None:
    assert voted("They sold stamps. Camera, video, photographs.", "images") == voted("They sold stamps. It rained.", "images")


def test_what_stands_there_is_no_better_than_itself() -> None:
    assert voted("They sold satellite stamps of the camera.", "stamps") == 0


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_a_vote_for_one_word_is_a_vote_against_the_other(before: list[str], after: list[str]) -> None:
    start = len(" ".join([*before, ""]))
    one, other = (Linter.read(" ".join([*before, word, *after])) for word in ("stamps", "images"))
    assert vote_at(one, start, "stamps", "images") == pytest.approx(-vote_at(other, start, "images", "stamps"))


def test_a_word_without_cues_is_found_where_the_vote_is_clear(find: Find) -> None:
    (one,) = find("wrong-sense", "Satellite stamps of the site show a new building.")
    assert one.text == "stamps"
    assert [edit.text for edit in one.edits] == ["images", "pictures"]


def test_one_cue_and_a_vote_are_enough_together(find: Find) -> None:
    clear, unclear = "Such stamps of the site were false.", "They sold stamps."
    assert voted(clear, "images") > 1 > 0 > voted(unclear, "images")
    assert find("wrong-sense", clear) == []
    assert find("wrong-sense", f"There was a hoax. {clear}")
    assert find("wrong-sense", f"There was a hoax. {unclear}") == []


@pytest.mark.parametrize("against", ["collector", "post office", "album", "postage", "issued"])
def test_a_vote_never_overrides_a_word_against(find: Find, against: str) -> None:
    assert find("wrong-sense", f"Satellite stamps of the site show a new building. There was a {against}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "She bought stamps and sent three letters.",
        "He has a book of stamps from the war.",
        "The stamp shows a ship.",
        "The shop sells magazines and sweets.",
        "A replica of the ship was built in Gdansk.",
        "The transmission broke down and the car stopped.",
        "The garrison was attacked at night.",
        "The paper and a magazine reported the story on Friday.",
        "The fabric of the dress was torn.",
        "The mayor signed a petition with 3,000 signatures.",
    ],
)
def test_the_plain_sense_is_left_alone(find: Find, text: str) -> None:
    assert find("wrong-sense", text) == []


def test_nothing_is_read_where_the_cues_decide(find: Find) -> None:
    for table in (tables.neighbours, tables.vectors, tables.weights, tables.vector):
        table.cache_clear()
    assert find("wrong-sense", "Pictures of the flood spread on the Internet. Police said such stamps may be a hoax.")
    assert find("wrong-sense", "The collector sold his stamps.") == []
    assert tables.neighbours.cache_info().misses == tables.vectors.cache_info().misses == 0
    assert find("wrong-sense", "They sold stamps.") == []
    assert tables.neighbours.cache_info().misses == 1


def test_a_long_sentence_is_looked_at_near_the_place_only() -> None:
    text = "and " * 5000 + "stamps" + " and" * 5000
    before, after = votes.sides(Linter.read(text), Span(20000, 20006))
    assert (len(before), len(after)) == (votes.REACH, votes.REACH)
