"""Fixes the corpus, clean news and generated documents, and says what went wrong; shows each change of clean news.

    python bench/fixes.py [--data FOLDER]

For each set: documents, safe fixes made, and faults. A fault is a document that a second run of fixes changes again, or
a change that is not one of the edits. Ends with 1 if there is any.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.document import Document, parse
from lint.fix import ROUNDS, fixed, is_fixable, replaced
from lint.linter import Linter
from lint.model import Finding
from lint.unified import diff

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "dev"
FRAGMENTS = (
    "The the council met .. ",
    "It was a apple , he said .",
    "\r\n\r\n\r\n\r\n",
    "\n",
    "\n\n",
    "Kyiv and Kiev ",
    "“An an hour.”",
    "( open )",
    "donâ€™t ",
    "peace. conversations",
    "1 000 and 1,000 ",
    "Ｔhe 10％ ",
    "an\u200bd so",
    "И\u200bт ",
    "&amp;nbsp; ",
    "e\u0301 🎉🎉 ",
    "עברית ",
    "in in in in",
    " ,.;:!?",
    "He said..",
    "“‘\"'",
    "- -- ",
    "# Head\n",
    "<p>a a</p>",
    "such stamps spread on the Internet as a hoax. ",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the annotated text")
    data = parser.parse_args().data
    linter, faults = Linter(), 0
    for name, texts, show in (
        ("corpus", corpus(), False),
        ("generated", generated(2000), False),
        ("clean news", clean(data, 200), True),
    ):
        made = count = 0
        for text, path in texts:
            for unsafe in (False, True):
                document, wrong = mend(linter, text, path, unsafe=unsafe)
                faults += wrong
                if not unsafe:
                    made, count = made + document[1], count + 1
                    if show and document[0] != text:
                        print(*diff(path, text, document[0]), sep="", end="\n")
        print(f"{name}: {count} documents, {made} safe fixes, {faults} faults so far")
    return int(faults > 0)


def mend(linter: Linter, text: str, path: str, *, unsafe: bool) -> tuple[tuple[str, int], int]:
    """The mended text with the number of fixes, and how many faults were seen."""
    document = parse(text, path)
    once = fixed(linter, document, linter.lint(document), unsafe=unsafe)
    twice = fixed(linter, once.document, linter.lint(once.document), unsafe=unsafe)
    strayed = strays(linter, document, once.document.text, unsafe=unsafe)
    return (once.document.text, once.made), int(twice.made > 0) + int(strayed)


def strays(linter: Linter, document: Document, mended: str, *, unsafe: bool) -> bool:
    """Whether a round of fixes changes anything but its edits, or the rounds don't lead to the mended text."""
    for _ in range(ROUNDS):
        chosen = [one for one in linter.lint(document) if is_fixable(document, one, unsafe=unsafe)]
        if not chosen:
            break
        new = replaced(document.text, chosen)
        if undone(new, chosen) != document.text:
            return True
        document = parse(new, document.path)
    return document.text != mended


def undone(new: str, made: Iterable[Finding]) -> str:
    """The text before the edits: what lies between them in the new one, with the old words in their places."""
    parts, done, shift = [], 0, 0
    for one in made:
        edit, start = one.edits[0].text, one.span.start + shift
        parts += [new[done:start], one.text if new[start : start + len(edit)] == edit else "?"]
        done, shift = start + len(edit), shift + len(edit) - len(one.text)
    return "".join(parts) + new[done:]


def corpus() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "corpus").glob("*/*.*")):
        if path.suffix != ".json":
            yield path.read_bytes().decode(), path.name


def generated(number: int) -> Iterator[tuple[str, str]]:
    chance = random.Random(1)
    for index in range(number):
        text = "".join(chance.choices(FRAGMENTS, k=chance.randint(1, 14)))
        yield text, f"{index}.{chance.choice(('txt', 'md', 'html'))}"


def clean(data: Path, number: int) -> Iterable[tuple[str, str]]:
    path = data / "clean_news.jsonl.gz"
    if not path.exists():
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    for article in random.Random(1).sample(articles, number):
        yield "\n\n".join(article["paragraphs"]), f"{article['id']}.txt"


if __name__ == "__main__":
    sys.exit(main())
