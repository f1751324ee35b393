"""Which lines of an article are page furniture: left over from the page it was taken from, no part of the article.

Two kinds of knowledge meet here. What a single line says is data (lexicon/furniture.yaml, read by the caller); where
it stands among the others is code: above or below the article's paragraphs, under the heading of a list of links,
again after it stood at the top.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import re2

LABEL_WORDS = 15
"""Most words of a line that `labels` patterns and `words` claim."""

LINE_WORDS = 80
"""Most words of a line that `lines` patterns claim."""

PARAGRAPH_WORDS = 10
"""A line of so many words that ends like a sentence is a paragraph of the article, unless a group claims it."""

ANYWHERE_WORDS = 3
"""So many words of one group on a line are furniture anywhere; fewer could be a subhead."""

LINK_RUN = 3
"""So many titles in a row under the last paragraph are a list of links."""

LINK_WORDS = 6
"""Fewest words of a title in a list of links that has no heading."""

REPEAT_WORDS = 4
"""Fewest words of a line whose repetition tells."""

EDGE_GROUPS = frozenset({"page-day", "section-label"})
"""Groups that count only above the first or below the last paragraph."""

TAIL_GROUPS = frozenset({"agency-credit", "author-credit"})
"""Groups that count only below the last paragraph."""

END_GROUPS = frozenset({"app-promo", "comments", "copyright", "link-heading", "newsletter", "share", "subscription"})
"""Below the last paragraph, titles after a line of these groups are links too, however few."""

_PLAIN = {ord(old): new for olds, new in (
    ("’‘´`", "'"), ("“”„", '"'), ("‐‑‒–—−", "-"), ("…", "..."), ("«»‹›•·●▪◦‣■▶►▸▼▾→←↑↓", "|"),
    ("\u200b\u200c\u200d\ufeff\u00ad", ""),
) for old in olds}
_SEPARATORS = {ord(mark): " " for mark in ",|/()[]{}&;!?\"<>@"}
_GLUED = ("Credit:", "Image:", "Photo:", "Photograph:", "Picture:")
_ORNAMENTS = " |-_*#~=+:>"


class Hit(NamedTuple):
    """The group that claims a line, and whether it does so wherever the line stands."""

    group: str
    sure: bool


class FurniturePatterns:
    """The groups of lexicon/furniture.yaml, compiled.

    `data` is the parsed file: `parts`, `cues` and `groups` as its head describes them. Raises re2.error where a
    pattern isn't RE2 syntax.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        groups = data["groups"]
        self.ids = tuple(str(group["id"]) for group in groups)
        self._cues = frozenset(data["cues"])
        self._words = [
            (group["id"], frozenset(group["words"]), frozenset(group["words"]).union(group.get("fillers", ())))
            for group in groups if "words" in group
        ]
        labels = list(_patterns(groups, "labels", data["parts"]))
        lines = list(_patterns(groups, "lines", data["parts"]))
        self._labels = _LineSet(labels)
        self._starts = _LineSet([pair for pair in lines if not _is_open(pair[1])])
        self._open = _LineSet([pair for pair in lines if _is_open(pair[1])])

    def find(self, plain: str) -> Hit | None:
        """The group that claims a line, given as `plain_line` makes it, or None."""
        words = [word.strip(".:'") for word in plain.translate(_SEPARATORS).split()]
        if not words or len(words) > LINE_WORDS:
            return None
        text = plain.encode("latin-1", "replace")
        group = self._labels.find(text) if len(words) <= LABEL_WORDS else None
        group = group or self._starts.find(text)
        if group is None and not self._cues.isdisjoint(words):
            group = self._open.find(text)
        if group is not None:
            return Hit(group, group not in EDGE_GROUPS and group not in TAIL_GROUPS)
        return self._made_of(words) if len(words) <= LABEL_WORDS else None

    def _made_of(self, words: list[str]) -> Hit | None:
        kinds = {_number_kind(word) for word in words}
        for group, strong, allowed in self._words:
            if kinds <= allowed and not kinds.isdisjoint(strong):
                return Hit(group, len(words) >= ANYWHERE_WORDS and group not in EDGE_GROUPS)
        return None


class _LineSet:
    """Whole-line patterns matched together; the first group in the order of the file wins."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.never_capture = True
        self._groups = [group for group, _ in pairs]
        self._set = re2.Set.FullMatchSet(options)
        for _, pattern in pairs:
            self._set.Add(pattern.encode("latin-1"))
        self._set.Compile()

    def find(self, text: bytes) -> str | None:
        found = self._set.Match(text)
        return self._groups[min(found)] if found else None


def furniture(lines: Sequence[str], patterns: FurniturePatterns) -> list[str | None]:
    """For each line of an article, in order, the id of what makes it furniture, or None where it is the article's.

    A line is the text of one block. Ids are the groups' of the lexicon, and `link-list` and `repeated-line` for what
    is known by its place alone. Linear in the length of the text.
    """
    plain = [plain_line(line) for line in lines]
    hits = [patterns.find(line) for line in plain]
    body = [i for i, line in enumerate(plain) if hits[i] is None and is_paragraph(line)]
    first, last = (body[0], body[-1]) if body else (0, len(lines))
    result = [_settled(hit, i < first, i > last) for i, hit in enumerate(hits)]
    _mark_links_under_headings(plain, result)
    _mark_links_at_the_end(plain, result, last + 1)
    _mark_repeats(plain, result, first)
    return result


def plain_line(line: str) -> str:
    """A line as the patterns expect it: lower case, plain marks and spaces, no ornaments at its ends."""
    for label in _GLUED:
        before, mark, after = line.partition(label)
        if mark and before[-1:].strip():
            line = f"{before} | {mark}{after}"
    return " ".join(line.lower().translate(_PLAIN).split()).strip(_ORNAMENTS)


def is_paragraph(plain: str) -> bool:
    """Whether a line reads like a paragraph of an article: long enough, and ended like a sentence."""
    return plain.rstrip("\"')]").endswith((".", "!", "?")) and plain.count(" ") + 1 >= PARAGRAPH_WORDS


def is_title(plain: str) -> bool:
    """Whether a line could be the title of another article: short, and not ended like a sentence."""
    ended = plain.rstrip("\"')]").endswith((".", ":", ",", ";"))
    return plain[:1] not in "([" and not ended and plain.count(" ") < 25


def _settled(hit: Hit | None, above: bool, below: bool) -> str | None:
    if hit is None or not (hit.sure or below or (above and hit.group not in TAIL_GROUPS)):
        return None
    return hit.group


def _mark_links_under_headings(plain: Sequence[str], result: list[str | None]) -> None:
    listing = False
    for i, line in enumerate(plain):
        if result[i] is not None:
            listing = listing or result[i] == "link-heading"
        elif listing and is_title(line):
            result[i] = "link-list"
        else:
            listing = False


def _mark_links_at_the_end(plain: Sequence[str], result: list[str | None], start: int) -> None:
    ended = next((i for i in range(start, len(plain)) if result[i] in END_GROUPS), len(plain))
    left = [i for i in range(start, len(plain)) if result[i] is None and plain[i]]
    is_list = len(left) >= LINK_RUN and all(
        is_title(plain[i]) and plain[i].count(" ") + 1 >= LINK_WORDS for i in left
    )
    for i in left:
        if is_list or (i > ended and is_title(plain[i])):
            result[i] = "link-list"


def _mark_repeats(plain: Sequence[str], result: list[str | None], first: int) -> None:
    top = {line for line in plain[:first] if line.count(" ") + 1 >= REPEAT_WORDS}
    seen: set[str] = set()
    for i, line in enumerate(plain):
        if result[i] is None and line in seen:
            result[i] = "repeated-line"
        elif line in top:
            seen.add(line)


def _patterns(groups: Iterable[Mapping[str, Any]], kind: str, parts: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for group in groups:
        for pattern in group.get(kind, ()):
            yield group["id"], _expanded(pattern, parts)


def _expanded(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        if "{" + name + "}" in pattern:
            pattern = pattern.replace("{" + name + "}", part)
    return pattern


def _is_open(pattern: str) -> bool:
    return pattern.startswith((".*", "(.*"))


def _number_kind(word: str) -> str:
    if not word[:1].isdigit():
        return word
    return "#:#" if ":" in word or word.endswith(("am", "pm")) else "#"
