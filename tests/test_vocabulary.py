"""What a project accepts: its vocabulary, and the style whose names it follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Config, Linter
from lint.errors import ConfigError
from lint.model import Span
from lint.vocabulary import Vocabulary

Write = Callable[..., Path]


def found(config: Config, text: str) -> list[tuple[str, str]]:
    return [(one.text, one.edits[0].text if one.edits else "") for one in Linter(config).lint(text)]


def test_an_accepted_phrase_silences_every_rule_within_it(write: Write) -> None:
    text = "The the band «The The» played.. The show by Yahoo.. ended."
    assert found(Config(), text) != []
    words = write("words.txt", "# bands\nThe The\nplayed..\nYahoo..   # a name\n\n")
    assert [one for one, _ in found(Config(vocabulary=(str(words),)), text)] == ["The the"]


def test_an_accepted_spelling_prevails_over_a_commoner_one(write: Write) -> None:
    text = "Gov. Serhii Homenko opened schools. Homenko spoke. Khomenko said he would pay."
    rule = Config(select=("name-drift",))
    assert found(rule, text) == [("Khomenko", "Homenko")]
    accepted = rule._replace(vocabulary=(str(write("names.txt", "Serhii Khomenko\n")),))
    assert found(accepted, text) == [("Homenko", "Khomenko"), ("Homenko", "Khomenko")]
    both = rule._replace(vocabulary=(str(write("names.txt", "Khomenko\nHomenko\n")),))
    assert found(both, text) == []


def test_a_place_of_the_vocabulary_prevails(write: Write) -> None:
    text = "Kyiv was quiet. Snow fell on Kyiv, and on Kiev."
    config = Config(select=("two-place-names",), vocabulary=(str(write("names.txt", "Kiev\n")),))
    assert found(config, text) == [("Kyiv", "Kiev"), ("Kyiv", "Kiev")]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("ap", [("Gaddafi", "Gadhafi"), ("Kiev", "Kyiv")]),
        ("bbc", [("Kiev", "Kyiv")]),
        ("none", []),
    ],
)
def test_a_style_brings_its_spellings(style: str, expected: list[tuple[str, str]]) -> None:
    assert found(Config(style=style), "Mr Gaddafi flew to Kiev and said nothing.") == expected


def test_with_a_style_its_own_spelling_prevails_over_a_commoner_one() -> None:
    text = "Snow fell on Kiev. Kiev slept, and Kyiv’s mayor too."
    assert found(Config(style="ap"), text) == [("Kiev", "Kyiv"), ("Kiev", "Kyiv")]


def test_configuration_and_command_line_add_up(write: Write, newslint: Callable[..., object]) -> None:
    write("words.txt", "Kiev")
    write("more.txt", "Kyiv")
    write(".newslint.yaml", "style: ap\nvocabulary: [words.txt]\n")
    write("a.txt", "Mr Gaddafi flew from Kiev to Kyiv.\n")
    out = newslint("check", "a.txt", "--format", "concise").out  # type: ignore[attr-defined]
    assert "house-name" in out
    assert "Kiev" not in out
    shown = newslint("check", "--show-config", "--vocabulary", "more.txt").out  # type: ignore[attr-defined]
    assert "words.txt" in shown
    assert "more.txt" in shown


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", None])
def test_a_vocabulary_that_cannot_be_read_is_told(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "words.txt"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ConfigError, match=r"words\.txt: .*; name a vocabulary file"):
        Vocabulary([path])


@given(st.lists(st.text("Ab c’'-3", min_size=1, max_size=6), max_size=4), st.text("Ab c’'-3\n", max_size=40), st.data())
def test_only_what_stands_in_the_text_is_accepted(
    tmp_path_factory: pytest.TempPathFactory, phrases: list[str], text: str, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("words") / "words.txt"
    path.write_text("\n".join(phrases))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = text.lower().replace("\n", " ").replace("’", "'")
    listed = [" ".join(phrase.split()).lower().replace("’", "'") for phrase in phrases]
    if Vocabulary([path]).covers(text, Span(start, end)):
        assert any(one and one in around for one in listed)
