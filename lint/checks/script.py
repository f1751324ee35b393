"""Letters of other scripts in English text: look-alikes, leftovers, full-width marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..document import Document
from ..document.blocks import FURNITURE
from ..document.odd import matches, of
from ..model import Edit, Hit, Span
from .spacing import word_end, word_start

CYRILLIC = dict(zip("аеорстухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ", "aeopctyxijshdqwABEKMHOPCTYXIJS"))
GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX"))
LATIN = CYRILLIC | GREEK
LOOK_ALIKES = "[\u0370-\u052f]+"
OTHER = (
    "\u0370-\u052f\u0590-\u06ff\u0750-\u077f\u0900-\u0eff\u10a0-\u11ff\u1f00-\u1fff"
    "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
)
RUN = rf"[{OTHER}](?:[{OTHER}\s\d·・、，。「」《》-]*[{OTHER}])?"
CLOSED = frozenset("()（）[]【】\"“”‘’'«»「」『』《》/")
INTRODUCED = (
    r"(?i)(?:\b(?:characters?|letters?|word|phrase|term|symbol|hashtag|script|known as|called|named|written|spelled|spelt|reads?"
    r"|meaning|Chinese|Japanese|Korean|Russian|Ukrainian|Arabic|Hebrew|Greek|Persian|Thai|Hindi|Bulgarian|Serbian)\b[\s:,]*"
    r"|[#=:])$"
)
FULLWIDTH = "，。：；？！（）、％《》〈〉「」『』【】～＂＇－／０-９Ａ-Ｚａ-ｚ"
MARKS = str.maketrans("。、《》〈〉「」『』【】", ".,“”“”“”“”[]")


def homoglyphs(document: Document) -> Iterator[Hit]:
    """Words in which a Cyrillic or Greek letter stands for the Latin one that looks the same."""
    text, done = document.masked, 0
    if LATIN.keys().isdisjoint(document.odd):
        return
    for match in matches(LOOK_ALIKES, text, of(document.odd, lambda c: "\u0370" <= c <= "\u052f")):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
        is_mixed = is_latin(before) or is_latin(after[:1])
        if match.start() < done or not (is_mixed or is_lone(match[0], before, after)):
            continue
        start, done = word_start(text, match.start()), word_end(text, match.end())
        word = text[start:done].strip("-'’") if is_mixed else match[0]
        meant = "".join(LATIN.get(character, character) for character in word)
        if meant.isascii() and not is_symbol(word):
            script = "Greek" if any(character in GREEK for character in word) else "Cyrillic"
            place = text.index(word, start)
            yield Hit(Span(place, place + len(word)), (Edit(meant, safe=True),), {"script": script})


def is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def is_lone(letter: str, before: str, after: str) -> bool:
    """Whether a Cyrillic letter stands alone where a Latin one belongs: С-130, 40°С."""
    if len(letter) > 1 or letter < "\u0400" or before.isalnum():
        return False
    return (after[:1] == "-" and after[1:].isdecimal()) or (before == "°" and not (after[:1].isalnum() or after[:1] == "_"))


def is_symbol(word: str) -> bool:
    return len(word) < 3 and any(character in GREEK for character in word)


def leftover(document: Document) -> Iterator[Hit]:
    """Words of another script that no brackets, quotation marks or introduction set apart."""
    places = of(document.odd, lambda c: c > "\u036f" and not "\u2000" <= c <= "\u2bff")
    for block, own in groupby(places, document.block_at):
        if block is not None and block.kind != FURNITURE:
            for match in matches(RUN, document.masked, own, block.end):
                if not is_set_apart(document, match) and not is_mixed(document.masked, match):
                    yield Hit(Span(*match.span()))


def is_set_apart(document: Document, match: re.Match[str]) -> bool:
    """A gloss, a quotation, a name in its own script after its transliteration, or a symbol."""
    text, start, end = document.masked, match.start(), match.end()
    before, after = text[max(start - 30, 0) : start], text[end : end + 2]
    if document.is_quoted(Span(start, end)) or inside_brackets(text, start):
        return True
    if {before.rstrip()[-1:], after.lstrip()[:1]} & CLOSED:
        return True
    if "\u0370" <= match[0][0] <= "\u03ff" and len(match[0]) < 3:
        return True
    return re.search(INTRODUCED, before) is not None or is_own_name(before, match[0])


def inside_brackets(text: str, place: int) -> bool:
    opened, closed = text.rfind("(", max(place - 80, 0), place), text.rfind(")", max(place - 80, 0), place)
    return opened > closed


def is_own_name(before: str, run: str) -> bool:
    """Whether a capitalised word stands before: a name, then the name in its own script."""
    words = before.split()
    caseless = run.lower() == run.upper()
    return len(run) > 1 and bool(words) and words[-1][0].isupper() and (caseless or run[0].isupper())


def is_mixed(text: str, match: re.Match[str]) -> bool:
    """Part of a word with Latin letters, or a look-alike before a number."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    return before.isalpha() or before == "°" or after[:1].isalpha() or (after[:1] == "-" and after[1:].isdigit())


def fullwidth(document: Document) -> Iterator[Hit]:
    """Marks, digits and letters of East Asian width beside Latin text."""
    for match in matches(f"[{FULLWIDTH}]+", document.masked, of(document.odd, lambda c: c > "\u3000")):
        before, after = document.masked[match.start() - 1 : match.start()], document.masked[match.end() : match.end() + 1]
        if (is_wide(before) and not is_narrow(after)) or (is_wide(after) and not is_narrow(before)):
            continue
        yield Hit(Span(*match.span()), (Edit(narrow(match[0], after), safe=True),))


def is_wide(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af"


def is_narrow(character: str) -> bool:
    return character.isalnum() and not is_wide(character)


def narrow(run: str, after: str) -> str:
    """The usual marks, with the space that the wide one brought along."""
    text = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in run).translate(MARKS)
    return text + " " if text[-1] in ".,:;?!)%" and after.isalnum() and run[-1] != "％" else text
