"""Marks in running text: where they go, and how those that overlap are nested."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ...document.blocks import Block
from ...model import Span
from ...record import Record
from .escape import esc


class Mark(Record):
    """A marked span. `id` stands on its first piece, `tail` after its last in the first block.

    `number` is that of the finding whose note goes beside the text, 0 for none.
    """

    span: Span
    element: str
    classes: str
    attributes: str = ""
    id: str = ""
    tail: str = ""
    number: int = 0

    @property
    def opening(self) -> str:
        name = f' id="{self.id}"' if self.id else ""
        return f'<{self.element}{name} class="{self.classes}"{self.attributes}>'

    def again(self) -> Mark:
        """The mark as it goes on after a break."""
        return self._replace(id="", tail="", number=0)


class Places(Record):
    """The marks by the index of their block, and those between blocks by the index of the block that follows."""

    inside: dict[int, list[Mark]]
    between: dict[int, list[Mark]]


def placed(blocks: Sequence[Block], marks: Iterable[Mark]) -> Places:
    """A mark stands in every block that it touches; an empty one also where a block begins or ends."""
    places = Places(defaultdict(list), defaultdict(list))
    ends = [block.end for block in blocks]
    for mark in sorted(marks, key=lambda one: (one.span.start, -one.span.end)):
        start, end = mark.span
        index = (bisect_right if start < end else bisect_left)(ends, start)
        if index == len(blocks) or blocks[index].start >= max(end, start + 1):
            places.between[index].append(mark)
            continue
        places.inside[index].append(mark)
        for later in range(index + 1, bisect_left(blocks, end, key=lambda block: block.start)):
            places.inside[later].append(mark.again())
    return places


def marked(shown: Sequence[str], start: int, marks: Sequence[Mark]) -> Iterator[str]:
    """The text that begins at `start` with its marks, properly nested: one that another cuts through is opened again."""
    end = start + len(shown)
    edges = {min(max(edge, start), end) for mark in marks for edge in mark.span}
    waiting = sorted(marks, key=lambda one: (max(one.span.start, start), -one.span.end), reverse=True)
    points = sorted({start, end, *edges})
    stack: list[Mark] = []
    for here, there in zip(points, [*points[1:], end]):
        yield from closed(stack, here)
        while waiting and waiting[-1].span.start <= here:
            stack.append(waiting.pop())
            yield stack[-1].opening
            yield from closed(stack, min(here, stack[-1].span.end))
        yield esc("".join(shown[here - start : there - start]))
    yield from closed(stack, max((one.span.end for one in stack), default=end))


def closed(stack: list[Mark], point: int) -> Iterator[str]:
    """Close the open marks that end by `point`, and open again those that had to be closed with them."""
    lowest = next((index for index, one in enumerate(stack) if one.span.end <= point), len(stack))
    cut = stack[lowest:]
    del stack[lowest:]
    for one in reversed(cut):
        yield f"</{one.element}>" + (one.tail if one.span.end <= point else "")
    for one in cut:
        if one.span.end > point:
            stack.append(one.again()._replace(tail=one.tail))
            yield stack[-1].opening
