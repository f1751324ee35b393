"""What LanguageTool is given to read, and the way back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import parse
from lint.engines.languagetool import keeper
from lint.engines.languagetool.reading import ASTRAL, LONGEST, readings
from lint.model import Span


def text(source: str, path: str = "a.txt") -> str:
    return "|".join(one.text for one in readings(parse(source, path)))


@pytest.mark.parametrize(
    ("source", "path", "read"),
    [
        ("One.\n\nTwo.\n", "a.txt", "One.\n\nTwo."),
        ("A **bold** word, *here*.\n", "a.md", "A bold word, here."),
        ("<p>It is<wbr>caf&eacute;s &amp; <i>bars</i>.</p>", "a.html", "It is cafés & bars."),
        ("<p>One.<br>Two.</p>", "a.html", "One.\n\nTwo."),
        ("A long line of the text that was wrapped by\r\n   an old editor at some column, as they do,\r\nand goes on.", "a.md",
         "A long line of the text that was wrapped by an old editor at some column, as they do, and goes on."),
        ("He 😀 said 𝐀.", "a.txt", f"He {ASTRAL} said {ASTRAL}."),
        ("See [the **map**](https://example.org/a_b 'A map') and `a.txt`.\n", "a.md", "See the map and `a.txt`."),
        ("See https://example.org/a for more.", "a.txt", "See https://example.org/a for more."),
        ("Talks go on\n\nThe talks in the capital went\n\nShare this article\n\non until Friday, she said.\n", "a.txt",
         "Talks go on\n\nThe talks in the capital went on until Friday, she said."),
        ("The talks ended.\n\nShare this article\n\nThey go on.\n", "a.txt", "The talks ended.\n\nThey go on."),
        ("", "a.txt", ""),
    ],
)  # fmt: skip
def test_what_is_read(source: str, path: str, read: str) -> None:
    assert text(source, path) == read


def test_a_long_article_is_read_in_pieces_of_whole_paragraphs() -> None:
    paragraph = "The road is open and the bridge is shut until May. " * 40
    pieces = list(readings(parse(f"{paragraph}\n\n" * 60)))
    assert len(pieces) > 1
    assert all(LONGEST - 5000 < len(one.text) < LONGEST + 5000 for one in pieces[:-1])
    assert "\n\n".join(one.text for one in pieces) == "\n\n".join([paragraph.strip()] * 60)


@given(
    st.text(st.sampled_from("ab. \n\r\t*_`<>&;#😀é“”’\u2060\ufffc1A"), max_size=80), st.sampled_from(["a.txt", "a.md", "a.html"])
)
def test_every_character_knows_its_place(source: str, path: str) -> None:
    document = parse(source, path)
    for one in readings(document):
        assert len(one.text) == len(one.places)
        assert one.text == "" or max(one.text) <= "\uffff"
        assert one.places == sorted(one.places)
        for character, place in zip(one.text, one.places):
            assert character in (document.masked[place], document.text[place], ASTRAL, " ", "\n")
            span = one.span(one.places.index(place), 1)
            assert span == Span(place, place + 1)


@given(st.text(st.sampled_from("ab \n"), max_size=300))
def test_the_keepers_parts_are_the_text(text: str) -> None:
    """Each part stands where it says, and only the blank lines between them are lost."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keeper, "PART", 20)
        patch.setattr(keeper, "SLACK", 4)
        found = list(keeper.parts(text))
    assert all(text[start : start + len(part)] == part for start, part in found)
    assert "\n\n".join(part for _, part in found) == text


def test_the_keepers_parts_are_of_like_length() -> None:
    text = "\n\n".join(["The road is open and the bridge is shut until May, she said."] * 100)
    sizes = [len(part) for _, part in keeper.parts(text)]
    assert len(sizes) == 3
    assert max(sizes) - min(sizes) < 500
