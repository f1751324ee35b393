"""Markdown: what is seen is in the source at its place, what is not is masked."""

from __future__ import annotations

import re

import pytest

from lint.document import markdown, parse
from lint.document.tokens import FILLER, HIDDEN


def blocks(text: str) -> list[tuple[str, str]]:
    """Kind and visible text of each block, white space run together and what is hidden, with spaces around it, as one ¤."""
    layout = markdown.parse(text)
    assert len(layout.masked) == len(text)
    shown = [re.sub(rf"[\s{HIDDEN}]*{HIDDEN}[\s{HIDDEN}]*", "¤", layout.masked[b.start : b.end]) for b in layout.blocks]
    return [(b.kind, " ".join(one.replace(FILLER, "").split())) for b, one in zip(layout.blocks, shown)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("One *two* **three** _four_.", ["One two three four ."]),
        ("One\ntwo\n\nthree", ["One two", "three"]),
        ("One\r\ntwo\r\n\r\nthree\r\rfour", ["One two", "three", "four"]),
        ("See [the news](http://x.y/the-news 'news') now", ["See the news¤now"]),
        ("[news](news.html)news", ["news¤news"]),
        ("[**news**](news.html)news [a](<b c>)b", ["news¤news a¤b"]),
        ("[a][news]news\n\n[news]: http://x.y", ["a¤news"]),
        ("[a] (b) [c](not a place) d", ["[a] (b) [c](not a place) d"]),
        ("![cat](dog.png)dog ![](x)x", ["dog¤x"]),
        ("The `code` and ``a ` b`` code", ["The¤and¤code"]),
        ("a `two\nlines` lines", ["a¤lines"]),
        ("a <b title='x'>x</b> y <!-- y --> z", ["a¤x¤y¤z"]),
        ("```\ncode\n```\n\n    code\n\nText", ["Text"]),
        ("<div>\nno\n</div>\n\nText", ["Text"]),
        ("it\\'s 5 \\* 6 caf&eacute; &amp; &lt;b&gt;", ["it's 5 * 6 café & <b>"]),
        ("---\ntitle: no\n---\n\nText", ["Text"]),
        ("---\r\ntitle: no\r\n---\r\nText", ["Text"]),
        ("---\n\nText", ["Text"]),
        ("a  \nb\\\nc", ["a b c"]),
        ("a\0b *c*\0", ["a\ufffdb c \ufffd"]),
        ("* * *\n\nText\n===\n", ["Text"]),
        ("<http://x.y> mail", ["http://x.y mail"]),
    ],
)
def test_visible_text(text: str, found: list[str]) -> None:
    assert [one for _, one in blocks(text)] == found


def test_kinds() -> None:
    page = "# Head #\n\nText\n\n- Item\n  - Inner\n\n> Said\n> more\n\n| Name | Age |\n|---|---|\n| Ann | 9 |\n\nSub\n---\n"
    assert blocks(page) == [
        ("headline", "Head"), ("paragraph", "Text"), ("list", "Item"), ("list", "Inner"), ("quote", "Said more"), ("list", "Name"),
        ("list", "Age"), ("list", "Ann"), ("list", "9"), ("headline", "Sub"),
    ]  # fmt: skip


def test_offsets_are_those_of_the_source() -> None:
    text = "# The *river*\r\n\r\nIt [rose](http://x.y/rose) on\r\nFriday.\r\n\r\n> “It `x` fell,” she\r\n> said.\r\n"
    document = parse(text, "a.md")
    assert [token.text for token in document.words] == "The river It rose on Friday It fell she said".split()
    for token in document.words:
        assert text[token.start : token.end] == token.text


def test_entities_and_escapes_make_words() -> None:
    document = parse("The caf&eacute;s don\\'t open.", "a.markdown")
    assert [token.text for token in document.words] == ["The", "cafés", "don't", "open"]


def test_deep_nesting() -> None:
    assert blocks("> " * 10 + "deep") == [("quote", "deep")]
    assert blocks("> " * 200 + "too deep") == []
    assert blocks("".join(f"{'  ' * i}- item\n" for i in range(60)))
    assert blocks("[" * 300 + "x" + "](y)" * 300)
