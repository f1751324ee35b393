"""Plain noun phrases: where one begins, whether it opens a clause, and where what hangs on it ends."""

from __future__ import annotations

from collections.abc import Sequence

from .. import lexicon
from ..document.sentences import OPENERS as MARKS
from ..document.tokens import Token

MODIFIERS = 5
"""Words that may stand before a noun, its determiner among them."""
LONGEST = 5
"""Words of the second noun phrase in "officials and the White House"."""
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
PREPOSITIONS = frozenset(("of", "in", "from", "at", "for", "with", "on", "near"))


def phrase_start(tokens: Sequence[Token], noun: int) -> int | None:
    """Where the noun phrase begins that ends with the plural noun at an index; None where it isn't plain."""
    words = lexicon.grammar()
    for index in range(noun - 1, noun - MODIFIERS - 1, -1):
        if index < 0 or tokens[index].kind != "word":
            return index + 1
        word = tokens[index].lower
        if word in words.plural_determiners:
            before = tokens[index - 1].lower if index else ""
            return index - 1 if before in ("all", "both", "many") else index
        if word in NUMBERS:
            return index - 1 if index and tokens[index - 1].lower in words.plural_determiners else None
        if word in words.closed_class and tokens[index].text != "US":
            return index + 1
        if word.endswith(("ing", "ly")) or word in words.people or word in words.things:
            return None
    return None


def opens_clause(tokens: Sequence[Token], start: int) -> bool:
    """Whether a phrase stands where a subject stands: first, after "that" and the like, or after ", and"."""
    if start == 0:
        return True
    before = tokens[start - 1]
    if before.text in MARKS:
        return start == 1
    if before.lower in lexicon.grammar().openers:
        return True
    return before.lower in ("and", "but") and (start == 1 or is_lone_comma(tokens, start - 2))


def is_lone_comma(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma parts two clauses and not the items of a list."""
    return tokens[index].text in ",;" and all(token.text != "," for token in tokens[:index])


def joined(tokens: Sequence[Token], noun: int) -> int | None:
    """The index behind "NOUN and PHRASE" where the phrase is surely a second subject (not "women and equality minister")."""
    if noun + 3 >= len(tokens) or tokens[noun + 1].lower != "and":
        return None
    end = phrase_end(tokens, noun + 2, LONGEST)
    determined = tokens[noun + 2].lower in ARTICLES
    phrase = tokens[noun + 2 + determined : end]
    if not phrase or any(token.lower.endswith(("'s", "ing")) for token in phrase):
        return None
    lone = len(phrase) == 1 and phrase[0].lower in lexicon.grammar().people
    return end if determined or lone or all(token.text[0].isupper() for token in phrase) else None


def attached(tokens: Sequence[Token], noun: int) -> int | None:
    """The index behind "NOUN of PHRASE", if the phrase is so short that no clause can have begun in it."""
    if noun + 3 >= len(tokens) or tokens[noun + 1].lower not in PREPOSITIONS:
        return None
    determined = tokens[noun + 2].lower in ARTICLES
    end = phrase_end(tokens, noun + 2, 4)
    phrase = tokens[noun + 2 + determined : end]
    if not phrase or len({token.text[0].isupper() for token in phrase}) > 1:
        return None
    if len(phrase) == 1 or phrase[0].text[0].isupper():
        return end
    return end if determined and len(phrase) == 2 and phrase[1].lower not in lexicon.grammar().people else None


def phrase_end(tokens: Sequence[Token], start: int, longest: int) -> int:
    """The index behind the article and plain words that begin at `start`: the first that is a verb or a small word."""
    words = lexicon.grammar()
    index = start + (tokens[start].lower in ARTICLES)
    while index < min(start + longest + 1, len(tokens)) and tokens[index].kind == "word":
        word = tokens[index].lower
        if index > start and word in words.singular_verbs:
            break
        if word in words.closed_class and tokens[index].text != "US":
            break
        index += 1
    return index


def is_plural_shape(token: Token) -> bool:
    """Whether a word has the form of a regular plural, and is none of the singulars in -s."""
    word = token.text
    words = lexicon.grammar()
    return (
        word.isalpha() and word.islower() and len(word) > 3 and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ics")) and word not in words.singular_in_s and word not in words.singular_verbs
    )  # fmt: skip
