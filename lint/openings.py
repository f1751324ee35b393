"""Openings: what a text must begin with for a pattern to fit the whole of it, so that most patterns need not be tried.

A text opens with its first run of ASCII letters, or with one sign; any digit counts as 0. Patterns are those of
lexicon/furniture.yaml, for text in lower case.
"""

from __future__ import annotations

import re

from .anchors import DIGIT, GROUP, ITEM, split

COUNT = re.compile(r"[?*+]|\{\d+(?:,\d*)?\}|\{,\d+\}")
MOST = 200
"""Openings of a pattern that are worth telling apart."""
Openings = frozenset[str]


class AnythingError(Exception):
    """A pattern may begin with anything."""


def openings(pattern: str) -> Openings:
    """What those texts open with that a pattern fits as a whole; none if that can't be told."""
    try:
        open_, done = read(pattern, frozenset(("",)))
    except AnythingError:
        return frozenset()
    found = open_ | done
    return found if "" not in found and len(found) <= MOST else frozenset()


def read(pattern: str, begun: Openings) -> tuple[Openings, Openings]:
    """Openings that may go on after a pattern, and those that are complete, given those that were begun before it."""
    open_: Openings = frozenset()
    done: Openings = frozenset()
    for alternative in split(pattern, "|"):
        more, complete = read_one(alternative, begun)
        open_, done = open_ | more, done | complete
    return open_, done


def read_one(pattern: str, begun: Openings) -> tuple[Openings, Openings]:
    done: Openings = frozenset()
    place = 0
    while place < len(pattern) and begun:
        item, place = item_at(pattern, place)
        count = COUNT.match(pattern, place)
        place = count.end() if count else place
        many = count is not None and count[0] not in ("?", "{1}")
        more, complete = step(item, begun, many)
        can_be_left_out = count is not None and (count[0] in ("?", "*") or count[0].startswith(("{0", "{,")))
        begun, done = (more | begun if can_be_left_out else more), done | complete
    return begun, done


def item_at(pattern: str, place: int) -> tuple[str, int]:
    """The group, class, escape or character that stands at a place, and where it ends."""
    if pattern[place] != "(":
        found = re.compile(ITEM).match(pattern, place)
        assert found is not None
        return found[0], found.end()
    depth, end = 0, place
    while True:
        found = re.compile(ITEM).match(pattern, end)
        assert found is not None
        depth += (found[0] == "(") - (found[0] == ")")
        end = found.end()
        if depth == 0:
            return pattern[place:end], end


def step(item: str, begun: Openings, many: bool) -> tuple[Openings, Openings]:
    """The same for one item; `many` if it may stand several times."""
    if item.startswith("("):
        more, done = read(re.sub(GROUP, "", item[:-1], count=1), begun)
        if many and more:
            raise AnythingError
        return more, done
    if item == r"\b":
        return begun & {""}, begun - {""}
    letters = item.strip("[]")
    if letters.isascii() and letters.isalpha():
        if many:
            raise AnythingError
        return frozenset(one + letter for one in begun for letter in letters), frozenset()
    signs = signs_of(item)
    return frozenset(), frozenset(one or sign for one in begun for sign in signs)


def signs_of(item: str) -> Openings:
    """The signs that an item stands for. Raises AnythingError where letters are among them, or more than can be told."""
    if item in (".", r"\S", r"\w", r"\D") or item.startswith(("[^", r"\p", r"\P")):
        raise AnythingError
    inner = item[1:-1] if item.startswith("[") else item
    found = set()
    for one in re.findall(r"\\.|.-.|.", inner, re.S):
        if one == r"\d" or one.replace("-", "").isdecimal():
            found.add(DIGIT)
        elif one[-1].isalnum() or len(one) == 3:
            raise AnythingError
        else:
            found.add(one[-1])
    return frozenset(found)
