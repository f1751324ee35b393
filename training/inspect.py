"""Prints what to read between two rounds: the strongest false alarms on clean news, and misses on damaged and spun text.

    python -m training.inspect FOLDER --data DEV --held WORK/held.txt --wordnet DICT [--most 100] [--half 0]

With --half only one half of the clean articles is read, the one that sets the thresholds, so that the other stays unread.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

from lint.engines.context.reader import Reader

from .corpus import number
from .damage.mix import Mix
from .damage.word import BREAK, read
from .evaluate import MODERN, Scored, chances, flags, rows, scored

AROUND = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--held", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--most", type=int, default=100)
    parser.add_argument("--half", type=int, choices=(0, 1))
    asked = parser.parse_args()
    reader = Reader(asked.folder)
    print("false alarms on clean news")
    for one, line in sorted(alarms(reader, asked.data, asked.half), key=lambda pair: -pair[0].odd)[: asked.most]:
        print(f"  {one.odd:.3f} {one.kind:9} {line}")
    print("misses on damaged text")
    for odd, line in sorted(misses(reader, asked.held, asked.wordnet))[: asked.most]:
        print(f"  {odd:.3f} {line}")


def alarms(reader: Reader, data: Path, half: int | None) -> Iterator[tuple[Scored, str]]:
    """The odd words of clean modern articles in their places."""
    for row in rows(data, "clean_news"):
        if row["dataset"].startswith(MODERN) and half in (None, number(row["id"]) % 2):
            text = "\n\n".join(row["paragraphs"])
            for one in flags(scored(reader, text), 0.1):
                yield one, shown(text, one.start, one.end)


def misses(reader: Reader, held: Path, wordnet: Path) -> Iterator[tuple[float, str]]:
    """Damaged words that score lowest, with the text around them."""
    mix, random = Mix(wordnet), Random(2)
    for line in held.read_text(encoding="utf-8").splitlines()[1::9]:
        words = read(line)
        mix.damage(words, random)
        kept = [word for word in words if word.text != BREAK]
        for place, (word, odd) in enumerate(zip(kept, chances(reader, [word.text for word in words]), strict=True)):
            if word.kind != "right":
                before, after = (
                    " ".join(one.text for one in part) for part in (kept[max(0, place - 9) : place], kept[place + 1 : place + 7])
                )
                yield odd, f"{word.kind:9} {before} «{word.text}» {after}"


def shown(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - AROUND) : start]}«{text[start:end]}»{text[end : end + AROUND]}".replace("\n", " ")


if __name__ == "__main__":
    main()
