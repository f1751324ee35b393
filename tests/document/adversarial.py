"""Texts that are hard on a parser, in any size: name -> (format's suffix, text of about n code points)."""

from __future__ import annotations

SENTENCE = "The minister said on Friday that the road would open in May, after two years of work. "
PIECES = {
    "tags": ".html <", "letters after <": ".html <a", "unclosed tags": ".html <a \"", "unclosed single": ".html <a b='",
    "comments": ".html <!--", "comments within": ".html <!-- --", "declarations": ".html <!", "scripts": ".html <script>",
    "closed scripts": ".html <script></script>", "closing": ".html </p>", "opening": ".html <div>", "asides": ".html <aside>",
    "entities": ".html &amp;", "half entities": ".html &am", "numeric entities": ".html &#", "equals": ".html <a =",
    "spaces in tags": ".html <a = ", "list items": ".html <li>a", "words in tags": ".html <b>word</b> ",
    "brackets": ".md [", "closing brackets": ".md ]", "links": ".md [a](b) ", "half links": ".md [a](", "images": ".md ![a](",
    "emphasis": ".md *a _b ", "stars": ".md *", "backticks": ".md `a", "code": ".md `a\nb` ", "lower": ".md a<b ", "tables": ".md |a",
    "md entities": ".md &eacute; ", "escapes": ".md \\* ", "quote marks": ".md >", "md comments": ".md <!--", "references": ".md [a]: b\n",
    "items": ".md - a\n", "lines in md": ".md word\n", "angles": ".md <a ", "zeros": ".md \0*a* ",
    "quotes": ".txt “", "closing quotes": ".txt ”", "straight quotes": ".txt \"", "quoted": ".txt \"a\" ", "single": ".txt 'a ",
    "sentences in quotes": ".txt “A. ", "German": ".txt „a “b ", "stops": ".txt .", "spaced stops": ".txt . ", "initials": ".txt a.",
    "marks": ".txt ?!", "hyphens": ".txt a-", "only hyphens": ".txt -", "apostrophes": ".txt '", "digits": ".txt 1", "numbers": ".txt 1.",
    "letters": ".txt a", "capitals": ".txt A", "spaces": ".txt  ", "tabs": ".txt \t", "words": ".txt word ", "one word twice": ".txt the the ",
    "lines": ".txt word\n", "sentences": f".txt {SENTENCE}", "paragraphs": f".txt {SENTENCE}\n\n", "quoted lines": ".txt “A word.\n",
    "names": ".txt Mr Smith ", "addresses": ".txt www.", "mail": ".txt a@", "slashes": ".txt a/", "domains": ".txt a.b.c.d/", "hashes": ".txt #a",
    "brackets in text": ".txt (", "commas": ".txt ,", "emoji": ".txt 👩‍👩‍👧", "marks above": ".txt e\u0301", "right to left": ".txt שלום ",
    "carriage returns": ".txt \r", "mixed breaks": ".txt \r\n\r", "Chinese": ".txt 新冠病毒", "percent": ".txt 5 percent ",
    "kilometres": ".txt 15 km (10 miles) ", "hidden": ".txt \ufffc", "joiners": ".txt a\u2060",
}  # fmt: skip


def text(name: str, size: int) -> tuple[str, str]:
    """The suffix and a text of about `size` code points."""
    suffix, piece = PIECES[name].split(" ", 1)
    return suffix, piece * (size // len(piece)) + " End"
