"""Changes and ranges that run the wrong way: rose from 15 to 12 percent, between 20 and 10, from May 5 to May 3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..document import Document
from ..model import Hit, Span
from .dates import NUMBER
from .quantities import Figure, figures, is_joined

UP = frozenset(
    ("climbed", "climbing", "climbs", "grew", "grown", "increase", "increased", "increases", "increasing",
     "jumped", "jumping", "jumps", "raised", "raising", "rise", "risen", "rises", "rising", "rose",
     "skyrocketed", "soared", "soaring", "surged", "surging", "swelled")
)  # fmt: skip
DOWN = frozenset(
    ("cut", "cuts", "cutting", "decline", "declined", "declines", "declining", "decrease", "decreased",
     "decreases", "decreasing", "drop", "dropped", "dropping", "drops", "dwindled", "fall", "fallen",
     "falling", "falls", "fell", "lowered", "plummeted", "plunged", "reduced", "reducing", "reduction",
     "sank", "shrank", "shrunk", "slashed", "slid", "slumped", "tumbled")
)  # fmt: skip
INVERSE = frozenset(
    ("currency", "dollar", "euro", "exchange", "franc", "handicap", "league", "lira", "list", "odds",
     "par", "peso", "place", "placed", "places", "position", "positions", "pound", "precipitation", "rain",
     "rains", "rank", "ranked", "ranking", "rankings", "rouble", "ruble", "rupee", "snow", "spot",
     "standings", "sterling", "table", "yen", "yuan")
)  # fmt: skip
"""Words of sentences in which a figure may go the other way: places in a table, what a currency costs, rain that falls."""
PAST = frozenset(("ago", "am", "a.m.", "b.c", "b.c.", "bc", "bce", "o'clock", "pm", "p.m."))
"""Words after ranges that may run down: from 30 to 20 million years ago, between 11 and 2 p.m."""
AROUND = 40
"""Tokens on either side of a figure that may tell that less is more."""
REACH = 6
"""Tokens between a verb and what it says of figures."""
CLAUSE = frozenset((",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "that", "which", "who"))
"""Where the clause that a verb rules begins."""
YEAR_DASHES = ("-", "–")
"""What stands between the years of a range that no words join."""
HOURS = 12
"""Numbers up to this may be hours of the day."""
BARE = 1000
"""A number below this before "to 5 million" may be millions too."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)(?:[a-z]{2,6}|\.)?"
DAYS = (
    rf" ({MONTH}) (\d\d?) (?:to|until|till|through|and) ({MONTH}) (\d\d?)\b(?!,? \d{{4}}|:| ?[ap]\.?m)"
    rf"| (\d\d?) ({MONTH}) (?:to|until|till|through|and) (\d\d?) ({MONTH})(?! \d{{4}})(?!\w)"
)
"""What stands behind from or between."""


def check(document: Document) -> Iterator[Hit]:
    """Hits of changes whose verb goes one way and whose figures go the other."""
    for one, other in neighbors(document):
        if {one.before(), other.before()} == {"from", "to"} and is_comparable(one, other, between(one, other)[:-1]):
            start, end = (one, other) if other.before() == "to" else (other, one)
            way = direction(one)
            if way and runs(start, end) not in ("", way):
                yield Hit(Span(one.span.start, other.span.end), values={"way": way, "from": shown(start), "to": shown(end)})


def ranges(document: Document) -> Iterator[Hit]:
    """Hits of ranges whose end is before their beginning."""
    for one, other in neighbors(document):
        if (
            other.first == one.last + 2
            and is_range(one, other.before())
            and runs(one, other) == "down"
            and not is_past(one, other)
        ):
            yield Hit(Span(one.span.start, other.span.end), values={"from": shown(one), "to": shown(other)})
    for sentence, index in () if document.vocabulary.isdisjoint(NUMBER) else document.spots(("from", "between")):
        word = sentence.tokens[index]
        if match := re.compile(DAYS).match(document.masked, word.end):
            month, day, last_month, last = match.group(1, 2, 3, 4) if match[1] else match.group(6, 5, 8, 7)
            if month == last_month and int(day) > int(last):
                yield Hit(Span(word.start, match.end()), values={"from": f"{month} {day}", "to": f"{month} {last}"})


def neighbors(document: Document) -> Iterator[tuple[Figure, Figure]]:
    return ((one, other) for one, other in pairwise(figures(document)) if one.sentence is other.sentence)


def between(one: Figure, other: Figure) -> list[str]:
    return [token.lower for token in one.sentence.tokens[one.last + 1 : other.first]]


def shown(figure: Figure) -> str:
    tokens = figure.sentence.tokens[figure.first : figure.last + 1]
    return "".join(t.text + " " * (tokens[i + 1].start > t.end) if i + 1 < len(tokens) else t.text for i, t in enumerate(tokens))


def direction(figure: Figure) -> str:
    """Which way a change goes that is said shortly before a figure; empty if none is, or both are."""
    tokens = figure.sentence.tokens[max(0, figure.first - AROUND) : figure.first + AROUND]
    if any(token.lower in INVERSE for token in tokens):
        return ""
    before = figure.sentence.tokens[max(0, figure.first - 1 - REACH) : figure.first - 1]
    near = [token.lower for token in before]
    cut = max((place for place, word in enumerate(near, 1) if word in CLAUSE), default=0)
    ways = {"up" for word in near[cut:] if word in UP} | {"down" for word in near[cut:] if word in DOWN}
    return ways.pop() if len(ways) == 1 else ""


def runs(one: Figure, other: Figure) -> str:
    """Which way it is from one figure to another; empty where that hangs on a scale left out, as in "from 900 to 1.2 million"."""
    ways = {way(one.value, other.value)}
    if one.scale != other.scale and 1.0 in (one.scale, other.scale) and min(one.value, other.value) < BARE:
        ways.add(way(one.number, other.number))
    return ways.pop() if len(ways) == 1 else ""


def way(first: float, last: float) -> str:
    return "up" if last > first else "down" if last < first else ""


def is_comparable(one: Figure, other: Figure, counted: list[str]) -> bool:
    """Whether two figures count the same, given the words between the first and the preposition."""
    if any(is_joined(figure) or figure.is_year for figure in (one, other)):
        return False
    if one.unit and other.unit and one.unit != other.unit:
        return False
    return len(counted) < 4 and (not counted or counted[0] == other.next() or one.unit == other.unit != "")


def is_range(figure: Figure, joint: str) -> bool:
    """Whether a figure begins a range, by the word before it and what joins it to the next."""
    if joint == "and":
        return figure.before() == "between"
    return figure.is_year and (joint in YEAR_DASHES or (joint in ("to", "until") and figure.before() == "from"))


def is_past(one: Figure, other: Figure) -> bool:
    """Whether a range may run down: hours of the day, years before our era, a year and something else."""
    if one.is_year != other.is_year or one.value <= HOURS:
        return True
    return not PAST.isdisjoint(token.lower for token in other.after(4))
