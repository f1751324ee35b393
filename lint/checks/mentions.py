"""The names of an article: capitalized words in their places, with their neighbours in the same name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .. import lexicon
from ..document import Document
from ..document.blocks import HEADLINE
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Span

TITLE_CASE = 0.6
"""A line with a larger share of capitalized words is in title case and tells nothing about names."""


STOPS = frozenset('.!?…:;,"”’)')
CONTRACTIONS = ("'re", "'ve", "'ll", "'d", "'m", "n't")


class Mention(NamedTuple):
    """A capitalized word without its possessive.

    `before` and `after` stand next to it in the same name. It `opens` a sentence, or `acts` as people do:
    after a title or a verb of speech, before a verb, or owning something.
    """

    word: str
    span: Span
    before: str
    after: str
    opens: bool
    acts: bool


@lru_cache(maxsize=1)
def mentions(document: Document) -> dict[str, list[Mention]]:
    """The places of each name's words, titles and nations left out, in the order of the text."""
    known = lexicon.people()
    found: dict[str, list[Mention]] = {}
    for sentence in document.sentences:
        if not is_title_case(document.masked, sentence):
            opening = sentence.words[0].start if sentence.words else -1
            for run, preceding, following in runs(document.masked, sentence):
                acts = preceding in known.titles or bool({preceding, following} & known.verbs)
                for mention in in_run(run, opening, acts):
                    found.setdefault(mention.word, []).append(mention)
    return found


def is_title_case(text: str, sentence: Sentence) -> bool:
    """Whether a headline, or a line without a stop, capitalizes most of its words."""
    words = sentence.words
    if len(words) < 4 or (sentence.block.kind != HEADLINE and text[sentence.end - 1] in STOPS):
        return False
    return sum(word.text[0].isupper() for word in words) > TITLE_CASE * len(words)


def runs(text: str, sentence: Sentence) -> Iterator[tuple[list[Token], str, str]]:
    """Capitalized words that follow one another with nothing but a space, a particle or an initial's stop between.

    Beside each run the words before and after it, in lower case.
    """
    known = lexicon.people()
    run: list[Token] = []
    preceding, previous, end = "", "", -1
    for token in sentence.tokens:
        named = is_name(token, known.not_names) and token.lower not in known.titles
        if run and not (named and joins(text, run[-1], end, token)) and not goes_on(run[-1], token, known.particles):
            yield run, preceding, token.lower
            run = []
        if named:
            preceding = preceding if run else previous
            run.append(token)
        end = token.end
        previous = token.lower if token.text != "." else previous
    if run:
        yield run, preceding, ""


def joins(text: str, last: Token, end: int, token: Token) -> bool:
    """Whether a name goes on with the next capitalized word."""
    return token.start - end <= 1 and text[end : token.start] != "\n" and not is_possessive(last)


def goes_on(last: Token, token: Token, particles: frozenset[str]) -> bool:
    """Whether a token that is no name may stand inside one."""
    return token.lower in particles or (token.text == "." and len(last.text) == 1 and token.start == last.end)


def is_name(token: Token, not_names: frozenset[str]) -> bool:
    """Whether a token is a capitalized word or an initial, and neither an acronym nor a contraction."""
    text = token.text
    if token.kind != "word" or not (text[0].isupper() or text.startswith(("al-", "el-"))):
        return False
    is_initial = len(text) == 1 or text[1] == "."
    return (is_initial or not text.isupper()) and token.lower not in not_names and not token.lower.endswith(CONTRACTIONS)


def is_possessive(token: Token) -> bool:
    return token.text.endswith(("'s", "’s", "s'", "s’"))


def in_run(run: list[Token], opening: int, acts: bool) -> Iterator[Mention]:
    words = [bare(token.text) for token in run]
    for place, (word, token) in enumerate(zip(words, run)):
        before = words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        span = Span(token.start, token.start + len(word))
        yield Mention(word, span, before, after, token.start == opening, acts or is_possessive(token))


def is_surely_name(mention: Mention) -> bool:
    """Whether a word is capitalized for being a name, not for opening its sentence."""
    return not mention.opens or mention.acts or bool(mention.after)


def bare(word: str) -> str:
    """A word without its possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
