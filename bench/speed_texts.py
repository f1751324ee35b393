"""The texts of bench/speed.py: one article, 1 MB, 10 MB, and a thousand files, all of the project's corpus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from checks import paragraphs

SIZES = ("article", "1MB", "10MB", "files")
ARTICLE = Path(__file__).resolve().parent.parent / "corpus" / "artifacts" / "port-strike.txt"
FILES = 1000
PARAGRAPHS = 9
"""Paragraphs of one of the files, which make some 360 words."""


def texts(folder: Path, sizes: Sequence[str]) -> dict[str, Path]:
    """Where the texts of these sizes lie, written if they aren't there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    places = {"article": ARTICLE, "1MB": folder / "1MB.txt", "10MB": folder / "10MB.txt", "files": folder / "files"}
    for size, length in (("1MB", 1_000_000), ("10MB", 10_000_000)):
        if size in sizes and not places[size].exists():
            places[size].write_text(text(length), encoding="utf-8")
    if "files" in sizes and not places["files"].exists():
        places["files"].mkdir()
        for number, article in enumerate(articles()):
            (places["files"] / f"{number:04}.txt").write_text(article, encoding="utf-8")
    return {size: places[size] for size in SIZES if size in sizes}


def text(length: int) -> str:
    """Paragraphs of so many bytes together."""
    chosen: list[str] = []
    size = 0
    for paragraph in paragraphs():
        chosen.append(paragraph)
        size += len(paragraph.encode()) + 2
        if size >= length:
            break
    return "\n\n".join(chosen)


def articles() -> Iterator[str]:
    source = paragraphs()
    for _ in range(FILES):
        yield "\n\n".join(islice(source, PARAGRAPHS)) + "\n"
