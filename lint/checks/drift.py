"""Two ways of writing one thing in an article: where the words of the article stand, and the hits of the rarer way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from .. import lexicon
from ..document import Document
from ..document.blocks import CAPTION, HEADLINE, LIST
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Edit, Hit, Related, Severity, Span

Places = Mapping[str, Sequence[Span]]
"""The places of each form of one thing, in the order of the text."""
MANY = 4
"""Places from which a rarer form is hardly a slip."""
Write = Callable[[str, Span], str]
"""How the text at a place reads in another form; empty where that can't be told."""


def running(document: Document) -> Iterator[Sentence]:
    """The sentences of the article's paragraphs and quotations, without headlines, lists, captions, signatures and capitals."""
    for sentence in document.sentences:
        is_apart = sentence.block.kind in (HEADLINE, LIST, CAPTION) or document.masked[sentence.block.start] in "–—"
        if not is_apart and not document.masked[sentence.start : sentence.end].isupper():
            yield sentence


def add(document: Document, places: dict[str, list[Span]], form: str, span: Span) -> None:
    """Note a place of a form, unless it is quoted."""
    if not document.is_quoted(span):
        places.setdefault(form, []).append(span)


def itself(main: str, _span: Span) -> str:
    """The main form as it is."""
    return main


def rarer(places: Places, write: Write = itself, severity: Severity | None = None) -> Iterator[Hit]:
    """Hits of every form but the commonest; of two that are equally common the first used prevails."""
    used = {form: spans for form, spans in places.items() if spans}
    if len(used) > 1:
        main = prevailing(used)
        for form in used:
            if form != main:
                yield from hits(form, main, used, write, severity)


def prevailing(places: Places) -> str:
    return min(places, key=lambda form: (-len(places[form]), places[form][0]))


def hits(form: str, main: str, places: Places, write: Write, severity: Severity | None = None) -> Iterator[Hit]:
    """Every place of a form, with the main form as the edit."""
    related = (Related(places[main][0], f"'{main}' here"),)
    values = {"form": form, "main": main, "count": times(len(places[form])), "main_count": times(len(places[main]))}
    for span in places[form]:
        text = write(main, span)
        yield Hit(span, (Edit(text),) if text else (), values, related=related, severity=severity)


def related(document: Document, mains: Sequence[Span], others: Sequence[Span] = ()) -> tuple[Related, ...]:
    """The places that a hit of a drift speaks of, in the order of the text, each with what stands there."""
    return tuple(Related(span, f"'{document.text[span.start : span.end]}' here") for span in sorted((*mains, *others)))


def are_mixed(main: int, rare: int) -> bool:
    """Whether two forms are about as common, so that no majority says what is right: one decision, no slip at each place."""
    return rare >= MANY and 3 * rare > 2 * main


def times(count: int) -> str:
    """How often, as messages say it: once, twice, 3 times."""
    return ("once", "twice")[count - 1] if count < 3 else f"{count} times"


def modifies(following: Token | None) -> bool:
    """Whether the word before `following` may belong to it as in air-strike damage; function words end the noun."""
    if following is None or following.kind != "word" or not following.text[0].islower():
        return False
    return following.lower not in lexicon.grammar().closed_class
