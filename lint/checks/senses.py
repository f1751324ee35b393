"""Words and phrases that come back wrong from a pivot language, over the lexicon's files of wrong senses.

A sure entry stands alone. One that is less sure needs two of its cues within a paragraph, and none of the
words that speak for the plain English sense (stamps beside pictures and hoax, and no post office). Where a
word has fewer cues, the sentence has a vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..document import Document, once
from ..document.sentences import Sentence
from ..lexicon.senses import LANGUAGES, Entry, Form, SenseIndex, senses
from ..model import Confidence, Edit, Hit, Severity, Span
from .capitals import like

CUES = {"word": 2, "phrase": 1}
"""Different cues that an entry of less than high confidence needs; for a word, the sentence's vote counts for some."""
REACH = 8
"""Sentences either side in which cues are looked for, and no further than the next paragraph."""
MOST_WORDS = 1000
"""Words that are looked at, however long the sentences."""
ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "'s", "er", "ers")
Found = tuple[Form, Span]
Surroundings = dict[int, tuple[set[str], str]]
"""Base forms and running text around a sentence, by its number."""


def check(document: Document, kind: str) -> Iterator[Hit]:
    """Hits of entries of one kind: 'word' or 'phrase'."""
    return (one for own, one in every(document) if own == kind)


@once
def every(document: Document) -> list[tuple[str, Hit]]:
    """The hits of all entries with their kinds; both rules ask for them."""
    return list(walk(document, senses()))


def walk(document: Document, index: SenseIndex) -> Iterator[tuple[str, Hit]]:
    firsts = index.followers.among(document.vocabulary)
    near: Surroundings = {}
    done = 0
    for sentence, place in document.followed(firsts):
        if sentence.tokens[place].start >= done:
            standing = at(sentence, place, index)
            found = [one for one in standing if is_meant(document, sentence.number, one, index, near)]
            if found:
                done = found[0][1].end
                yield index.entry(found[0][0].entry).kind, hit(document, found, index)


def at(sentence: Sentence, place: int, index: SenseIndex) -> Iterator[Found]:
    """The forms that stand at a place, longest first; a capital inside a sentence makes a word a name."""
    tokens, first = sentence.tokens, sentence.tokens[place]
    if first.text != first.lower and first is not sentence.words[0]:
        return
    for rests, reach in index.at(first.lower, tokens[place + 1].lower if place + 1 < len(tokens) else ""):
        words = [token.text.replace("’", "'") for token in tokens[place + 1 : place + 1 + reach]]
        for count in range(len(words), -1, -1):
            for form in rests.get(" ".join(words[:count]), ()):
                yield form, Span(first.start, tokens[place + count].end)


def is_meant(document: Document, number: int, found: Found, index: SenseIndex, near: Surroundings) -> bool:
    """Whether an entry's conditions hold around a place in sentence `number`."""
    form, span = found
    entry = index.entry(form.entry)
    if is_excepted(document, span, entry.unless):
        return False
    if not entry.cues and not entry.against:
        return entry.confidence == "high"
    if number not in near:
        near[number] = surroundings(document, number)
    words, text = near[number]
    if any(is_there(one, words, text) for one in entry.against):
        return False
    cues = sum(is_there(one, words, text) for one in entry.cues)
    if entry.confidence == "high" or cues >= CUES[entry.kind]:
        return True
    return entry.kind == "word" and is_voted(document, found, cues)


def is_voted(document: Document, found: Found, cues: int) -> bool:
    """Whether what the sentence says of a word makes up for the cues that it lacks."""
    from .votes import vote

    form, span = found
    return any(cues + vote(document, span, meant) >= CUES["word"] for meant in form.meant)


def is_excepted(document: Document, span: Span, phrases: Sequence[str]) -> bool:
    """Whether one of the phrases, or a longer form of its last word, overlaps a span."""
    for phrase in phrases:
        first = max(0, span.start - len(phrase))
        text = " " + document.masked[first : span.end + len(phrase)].lower().replace("’", "'").replace("\n", " ")
        for place in (found.start() + first - 1 for found in re.finditer(rf"(?<![a-z]){re.escape(phrase)}", text)):
            if place < span.end and place + len(phrase) > span.start:
                return True
    return False


def surroundings(document: Document, number: int) -> tuple[set[str], str]:
    """The base forms and the running text of the words around a sentence."""
    near = (lower for one in neighbours(document.sentences, number) for lower in one.lowers)
    words = [lower for lower in near if lower[0].isalpha()][:MOST_WORDS]
    return {base for word in words for base in bases(word)}, f" {' '.join(words)} "


def neighbours(sentences: Sequence[Sentence], number: int) -> Iterator[Sentence]:
    """A sentence and those around it, as far as the next paragraph."""
    for step in (1, -1):
        block, changes = sentences[number].block, 0
        places = range(number, number + REACH) if step > 0 else range(number - 1, number - REACH, -1)
        for one in (sentences[place] for place in places if 0 <= place < len(sentences)):
            changes += one.block is not block
            block = one.block
            if changes > 1:
                break
            yield one


def bases(word: str) -> Iterator[str]:
    """What a word may be a form of."""
    yield word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem
            if ending in ("ing", "ed", "er", "ers"):
                yield stem + "e"
                if stem[-1] == stem[-2]:
                    yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"
    if "-" in word:
        yield from word.split("-")


def is_there(cue: str, words: set[str], text: str) -> bool:
    return f" {cue} " in text or f" {cue}s " in text if " " in cue else cue in words


def hit(document: Document, found: Sequence[Found], index: SenseIndex) -> Hit:
    """One hit for the longest form; other languages with the same form add their word to the evidence."""
    best, span = max(found, key=lambda one: (one[1].end, rank(index.entry(one[0].entry))))
    entries = [index.entry(form.entry) for form, other in found if other == span]
    entry = index.entry(best.entry)
    edits = tuple(Edit(like(document.text[span.start : span.end], text)) for text in best.meant)
    values = {"language": LANGUAGES[entry.language], "pivot": entry.pivot, "note": entry.note}
    evidence = "; ".join(dict.fromkeys(f"{one.language}: {one.pivot}" for one in entries))
    severity = Severity.SUGGESTION if entry.confidence == "low" else None
    return Hit(span, edits, values, evidence, (), Confidence[entry.confidence.upper()], severity)


def rank(entry: Entry) -> int:
    return Confidence[entry.confidence.upper()]
