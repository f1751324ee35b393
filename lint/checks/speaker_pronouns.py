"""I, we and you outside quotation marks in news that nobody tells in the first person: someone's words without the marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from .. import lexicon
from ..document import Document
from ..document.blocks import PARAGRAPH
from ..document.sentences import Sentence
from ..document.tokens import Token, tokens
from ..model import Hit, Span
from .mentions import bare

SPEAKERS = {"i": "i", "my": "i", "me": "i", "we": "we", "our": "we", "us": "we", "you": "you", "your": "you"}
"""A pronoun's person: of one speaker, of several, or of who is spoken to."""
LANDS = {"my": ("country",), "our": ("province",)}
"""What Chinese news calls its own. Our country is what politicians say in any language."""
MARKS = frozenset('"“”„«»;:?()[]<>')
"""A quotation or another clause begins or ends with one."""
REACH = 4
"""Words between a verb of speech and its 'that': said in his letter that."""
MOST = 2
"""Sentences elsewhere that may go on with what was said."""
PRONOUNS = ("He", "She", "It", "They")
LONGEST_NAME = 60
"""Code points of a speaker's name that a message gives."""
CLAUSE = 30
"""Words of a clause among which its pronoun is looked for."""


def check(document: Document) -> Iterator[Hit]:
    """Pronouns in a clause that reports what another person said: "Mr. Hale said that I have time"."""
    known = lexicon.pronouns()
    if document.vocabulary.isdisjoint(SPEAKERS) or document.vocabulary.isdisjoint(known.speech):
        return
    found = [
        (pronoun, verb)
        for sentence in document.holding(SPEAKERS) if sentence.block.kind == PARAGRAPH
        for pronoun, verb in reported(sentence) if not is_spoken(document, Span(pronoun.start, pronoun.end))
    ]  # fmt: skip
    voices = told(document, [pronoun for pronoun, _ in found]) if found else frozenset()
    for pronoun, verb in found:
        if SPEAKERS[pronoun.lower] not in voices:
            yield Hit(Span(pronoun.start, pronoun.end), values={"told": verb.text, "speaker": speaker(document, verb)})


def speaker(document: Document, verb: Token) -> str:
    """Who a verb of speech belongs to, as messages say it."""
    block = document.block_at(verb.start)
    start = max(block.start if block else 0, verb.start - LONGEST_NAME)
    before = [token for token in tokens(document.masked, start, verb.start) if token.kind == "word"]
    name = list(takewhile(lambda token: token.text[0].isupper() and token.text not in PRONOUNS, reversed(before)))
    return " ".join(token.text for token in reversed(name)) or "the speaker"


def lands(document: Document) -> Iterator[Hit]:
    """The writer's own country in news that has no writer: "The output of my country rose"."""
    found = {
        first: Span(first.start, first.start + len(first.text) + 1 + len(bare(second.text)))
        for sentence in document.holding(LANDS) if sentence.block.kind == PARAGRAPH
        for first, second in pairwise(sentence.tokens) if first.lower in LANDS and is_land(first, second)
    }  # fmt: skip
    voices = told(document, list(found)) if found else frozenset()
    for pronoun, span in found.items():
        if SPEAKERS[pronoun.lower] not in voices and not is_spoken(document, span):
            yield Hit(span, values={"land": LANDS[pronoun.lower][0]})


def is_land(first: Token, second: Token) -> bool:
    return bare(second.text) in LANDS[first.lower]


def reported(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """The first pronoun of a clause that depends on a verb of speech, and the verb, if another person speaks."""
    known, tokens = lexicon.pronouns(), sentence.tokens
    if tokens[-1].text == "?" or SPEAKERS.keys().isdisjoint([token.lower for token in tokens]):
        return
    for place, verb in enumerate(tokens):
        if is_speaker(verb):
            return
        if verb.lower in known.speech and place:
            clause = dependent(tokens, place)
            at = next((number for number, token in enumerate(clause) if is_speaker(token)), -1)
            if at >= 0 and not is_anybody(clause, at):
                yield clause[at], verb
            if clause:
                return


def dependent(tokens: Sequence[Token], verb: int) -> Sequence[Token]:
    """The clause after "said that" or "said in his letter that", if what speaks is one body or person."""
    speaker = tokens[verb - 1].lower
    if speaker in ("be", "been", "being", "is", "are", "was", "were", "to", "it"):
        return ()
    for place in range(verb + 1, min(verb + 2 + REACH, len(tokens) - 1)):
        if tokens[place].kind == "mark" or is_speaker(tokens[place]) or tokens[place].lower in lexicon.pronouns().speech:
            return ()
        if tokens[place].lower == "that":
            clause = tokens[place + 1 : place + 1 + CLAUSE]
            end = next((number for number, token in enumerate(clause) if token.text in MARKS), len(clause))
            return clause[:end]
    return ()


def is_spoken(document: Document, span: Span) -> bool:
    """Whether a place is quoted, or in a paragraph of which that can't be told: it opens with a mark, or one has no partner."""
    block = document.block_at(span.start)
    if document.is_quoted(span) or block is None or document.masked[block.start] in MARKS:
        return True
    lone = document.quotes.unbalanced
    return bisect_left(lone, block.start) < bisect_left(lone, block.end)


def is_speaker(token: Token) -> bool:
    return token.lower in SPEAKERS and token.text != "US"


def is_anybody(clause: Sequence[Token], place: int) -> bool:
    """Whether a pronoun is anyone's, "if you are on the move", or stands in a phrase of the writer's: the threats we face."""
    known = lexicon.pronouns()
    pronoun = clause[place].lower
    if pronoun in ("us", "me"):
        return True
    if (
        place
        and pronoun in ("i", "we", "you")
        and clause[place - 1].kind == "word"
        and clause[place - 1].lower not in known.joints
    ):
        return True
    before = {token.lower for token in clause[:place]}
    after = clause[place + 1].text.lower() if place + 1 < len(clause) else ""
    if pronoun == "our":
        return bare(after) not in LANDS["our"]
    if place and clause[0].lower in ("is", "was", "would", "will", "could", "might", "can", "may", "'s"):
        return True
    return pronoun in ("you", "your") and (bool(before & known.conditions) or after in known.advice)


def told(document: Document, found: Sequence[Token]) -> frozenset[str]:
    """The persons in whose voice the article is told, outside quotations.

    A voice stands before the first report or in several sentences elsewhere: what was said may go on for one or two more.
    """
    paragraphs = {block.start for block in map(document.block_at, (pronoun.start for pronoun in found)) if block}
    places: dict[str, set[int]] = {}
    for sentence, place in document.spots(SPEAKERS):
        token = sentence.tokens[place]
        is_apart = sentence.end <= found[0].start or sentence.block.start not in paragraphs
        if is_apart and is_speaker(token) and not document.is_quoted(Span(token.start, token.end)):
            places.setdefault(SPEAKERS[token.lower], set()).add(sentence.start)
    return frozenset(who for who, starts in places.items() if len(starts) > MOST or min(starts) < found[0].start)
