"""a and an, by the sound that follows: an hour, a European, an $8m deal, an FBI agent, a UN envoy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..document.sentences import OPENERS
from ..document.tokens import Token
from ..model import Edit, Hit, Span

VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel sound."""
CURRENCIES = frozenset("$£€¥₹")
NO_NOUN = frozenset(
    ("a", "am", "an", "and", "are", "as", "at", "if", "in", "is", "it", "of", "on", "or", "bord", "garda", "taoiseach")
)
"""Words that no article stands before (the letter a is, An Garda); what is wrong there is not the article's form."""


def check(document: Document) -> Iterator[Hit]:
    for sentence, index in document.spots(("a", "an")):
        tokens = sentence.tokens
        if index + 1 < len(tokens) and (index == 0 or tokens[index].text in ("a", "an")):
            yield from judged(document, tokens, index)


def judged(document: Document, tokens: Sequence[Token], index: int) -> Iterator[Hit]:
    """The finding for the article at an index, if the sound after it asks for the other."""
    article, after = tokens[index], index + 1
    while after + 1 < len(tokens) and (tokens[after].text in OPENERS or tokens[after].text in CURRENCIES):
        after += 1
    if is_apart(document, article, tokens[index + 1]) or is_foreign(tokens, index):
        return
    vowel = begins_with_vowel(tokens[after])
    if vowel is not None and vowel != (article.lower == "an"):
        yield hit(document, article, tokens[after], "an" if vowel else "a")


def is_apart(document: Document, article: Token, word: Token) -> bool:
    return document.text[article.end : word.start].strip(" \t\u00a0") != "" or article.end == word.start


def is_foreign(tokens: Sequence[Token], index: int) -> bool:
    """Whether the article may be a word of a name: Vuelta a España, An Post, Plan A."""
    following = tokens[index + 1].text
    if tokens[index].text == "An" and following[:1].isupper():
        return True
    return index > 0 and following[:1].isupper() and tokens[index - 1].text[:1].isupper() and tokens[index - 1].kind == "word"


def hit(document: Document, article: Token, word: Token, meant: str) -> Hit:
    span = Span(article.start, word.end)
    meant = meant.capitalize() if article.text[0].isupper() else meant
    text = meant + document.text[article.end : word.end]
    return Hit(span, (Edit(text, not document.is_quoted(span)),), {"article": meant.lower(), "word": word.text})


def begins_with_vowel(token: Token) -> bool | None:
    """Whether a word or number is said with a vowel first; None where that isn't sure."""
    if token.text[0].isdigit():
        return digits(token.text)
    if token.kind != "word" or not token.text.isascii() or token.lower in NO_NOUN:
        return None
    head = token.text.split("-")[0].split("'")[0].split("’")[0]
    if "." in head or len(head) == 1 or (head.isupper() and len(head) > 1) or not head[1:].islower():
        return initials(head.replace(".", ""))
    return word_sound(token.lower)


def digits(number: str) -> bool | None:
    """8, 80 and 8,000 begin with a vowel; 11, 18, 11,000 and 18.5 too; 1,800 doesn't, and 1800 is both."""
    whole = number.split(",")[0].split(".")[0].split(":")[0]
    figure = "".join(character for character in whole if character.isdigit())
    rest = number[len(figure) :]
    if rest[:1].isalpha() and not rest.startswith(("st", "nd", "rd", "th", "m", "b", "k", "p", "a", "s")):
        return None
    if figure[0] == "8":
        return True
    if figure in ("11", "18"):
        return True
    if figure[:2] in ("11", "18") and len(figure) == 4:
        return None
    return None if figure[0] == "0" else False


def initials(letters: str) -> bool | None:
    """Capitals read letter by letter; None where they may be read as a word or as what they stand for."""
    known = lexicon.sounds()
    if len(letters) == 1 or not letters.isalpha() or not letters[:2].isupper() or letters in known.unsure:
        return None
    first = letters[0]
    if first in "AEIO":
        return True
    if first == "U":
        return False if letters in ("UK", "UN", "US", "USA", "UAE", "UFO", "USB") else None
    if first not in VOWEL_LETTERS:
        return False
    return True if letters in known.spelled or not set(letters) & set("AEIOUY") else None


def word_sound(word: str) -> bool | None:
    known = lexicon.sounds()
    whole = word.replace("’", "'") + "."
    if whole.startswith(known.either):
        return None
    if whole.startswith(known.consonant_sound):
        return False
    if whole.startswith(known.vowel_sound):
        return True
    if not set(word) & set("aeiouy") or (word[0] in "lmnrx" and word[1:2] not in "aeiouy"):
        return None
    return word[0] in "aeiou"
