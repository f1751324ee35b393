"""Subject and verb: a subject that opens its clause, with a verb of the other number behind it.

Without a parser only what opens a sentence or clause is sure to be a subject: in "the head of the officials says"
the officials are not, and in "the officials says" they can't be anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..model import Edit, Hit, Span
from .missing_article import is_name
from .noun_phrases import ARTICLES, attached, is_plural_shape, joined, opens_clause, phrase_start

IRREGULAR = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}
BACK = {
    "have": "has", "are": "is", "were": "was", "do": "does",
    "haven't": "hasn't", "aren't": "isn't", "weren't": "wasn't", "don't": "doesn't",
}  # fmt: skip


def check(document: Document) -> Iterator[Hit]:
    words = lexicon.grammar()
    known = (words.people | words.things | {"police"}) & document.vocabulary
    for sentence in document.sentences:
        tokens = sentence.tokens
        if (hit := opening(document, tokens)) is not None:
            yield hit
        elif known:
            for index, token in enumerate(tokens):
                if token.lower in known and (hit := plural_subject(document, tokens, index)):
                    yield hit


def plural_subject(document: Document, tokens: Sequence[Token], noun: int) -> Hit | None:
    """The finding for the plural noun at an index, if it heads a subject with a verb in the singular."""
    verb = next((at for at in (noun + 1, joined(tokens, noun), attached(tokens, noun)) if is_singular(tokens, at)), None)
    if verb is None:
        return None
    start = phrase_start(tokens, noun)
    if start is None or not opens_clause(tokens, start) or is_title(tokens, start, noun, verb):
        return None
    return hit(document, tokens, start, noun, verb, plural(tokens[verb].lower))


def opening(document: Document, tokens: Sequence[Token]) -> Hit | None:
    """The finding for a sentence that opens with an article and any noun in -s, or with one of the singles."""
    words = lexicon.grammar()
    if tokens[0].lower not in ARTICLES:
        return None
    for noun in range(1, min(4, len(tokens))):
        word = tokens[noun].lower
        if tokens[noun].kind != "word" or word in words.closed_class:
            return None
        places = (noun + 1, attached(tokens, noun))
        if word in words.singles:
            verb = next((at for at in places if at is not None and at < len(tokens) and tokens[at].lower in BACK), None)
            return None if verb is None else hit(document, tokens, 0, noun, verb, BACK[tokens[verb].lower])
        if noun < 3 and tokens[0].lower == "the" and is_plural_shape(tokens[noun]):
            verb = next((at for at in places if is_singular(tokens, at)), None)
            return None if verb is None else hit(document, tokens, 0, noun, verb, plural(tokens[verb].lower))
    return None


def hit(document: Document, tokens: Sequence[Token], start: int, noun: int, verb: int, meant: str) -> Hit:
    span = Span(tokens[start].start, tokens[verb].end)
    subject = document.text[span.start : tokens[verb - 1].end]
    second = tokens[noun + 2 : verb]
    note, cured = "", subject
    if tokens[noun + 1].lower == "and" and is_name(second):
        name = document.text[second[0].start : second[-1].end]
        note, cured = f"; and '{name}' takes 'the'", f"{document.text[span.start : second[0].start]}the {name}"
    edit = Edit(cured + document.text[tokens[verb - 1].end : tokens[verb].start] + meant)
    return Hit(span, (edit,), {"subject": subject, "verb": tokens[verb].text, "meant": meant, "note": note})


def is_singular(tokens: Sequence[Token], index: int | None) -> bool:
    """Whether a verb in the third person singular stands at an index."""
    if index is None or index >= len(tokens):
        return False
    return tokens[index].lower in lexicon.grammar().singular_verbs and tokens[index].text.islower()


def is_title(tokens: Sequence[Token], start: int, noun: int, verb: int) -> bool:
    """Whether the plural may be a name, a sum or a title: Rangers has, New York Police says, Sanctions is."""
    words = lexicon.grammar()
    bare = tokens[start].lower not in words.plural_determiners
    head = tokens[noun]
    if head.lower == "police" and start < noun - (not bare):
        return True
    second = tokens[noun + 1 : verb] if tokens[noun + 1].lower == "and" else ()
    if head.text[0].isupper() and (noun > start or any(token.text[0].isupper() for token in second)):
        return True
    return bare and tokens[verb].lower in words.auxiliaries and (head.lower in words.things or start == noun)


def plural(verb: str) -> str:
    """The plural of a verb in the singular: says -> say, has -> have, denies -> deny."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("n't"):
        return plural(verb[:-3]) + "n't"
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "oes")) else verb[:-1]
