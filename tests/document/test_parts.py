"""A text that is too long for one article is checked in parts, and says of each place what it would say of the whole."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint import Linter
from lint.config import Config
from lint.document import document as documents
from lint.document import parse

PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "The river rose by three metres on on Monday, officials said. It fell again.",
            "“We saw it,” she said. There was an voluntary evacuation of the town.",
            "Several roads were closed. Trains ran late; nobody was hurt in the flood.",
            "The minister , who spoke on Sunday, praised the crews and went home.",
        ]
    ),
    min_size=1,
    max_size=12,
)
LOCAL = ("doubled-word", "article-sound")


@given(paragraphs=PARAGRAPHS, longest=st.integers(100, 400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_parts_make_up_the_whole(paragraphs: list[str], longest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(paragraphs)
    whole = Linter(Config(select=LOCAL)).lint(text)
    counts = parse(text).word_count, parse(text).sentence_count
    monkeypatch.setattr(documents, "LONGEST", longest)
    document = parse(text)
    assert "".join(part.text for _, part in document.parts) == text
    assert all(text[start:].startswith(part.text) for start, part in document.parts)
    assert [start for start, _ in document.parts] == sorted({start for start, _ in document.parts})
    assert Linter(Config(select=LOCAL)).lint(document) == whole
    assert (document.word_count, document.sentence_count) == counts
    monkeypatch.undo()


def test_only_a_long_text_has_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    document = parse("One paragraph of the article.\n\nAnd another one.")
    assert [(start, part is document) for start, part in document.parts] == [(0, True)]
    monkeypatch.setattr(documents, "LONGEST", 30)
    assert len(parse(document.text).parts) == 2


@given(words=st.lists(st.sampled_from(["river", "rose.", "It", "fell", "unbroken" * 9]), min_size=1), longest=st.integers(1, 60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_paragraph_that_is_longer_than_a_part_is_cut(words: list[str], longest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LONGEST", longest)
    document = parse(" ".join(words))
    assert "".join(part.text for _, part in document.parts) == document.text
    assert all(len(part.text) <= longest for _, part in document.parts)
    assert all(part.blocks[0].start == 0 and part.blocks[-1].end == len(part.text) for _, part in document.parts)


def test_a_paragraph_is_cut_behind_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LONGEST", 30)
    parts = parse("The river rose. It fell on Sunday. Nobody was hurt.").parts
    assert [part.text for _, part in parts] == ["The river rose. ", "It fell on Sunday. ", "Nobody was hurt."]


def test_what_a_part_worked_out_is_let_go_but_for_its_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LONGEST", 10)
    document = parse("The river rose on on Monday.\n\nIt fell again on Sunday.")
    list(Linter().engine.run(document))
    for _, part in document.parts:
        assert set(vars(part)) == {
            "text",
            "path",
            "format",
            "encoding",
            "masked",
            "blocks",
            "word_count",
            "sentence_count",
            "kept",
        }
        assert not part.kept
        assert part.sentences
