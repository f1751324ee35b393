"""Full stops that cut a sentence, and paragraphs that end without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from .. import lexicon
from ..document import Document
from ..document.blocks import LIST, PARAGRAPH, QUOTE, Block
from ..document.sentences import CLOSERS, Sentence, may_be_abbreviation
from ..document.tokens import Token
from ..model import Confidence, Edit, Hit, Span

ENDINGS = ("com", "org", "net")
NAME_STARTS = ("al-", "el-", "d'", "d’")
ENDS = ".!?…:;,—–-|"
SHORTEST_LONE = 25
"""Words; a single sentence shorter than this may be a headline or a caption."""
SHORTEST_LAST = 4
SHORTEST_PARAGRAPH = 10
"""Tokens; shorter blocks say nothing about how the article ends its paragraphs."""
CLIPPING = (".", "/", "@")
MOSTLY = 0.6
"""Share of the article's longer paragraphs that must end with a mark before one without is a slip."""


def stray(
    document: Document, unfinished: Sequence[str], unfinished_before_number: Sequence[str], lower_names: Sequence[str]
) -> Iterator[Hit]:
    """Stops before a lower-case word, or after a word that can't end a sentence.

    `unfinished` has such words, `unfinished_before_number` more of them that a number follows;
    `lower_names` have no capital even where a sentence begins.
    """
    never, names = frozenset(unfinished), frozenset(lower_names)
    before_number = never | frozenset(unfinished_before_number)
    lowers = document.tokens.lowers
    for sentence, index in document.spots((".",)):
        place = sentence.first + index
        if index > 0 and place < sentence.last - 1:
            if lowers[place + 1][0].isalnum() and cuts(tokens := sentence.tokens, index) and tokens[index + 1].text not in names:
                yield hit(document, tokens[index - 1], tokens[index + 1])
        elif index > 1 and lowers[place - 1] in before_number and (after := first_behind(document, sentence)):
            ends, (word, before, stop) = before_number if after.kind == "number" else never, sentence.tokens[index - 2 :]
            if before.text in ends and word.kind == "word" and is_stop(before, stop, after):
                yield hit(document, before, after)


def first_behind(document: Document, sentence: Sentence) -> Token | None:
    """The first token of the next sentence, if that stands in the same block."""
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    return following[0].tokens[0] if following and following[0].block == sentence.block else None


def hit(document: Document, before: Token, after: Token) -> Hit:
    gap = "." if after.text in ENDINGS else " "
    text = f"{document.text[before.start : before.end]}{gap}{document.text[after.start : after.end]}"
    sure = None if after.lower not in lexicon.abbreviations().starters else Confidence.MEDIUM
    return Hit(Span(before.start, after.end), (Edit(text),), {"before": before.text, "after": after.text}, confidence=sure)


def is_stop(before: Token, stop: Token, after: Token) -> bool:
    """Whether a stop stands right after one word and apart from the next."""
    return stop.text == "." and before.kind == "word" and before.end == stop.start < after.start - 1 and after.kind != "mark"


def cuts(tokens: Sequence[Token], index: int) -> bool:
    """Whether the stop tokens[index] stands between an ordinary word and a small one."""
    before, after = tokens[index - 1], tokens[index + 1]
    return (
        is_stop(before, tokens[index], after)
        and is_plain_word(after)
        and is_full_word(before)
        and not is_clipped(tokens, index)
        and not is_informal(tokens)
    )


def is_plain_word(token: Token) -> bool:
    """A word that would have a capital if a sentence began with it."""
    letters = token.lower.replace("'", "").replace("-", "")
    written = token.text.replace("’", "").replace("'", "").replace("-", "")
    return letters == written and is_english(letters) and not token.text.startswith(NAME_STARTS)


def is_english(letters: str) -> bool:
    return letters.isascii() and letters.isalpha() and (len(letters) > 1 or letters == "a")


def is_full_word(token: Token) -> bool:
    """A word that is hardly an abbreviation."""
    text = token.text
    short_name = text[0].isupper() and len(text) <= 4
    return len(text) > 1 and not short_name and not may_be_abbreviation(text)


def is_clipped(tokens: Sequence[Token], index: int) -> bool:
    """One. word. at. a. time; or a domain or an abbreviation such as cu.ft. where the stop belongs."""
    ahead = tokens[index + 2].text if index + 3 < len(tokens) else ""
    return ahead in CLIPPING or (index > 1 and tokens[index - 2].text in CLIPPING)


def is_informal(tokens: Sequence[Token]) -> bool:
    """Words that are quoted as someone typed them, all small."""
    first = next((token for token in tokens if token.kind == "word"), tokens[0])
    return first.text.islower() or any(token.text == "i" for token in tokens)


def missing(document: Document) -> Iterator[Hit]:
    """Paragraphs of prose that end without a mark while their neighbours have one."""
    parts = [(block, list(own)) for block, own in groupby(document.sentences, key=lambda one: one.block)]
    ended = [is_ended(document, block) for block, own in parts if is_long(own)]
    if sum(ended) < MOSTLY * len(ended):
        return
    for index, (block, own) in enumerate(parts[1:], 1):
        is_open = own[-1].end == block.end and document.masked[block.end - 1].isalnum()
        if block.kind == PARAGRAPH and is_open and is_prose(own):
            last = own[-1].tokens[-1]
            around = [part for part, _ in (parts[index - 1], *parts[index + 1 : index + 2])]
            following = parts[index + 1][0] if index + 1 < len(parts) else None
            if fits(document, own, around) and not continues(document, following):
                yield Hit(Span(last.start, last.end), (Edit(document.text[last.start : last.end] + "."),))


def is_long(own: Sequence[Sentence]) -> bool:
    return len(own) > 1 or len(own[0].lowers) >= SHORTEST_PARAGRAPH


def is_ended(document: Document, block: Block) -> bool:
    end = block.end
    while end > block.start and document.masked[end - 1] in CLOSERS:
        end -= 1
    return document.masked[end - 1] in ENDS


def is_prose(own: Sequence[Sentence]) -> bool:
    """Whether a paragraph's last sentence is one: capitalised, mostly small words, long if it stands alone."""
    words = own[-1].words
    small = sum(word.text.islower() for word in words)
    alone = len(own) == 1
    return len(words) >= (SHORTEST_LONE if alone else SHORTEST_LAST) and small > 0.6 * len(words)


def fits(document: Document, own: Sequence[Sentence], around: Sequence[Block]) -> bool:
    ended = [is_ended(document, block) for block in around if block.kind == PARAGRAPH]
    return bool(ended) and (all(ended) if len(own) == 1 else any(ended))


def continues(document: Document, following: Block | None) -> bool:
    """Whether the next block is what the paragraph introduces, or the rest of its sentence."""
    if following is None:
        return False
    first = document.masked[following.start]
    return following.kind in (LIST, QUOTE) or first in "“\"‘'«" or first.islower()
