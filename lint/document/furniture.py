"""Which lines of an article are page furniture: left over from the page it was taken from, no part of the article.

Two kinds of knowledge meet here. What a single line says is data (lexicon/furniture.yaml, read by the caller); where
it stands among the others is code: above or below the article's paragraphs, under the heading of a list of links,
again after it stood at the top.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

import re2

from ..anchors import Anchored, anchors, holdings

FORM = 2
"""The form of what `prepared` makes; counted up when code changes it."""

LABEL_WORDS = 15
"""Most words of a line that `labels` claim."""

LINE_WORDS = 60
"""Most words of a line that any group claims."""

PARAGRAPH_WORDS = 10
"""A line of so many words that ends like a sentence is a paragraph of the article, unless a group claims it."""

ANYWHERE_WORDS = 4
"""So many words of one group alone on a line are furniture anywhere; fewer could be a subhead."""

LINK_RUN = 3
"""So many titles in a row between the last paragraph and a line of the page's end are a list of links."""

LINK_WORDS = 6
"""Fewest words of a title in a list of links that has no heading."""

REPEAT_WORDS = 4
"""Fewest words of a line whose repetition tells."""

TITLE_WORDS = 25
"""Most words of a title."""

EDGE_GROUPS = frozenset({"page-day", "section-label", "weather"})
"""Groups that count only above the first or below the last paragraph."""

HEADLINE_GROUPS = frozenset({"image-text", "link-box"})
"""Groups that don't count on the first line, where a label like theirs begins a headline."""

TAIL_GROUPS = frozenset({"agency-credit", "author-credit"})
"""Groups that count only below the last paragraph."""

END_GROUPS = frozenset({"app-promo", "comments", "copyright", "link-heading", "newsletter", "share", "subscription"})
"""Groups that mark the end of the page's article: below the last paragraph, titles after such a line are links too."""

_PLAIN = {
    ord(old): new
    for olds, new in (
        ("’‘´", "'"),
        ("“”„", '"'),
        ("‐‑‒–—−", "-"),
        ("«»‹›•·●▪◦‣■▶►▸▼▾→←↑↓", "|"),
        ("…", "..."),
        ("\u200b\u200c\u200d\ufeff\u00ad", ""),
    )
    for old in olds
}
_SEPARATORS = {ord(mark): " " for mark in ',|/()[]{}&;!?"<>@'}
_ORNAMENTS = " |-_*#~=+:>"
_GLUED = ("Credit:", "Image:", "Photo:", "Photograph:", "Picture:")


class Hit(NamedTuple):
    """The group that claims a line, and whether it does so wherever the line stands."""

    group: str
    sure: bool


class FurniturePatterns:
    """The knowledge of lexicon/furniture.yaml, as `prepared` makes it; patterns are compiled when a line first needs them."""

    def __init__(self, plain: Mapping[str, Any]) -> None:
        self._phrases = plain["phrases"]
        self._words = [(group, frozenset(words), frozenset(allowed)) for group, words, allowed in plain["words"]]
        self._allowed = frozenset().union(*(allowed for _, _, allowed in self._words))
        self._labels = _LineSet(plain["labels"], common=True)
        self._lines = _LineSet(plain["lines"])
        self._cued = {group: _LineSet(patterns) for group, patterns in plain["cued"].items()}
        self._cues = plain["cues"]

    def find(self, plain: str) -> Hit | None:
        """The group that claims a line, given as `plain_line` makes it, or None."""
        words = [bare for word in plain.translate(_SEPARATORS).split() if (bare := word.strip(".:'-"))]
        if not words or len(words) > LINE_WORDS:
            return None
        group = self._phrases.get(plain.rstrip(".!")) or self._matched(plain, words)
        if group is not None:
            return Hit(group, group not in EDGE_GROUPS and group not in TAIL_GROUPS)
        return self._made_of(words) if _number_kind(words[0]) in self._allowed else None

    def _matched(self, plain: str, words: Sequence[str]) -> str | None:
        held, text = holdings(plain), plain.encode("latin-1", "replace")
        found = self._labels.find(held, text) if len(words) <= LABEL_WORDS else None
        found = found or self._lines.find(held, text)
        if found is None and not self._cues.keys().isdisjoint(words):
            for group in sorted({group for word in words for group in self._cues.get(word, ())}):
                found = found or self._cued[group].find(held, text)
        return found

    def _made_of(self, words: Sequence[str]) -> Hit | None:
        kinds = {_number_kind(word) for word in words}
        for group, strong, allowed in self._words:
            if kinds <= allowed and not kinds.isdisjoint(strong):
                return Hit(group, len(words) >= ANYWHERE_WORDS and group not in EDGE_GROUPS)
        return None


class _LineSet:
    """Whole-line patterns, each with its group and anchors; the first in the order of the file wins."""

    def __init__(self, patterns: Sequence[tuple[str, str, Sequence[Sequence[str]]]], *, common: bool = False) -> None:
        self._groups = [group for group, _, _ in patterns]
        self._patterns = [pattern for _, pattern, _ in patterns]
        self._anchored = Anchored([anchors for _, _, anchors in patterns], common=common)

    def find(self, held: frozenset[str], text: bytes) -> str | None:
        """The group of a line, given what it holds and itself."""
        found = [index for index in self._anchored.among(held) if _compiled(self._patterns[index]).fullmatch(text)]
        if self._anchored.loose:
            found += [self._anchored.loose[member] for member in self._set.Match(text) or ()]
        return self._groups[min(found)] if found else None

    @cached_property
    def _set(self) -> Any:
        patterns = re2.Set.FullMatchSet(_options())
        for index in self._anchored.loose:
            patterns.Add(self._patterns[index].encode("latin-1"))
        patterns.Compile()
        return patterns


def _options() -> Any:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.never_capture = True
    options.log_errors = False
    return options


@cache
def _compiled(pattern: str) -> Any:
    return re2.compile(pattern.encode("latin-1"), _options())


def prepared(data: Mapping[str, Any]) -> dict[str, Any]:
    """The plain data of FurniturePatterns, for the cache, from the parsed file: `parts` and `groups` as its head describes."""
    groups = data["groups"]
    parts = {"{" + name + "}": _alternatives(part) for name, part in data["parts"].items()}
    cues: dict[str, list[str]] = {}
    for group in groups:
        for cue in group.get("cues", ()):
            cues.setdefault(cue, []).append(group["id"])
    return {
        "phrases": {phrase: group["id"] for group in groups for phrase in group.get("phrases", ())},
        "words": [
            (group["id"], group["words"], [*group["words"], *group.get("fillers", ())]) for group in groups if "words" in group
        ],
        "labels": list(_patterns(groups, "labels", parts)),
        "lines": list(_patterns(groups, "lines", parts)),
        "cued": {group["id"]: list(_patterns([group], "cued", parts)) for group in groups},
        "cues": cues,
    }


def furniture(lines: Sequence[str], patterns: FurniturePatterns) -> list[str | None]:
    """For each line of an article, in order, the id of what makes it furniture, or None where it is the article's.

    A line is the text of one block. Ids are those of the lexicon's groups; `link-list` and `repeated-line` are known
    by their place alone. Linear in the length of the text.
    """
    plain = [plain_line(line) for line in lines]
    hits = [patterns.find(line) for line in plain]
    body = [i for i, line in enumerate(plain) if hits[i] is None and is_paragraph(line)]
    first, last = (body[0], body[-1]) if body else (0, len(lines))
    result = [_settled(hit, i < first, i > last) for i, hit in enumerate(hits)]
    if result and result[0] in HEADLINE_GROUPS:
        result[0] = None
    _keep_dateline(result, first)
    _mark_links_under_headings(plain, result)
    _mark_links_at_the_end(plain, result, last + 1)
    _mark_repeats(plain, result, first)
    return result


def plain_line(line: str) -> str:
    """A line as the patterns expect it: lower case, plain marks and spaces, no ornaments at its ends."""
    if ":" in line:
        for label in _GLUED:
            before, mark, after = line.partition(label)
            if mark and before[-1:].strip():
                line = f"{before} | {mark}{after}"
    line = line.lower()
    return " ".join((line if line.isascii() else line.translate(_PLAIN)).split()).strip(_ORNAMENTS)


def is_paragraph(plain: str) -> bool:
    """Whether a line reads like a paragraph of an article: long enough, and ended like a sentence."""
    return plain.rstrip("\"')]").endswith((".", "!", "?")) and _word_count(plain) >= PARAGRAPH_WORDS


def is_title(plain: str) -> bool:
    """Whether a line could be the title of another article: not too long, and not ended like a sentence."""
    ended = plain.rstrip("\"')]").endswith((".", ":", ",", ";"))
    return plain[:1] not in "([" and not ended and _word_count(plain) <= TITLE_WORDS


def _settled(hit: Hit | None, above: bool, below: bool) -> str | None:
    if hit is None or not (hit.sure or below or (above and hit.group not in TAIL_GROUPS)):
        return None
    return hit.group


def _keep_dateline(result: list[str | None], first: int) -> None:
    """A date between headline and first paragraph, or right above that paragraph, is the article's own."""
    headline = next((i for i in range(first) if result[i] is None), max(first - 1, 0))
    for i in range(headline, first):
        if result[i] == "page-day":
            result[i] = None


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
    """Without a line that belongs to the page, a list below the last paragraph may well be results or facts."""
    end = next((i for i in range(start, len(plain)) if result[i] in END_GROUPS), None)
    if end is None:
        return
    before = [i for i in range(start, end) if result[i] is None]
    is_list = len(before) >= LINK_RUN and all(is_title(plain[i]) and _word_count(plain[i]) >= LINK_WORDS for i in before)
    after = [i for i in range(end, len(plain)) if result[i] is None and is_title(plain[i])]
    for i in before * is_list + after:
        result[i] = "link-list"


def _mark_repeats(plain: Sequence[str], result: list[str | None], first: int) -> None:
    top = {line for line in plain[:first] if is_title(line) and _word_count(line) >= REPEAT_WORDS}
    seen: set[str] = set()
    for i, line in enumerate(plain):
        if line in seen and result[i] is None:
            result[i] = "repeated-line"
        elif line in top:
            seen.add(line)


def _patterns(
    groups: Iterable[Mapping[str, Any]], kind: str, parts: Mapping[str, str]
) -> Iterator[tuple[str, str, list[list[str]]]]:
    """The patterns of a kind as RE2 runs them, with their groups and anchors."""
    for group in groups:
        for pattern in (_expanded(pattern, parts) for pattern in group.get(kind, ())):
            yield group["id"], pattern, [sorted(words) for words in anchors(pattern)]


def _expanded(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return pattern


def _alternatives(part: str | Sequence[str]) -> str:
    return part if isinstance(part, str) else "(" + "|".join(part) + ")"


def _number_kind(word: str) -> str:
    if not word[0].isdigit():
        return word
    return "#:#" if ":" in word or word.endswith(("am", "pm")) else "#"


def _word_count(plain: str) -> int:
    return plain.count(" ") + 1
