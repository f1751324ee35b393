"""How many wrong senses are found when clean news is given some: by cues alone, and with the vote of the sentence.

    python bench/swaps.py [--data FOLDER]

In clean news what came back is put in the place of what was meant, for each single word that needs cues at most MOST times,
and the paragraphs around it are checked. Clean news is `clean_news.jsonl.gz` of the annotated text. False alarms are
counted by bench/frequency.py.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from lint import Linter
from lint.checks import senses
from lint.lexicon import FOLDER, check, read
from lint.lexicon.inflect import forms
from lint.lexicon.senses import LANGUAGES

DATA = Path(__file__).parents[2] / "shared" / "data" / "dev"
MOST = 20
WORD = re.compile(r"[\w'-]+")
Pairs = dict[str, list[tuple[str, str, str]]]
"""By the first word of a form of what was meant: the words after it, what came back for it, and the entry's pivot."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the annotated text")
    options = parser.parse_args()
    if not options.data.exists():
        print("swaps: the annotated text is not here; nothing measured")
        return 0
    found: Counter[str] = Counter()
    for text, place in swaps(options.data, pairs()):
        with patch.object(senses, "is_voted", return_value=False):
            found["by cues alone"] += is_found(text, place)
        found["with the vote"] += is_found(text, place)
        found["put in"] += 1
    print("\n".join(f"{count:6} {count / found['put in']:6.1%} {name}" for name, count in found.items()))
    return 0


def is_found(text: str, place: int) -> bool:
    return any(one.span.start == place for _, one in senses.walk(Linter.read(text), senses.senses()))


def pairs() -> Pairs:
    found: Pairs = {}
    files = [f"{language}.yaml" for language in LANGUAGES if (Path(FOLDER) / f"{language}.yaml").exists()]
    for entry in (entry for file in files for entry in check(file[:2], read(file), file)):
        if entry["confidence"] != "high" and " " not in entry["came_back"]:
            back = forms(entry["came_back"], entry["pos"])
            for meant in [entry["meant"]] if isinstance(entry["meant"], str) else entry["meant"]:
                for right, wrong in dict(zip(reversed(forms(meant, entry["pos"])), reversed(back))).items():
                    first, _, rest = right.lower().partition(" ")
                    found.setdefault(first, []).append((rest, wrong.lower(), entry["pivot"]))
    return found


def swaps(data: Path, words: Pairs) -> Iterator[tuple[str, int]]:
    """A paragraph with those beside it and a wrong sense put in, and its place."""
    done: Counter[str] = Counter()
    with gzip.open(data / "clean_news.jsonl.gz", "rt", encoding="utf-8") as lines:
        for paragraphs in (json.loads(line)["paragraphs"] for line in lines):
            for number, paragraph in enumerate(paragraphs):
                before = "".join(f"{one}\n\n" for one in paragraphs[max(0, number - 1) : number])
                after = "".join(f"\n\n{one}" for one in paragraphs[number + 1 : number + 2])
                for start, end, wrong, pivot in standing(paragraph, words):
                    if done[pivot] < MOST:
                        done[pivot] += 1
                        yield before + paragraph[:start] + wrong + paragraph[end:] + after, len(before) + start


def standing(paragraph: str, words: Pairs) -> Iterator[tuple[int, int, str, str]]:
    """Where forms of what was meant stand, with what to put there."""
    for match in WORD.finditer(paragraph):
        for rest, wrong, pivot in words.get(match[0], ()):
            end = match.end() + len(rest) + bool(rest)
            if paragraph[match.end() : end] == (rest and f" {rest}") and not paragraph[end : end + 1].isalnum():
                yield match.start(), end, wrong, pivot


if __name__ == "__main__":
    sys.exit(main())
