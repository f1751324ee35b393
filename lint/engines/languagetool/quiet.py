"""What only looks wrong to LanguageTool: names, terms that an article itself establishes, sentences that it cuts wrongly.

Two thirds of its findings in clean news are words that it can't spell, most of them names. So a word counts as misspelled
only in lower case, once in the article, unknown to the lexicon in either variety of English, and no compound. One that is
near to what LanguageTool suggests is surely a slip; the rest is for an editor's eye.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from ...document import Document
from ...lexicon import grammar
from ...lexicon.spellings import names
from ...lexicon.varieties import spelling
from ...model import Span
from .profile import profile
from .server import Said

SPELLING = ("MORFOLOGIK_RULE_", "HUNSPELL_")
SENTENCE_START = "UPPERCASE_SENTENCE_START"
BLOCK_START = (SENTENCE_START, "UNLIKELY_OPENING_PUNCTUATION")
"""Rules about how a text begins; a block of Markdown or HTML may begin with code, of which nothing is read."""
SHORTEST = 4
"""Letters of a word that can be told to be misspelled; a shorter one is an abbreviation as likely."""


class Quiet:
    """An article, asked whether a finding of LanguageTool's in it is none to an editor of news."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def accepts(self, match: Said, span: Span) -> bool:
        if is_spelling(match):
            word, suggested = self.document.text[span.start : span.end], match["suggestions"]
            return not is_word(word) or self.is_established(word) or not suggested or is_other_form(word, suggested[0])
        if match["rule"] in BLOCK_START and self.document.format != "plain" and self.opens(span):
            return True
        return bool(match["rule"] == SENTENCE_START) and span.start not in self.starts

    def opens(self, span: Span) -> bool:
        """Whether a place is the beginning of a block."""
        block = self.document.block_at(span.start)
        return block is not None and block.start == span.start

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where sentences begin with a word, past quotes and brackets."""
        return frozenset(sentence.words[0].start for sentence in self.document.sentences if sentence.words)

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(word.lower for word in self.document.words)

    def is_established(self, word: str) -> bool:
        """Whether the article uses a word again, or the lexicon has it."""
        return self.counts[word] > 1 or word in profile().known or bool(spelling(word)) or bool(names().at(word))


def is_spelling(match: Said) -> bool:
    """Whether a match says that LanguageTool's dictionary lacks a word."""
    return bool(match["rule"].startswith(SPELLING))


def is_word(text: str) -> bool:
    """Whether a text is an English word in lower case, and so neither a name nor an abbreviation."""
    return text.isalpha() and text.islower() and text.isascii() and len(text) >= SHORTEST


def is_other_form(word: str, suggested: str) -> bool:
    """Whether what is suggested is the word in American spelling, or the compound in two words (but ofthe is a slip)."""
    if word.replace("is", "iz") == suggested:
        return True
    return suggested.replace(" ", "") == word and not set(suggested.split()) & grammar().closed_class


def is_near(word: str, suggested: str) -> bool:
    """Whether one word becomes the other with one letter put in, left out, or changing places with the next."""
    if len(word) == len(suggested):
        differing = [place for place in range(len(word)) if word[place] != suggested[place]]
        return len(differing) == 2 and differing[1] == differing[0] + 1 and sorted(word) == sorted(suggested)
    shorter, longer = sorted((word, suggested), key=len)
    left_out = (longer[:place] + longer[place + 1 :] for place in range(len(longer)))
    return len(longer) - len(shorter) == 1 and shorter in left_out
