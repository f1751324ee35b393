"""What hostile texts cost: CPU seconds of the whole process at two sizes a factor of four apart, and how they grow.

    python bench/hostile.py [KIND...] [--size 4000000]

    KIND              1 MB     4 MB    ratio

tests/test_linearity.py counts the lines that Python runs, which is the same on every machine; this sees as well what goes on
inside a line, such as the copying of a slice. Ends with 1 if a text of four times the length costs over six times as much.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from checks import CONSONANTS, VOWELS
from speed_texts import text
from speed_tools import measured

STEEPEST = 6.0


def name(number: int) -> str:
    """A different name for each number."""
    letters = []
    while number or len(letters) < 4:
        number, letter = divmod(number, len(CONSONANTS if len(letters) % 2 == 0 else VOWELS))
        letters.append((CONSONANTS if len(letters) % 2 == 0 else VOWELS)[letter])
    return "".join(letters).capitalize() + "s"


def repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def one_line(size: int) -> str:
    """The corpus without a line break."""
    return text(size).replace("\n\n", " ")


def names(size: int) -> str:
    count = size // 60
    return "\n\n".join(f"Mr. {name(n)} {name(7 * n + 1)} said that {name(n)} was away in {name(3 * n)}." for n in range(count))


KINDS: dict[str, Callable[[int], str]] = {
    "one line": one_line,
    "names": names,
    "quotes": repeated('He said. " '),
    "opened quotes": repeated("He said “go on, and she “went to the town.\n\n"),
    "marks": repeated("he came ,, and , went..  "),
    "brackets": repeated("(["),
    "one word": repeated("officials "),
    "numbers": repeated("12 million of 15,000 km (9 miles) on March 3, 2024, "),
    "letters": repeated("a"),
    "spaces": repeated("a  "),
    "stops": repeated("a. b "),
    "lines": repeated("Read more\n"),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=list(KINDS))
    parser.add_argument("--size", type=int, default=4_000_000)
    wishes = parser.parse_args()
    worst = 0
    print(f"{'KIND':16}{wishes.size // 4:>12,}{wishes.size:>12,}{'ratio':>8}")
    for kind in wishes.kinds:
        short, long = (cost(KINDS[kind](size)) for size in (wishes.size // 4, wishes.size))
        is_bad = long > STEEPEST * short
        worst |= is_bad
        print(f"{kind:16}{short:12.2f}{long:12.2f}{long / short:8.2f}{'  !' if is_bad else ''}", flush=True)
    return int(worst)


def cost(article: str) -> float:
    """CPU seconds of a check of a text, its report included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.txt"
        path.write_text(article, encoding="utf-8")
        command = [sys.executable, "-m", "lint", "--no-config", "--no-cache", "--format", "jsonl", str(path)]
        subprocess.run([*command[:-1], str(Path(__file__))], stdout=subprocess.DEVNULL, check=False)
        return measured(command, 600).seconds or 600.0


if __name__ == "__main__":
    sys.exit(main())
