"""Parts that don't add up to their whole, where one sentence gives the whole and the parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from ..document import Document
from ..model import Hit, Span
from .quantities import Figure, figures, is_joined

APART = tuple(
    frozenset(words.split())
    for words in (
        "men man women woman children child", "men man women woman boys boy girls girl", "adults adult children child",
        "adults adult boys boy girls girl", "males male females female",
        "wins win losses loss defeats defeat draws draw ties tie", "democrats republicans independents",
        "for favor favour against abstentions abstention abstained abstaining",
    )
)  # fmt: skip
"""Words that count parts of a whole; no two parts in one set overlap."""
WHOLE = tuple(
    frozenset(words.split())
    for words in (
        "men women", "man woman", "men woman", "man women", "boys girls", "boy girl", "boys girl", "boy girls",
        "men women children",
        "adults children", "adult children", "males females", "for against abstentions", "favor against abstentions",
        "favour against abstentions", "for against abstained", "favor against abstained", "favour against abstained",
    )
)  # fmt: skip
"""Sets of parts that leave nothing out."""
KINDS = frozenset().union(*APART)
FILLERS = frozenset(
    ("adult", "and", "elderly", "in", "of", "old", "or", "other", "the", "them", "vote", "voted", "votes",
     "voting", "was", "were", "young")
)  # fmt: skip
INCLUDING = frozenset(("including", "included", "includes", "among", "least"))
OPENERS = frozenset((",", ":", "(", "–", "—", "whom", "them", "comprising"))
MOST = 4
"""Parts that any set of them has at most."""
REACH = 8
"""Tokens between a whole and its first part."""
STEP = 6
"""Tokens from one part to the next."""
EXTRA = frozenset(("more", "another", "others", "other", "additional", "plus"))
REMAINING = frozenset(("remaining", "rest"))
POLL = frozenset(("yes", "no", "favor", "favour", "against", "opposed", "undecided", "abstained"))
"""Answers of which nobody gives two."""
POLL_FILLERS = frozenset(
    ("in", "said", "say", "saying", "vote", "voted", "voting", "were", "are", "was", "is", "it")
)  # fmt: skip
ROUNDING = 1.5
"""Percentage points that rounding may add to a whole or take from it."""


def check(document: Document) -> Iterator[Hit]:
    for _, group in groupby(figures(document), key=lambda one: one.sentence.start):
        found = list(group)
        if len(found) > 1:
            yield from remainders(found)
        for index in range(len(found) - 2):
            yield from split(found, index)


def split(found: Sequence[Figure], index: int) -> Iterator[Hit]:
    """A hit if the figure at an index is a whole whose parts follow and don't add up: 18 people, 10 men and 9 women."""
    whole, parts = found[index], parts_after(found, index)
    if len(parts) < 2 or not is_whole(whole, parts[0]):
        return
    total = sum(part.value for part in parts)
    if total > whole.value or (total < whole.value and is_complete(whole, parts, found)):
        span = Span(whole.span.start, max(kind_of(parts[-1])[1], parts[-1].span.end))
        yield Hit(span, values={"whole": f"{whole.value:,g}", "sum": f"{total:,g}"})


def parts_after(found: Sequence[Figure], index: int) -> list[Figure]:
    """The figures after one that count parts which don't overlap, as far as they follow one another."""
    parts: list[Figure] = []
    kinds: set[str] = set()
    for one in found[index + 1 : index + 1 + MOST]:
        kind = kind_of(one)[0]
        if not kind or kind in kinds or one.unit or is_joined(one) or one.first - found[index].last > (STEP if parts else REACH):
            break
        parts.append(one)
        kinds.add(kind)
        index += 1
    return parts if any(kinds <= words for words in APART) else []


def kind_of(figure: Figure) -> tuple[str, int]:
    """What a figure counts, if that is a part by its word, and where the word ends."""
    for token in figure.after(4):
        word = token.lower
        if word in KINDS:
            return word, token.end
        if word not in FILLERS:
            break
    return "", 0


def is_whole(figure: Figure, part: Figure) -> bool:
    """Whether a figure may be the whole of the parts that begin with another: of the 25 votes, 14 for …"""
    gap = figure.sentence.tokens[figure.last + 1 : part.first]
    plain = not figure.unit and not is_joined(figure) and not figure.is_year and figure.number > 2 and not kind_of(figure)[0]
    words = [token.lower for token in gap]
    if (KINDS - {"for"}).intersection(words) or EXTRA.intersection(words) or ";" in words:
        return False
    opened = any(word in OPENERS or word in INCLUDING for word in words)
    return plain and opened and len(words) > 1 and words[0].isalpha()


def is_complete(whole: Figure, parts: Sequence[Figure], found: Sequence[Figure]) -> bool:
    """Whether a list of parts leaves nothing out."""
    if found[-1] is not parts[-1]:
        return False
    kinds = {kind_of(part)[0] for part in parts}
    tokens = whole.sentence.tokens
    gap = {token.lower for token in tokens[whole.last + 1 : parts[0].first]}
    rest = {token.lower for token in tokens[parts[-1].last + 1 :]}
    opened = tokens[parts[0].first - 1].lower in OPENERS
    return opened and kinds in WHOLE and not (gap & INCLUDING or rest & EXTRA)


def remainders(found: Sequence[Figure]) -> Iterator[Hit]:
    """A hit if shares of one whole are over or under it: 70 percent …, the remaining 40; 60 percent yes, 45 percent no."""
    shares = [one for one in found if one.unit == "%"]
    total = sum(one.value for one in shares)
    rests = [one.before() in REMAINING and one.before(2) == "the" for one in shares]
    rest = len(shares) > 1 and rests[-1] and not any(rests[:-1])
    fits = any(abs(total - 100) <= ROUNDING for total in accumulate(one.value for one in reversed(shares)))
    if rest and not fits and (len(shares) == 2 or total > 100):
        yield over(shares, total)
    answers = [answer(one) for one in shares]
    if len(shares) > 1 and "" not in answers and len(set(answers)) == len(answers) and total > 100 + ROUNDING:
        yield over(shares, total)


def over(shares: Sequence[Figure], total: float) -> Hit:
    return Hit(Span(shares[0].span.start, shares[-1].span.end), values={"whole": "100 percent", "sum": f"{total:g} percent"})


def answer(share: Figure) -> str:
    """The answer that a percentage gave, if the next words say one."""
    for token in share.after(4):
        if token.lower in POLL:
            return token.lower
        if token.lower not in POLL_FILLERS:
            break
    return ""
