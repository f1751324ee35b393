"""Plain text: lines are blocks, unless they are hard-wrapped."""

from __future__ import annotations

import pytest

from lint.document import plain

LONG = "The river rose over the weekend and the town had to close its"
WRAPPED = f"{LONG}\nonly bridge, which the council hopes to open again before the\nsummer."


def blocks(text: str) -> list[tuple[str, str]]:
    layout = plain.parse(text)
    assert layout.masked is text
    return [(block.kind, text[block.start : block.end]) for block in layout.blocks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n\t\n\r\n", []),
        ("One.", ["One."]),
        ("  One.  \nTwo.\n", ["One.", "Two."]),
        ("One.\rTwo.\rThree.", ["One.", "Two.", "Three."]),
        ("One.\r\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
        ("One.\n\rTwo.\r\r\nThree.", ["One.", "Two.", "Three."]),
        (WRAPPED, [WRAPPED]),
        (WRAPPED.replace("\n", "\r\n"), [WRAPPED.replace("\n", "\r\n")]),
        (WRAPPED.replace("\n", "\r"), [WRAPPED.replace("\n", "\r")]),
        (f"{WRAPPED}\n\n{WRAPPED}", [WRAPPED, WRAPPED]),
        (f"{WRAPPED}\n \t\n{WRAPPED}", [WRAPPED, WRAPPED]),
        (f"{LONG}\n   \n{LONG}", [LONG, LONG]),
        (f"{LONG}\nonly.\nA new line.", [LONG, "only.", "A new line."]),
        (f"{LONG}\n- only bridge", [LONG, "- only bridge"]),
    ],
)
def test_blocks(text: str, found: list[str]) -> None:
    assert [one for _, one in blocks(text)] == found


@pytest.mark.parametrize("line", ["- one", "* one", "• one", "1. one", "12) one"])
def test_list_items(line: str) -> None:
    assert [kind for kind, _ in blocks(f"{line}\n{line}\nText.")] == ["list", "list", "paragraph"]


@pytest.mark.parametrize("line", ["-one", "2024. one", "1.5 million", "— said", "*one* two"])
def test_no_list_items(line: str) -> None:
    assert blocks(line) == [("paragraph", line)]
