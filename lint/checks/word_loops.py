"""Loops of translation models: benevolence and benevolence, implant implant implantation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..document.tokens import Token
from ..model import Edit, Hit, Span

LINKS = frozenset(("and", "or"))
SHORTEST = 5
"""Letters of a content word."""
LONG = 6
"""Letters of a word that should not come three times in so many words."""
STEM, ENDING = 5, 3
"""Fewest letters that forms of one word begin with, and most letters of an ending."""
ON_AND_ON = frozenset(
    ("about", "ages", "again", "around", "better", "billions", "centuries", "days", "decades", "dozens",
     "further", "hours", "hundreds", "layers", "meetings", "miles", "millions", "minutes", "months",
     "never", "pages", "people", "round", "rounds", "scores", "tens", "thousands", "through", "weeks",
     "where", "which", "worse", "years", "yards")
)  # fmt: skip
"""Words that are said twice on purpose: again and again, years and years."""
ADJECTIVES = ("able", "ful", "ical", "ional", "ous")
"""Endings of words that don't stand twice before one noun, whatever follows."""
CHEMICALS = frozenset(
    ("chemical", "periodical", "professional", "musical", "vegetable", "mouthful", "handful")
)  # fmt: skip
"""Nouns with such an ending."""
PARTICIPLES = frozenset(
    ("tired", "united", "detailed", "limited", "skilled", "advanced", "related", "talented", "interested")
)  # fmt: skip
"""Adjectives that end like the verbs of "they worked and worked"."""
FUNCTION = frozenset(
    ("a", "about", "after", "against", "also", "an", "and", "are", "as", "at", "be", "been", "being",
     "but", "by", "can", "do", "during", "for", "from", "has", "have", "he", "her", "his", "if", "in",
     "into", "is", "it", "its", "may", "more", "my", "no", "not", "of", "on", "or", "our", "over", "she",
     "should", "since", "so", "such", "than", "that", "the", "their", "them", "these", "they", "this", "those",
     "through", "to", "under", "very", "was", "we", "were", "when", "which", "while", "who", "will",
     "with", "without", "would", "you", "your")
)  # fmt: skip
COUNTED = frozenset(("billion", "hundred", "million", "percent", "thousand", "trillion"))
LIGHT_VERBS = frozenset(
    ("feel", "feels", "felt", "get", "gets", "give", "gives", "gave", "had", "make", "makes", "made",
     "offer", "offers", "provide", "provided", "provides", "providing", "send", "sends", "show", "shows",
     "take", "takes")
)  # fmt: skip
"""Verbs that, unlike an adjective, don't tell one of the two words from the other: feel tired and tired."""


def twins(document: Document) -> Iterator[Hit]:
    """Hits of a content word that "and" or "or" joins to itself."""
    for sentence, place in document.spots(LINKS):
        tokens = sentence.tokens
        if 0 < place < len(tokens) - 1 and tokens[place - 1].text == tokens[place + 1].text and is_twin(tokens, place):
            yield Hit(Span(tokens[place - 1].start, tokens[place + 1].end), (Edit(tokens[place + 1].text),))


def is_twin(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word on both sides of a link is one thing: "poor students and students of color" are two."""
    word = tokens[place - 1].text
    if len(word) < SHORTEST or not (word.islower() and word.isalpha()) or word in ON_AND_ON or word.endswith("er"):
        return False
    if word.endswith(("ed", "ing")) and word not in PARTICIPLES:
        return False
    before = tokens[place - 2].lower if place > 1 else ""
    after = tokens[place + 2] if place + 2 < len(tokens) else None
    if before == "between" or (before == "are" and tokens[place - 3].lower == "there"):
        return False
    if after is not None and after.lower in ("of", "not"):
        return False
    if word.endswith(ADJECTIVES) and word not in CHEMICALS:
        return True
    ends = after is None or (after.kind == "mark" and after.text not in "-–—(/") or after.lower in FUNCTION
    return ends and (not before or not before[0].isalnum() or before in FUNCTION or before in LIGHT_VERBS)


def triples(document: Document) -> Iterator[Hit]:
    """Hits of three forms of one word in a row, and of a word that stands three times in six words without a mark."""
    for sentence in document.sentences:
        stems = [lower[:STEM] for lower in sentence.lowers if len(lower) >= STEM]
        tokens = sentence.tokens if len(stems) - len(set(stems)) > 1 else ()
        at = 0
        while at + 2 < len(tokens):
            last = loop_end(tokens, at) if len(tokens[at].text) >= SHORTEST and tokens[at].text.islower() else 0
            if last:
                alike = {token.text for token in tokens[at : last + 1]} == {tokens[at].text}
                yield Hit(Span(tokens[at].start, tokens[last].end), (Edit(tokens[at].text),) if alike else ())
            at = max(at, last) + 1


def loop_end(tokens: Sequence[Token], at: int) -> int:
    """The index of the last word of a loop that begins at an index; 0 if none does."""
    word = tokens[at].text
    stem = word[: max(STEM, len(word) - ENDING)]
    end = at + 1
    while end < len(tokens) and tokens[end].text.startswith(stem) and tokens[end].text.isalpha():
        end += 1
    if end - at > 2:
        return end - 1
    if len(word) < LONG or word in COUNTED:
        return 0
    places = [at]
    for place in range(at + 1, min(at + LONG, len(tokens))):
        if tokens[place].kind != "word":
            break
        if tokens[place].text == word:
            places.append(place)
    linked = all(tokens[place + 1].text in LINKS for place in places[:-1])
    return places[2] if len(places) > 2 and not linked else 0
