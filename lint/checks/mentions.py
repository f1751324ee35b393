"""The names of an article: capitalized words in their places, with their neighbours in the same name."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from .. import lexicon
from ..document import Document, once
from ..document.blocks import HEADLINE
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Span
from ..record import Record

TITLE_CASE = 0.6
"""A line with a larger share of capitalized words is in title case and tells nothing about names."""
STOPS = frozenset('.!?…:;,"”’)')
CONTRACTIONS = ("'re", "'ve", "'ll", "'d", "'m", "n't")


class Mention(Record):
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


class Run(Record):
    """Capitalized words in a row, and the words before and after them, in lower case."""

    words: Sequence[Token]
    before: str
    after: str


@once
def mentions(document: Document) -> dict[str, list[Mention]]:
    """The places of each name's words, titles and nations left out, in the order of the text."""
    known = lexicon.people()
    found: dict[str, list[Mention]] = {}
    for sentence, runs in names(document):
        opening = sentence.words[0].start if sentence.words else -1
        for run in runs:
            acts = run.before in known.titles or run.before in known.verbs or run.after in known.verbs
            for mention in in_run(run.words, opening, acts):
                found.setdefault(mention.word, []).append(mention)
    return found


@once
def names(document: Document) -> list[tuple[Sentence, list[Run]]]:
    """The sentences that tell something about names, with the runs of capitalized words in each."""
    known = lexicon.people()
    words = {form.text: form.lower for form in document.forms if form.kind == "word"}
    named = {text for text, lower in words.items() if is_name(text, lower, known.not_names) and lower not in known.titles}
    lowers = {words[text] for text in named}
    masked = document.masked
    return [
        (one, list(in_sentence(masked, one, named)) if not lowers.isdisjoint(one.lowers) else [])
        for one in document.sentences if not is_title_case(masked, one)
    ]  # fmt: skip


def is_title_case(text: str, sentence: Sentence) -> bool:
    """Whether a headline, or a line without a stop, capitalizes most of its words."""
    if sentence.last - sentence.first < 4 or (sentence.block.kind != HEADLINE and text[sentence.end - 1] in STOPS):
        return False
    words = sentence.words
    return len(words) > 3 and sum([word.text[0].isupper() for word in words]) > TITLE_CASE * len(words)


def in_sentence(text: str, sentence: Sentence, named: Container[str]) -> Iterator[Run]:
    """Capitalized words that follow one another with nothing but a space, a particle or an initial's stop between."""
    tokens, done = sentence.tokens, 0
    for first in [place for place, token in enumerate(tokens) if token.text in named]:
        if first >= done:
            run, done = run_at(text, tokens, first, named)
            yield Run(run, word_before(tokens, first), tokens[done].lower if done < len(tokens) else "")


def run_at(text: str, tokens: Sequence[Token], first: int, named: Container[str]) -> tuple[list[Token], int]:
    """The run that begins at an index, and the index of the first token behind it."""
    particles = lexicon.people().particles
    run, index = [tokens[first]], first + 1
    while index < len(tokens):
        token, is_named = tokens[index], tokens[index].text in named
        if not (is_named and joins(text, run[-1], tokens[index - 1].end, token)) and not goes_on(run[-1], token, particles):
            break
        if is_named:
            run.append(token)
        index += 1
    return run, index


def word_before(tokens: Sequence[Token], index: int) -> str:
    """The word or mark before an index in lower case, full stops left out; empty at the sentence's start."""
    place = index - 1
    while place >= 0 and tokens[place].text == ".":
        place -= 1
    return tokens[place].lower if place >= 0 else ""


def joins(text: str, last: Token, end: int, token: Token) -> bool:
    """Whether a name goes on with the next capitalized word."""
    return token.start - end <= 1 and text[end : token.start] != "\n" and not is_possessive(last)


def goes_on(last: Token, token: Token, particles: frozenset[str]) -> bool:
    """Whether a token that is no name may stand inside one."""
    return token.lower in particles or (token.text == "." and len(last.text) == 1 and token.start == last.end)


def is_name(text: str, lower: str, not_names: Container[str]) -> bool:
    """Whether a word is capitalized or an initial, and neither an acronym nor a contraction."""
    if not (text[0].isupper() or text.startswith(("al-", "el-"))):
        return False
    is_initial = len(text) == 1 or text[1] == "."
    return (is_initial or not text.isupper()) and lower not in not_names and not lower.endswith(CONTRACTIONS)


def is_possessive(token: Token) -> bool:
    return token.text.endswith(("'s", "’s", "s'", "s’"))


def in_run(run: Sequence[Token], opening: int, acts: bool) -> Iterator[Mention]:
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
