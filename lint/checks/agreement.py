"""Subject and verb: a plural subject that opens its clause, with a verb in the singular right behind it.

Without a parser only what opens a sentence or clause is sure to be a subject: in "the head of the officials says"
the officials are not, and in "the officials says" they can't be anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..document.sentences import OPENERS as MARKS
from ..document.tokens import Token
from ..model import Edit, Hit, Span

MODIFIERS = 3
"""Words that may stand between a determiner and its noun."""
SECOND = 5
"""Words that the second half of "officials and the White House" may have."""
IRREGULAR = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))


def check(document: Document) -> Iterator[Hit]:
    words = lexicon.grammar()
    nouns = (words.people | words.things | {"police"}) & document.vocabulary
    if not nouns or not words.singular_verbs & document.vocabulary:
        return
    for sentence in document.sentences:
        for index, token in enumerate(sentence.tokens):
            if token.lower in nouns and (hit := subject(document, sentence.tokens, index)):
                yield hit


def subject(document: Document, tokens: Sequence[Token], noun: int) -> Hit | None:
    """The finding for the plural noun at an index, if it heads a subject with the wrong verb."""
    start = phrase_start(tokens, noun)
    if start is None or not opens_clause(tokens, start):
        return None
    verb = noun + 1 if is_verb(tokens, noun + 1) else second_half(tokens, noun)
    if verb is None or is_title(tokens, start, noun, verb):
        return None
    span = Span(tokens[start].start, tokens[verb].end)
    meant = plural(tokens[verb].lower)
    edit = Edit(document.text[span.start : tokens[verb].start] + meant)
    return Hit(span, (edit,), {"subject": document.text[span.start : tokens[noun].end], "verb": tokens[verb].text, "meant": meant})


def phrase_start(tokens: Sequence[Token], noun: int) -> int | None:
    """Where the noun phrase begins that ends with the noun; None where it isn't plain."""
    words = lexicon.grammar()
    for index in range(noun - 1, noun - MODIFIERS - 3, -1):
        if index < 0 or tokens[index].kind != "word":
            return index + 1
        word = tokens[index].lower
        if word in words.plural_determiners:
            after = index - 1
            both = after >= 0 and tokens[after].lower in words.plural_determiners and tokens[after].lower in ("all", "both", "many")
            return after if both else index
        if word in NUMBERS:
            determined = index > 0 and tokens[index - 1].lower in words.plural_determiners
            return index - 1 if determined else None
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


def is_verb(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].lower in lexicon.grammar().singular_verbs and tokens[index].text.islower()


def second_half(tokens: Sequence[Token], noun: int) -> int | None:
    """The index of the singular verb after "NOUN and …", where … is one plain noun phrase."""
    if noun + 3 >= len(tokens) or tokens[noun + 1].lower != "and":
        return None
    words = lexicon.grammar()
    first = noun + 2
    begins = first + 1 if tokens[first].lower in ARTICLES else first
    for index in range(begins, min(begins + SECOND, len(tokens))):
        if index > begins and is_verb(tokens, index):
            return index if is_plain(tokens, first, begins, index) else None
        if tokens[index].kind != "word" or tokens[index].lower in words.closed_class:
            return None
    return None


def is_plain(tokens: Sequence[Token], first: int, begins: int, verb: int) -> bool:
    """Whether a phrase is surely the second of two subjects, and not the rest of a compound (women and equality minister)."""
    phrase = tokens[begins:verb]
    if any(token.lower.endswith(("'s", "ing")) for token in phrase):
        return False
    nouns = lexicon.grammar().people
    return begins > first or all(t.text[0].isupper() for t in phrase) or (len(phrase) == 1 and phrase[0].lower in nouns)


def is_title(tokens: Sequence[Token], start: int, noun: int, verb: int) -> bool:
    """Whether the plural may be a name, a sum or a title: Rangers has, New York Police says, Sanctions is."""
    words = lexicon.grammar()
    bare = tokens[start].lower not in words.plural_determiners
    head = tokens[noun]
    if head.lower == "police" and start < noun - (not bare):
        return True
    if head.text[0].isupper() and (noun > start or any(t.text[0].isupper() for t in tokens[noun + 1 : verb])):
        return True
    return bare and (tokens[verb].lower in words.auxiliaries or head.lower in words.things) and (
        head.lower in words.things or start == noun
    )


def plural(verb: str) -> str:
    """The plural of a verb in the singular: says -> say, has -> have, denies -> deny."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("n't"):
        return plural(verb[:-3]) + "n't"
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "oes")) else verb[:-1]
