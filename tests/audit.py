"""What is dangerous in a pattern of Python's re, told from its structure.

Two ways of reading one text make a match that fails try all of them: a repetition within a repetition (exponential), or two
repetitions in a row that take the same characters (a square or more). Sets are compared over a sample of characters.
"""

from __future__ import annotations

import re
import re._constants as kinds
import re._parser as parser
from collections.abc import Iterator, Sequence
from typing import Any

SAMPLE = "".join(map(chr, range(9, 127))) + "\u00a0\u202f\u2060\ufffcéßЖ中’‘“”„«»–—…€£°"
MANY = 200
"""A repetition of at most so many characters can't make a match slow."""
Node = tuple[Any, Any]


def ambiguities(pattern: str) -> list[str]:
    """What in a pattern can be read in two ways: 'nested' or 'in a row'."""
    return list(walk(list(parser.parse(pattern)), loop=None))


def rescans(pattern: str) -> bool:
    """Whether a search may read a long run again from each of its characters: a repetition at the start that can't be sure to end.

    A look-behind before it keeps the search from beginning within a run.
    """
    nodes = list(parser.parse(pattern))
    while nodes and nodes[0][0] is kinds.SUBPATTERN:
        nodes = [*nodes[0][1][3], *nodes[1:]]
    if not nodes or nodes[0][0] not in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) or nodes[0][1][1] < MANY:
        return False
    return not all(map(is_nullable, nodes[1:]))


def walk(nodes: Sequence[Node], loop: frozenset[str] | None) -> Iterator[str]:
    """`loop` has the characters that begin the body of the endless repetition around these nodes, if they stand in one."""
    for place, (kind, value) in enumerate(nodes):
        rest = nodes[place + 1 :]
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            _, most, body = value
            inner = list(body)
            if most >= MANY:
                own = characters(inner)
                if loop is not None and own & loop and is_empty(rest, own):
                    yield "nested"
                if len(inner) == 1 and own & followers(rest, own):
                    yield "in a row"
                yield from walk(inner, first(inner))
            else:
                yield from walk(inner, None)
        else:
            for inner in bodies(kind, value):
                yield from walk([*inner, *rest] if kind is kinds.SUBPATTERN else inner, loop)


def bodies(kind: Any, value: Any) -> list[list[Node]]:
    """The sequences of nodes within a node."""
    if kind is kinds.SUBPATTERN:
        return [list(value[3])]
    if kind is kinds.BRANCH:
        return [list(one) for one in value[1]]
    if kind is kinds.ATOMIC_GROUP:
        return [list(value)]
    return []


def followers(nodes: Sequence[Node], own: frozenset[str]) -> frozenset[str]:
    """The characters that begin endless repetitions which are reached from a repetition of `own` through what it takes too."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        kind, value = node
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[1] >= MANY:
            found |= first(list(value[2]))
        for inner in bodies(kind, value):
            found |= followers(inner, own)
        if not is_nullable(node) and not characters([node]) & own:
            break
    return found


def is_empty(nodes: Sequence[Node], own: frozenset[str]) -> bool:
    """Whether nodes may take nothing, or only characters that a repetition takes too."""
    return all(is_nullable(node) or characters([node]) <= own for node in nodes)


def is_nullable(node: Node) -> bool:
    kind, value = node
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
        return value[0] == 0 or all(map(is_nullable, value[2]))
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return True
    inner = bodies(kind, value)
    return bool(inner) and any(all(map(is_nullable, one)) for one in inner)


def first(nodes: Sequence[Node]) -> frozenset[str]:
    """The characters that may begin a text of these nodes."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        found |= head(node)
        if not is_nullable(node):
            break
    return found


def head(node: Node) -> frozenset[str]:
    kind, value = node
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, getattr(kinds, "POSSESSIVE_REPEAT", None)):
        return first(list(value[2]))
    inner = bodies(kind, value)
    return frozenset().union(*map(first, inner)) if inner else single(node)


def characters(nodes: Sequence[Node]) -> frozenset[str]:
    """Every character that may stand in a text of these nodes."""
    found: frozenset[str] = frozenset()
    for kind, value in nodes:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, getattr(kinds, "POSSESSIVE_REPEAT", None)):
            found |= characters(list(value[2]))
        else:
            inner = bodies(kind, value)
            found |= frozenset().union(*map(characters, inner)) if inner else single((kind, value))
    return found


def single(node: Node) -> frozenset[str]:
    """The characters of the sample that one node takes."""
    kind, value = node
    if kind is kinds.LITERAL:
        return frozenset(chr(value))
    if kind is kinds.NOT_LITERAL:
        return frozenset(SAMPLE) - {chr(value)}
    if kind is kinds.ANY:
        return frozenset(SAMPLE) - {"\n"}
    if kind is kinds.IN:
        state = parser.State()
        state.str = ""
        found = parser.SubPattern(state, [(kind, value)])
        return frozenset(one for one in SAMPLE if re._compiler.compile(found, 0).fullmatch(one))  # type: ignore[attr-defined]
    return frozenset()
