"""What holds for any text in any format."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document, Finding, Linter
from lint.document import parse, read
from lint.document.tokens import tokens
from lint.errors import DocumentError

PIECES = st.sampled_from([
    "The minister said", "the the", "Mr. Smith", "U.S.", "“", "”", '"', "'", "’", "‘", ".", "!", "...", "…", " ", "  ", "\t", "\n",
    "\r\n", "\r", "\n\n", "\u00a0", "\u2028", "\x0b", "\x85", "\u2060", "\ufffc", "\ufeff", "\u200b", "😀", "👩‍👩‍👧", "e\u0301", "שלום", "مرحبا", "新冠病毒",
    "<", "<p>", "</p>", "<b>", "<!--", "-->", "<script>", "</script>", "<article>", "<a href='x>", "<li>", "&", "&amp;", "&eacute;",
    "&nbsp;", "&#0;", "&#8217;", "&#xD800;", "*", "**", "_", "`", "```\n", "# ", "> ", "- ", "1. ", "    ", "[", "](x)", "![", "[a]: b\n", "\\",
    "\\*", "|", "|---|\n", "---\n", "===\n", "~", "http://x.y/z", "a@b.c", "@who", "#what", "5", "1,200.5", "15 km", "(", ")", "—", "-", "A", "I",
    "Yonggang", "café", "ß", "İ", "ﬁ", "\x00", "\x1b", "{", "}", "{match}", "%", "5 percent",
])  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=24).map("".join).filter(lambda text: not lone(text))
PATHS = pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])


def lone(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


@PATHS
@given(text=TEXTS)
def test_masks_keep_length_and_line_breaks(path: str, text: str) -> None:
    document = parse(text, path)
    assert document.text == text
    assert len(document.masked) == len(text)
    for source, masked in zip(text, document.masked):
        assert (source in "\r\n") == (masked in "\r\n")
        assert source == masked or source not in "\r\n"


@PATHS
@given(text=TEXTS)
def test_parts_are_ordered_disjoint_and_nested(path: str, text: str) -> None:
    document = parse(text, path)
    assert all(0 <= one.start < one.end <= len(text) for one in document.blocks)
    assert all(one.end <= other.start for one, other in pairwise(document.blocks))
    assert all(one.end <= other.start for one, other in pairwise(document.sentences))
    for sentence in document.sentences:
        assert sentence.block.start <= sentence.start < sentence.end <= sentence.block.end
        assert (sentence.tokens[0].start, sentence.tokens[-1].end) == (sentence.start, sentence.end)
        assert all(one.end <= other.start for one, other in pairwise(sentence.tokens))
        assert all(one.start < one.end and one.text and one.kind for one in sentence.tokens)
    found = [token for block in document.prose for token in tokens(document.masked, block.start, block.end)]
    assert found == [token for sentence in document.sentences for token in sentence.tokens]


@PATHS
@given(text=TEXTS)
def test_blocks_begin_and_end_with_what_is_seen(path: str, text: str) -> None:
    for block in parse(text, path).blocks:
        assert not document_edge_is_space(text, block.start, block.end)


def document_edge_is_space(text: str, start: int, end: int) -> bool:
    return text[start] in " \t\r\n" or text[end - 1] in " \t\r\n"


@PATHS
@given(text=TEXTS)
def test_quotations_are_ordered_and_disjoint(path: str, text: str) -> None:
    document = parse(text, path)
    spans = document.quotes.spans
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(document.is_quoted(one) for one in spans)
    assert document.quotes.unbalanced == sorted(set(document.quotes.unbalanced))


@PATHS
@given(text=TEXTS)
def test_findings(linter: Linter, path: str, text: str) -> None:
    findings = linter.lint(text, path)
    assert findings == linter.lint(text, path) == linter.lint(parse(text, path))
    check(parse(text, path), findings)


def check(document: Document, findings: tuple[Finding, ...]) -> None:
    for one in findings:
        assert 0 <= one.span.start <= one.span.end <= len(document.text)
        assert one.text == document.text[one.span.start : one.span.end]
        assert one.message
        for other in one.related:
            assert 0 <= other.span.start <= other.span.end <= len(document.text)
        for offset in one.span:
            assert document.lines.offset(*document.lines.position(offset)) == offset
    assert all(one.span.end <= other.span.start and one.span < other.span for one, other in pairwise(findings))
    assert len({one.fingerprint for one in findings}) == len(findings)


@given(data=st.binary(max_size=60) | TEXTS.map(str.encode) | TEXTS.map(lambda text: text.encode("utf-16")))
def test_bytes(linter: Linter, data: bytes) -> None:
    try:
        document = read(data)
    except DocumentError:
        return
    check(document, linter.lint(data))


@PATHS
@given(text=TEXTS, place=st.integers(0, 20))
def test_lone_surrogates_are_refused(linter: Linter, path: str, text: str, place: int) -> None:
    with pytest.raises(DocumentError, match="lone surrogate"):
        linter.lint(text[:place] + "\udc80" + text[place:], path)
