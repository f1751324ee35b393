"""What the tests of reports share: documents of every kind, made by chance or by hand, and their reports."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from lint.document import Document, read
from lint.model import Confidence, Edit, Finding, Related, Severity, Span
from lint.reports import Look, Result, renderer

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"
SPEC = importlib.util.spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
assert SPEC
assert SPEC.loader
hostile = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(hostile)

ARTICLES = {
    "plain.txt": b"The river rose.\nIt fell again.\n",
    "crlf.txt": b"Road opens\r\n\r\nThe river rose.\r\n",
    "cr.txt": b"Road opens\r\rThe river rose.\r",
    "bom.txt": "\ufeffThe river “rose”.\n".encode(),
    "wide.txt": "\ufeffThe river 😀 rose.\r\n".encode("utf-16-le"),
    "emoji.txt": "😀 👩‍👩‍👧 The river rose 😀.\nAnd 😀 the river.\n".encode(),
    "marks.txt": "The re\u0301sume\u0301 of the cafe\u0301 on the river.\n".encode(),
    "rtl.txt": "قال الوزير the river \u2067نهر\u2069 rose. שלום the river.\n".encode(),
    "sub folder/über #1.md": b"A line of\nthe river & <b>rose</b>.\n",
    "clean.txt": b"Nothing is wrong.\n",
}  # fmt: skip


def finding(document: Document, start: int, end: int, **other: Any) -> Finding:
    fields = {
        "rule": "trial-rule", "category": "style/awkward", "severity": Severity.ERROR, "confidence": Confidence.HIGH,
        "message": "It is wrong.", "context": f"{start}", **other,
    }  # fmt: skip
    return Finding(span=Span(start, end), text=document.text[start:end], **fields)


def checked(path: str, data: bytes) -> Result:
    """An article with a finding for every 'river', two edits and a related place, and one over its lines."""
    document = read(data, path)
    if "river" not in document.text:
        return Result(path, document, ())
    at = document.text.index("river")
    related = (Related(Span(0, 3), "The first words."),)
    findings = [finding(document, at, at + 5, edits=(Edit("stream", safe=True), Edit("")), related=related, evidence="es: río")]
    if (last := document.text.rindex("river")) != at:
        findings.append(finding(document, last, last + 5, severity=Severity.WARNING, rule="other"))
    findings.append(finding(document, at + 6, len(document.text), severity=Severity.SUGGESTION, rule="over-lines"))
    return Result(path, document, tuple(findings))


@pytest.fixture(scope="session", name="checked")
def checked_() -> Callable[[str, bytes], Result]:
    return checked


@pytest.fixture(scope="session")
def results() -> list[Result]:
    """Articles with CRLF, a byte order mark, emoji, combining marks, right-to-left text and spans over lines."""
    return [checked(path, data) for path, data in ARTICLES.items()]


@pytest.fixture(scope="session")
def hostile_results() -> list[Result]:
    return list(hostile.results(1, 300))


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., str]:
    """report(format, results, **look) is a report, made in a folder of its own and outside any CI."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_WORKSPACE", "GITHUB_REPOSITORY", "GITHUB_SHA", "GITHUB_SERVER_URL", "CI_PROJECT_DIR", "CI_PROJECT_URL"):
        monkeypatch.delenv(name, raising=False)

    def made(name: str, results: Iterable[Result], **look: Any) -> str:
        return "".join(renderer(name)(results, Look(**look)))

    return made


@pytest.fixture(scope="session")
def schema() -> Callable[[str], dict[str, Any]]:
    def load(name: str) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
        return loaded

    return load


@pytest.fixture(scope="session")
def xsd() -> Callable[[str, str], Any]:
    """xsd(name, text) is the root of an XML document, which must be valid by the schema."""
    from lxml import etree

    def parsed(name: str, text: str) -> Any:
        root = etree.fromstring(text.encode())
        etree.XMLSchema(file=str(SCHEMAS / name)).assertValid(root)
        return root

    return parsed
