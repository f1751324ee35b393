"""Write lint/lexicon/spinner/attested.yaml: phrases that map back to a fixed term and stand in edited English all the same.

    python bench/attested.py TEXTS.jsonl.gz

TEXTS holds a JSON object a line with `paragraphs`. The packages symspellpy and wordsegment give common pairs of words of
books (Google Books Ngrams, CC BY 3.0) and of the web; install them for this script alone. A phrase stands if it is a
common pair there or stands in TEXTS at least once.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from textwrap import wrap

from lint.lexicon import grammar
from lint.lexicon import spun as lexicon
from lint.lexicon.lookup import Lookup

FILE = Path(lexicon.__file__).parent / "spinner" / "attested.yaml"
HEAD = """# Phrases that map back to a fixed term and are good English: first word, then how it goes on. Made by bench/attested.py
# from counts of common pairs of words and open texts; not written by hand.
"""
TOKEN = re.compile(r"[a-z]+(?:['-][a-z]+)*|[^\sa-z]")
LISTS = {"symspellpy": "frequency_bigramdictionary_en_243_342.txt", "wordsegment": "bigrams.txt"}


def main(path: str) -> None:
    """Write the file anew from the texts at a path."""
    known = lexicon.terms()
    known.attested = Lookup("")
    found: dict[str, set[str]] = defaultdict(set)
    closed = grammar().closed_class
    for first, joint, last in {*listed(), *standing(path)}:
        if not {first, last} & closed and (known.rights(first) or known.rights(last)) and known.meant(first, joint, last):
            found[first].add(joint + last)
    lines = [line for first in sorted(found) for line in entry(first, sorted(found[first]))]
    FILE.write_text(HEAD + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


def entry(first: str, rests: Iterable[str]) -> list[str]:
    return wrap(f'"{first}": "{", ".join(rests)}"', 112, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False)


def listed() -> Iterator[tuple[str, str, str]]:
    """The pairs of the lists that come with packages."""
    for package, name in LISTS.items():
        spec = find_spec(package)
        if not spec or not spec.origin:
            sys.exit(f"{package} is not installed: pip install {package}")
        for line in (Path(spec.origin).parent / name).read_text("utf-8").lower().splitlines():
            first, last = line.split()[:2]
            yield first, "", last


def standing(path: str) -> Iterator[tuple[str, str, str]]:
    """The pairs of words, with or without a joint between, in the texts."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["paragraphs"]:
                tokens = TOKEN.findall(paragraph.lower().replace("’", "'"))
                yield from ((first, "", last) for first, last in pairwise(tokens))
                for first, joint, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
                    if joint in lexicon.JOINTS:
                        yield first, f"{joint} ", last


if __name__ == "__main__":
    main(sys.argv[1])
