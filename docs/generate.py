"""Writes what is generated: docs/rules.md, docs/schema/*.json, docs/newslint.1 and the report in README.md.

python docs/generate.py            write
python docs/generate.py --check    end with 1 if anything written differs
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import man

from lint.commands import schema
from lint.rules import loader
from lint.rules.schema import AnyRule

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "corpus/artifacts/port-strike.txt"
REPORT = re.compile(r"(?<=<!-- report -->\n)```text\n.*?\n```", re.S)


def main() -> int:
    check = "--check" in sys.argv[1:]
    stale = [path for path, text in pages() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path, text in pages():
        if path in stale and not check:
            path.write_text(text, encoding="utf-8")
    for path in stale:
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(ROOT)}")
    return int(check and bool(stale))


def pages() -> Iterator[tuple[Path, str]]:
    yield ROOT / "docs" / "rules.md", rules_page()
    for name in ("config", "rules"):
        yield ROOT / "docs" / "schema" / f"{name}.json", schema.text(name)
    yield ROOT / "docs" / "newslint.1", man.page()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    yield ROOT / "README.md", REPORT.sub(lambda _: f"```text\n{report()}\n```", readme)


def report() -> str:
    """What `newslint` prints for the README's article."""
    command = [sys.executable, "-m", "lint", "check", "--no-config", EXAMPLE]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8").stdout.strip("\n")


def rules_page() -> str:
    """Every rule: the table, then a section each."""
    rules = sorted(loader.definitions().values(), key=lambda rule: rule.id)
    head = "# Rules\n\nGenerated from rules.yaml by docs/generate.py. In the examples « » mark what is found.\n"
    table = ["| rule | severity | confidence | MQM category |", "| --- | --- | --- | --- |"]
    table += [f"| [{r.id}](#{r.id}) | {r.severity} | {r.confidence}{', preview' if r.preview else ''} | {r.mqm} |" for r in rules]
    return "\n".join([head, *table, "", *(section(rule) for rule in rules)])


def section(rule: AnyRule) -> str:
    lines = [f"## {rule.id}", "", rule.message.replace("{match}", "…").replace("{suggestion}", "…"), "", rule.why, ""]
    lines += ["Found:", "", *map(quoted, rule.examples.bad), "Left alone:", "", *map(quoted, rule.examples.good)]
    return "\n".join(lines + ([f"Source: {rule.source}", ""] if rule.source else []))


def quoted(example: str) -> str:
    fence = "````" if "```" in example else "```"
    return f"{fence}text\n{example}\n{fence}\n"


if __name__ == "__main__":
    sys.exit(main())
