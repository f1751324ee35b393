"""A project's vocabulary: names, terms and spellings that are right for it, one a line; # begins a comment."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from .errors import ConfigError
from .model import Span

LONGEST = 100
"""Characters before a place among which a phrase around it may begin."""


class Vocabulary:
    """The phrases of some files. One in lower case is right in either case, one with capitals only as it stands.

    Raises ConfigError for a file that can't be read.
    """

    def __init__(self, files: Sequence[str | os.PathLike[str]] = ()) -> None:
        self.phrases = frozenset(phrase for file in files for phrase in read(file))
        self.heads: dict[str, list[str]] = {}
        for phrase in sorted(self.phrases):
            self.heads.setdefault(head(phrase), []).append(phrase)

    def covers(self, text: str, span: Span) -> bool:
        """Whether a place in a text is a phrase of the vocabulary or within one."""
        return bool(self.heads) and any(end >= span.end for end in self.ends(text, span.start))

    def ends(self, text: str, place: int) -> Iterator[int]:
        """Where the phrases end that begin at a place or up to LONGEST characters before it."""
        for start in range(place, max(-1, place - LONGEST), -1):
            if start == 0 or not text[start - 1].isalnum():
                for phrase in self.heads.get(head(text[start : start + LONGEST]), ()):
                    if stands(text, start, phrase):
                        yield start + len(phrase)


def read(path: str | os.PathLike[str]) -> Iterator[str]:
    """The phrases of a file, white space evened out."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror or str(error)).lower() if isinstance(error, OSError) else "is not UTF-8"
        raise ConfigError(f"{os.fspath(path)}: {reason}; name a vocabulary file that can be read") from None
    phrases = (" ".join(f" {line}".partition(" #")[0].split()) for line in lines)
    yield from filter(None, phrases)


def head(text: str) -> str:
    """What a phrase begins with, up to the first character that isn't of a word."""
    return next((text[:place] for place, letter in enumerate(text) if not letter.isalnum()), text).lower()


def stands(text: str, start: int, phrase: str) -> bool:
    """Whether a phrase stands at a place and ends with a word there; any white space is a space."""
    found = text[start : start + len(phrase)].replace("\n", " ").replace("\u00a0", " ").replace("’", "'")
    wanted = phrase.replace("’", "'")
    end = start + len(phrase)
    return (found == wanted or found.lower() == wanted) and not (text[end : end + 1].isalnum() and phrase[-1].isalnum())
