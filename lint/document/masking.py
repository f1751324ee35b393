"""Masking: what is no prose is overwritten in place, never cut, so that offsets stay those of the source."""

from __future__ import annotations

import re

from .tokens import FILLER, HIDDEN

ADDRESS = (
    r"(?:https?://|www\.)[^\s<>\"”“]*[^\s<>\"”“.,;:!?)\]’']"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w@&])[@#][A-Za-z]\w+"
    r"|(?<![\w.@/-])(?:[A-Za-z0-9-]{1,63}\.){1,4}[a-z]{2,6}/[\w/?=&%#.~+-]*[\w/]"
)


class Mask:
    """A text that is overwritten piece by piece and keeps its length and line breaks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[str] = []
        self.done = 0

    def cover(self, start: int, end: int, filler: str = " ") -> None:
        """Overwrite text[start:end]; calls come in the order of the text."""
        start = max(start, self.done)
        if end <= start:
            return
        self.pieces += (self.text[self.done : start], overwrite(self.text[start:end], filler))
        self.done = end

    def put(self, start: int, end: int, text: str) -> None:
        """Overwrite text[start:end] with a text of equal length."""
        self.pieces += (self.text[self.done : start], text)
        self.done = end

    def result(self) -> str:
        return "".join((*self.pieces, self.text[self.done :]))


def overwrite(text: str, filler: str) -> str:
    if "\n" not in text and "\r" not in text:
        return filler * len(text)
    return "".join(c if c in "\r\n" else filler for c in text)


def stand_in(source: str, character: str) -> str:
    """A character in the place of what stands for it in the source, with fillers so that the length stays."""
    return " " * len(source) if character.isspace() else character + FILLER * (len(source) - 1)


def hide_addresses(text: str) -> str:
    """Web and mail addresses, handles and hashtags are no prose."""
    if not may_hold_address(text):
        return text
    hidden = re.compile(ADDRESS)
    lines = text.split("\n")  # no address goes over a line
    return "\n".join(hidden.sub(lambda match: HIDDEN * len(match[0]), line) if may_hold_address(line) else line for line in lines)


def may_hold_address(text: str) -> bool:
    return "@" in text or "#" in text or "/" in text or "www." in text
