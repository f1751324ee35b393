"""What a single line says of itself: whether it reads like page furniture, as lexicon/furniture.yaml has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

import re2

from ..anchors import anchors, opening
from ..record import Record

FORM = 3
"""The form of what `prepared` makes; counted up when code changes it."""

LABEL_WORDS = 15
"""Most words of a line that `labels` claim."""

LINE_WORDS = 60
"""Most words of a line that any group claims."""

ANYWHERE_WORDS = 4
"""So many words of one group alone on a line are furniture anywhere; fewer could be a subhead."""

EDGE_GROUPS = frozenset({"page-day", "section-label", "weather"})
"""Groups that count only above the first or below the last paragraph."""

TAIL_GROUPS = frozenset({"agency-credit", "author-credit"})
"""Groups that count only below the last paragraph."""
_PLAIN = {
    old: new
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


class Hit(Record):
    """The group that claims a line, and whether it does so wherever the line stands."""

    group: str
    sure: bool


class FurniturePatterns:
    """The knowledge of lexicon/furniture.yaml, as `prepared` makes it; patterns are compiled when a line first needs them."""

    def __init__(self, plain: Mapping[str, Any]) -> None:
        self._phrases = plain["phrases"]
        self._words = [(group, frozenset(words), frozenset(allowed)) for group, words, allowed in plain["words"]]
        self._allowed = frozenset().union(*(allowed for _, _, allowed in self._words))
        self._labels = _LineSet(plain["labels"])
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
        first = opening(plain)
        found = self._labels.find(first, plain) if len(words) <= LABEL_WORDS else None
        found = found or self._lines.find(first, plain)
        if found is None and not self._cues.keys().isdisjoint(words):
            for group in sorted({group for word in words for group in self._cues.get(word, ())}):
                found = found or self._cued[group].find(first, plain)
        return found

    def _made_of(self, words: Sequence[str]) -> Hit | None:
        if any(word.isalpha() and word not in self._allowed for word in words):
            return None
        kinds = {_number_kind(word) for word in words}
        for group, strong, allowed in self._words:
            if kinds <= allowed and not kinds.isdisjoint(strong):
                return Hit(group, len(words) >= ANYWHERE_WORDS and group not in EDGE_GROUPS)
        return None


class _LineSet:
    """Whole-line patterns, each with its group, openings and anchors; the first in the order of the file wins.

    Most are known by what a line opens with, and the others are tried where their anchors stand, or all at once.
    """

    def __init__(self, patterns: Sequence[tuple[str, str, Sequence[str], Sequence[Sequence[str]]]]) -> None:
        self._groups = [group for group, *_ in patterns]
        self._patterns = [pattern for _, pattern, *_ in patterns]
        self._anchors = [anchors for *_, anchors in patterns]
        self._opened: dict[str, list[int]] = {}
        self._anchored: list[int] = []
        self._loose: list[int] = []
        for index, (*_, openings, needed) in enumerate(patterns):
            for word in openings:
                self._opened.setdefault(word, []).append(index)
            if not openings:
                (self._anchored if needed else self._loose).append(index)

    def find(self, first: str, plain: str) -> str | None:
        """The group of a line, given what it opens with."""
        tried = [index for index in (*self._opened.get(first, ()), *self._anchored) if self._may_fit(index, plain)]
        text = plain.encode("latin-1", "replace")
        found = [index for index in tried if _compiled(self._patterns[index]).fullmatch(text)]
        if self._loose:
            found += [self._loose[member] for member in self._set.Match(text) or ()]
        return self._groups[min(found)] if found else None

    def _may_fit(self, index: int, plain: str) -> bool:
        """Whether a line has one of each set of a pattern's anchors, be it inside a word."""
        for words in self._anchors[index]:
            for word in words:
                if word in plain:
                    break
            else:
                return False
        return True

    @cached_property
    def _set(self) -> Any:
        patterns = re2.Set.FullMatchSet(_options())
        for index in self._loose:
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


def plain_line(line: str) -> str:
    """A line as the patterns expect it: lower case, plain marks and spaces, no ornaments at its ends."""
    if ":" in line:
        for label in _GLUED:
            before, mark, after = line.partition(label)
            if mark and before[-1:].strip():
                line = f"{before} | {mark}{after}"
    line = line.lower()
    for odd in () if line.isascii() else _PLAIN.keys() & line:
        line = line.replace(odd, _PLAIN[odd])
    return " ".join(line.split()).strip(_ORNAMENTS)


def _patterns(
    groups: Iterable[Mapping[str, Any]], kind: str, parts: Mapping[str, str]
) -> Iterator[tuple[str, str, list[str], list[list[str]]]]:
    """The patterns of a kind as RE2 runs them, with their groups, openings and anchors."""
    from ..openings import openings

    for group in groups:
        for pattern in (_expanded(pattern, parts) for pattern in group.get(kind, ())):
            yield group["id"], pattern, sorted(openings(pattern)), [sorted(words) for words in anchors(pattern)]


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
