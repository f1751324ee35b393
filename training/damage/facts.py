"""Names spelled as nobody spells them, and numbers that can't be."""

from __future__ import annotations

import re
from random import Random

from ..frequency import zipf
from .word import Window, Word

CHANGES = (
    ("sky", "skiy"), ("sky", "skij"), ("kh", "h"), ("ch", "tch"), ("sh", "sch"), ("y", "i"), ("i", "y"), ("v", "w"), ("w", "v"),
    ("k", "c"), ("c", "k"), ("ou", "u"), ("u", "ou"), ("a", "e"), ("e", "a"), ("o", "u"), ("l", "ll"), ("n", "nn"), ("th", "t"),
    ("ph", "f"), ("f", "ph"), ("j", "dzh"), ("x", "ks"), ("qu", "kv"), ("ll", "l"), ("ss", "s"), ("tt", "t"), ("b", "v"),
)  # fmt: skip
KNOWN = 3.0
"""The Zipf value from which a name's spelling is known well enough to be wrong."""
MONTHS = frozenset("january february march april may june july august september october november december".split())


def name(words: Window, random: Random) -> bool:
    """Respell a name that is widely known."""
    places = [i for i, word in enumerate(words) if i and is_name(word) and words[i - 1].text not in (".", "¶")]
    random.shuffle(places)
    for place in places[:5]:
        made = respelled(words[place].text, random)
        if made and zipf(made.lower()) < 2:
            words[place].text, words[place].kind = made, "name"
            return True
    return False


def is_name(word: Word) -> bool:
    return (
        word.kind == "right" and word.text.isalpha() and word.text.istitle() and len(word.text) > 3 and zipf(word.lower) > KNOWN
    )


def respelled(text: str, random: Random) -> str:
    fits = [(old, new) for old, new in CHANGES if old in text[1:]]
    if not fits:
        return ""
    old, new = random.choice(fits)
    spots = [match.start() for match in re.finditer(old, text[1:])]
    spot = 1 + random.choice(spots)
    return text[:spot] + new + text[spot + len(old) :]


def amount(words: Window, random: Random) -> bool:
    """A year, a day or a share that can't be."""
    places = [i for i, word in enumerate(words) if word.kind == "right" and word.text.isdigit()]
    random.shuffle(places)
    return any(impossible(words, place, random) for place in places)


def impossible(words: Window, place: int, random: Random) -> bool:
    word, before = words[place], words[place - 1].lower if place else ""
    after = words[place + 1].lower if place + 1 < len(words) else ""
    if re.fullmatch("(19|20)\\d\\d", word.text):
        word.become(random.choice(("1", "3", "22", "10", "203")) + word.text[2:], "number")
    elif before in MONTHS and len(word.text) < 3:
        word.become(str(random.randint(32, 69)), "number")
    elif after in ("percent", "%") and len(word.text) < 3:
        word.become(word.text + random.choice(("00", "000", ",5")), "number")
    else:
        return False
    return True
