"""html: one file for editors, with the articles as they read and the findings beside them.

It needs no network and no script; a script in it adds filters and keys. Its policy lets only its own style and
script in, by their hashes, so nothing that an article brings can run or be fetched.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from string import Template
from tempfile import SpooledTemporaryFile

from ... import __version__
from .. import Look, Result
from . import index
from .escape import esc
from .section import section

HERE = Path(__file__).parent
KEPT = 1 << 24
"""Characters of articles kept in memory; more wait in a temporary file, because the index goes before them."""


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The page in pieces: its head and index, then file after file."""
    tally = index.Tally()
    with SpooledTemporaryFile(KEPT, "w+", encoding="utf-8", newline="") as articles:
        for number, result in enumerate(results, 1):
            articles.writelines(section(number, result))
            tally.add(number, result)
        before, after = page(tally, look)
        yield before
        articles.seek(0)
        yield from iter(lambda: articles.read(1 << 16), "")
        yield after


def page(tally: index.Tally, look: Look) -> list[str]:
    """The page before the articles and after them."""
    style, script = own("page.css"), own("page.js")
    values = {
        "policy": policy(style, script),
        "version": __version__,
        "style": style,
        "script": script,
        "title": esc(index.title(tally)),
        "summary": index.summary(tally),
        "totals": index.totals(tally),
        "index": "".join(index.index(tally)),
        "unread": "".join(index.unread(look.problems)),
        "rules": "".join(index.glossary(tally, look.about() if tally.rules else {})),
        "filters": index.filters(tally),
    }
    return [Template(part).substitute(values) for part in own("page.html").split("$files")]


def own(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """A Content-Security-Policy (W3C CSP Level 3) that lets in this style and this script alone."""
    allowed = [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in (style, script)]
    return f"default-src 'none'; style-src {allowed[0]}; script-src {allowed[1]}; base-uri 'none'; form-action 'none'"
