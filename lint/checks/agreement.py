"""Subject and verb: a subject that opens its clause, with a verb of the other number behind it.

Without a parser only what opens a sentence or clause is sure to be a subject: in "the head of the officials says"
the officials are not, and in "the officials says" they can't be anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..model import Edit, Hit, Span
from .missing_article import is_name
from .noun_phrases import (
    ARTICLES,
    PLURAL_VERBS,
    Phrase,
    attached,
    inserted,
    is_noun_like_verb,
    joined,
    lower_at,
    phrase_at,
    starts,
)

IRREGULAR = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}
BACK = {"have": "has", "are": "is", "were": "was", "do": "does"}
PARTICIPLES = frozenset(
    ("been", "cut", "found", "held", "hit", "hurt", "left", "made", "met", "put", "said", "sent", "set", "shot")
)


def check(document: Document) -> Iterator[Hit]:
    for sentence in document.sentences:
        for start in starts(sentence.lowers):
            phrase = phrase_at(sentence.tokens, start)
            if phrase is not None and (hit := judged(document, sentence.tokens, phrase)):
                yield hit
                break


def judged(document: Document, tokens: Sequence[Token], phrase: Phrase) -> Hit | None:
    """The finding for a phrase that opens a clause, if a verb of the other number is its own."""
    words = lexicon.grammar()
    end = phrase.end
    if phrase.head.lower in words.singles:
        return single(document, tokens, phrase)
    if not is_plural(phrase):
        return None
    known = any(phrase.head.text in nouns for nouns in (words.people, words.things, words.heads))
    places = chain((end,), (behind(tokens, end) for behind in (joined, attached, inserted)))
    verb = next((at for at in places if is_singular(tokens, at) or (known and at and is_noun_like_verb(tokens, at))), None)
    return None if verb is None or is_title(tokens, phrase, verb) else hit(document, tokens, phrase, verb)


def single(document: Document, tokens: Sequence[Token], phrase: Phrase) -> Hit | None:
    """The finding for a singular noun with a verb in the plural, or for two of them with one in the singular."""
    if phrase.part or phrase.counted or phrase.determiner not in ARTICLES:
        return None
    end = phrase.end
    verb = next(
        (at for at in (end, attached(tokens, end), inserted(tokens, end)) if at and lower_at(tokens, at) in PLURAL_VERBS), None
    )
    if verb is None and lower_at(tokens, end + 1) in ARTICLES and is_singular(tokens, joined(tokens, end)):
        verb = joined(tokens, end)
    return None if verb is None else hit(document, tokens, phrase, verb)


def is_plural(phrase: Phrase) -> bool:
    """Whether a phrase is surely in the plural: by its noun, or by an article and the noun's form."""
    words = lexicon.grammar()
    noun = phrase.head.lower
    if phrase.part in ("dozens", "hundreds", "thousands"):
        return noun in words.people
    if noun == "police":
        return len(phrase.words) == 1
    if noun in words.people or noun in words.things:
        return True
    opens = phrase.start < 2
    if phrase.determiner and noun in words.heads:
        return opens or len(phrase.words) == 1  # not the sum that the market demands is
    return opens and phrase.determiner == "the" and len(phrase.words) < 3 and is_plural_form(phrase.head)


def is_plural_form(token: Token) -> bool:
    """Whether a word has the form of a regular plural, and is none of the singulars in -s."""
    word = token.text
    if not word.isalpha() or not word.islower() or len(word) < 4 or not word.endswith("s"):
        return False
    words = lexicon.grammar()
    is_other = word.endswith(("ss", "us", "is", "ics")) or word in words.singular_in_s or word in words.noun_like_verbs
    return not is_other


def is_singular(tokens: Sequence[Token], index: int | None) -> bool:
    """Whether a verb in the third person singular stands at an index."""
    return index is not None and index < len(tokens) and tokens[index].text in lexicon.grammar().singular_verbs


def is_title(tokens: Sequence[Token], phrase: Phrase, verb: int) -> bool:
    """Whether the plural may be a name, a sum or a title: Rangers has, Sanctions is, Fifty people is a lot."""
    words = lexicon.grammar()
    second = tokens[phrase.end + 1 : verb] if lower_at(tokens, phrase.end) == "and" else ()
    if phrase.head.text[0].isupper() and (
        phrase.head.start > tokens[phrase.start].start or any(token.text[0].isupper() for token in second)
    ):
        return True
    if phrase.part or phrase.determiner or tokens[verb].lower not in words.auxiliaries:
        return False
    alone = phrase.counted or phrase.head.lower in words.things or len(phrase.words) == 1
    return alone and not is_participle(tokens, verb + 1) and not (verb > phrase.end and tokens[verb].text in ("has", "was"))


def is_participle(tokens: Sequence[Token], index: int) -> bool:
    word = lower_at(tokens, index)
    return word.endswith(("ed", "en")) or word in PARTICIPLES


def hit(document: Document, tokens: Sequence[Token], phrase: Phrase, verb: int) -> Hit:
    """The finding for a phrase and its verb, which is put into the other number."""
    span = Span(tokens[phrase.start].start, tokens[verb].end)
    subject = document.text[span.start : tokens[verb - 1].end]
    second = tokens[phrase.end + 1 : verb]
    note, cured, meant = "", subject, other(tokens[verb].lower)
    if lower_at(tokens, phrase.end) == "and" and is_name(second):
        name = document.text[second[0].start : second[-1].end]
        note, cured = f"; and '{name}' takes 'the'", f"{document.text[span.start : second[0].start]}the {name}"
    edit = Edit(cured + document.text[tokens[verb - 1].end : tokens[verb].start] + meant)
    return Hit(span, (edit,), {"subject": subject, "verb": tokens[verb].text, "meant": meant, "note": note})


def other(verb: str) -> str:
    """A verb in its other number: says -> say, has -> have, denies -> deny, were -> was."""
    if verb.endswith("n't"):
        return other(verb[:-3]) + "n't"
    if verb in IRREGULAR or verb in BACK:
        return IRREGULAR.get(verb) or BACK[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "oes")) else verb[:-1]
