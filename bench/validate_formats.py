"""Runs every CI format through its validators, over the corpus and over documents made to break it.

    python bench/validate_formats.py [--documents 2000] [--seed 1] [--tools FOLDER] [--without-npm]

    format      validator                         files  faults
    sarif       OASIS schema                        201       0

Ends with 1 if there is a fault. Two validators come from npm, in the versions named here, and are installed
into FOLDER if they are not there yet: Microsoft's sarif-multitool and rdformat-validator.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import chdir
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import jsonschema
from lxml import etree

from lint.config import Config
from lint.linter import Linter
from lint.reports import Look, Result, renderer
from lint.reports.encode import visible
from lint.reports.github import COMMANDS
from lint.rules import loader

ROOT = Path(__file__).resolve().parent.parent
ALONE = 200
"""Documents that are also reported one by one."""
SCHEMAS = ROOT / "tests" / "schemas"
PACKAGES = {"@microsoft/sarif-multitool": "5.7.0", "@umbrelladocs/rdformat-validator": "1.0.1"}
ADVICE = {
    "SARIF2002": "a message should be an id with arguments; GitHub reads only its text",
    "SARIF2003": "no revision: outside CI none is known",
    "SARIF2006": "an address was not reached: there may be no network",
    "SARIF2009": "rule ids should look like ABC1234; newslint's say what is wrong",
    "SARIF2011": "nothing stands around a finding that covers its whole document",
    "SARIF2013": "the articles should be embedded; that is for the reader to want",
    "SARIF2016": "an absolute URI: the file lies outside the project",
}
"""Notes of sarif-multitool that it keeps to itself unless asked, and why they stand. Everything else is a fault."""


class Row(NamedTuple):
    """One validator's word: how many documents, in how many files, and its faults in words."""

    format: str
    validator: str
    files: int
    faults: Sequence[str]


def main() -> int:
    options = arguments()
    results = [*corpus(), *module("hostile").results(options.seed, options.documents)]
    findings = sum(len(result.findings) for result in results)
    rows = [*here(results)]
    with tempfile.TemporaryDirectory() as folder:
        rows += (
            [] if options.without_npm or not can_install(options.tools) else npm(results, Path(folder), options.tools.resolve())
        )
    print(f"{len(results)} documents, {findings} findings\n")
    print(f"{'format':<11} {'validator':<32} {'files':>6} {'faults':>7}")
    for row in rows:
        print(f"{row.format:<11} {row.validator:<32} {row.files:>6} {len(row.faults):>7}")
    for row in rows:
        for fault in row.faults[:5]:
            print(f"{row.format}: {row.validator}: {fault}", file=sys.stderr)
    return int(any(row.faults for row in rows))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tools", type=Path, default=Path(tempfile.gettempdir()) / "newslint-validators")
    parser.add_argument("--without-npm", action="store_true")
    return parser.parse_args()


def module(name: str) -> ModuleType:
    """A module of the reports' tests."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / "reports" / f"{name}.py")
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def corpus() -> Iterable[Result]:
    """The corpus with what every rule finds in it."""
    linter = Linter(Config(preview=True))
    for path in sorted(ROOT.glob("corpus/*/*.*")):
        if path.suffix != ".json":
            document = linter.read(path.read_bytes(), path.relative_to(ROOT).as_posix())
            yield Result(document.path, document, linter.lint(document))


def report(name: str, results: Iterable[Result]) -> str:
    with chdir(ROOT):
        return "".join(renderer(name)(results, Look(about=loader.about)))


def here(results: list[Result]) -> Iterable[Row]:
    """What needs no more than Python: some documents by themselves, and all of them in one report."""
    about = loader.about()
    for name, validator, faults in (
        ("sarif", "OASIS schema", partial(by_schema, "sarif-2.1.0.json", whole)),
        ("gitlab", "documented fields", partial(by_schema, "gitlab.json", whole)),
        ("rdjson", "format's messages", partial(by_schema, "rdformat.json", whole)),
        ("rdjsonl", "format's messages", partial(by_schema, "rdformat.json", lines)),
        ("checkstyle", "XSD", partial(by_xsd, "checkstyle.xsd")),
        ("junit", "XSD (Jenkins)", partial(by_xsd, "junit-10.xsd")),
    ):
        with chdir(ROOT):
            look = Look(about=lambda: about)
            texts = ["".join(renderer(name)(some, look)) for some in (*([result] for result in results[:ALONE]), results)]
        yield Row(name, validator, len(texts), faults(texts))
    yield Row("github", "round trip", 1, github(results))


def whole(text: str) -> Any:
    return json.loads(text)


def lines(text: str) -> Any:
    return {"diagnostics": [json.loads(line) for line in text.splitlines()]}


def by_schema(schema: str, read: Callable[[str], Any], texts: Iterable[str]) -> list[str]:
    validator = jsonschema.Draft202012Validator(json.loads((SCHEMAS / schema).read_text(encoding="utf-8")))
    return [error.message[:300] for text in texts for error in validator.iter_errors(read(text))]


def by_xsd(schema: str, texts: Iterable[str]) -> list[str]:
    validator, faults = etree.XMLSchema(file=str(SCHEMAS / schema)), []
    for text in texts:
        try:
            validator.assertValid(etree.fromstring(text.encode()))
        except etree.Error as error:
            faults.append(str(error)[:300])
    return faults


def github(results: list[Result]) -> list[str]:
    """The commands read back as GitHub's runner reads them."""
    read = module("test_github").read
    found = [read(line) for line in report("github", results).split("\n")[:-1]]
    expected = [finding for result in results for finding in result.findings]
    return [
        finding.message
        for finding, one in zip(expected, found, strict=True)
        if not one.message.endswith(visible(finding.message)) or one.name != COMMANDS[finding.severity]
    ]


def npm(results: list[Result], folder: Path, tools: Path) -> Iterable[Row]:
    install(tools)
    for name in ("sarif", "rdjson", "rdjsonl"):
        for index, some in enumerate(batches(results)):
            text = report(name, some)
            text = json.dumps(lines(text)["diagnostics"]) if name == "rdjsonl" else text
            (folder / f"{index:03d}.{name}").write_text(text, encoding="utf-8")
    yield from multitool(folder, tools)
    for name in ("rdjson", "rdjsonl"):
        files = sorted(folder.glob(f"*.{name}"))
        yield Row(name, "rdformat-validator --strict", len(files), rdformat(files, tools))


def batches(results: list[Result]) -> Iterable[list[Result]]:
    return (results[start : start + 25] for start in range(0, len(results), 25))


def can_install(tools: Path) -> bool:
    """Whether the validators from npm are here, or can be had; without a way to npm's registry the others must do."""
    try:
        install(tools.resolve())
    except (OSError, subprocess.CalledProcessError):
        print("npm could not install its two validators here; going on without them")
        return False
    return True


def install(tools: Path) -> None:
    if all((tools / "node_modules" / name).is_dir() for name in PACKAGES):
        return
    tools.mkdir(parents=True, exist_ok=True)
    names = [f"{name}@{version}" for name, version in PACKAGES.items()]
    subprocess.run(["npm", "install", "--no-fund", "--no-audit", "--silent", "--prefix", str(tools), *names], check=True)


def multitool(folder: Path, tools: Path) -> Iterable[Row]:
    """As the tool runs by default, and with every level, kind and set of rules; its exit code says nothing."""
    platform = {"darwin": "darwin", "win32": "win32"}.get(sys.platform, "linux")
    program = tools / "node_modules" / "@microsoft" / f"sarif-multitool-{platform}" / "Sarif.Multitool"
    program.chmod(0o755)
    everything = ["--level", "Error;Warning;Note", "--kind", "Fail;Review;Open;Informational", "--rule-kind", "Sarif;Ghas"]
    for label, more in (("sarif-multitool", []), ("sarif-multitool, every level", everything)):
        out = folder / "out.json"
        command = [
            program,
            "validate",
            str(folder / "*.sarif"),
            "--output",
            str(out),
            "--log",
            "ForceOverwrite",
            "--quiet",
            *more,
        ]
        environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        said = subprocess.run(command, check=True, env=environment, capture_output=True, text=True).stdout
        scanned = int(said.rpartition(" files scanned")[0].split()[-1])
        run = json.loads(out.read_text(encoding="utf-8-sig"))["runs"][0]
        found = [(one["ruleId"], one.get("level", "warning")) for one in run.get("results", [])]
        advice = more and Counter((rule, level) for rule, level in found if level == "note" and rule in ADVICE)
        for (rule, level), number in sorted(dict(advice).items()):
            print(f"sarif-multitool: {number} x {level} {rule}: {ADVICE[rule]}")
        yield Row(
            "sarif",
            label,
            scanned,
            [f"{rule} {level}" for rule, level in found if (rule, level) not in advice],
        )


def rdformat(files: list[Path], tools: Path) -> list[str]:
    program = tools / "node_modules" / ".bin" / "rdformat-validator"
    done = subprocess.run(
        [program, "--strict", "--no-extra-fields", "--format", "json", *map(str, files)],
        check=False,
        capture_output=True,
        text=True,
    )
    said = json.loads(done.stdout)
    faults = [f"{file['file']}: {detail}" for file in said["fileResults"] for detail in file.get("errorDetails", ())]
    counted = said["totalErrors"] + said["totalWarnings"] + len(files) - said["validFiles"]
    return faults or [f"{counted} errors and warnings"] * bool(counted or done.returncode)


if __name__ == "__main__":
    sys.exit(main())
