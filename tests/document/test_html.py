"""HTML: what is seen is in the source at its place, what is not is masked."""

from __future__ import annotations

import pytest

from lint.document import html, parse
from lint.document.tokens import FILLER


def blocks(text: str) -> list[tuple[str, str]]:
    """Kind and visible text of each block, white space run together."""
    layout = html.parse(text)
    assert len(layout.masked) == len(text)
    return [(b.kind, " ".join(layout.masked[b.start : b.end].replace(FILLER, "").split())) for b in layout.blocks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>One.</p><p>Two.", ["One.", "Two."]),
        ("One <b>bold</b> and<br>two", ["One bold and", "two"]),
        ("<div>A<div>B</div>C</div>", ["A", "B", "C"]),
        ("<p title='a > b' class=\"x>y\">One", ["One"]),
        ("<p data-x=it's>One isn't</p>", ["One isn't"]),
        ("<p don't>One</p>", ["One"]),
        ("<script>if (a < b) '<p>no</p>'</script>One", ["One"]),
        ("<SCRIPT>no</ScRiPt >One", ["One"]),
        ("<script>var a = '</scripted>';</script>One", ["One"]),
        ("<style>p { color: red }</style><title>no</title>One", ["One"]),
        ("<script>never closed <p>One", []),
        ("One<!-- <p>no</p> -->two", ["One two"]),
        ("One<!-->two<!--->three", ["One two three"]),
        ("One<!-- never closed <p>two", ["One"]),
        ("<!DOCTYPE html><?xml a?>One", ["One"]),
        ("One<p title=\"never closed>two", ["One"]),
        ("One<p never closed", ["One"]),
        ("a < b and c <3 d <", ["a < b and c <3 d <"]),
        ("<nav>no</nav><header>no</header>One<footer>no</footer>", ["One"]),
        ("<p>no</p><article><p>One</p></article><p>no</p>", ["One"]),
        ("<p>no</p><main>One<aside>no</aside>two</main>", ["One", "two"]),
        ("<nav><ul><li>no</nav><p>One</p>", ["One"]),
        ("<p>caf&eacute; &amp; AT&T &#8220;x&#x201D; a&nbsp;b &nosuch; &lt;p&gt;", ['café & AT&T “x” a b &nosuch; <p>']),
        ("a&#0;b &#55296; &#99999999; &#13;", ["a\ufffdb \ufffd &#99999999;"]),
        ("</p>One</div></b></nav>two", ["One", "two"]),
        ("<p>One<p></p><p> </p>", ["One"]),
        ("", []),
        ("<", ["<"]),
        ("&", ["&"]),
    ],
)  # fmt: skip
def test_visible_text(text: str, found: list[str]) -> None:
    assert [one for _, one in blocks(text)] == found


def test_kinds() -> None:
    page = (
        "<h1>Head</h1><p>Text</p><ul><li>Item<ul><li>Inner</li></ul></li></ul><blockquote><p>Said</p></blockquote>"
        "<figure><img alt='no'><figcaption>Seen</figcaption></figure><table><tr><th>Name<td>Age</table>"
    )
    assert blocks(page) == [
        ("headline", "Head"), ("paragraph", "Text"), ("list", "Item"), ("list", "Inner"), ("quote", "Said"), ("caption", "Seen"),
        ("list", "Name"), ("list", "Age"),
    ]  # fmt: skip


def test_offsets_are_those_of_the_source() -> None:
    text = "<p>The <a href='x'>river</a> rose&nbsp;on\r\nFriday.</p>\n<p>It fell.</p>"
    document = parse(text, "a.html")
    assert [text[b.start : b.end] for b in document.blocks][1] == "It fell."
    for token in document.words:
        assert text[token.start : token.end] == token.text


def test_entities_make_words() -> None:
    document = parse("<p>The caf&eacute;s don&rsquo;t open&hellip; na&iuml;ve&#33;</p>", "a.html")
    assert [token.text for token in document.words] == ["The", "cafés", "don’t", "open", "naïve"]


def test_a_page_is_told_by_its_beginning() -> None:
    assert parse("\n<!DOCTYPE html><p>x", "a.txt").format == "html"
    assert parse("<html><p>x").format == "html"
    assert parse("<p>x", "a.HTM").format == "html"
    assert parse("<p>x").format == "plain"
