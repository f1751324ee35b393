"""Write what counts tell of the spinner's words: lint/lexicon/spinner/thesaurus.yaml, zipf.yaml and attested.yaml.

    python bench/spinner.py MOBY.txt TEXTS.jsonl.gz

MOBY.txt is the Moby Thesaurus (Grady Ward, public domain; words.txt of the npm package moby 1.1.2), a root and its words a
line. TEXTS holds a JSON object a line with `paragraphs`. Install for this script alone: wordfreq (Zipf values of words), and
symspellpy, wordsegment and pocketsphinx (pairs of words of books, of the web, and of a language model). A pair is attested if
it stands in one of their lists or in TEXTS; of the model's, those that stand together more often than by chance.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from textwrap import wrap

from lint.lexicon import grammar, spun
from lint.lexicon import spuntables as tables
from lint.lexicon.inflect import forms

FOLDER = Path(spun.__file__).parent / "spinner"
HEADS = {
    "thesaurus": """# What a large thesaurus gives for the words of fixed terms: right word: what may come of it. Made by bench/spinner.py from
# the Moby Thesaurus (Grady Ward, public domain); not written by hand.
""",
    "zipf": """# How common the words of terms are, and those that a spinner puts for them: Zipf value: words. Made by bench/spinner.py from
# the data of wordfreq (Robyn Speer), CC BY-SA 4.0, to one decimal; not written by hand.
""",
    "attested": """# Phrases that map back to a fixed term and are good English: first word, then how it goes on. Made by bench/spinner.py
# from counts of common pairs of words and open texts; not written by hand.
""",
}
TOKEN = re.compile(r"[a-z]+(?:['-][a-z]+)*|[^\sa-z]")
LISTS = {"symspellpy": "frequency_bigramdictionary_en_243_342.txt", "wordsegment": "bigrams.txt"}
RARE, USUAL = 2.0, 4.5
"""Zipf values between which a word of the large thesaurus tells anything: known to people, and not put by everyone."""
FEW = 3
"""Terms that a word stands in for the large thesaurus to be asked what may be put for it."""


def main(moby: str, texts: str) -> None:
    """Write the three files, each from those before it."""
    for name, make in (("thesaurus", lambda: thesaurus(moby)), ("zipf", zipf), ("attested", lambda: attested(texts))):
        lines = [line for key, found in sorted(make().items()) for line in entry(key, found, " " if name == "zipf" else ", ")]
        (FOLDER / f"{name}.yaml").write_text(HEADS[name] + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


def entry(key: str, found: Iterable[str], between: str) -> list[str]:
    text = f'"{key}": "{between.join(sorted(found))}"'
    return wrap(text, 112, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False)


def thesaurus(moby: str) -> dict[str, set[str]]:
    """By a word of several terms, the words that have it under their root in the thesaurus and stand under its own."""
    roots = dict(line.split(",", 1) for line in Path(moby).read_text("utf-8").lower().splitlines())
    under = {root: set(words.split(",")) for root, words in roots.items()}
    return {
        right: wrongs
        for right, count in parts().items()
        if count >= FEW
        and (wrongs := {wrong for wrong in under.get(right, ()) if right in under.get(wrong, ()) and tells(wrong)})
    }


def tells(word: str) -> bool:
    return word.isalpha() and RARE <= value(word) <= USUAL


def parts() -> Counter[str]:
    """The words of the terms, in the singular, and in how many terms each stands."""
    terms = [term for group in tables.values(["terms"])["terms"] for term in group["terms"]]
    return Counter(word for term in terms for word in set(term.split(" ")))


def zipf() -> dict[str, set[str]]:
    """By their Zipf value, the words of terms and what may be put for them, in every form."""
    values = tables.values([*tables.CLASSES, "fields", "thesaurus"])
    bases = [
        (word, pos) for name, pos in tables.CLASSES.items() for right, each in values[name].items() for word in (right, *each)
    ]
    bases += [(word, "noun") for words in tables.listed(values["thesaurus"]).values() for word in words]
    bases += [(word, "noun") for field in values["fields"] for word in (*field["firsts"], *field["lasts"])]
    bases += [(word, "noun") for word in parts()]
    found = defaultdict(set)
    for word in {form for base, pos in bases for form in forms(base, pos)}:
        found[f"{value(word):.1f}"].add(word)
    return found


def value(word: str) -> float:
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en")


def attested(texts: str) -> dict[str, set[str]]:
    """By first word, how pairs go on that would be taken for terms that were spun."""
    known = spun.Terms({**spun.tables(), "attested": b"\n"}.__getitem__)
    found, closed = defaultdict(set), grammar().closed_class
    for first, joint, last in {*listed(), *modelled(), *standing(texts)}:
        if not {first, last} & closed and known.meant(first, joint, last):
            found[first].add(joint + last)
    return found


def listed() -> Iterator[tuple[str, str, str]]:
    """The pairs of the lists that come with packages."""
    for package, name in LISTS.items():
        spec = find_spec(package)
        if not spec or not spec.origin:
            sys.exit(f"{package} is not installed: pip install {package}")
        for line in (Path(spec.origin).parent / name).read_text("utf-8").lower().splitlines():
            first, last = line.split()[:2]
            yield first, "", last


def modelled() -> Iterator[tuple[str, str, str]]:
    """The language model's pairs that stand together more often than by chance."""
    from pocketsphinx import NGramModel, get_model_path

    model = NGramModel.readfile(get_model_path("en-us/en-us.lm.bin"))
    for first, last in model_pairs():
        if model.prob([last, first]) > model.prob([last]):
            yield first, "", last


def model_pairs() -> Iterator[tuple[str, str]]:
    """The pairs that the model holds. pocketsphinx 5.1.1 lists them as text and then crashes at the triples, so another
    process does it."""
    code = "import sys, pocketsphinx as p; p.NGramModel.readfile(p.get_model_path('en-us/en-us.lm.bin')).write(sys.argv[1], 1)"
    with tempfile.NamedTemporaryFile(suffix=".arpa") as file:
        subprocess.run([sys.executable, "-c", code, file.name], stderr=subprocess.DEVNULL, check=False)
        for line in Path(file.name).read_text("latin-1").partition("\\2-grams:")[2].splitlines():
            parts = line.split("\t")
            if len(parts) == 4 and parts[1].isalpha() and parts[2].isalpha():
                yield parts[1], parts[2]


def standing(texts: str) -> Iterator[tuple[str, str, str]]:
    """The pairs of words, with or without a joint between, in the texts."""
    with gzip.open(texts, "rt", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["paragraphs"]:
                tokens = TOKEN.findall(paragraph.lower().replace("’", "'"))
                yield from ((first, "", last) for first, last in pairwise(tokens))
                for first, joint, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
                    if joint in tables.JOINTS:
                        yield first, f"{joint} ", last


if __name__ == "__main__":
    main(*sys.argv[1:])
