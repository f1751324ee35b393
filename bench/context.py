"""What the context engine costs: CPU seconds to load, words a CPU second on one thread, memory at most, size on disk.

python bench/context.py [TEXT...]        clean articles of the corpus by default, read until there are WORDS words
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from lint import document as documents

WORDS = 40_000
CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "clean"


def main() -> None:
    start = time.process_time()
    from lint.engines import context

    engine = context.engine(context.Config())
    loaded = time.process_time()
    texts = [path.read_text(encoding="utf-8") for path in map(Path, sys.argv[1:] or sorted(map(str, CORPUS.glob("*.txt"))))]
    read, words, number = 0.0, 0, 0
    while words < WORDS:
        document = documents.parse(texts[number % len(texts)], "article.txt")
        words, number = words + len(document.words), number + 1
        before = time.process_time()
        list(engine.run(document))
        engine.verdict(document)
        read += time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum(path.stat().st_size for path in context.folder().iterdir() if path.is_file()) / 1e6
    print(
        f"load {loaded - start:.2f} s of CPU; {words / read:,.0f} words a CPU second; {memory:.0f} MB at most; {size:.1f} MB of files"
    )


if __name__ == "__main__":
    main()
