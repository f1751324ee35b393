"""A language model's proposals: which words get them, and how they stand in a line."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("gguf")
pytest.importorskip("lemminflect")
pytest.importorskip("wordfreq")

from training import proposals
from training.damage.word import read


def test_a_word_and_its_proposals_share_a_form() -> None:
    assert set(proposals.forms("waited")) & set(proposals.forms("prayed"))
    assert not set(proposals.forms("waited")) & set(proposals.forms("letters"))
    assert proposals.forms("of") == proposals.forms("in")
    assert proposals.forms("which") == ()


def test_what_is_written_is_read_again() -> None:
    words = read(" They\t waited\t, for")
    line = "\t".join(proposals.written(words, place, ["prayed", "hoped"] if place == 1 else []) for place in range(3))
    again = read(line)
    assert [(one.text, one.space) for one in again] == [(one.text, one.space) for one in words]
    assert [one.proposals for one in again] == [(), ("prayed", "hoped"), ()]


def test_windows_of_about_one_length_are_read_together() -> None:
    lines = [" a" + "\t b" * (place % 7) for place in range(100)]
    found = list(proposals.batches(lines))
    assert sorted(len(words) for batch in found for words in batch) == sorted(line.count("\t") + 1 for line in lines)
    assert all(len(batch[-1]) - len(batch[0]) <= 2 for batch in found)
