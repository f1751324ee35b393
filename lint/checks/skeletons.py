"""Skeletons: what is left of a name when the ways of writing its sounds in Latin letters are made one.

Equal skeletons mean one name in two systems of transliteration (BGN/PCGN, ALA-LC, ICAO Doc 9303, Hanyu Pinyin
and Wade-Giles), or with and without its accents.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from ..lexicon.lookup import MOST

ACCENTS = str.maketrans({"ø": "o", "ł": "l", "đ": "dj", "ß": "ss", "ı": "i", "æ": "a", "œ": "o"} | dict.fromkeys("-'’ʼ", ""))
ARTICLES = ("al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-")
SOUNDS = (
    ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("tsh", "C"), ("kh", "h"), ("zh", "J"), ("ph", "f"),
    ("gh", "g"), ("dj", "J"), ("th", "t"), ("ch", "C"), ("sh", "S"), ("ck", "k"), ("tz", "Z"), ("ts", "Z"),
    ("x", "ks"), ("q", "k"), ("c", "k"), ("w", "v"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("oo", "u"),
    ("y", "i"), ("j", "i"),
)  # fmt: skip
SLAVIC_ENDINGS = (
    ("skaia", "sk"), ("skoie", "sk"), ("sko", "sk"), ("ski", "sk"), ("ska", "sk"), ("ske", "sk"),
    ("aia", "a"), ("ia", "a"), ("ei", "Y"), ("oie", "e"), ("ove", "e"), ("ovo", "e"), ("evo", "e"), ("eve", "e"),
    ("ie", "e"), ("o", "e"),
)  # fmt: skip
SLAVIC_SOUNDS = (
    ("iiv", "V"), ("iev", "V"), ("iv", "V"), ("ov", "V"), ("ev", "V"), ("h", "g"), ("Z", "k"), ("e", "i"), ("ii", "i"),
)  # fmt: skip

PINYIN = "X"
"""Stands for the first sound of Xu, or Hsu in Wade-Giles."""


def plain(word: str) -> str:
    """A word in lower case without accents, apostrophes, hyphens and the Arabic article."""
    lower = word.lower()
    if lower.startswith(ARTICLES):
        lower = lower[3:]
    if lower.isascii() and lower.isalpha():
        return lower
    if not lower.isascii():
        lower = "".join(c for c in normalize("NFD", lower) if c.isalpha() or c == "-")
    return lower.translate(ACCENTS)


@lru_cache(maxsize=MOST)
def skeleton(word: str) -> str:
    """What the transliterations of a name share, vowels kept apart: Khomenko and Homenko, Hsu and Xu."""
    text = plain(word)
    if len(text) < 6 and text.startswith(("hs", "x")):
        text = PINYIN + text.removeprefix("hs").removeprefix("x")
    for written, sound in SOUNDS:
        if written in text:
            text = text.replace(written, sound)
    text = single(text)
    return text[:-1] if len(text) > 3 and text[-1] == "h" else text


def single(text: str) -> str:
    """Doubled letters once."""
    return "".join([letter for letter, before in zip(text, " " + text) if letter != before])


@lru_cache(maxsize=MOST)
def slavic(skeleton: str) -> str:
    """What the Ukrainian, Russian and Belarusian spellings of one place share: Horlivka and Gorlovka."""
    for ending, common in SLAVIC_ENDINGS:
        if skeleton.endswith(ending) and len(skeleton) > len(ending) + 1:
            skeleton = skeleton.removesuffix(ending) + common
            break
    for written, sound in SLAVIC_SOUNDS:
        skeleton = skeleton.replace(written, sound)
    return single(skeleton)


def is_near(one: str, other: str) -> bool:
    """Whether one letter added, dropped or changed inside one skeleton makes the other; first and last letters count double."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[0] or one[-1] != other[-1]:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest_one, rest_other = one[start:], other[start:]
    return rest_one[1:] == rest_other[1:] or rest_one[1:] == rest_other or rest_one == rest_other[1:]
