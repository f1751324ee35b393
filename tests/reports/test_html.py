"""html: what the page holds, that an article can't break out of it, and how it behaves in a browser."""

from __future__ import annotations

import re
import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Linter
from lint.document import Document
from lint.model import Confidence, Edit, Finding, Related, Severity, Span
from lint.reports import Look, Result, html, renderer
from lint.reports.html.reading import reading

VOID = {"meta", "input", "wbr"}
ELEMENTS = {
    "html", "head", "body", "title", "style", "script", "meta", "a", "header", "footer", "main", "nav", "section", "article", "div", "span",
    "p", "h1", "h2", "h3", "blockquote", "mark", "b", "i", "em", "ins", "small", "code", "kbd", "ul", "li", "dl", "dt", "dd", "table", "thead",
    "tbody", "tr", "th", "td", "details", "summary", "form", "label", "input", "select", "option", "output", "button", "dialog", "wbr",
}  # fmt: skip
ATTACKS = (
    "</mark></p><script>document.title='broken'</script>", "<img src=x onerror=\"document.title='broken'\">", '" onmouseover="alert(1)" x="',
    "'><svg/onload=alert(1)>", "</style></script></title><script>alert(1)</script>", "<!-- $files $script {path} -->", "&lt;b&gt;&amp;",
    "]]><?php ?>", "<a href=javascript:alert(1)>x</a>",
)  # fmt: skip
ARTICLE = (
    "Road opens after the flood\n\nThe minister said the the 河水 road 🛣️ would open.  He he said “it is is good”\r\non Friday.\r\n\r\n"
    "שלום the the עולם, a cafe\u0301 and a\u200bzero-width space.\n\n- A list line, it is is short\n"
)


class Node:
    """An element with its attributes, and its children and texts in order."""

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Node | str] = []

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.all()

    def text(self, without: Sequence[str] = ()) -> str:
        kept = [one for one in self.children if isinstance(one, str) or not set(without) & set(one.classes)]
        return "".join(one if isinstance(one, str) else one.text(without) for one in kept)


class Page(HTMLParser):
    """A page as a tree; fails where elements are not properly nested."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root", {})
        self.stack = [self.root]
        self.feed(source)
        self.close()
        assert self.stack == [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.stack[-1].children.append(node)
        if tag not in VOID:
            self.stack.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.stack[-1].children.append(data)

    @cached_property
    def nodes(self) -> list[Node]:
        return list(self.root.all())

    @cached_property
    def by_id(self) -> dict[str, Node]:
        ids = [node.attributes["id"] for node in self.nodes if "id" in node.attributes]
        assert len(set(ids)) == len(ids)
        return {node.attributes["id"]: node for node in self.nodes if "id" in node.attributes}

    def named(self, name: str) -> list[Node]:
        return [node for node in self.nodes if node.name == name]

    def of_class(self, name: str) -> list[Node]:
        return [node for node in self.nodes if name in node.classes]

    def blocks(self) -> list[str]:
        """The paragraphs of all articles, without numbers."""
        parts = [child for node in self.of_class("text") for child in node.children if isinstance(child, Node)]
        return [part.text(["ref"]) for part in parts if not {"note", "gap"} & set(part.classes)]


def finding(document: Document, start: int, end: int, **fields: Any) -> Finding:
    usual: dict[str, Any] = {
        "rule": "a-rule", "category": "accuracy/mistranslation", "severity": Severity.ERROR, "confidence": Confidence.HIGH,
        "message": "Why.", "span": Span(start, end), "text": document.text[start:end],
    }  # fmt: skip
    return Finding(**usual | fields)


def rendered(*results: Result, look: Look = Look()) -> str:  # noqa: B008
    return "".join(renderer("html")(results, look))


def report(linter: Linter, text: str, path: str = "a.txt") -> tuple[Page, Result]:
    document = Linter.read(text, path)
    result = Result(path, document, linter.lint(document))
    return Page(rendered(result)), result


def clean(text: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def check(page: Page, *results: Result) -> None:
    """What holds for every page: its text is whole, each finding has its mark and note, all links lead somewhere."""
    readings = [(result.document, block) for result in results for block in result.document.blocks]
    assert page.blocks() == [clean("".join(reading(document, block.start, block.end))) for document, block in readings]
    for number, result in enumerate(results, 1):
        for index, one in enumerate(result.findings, 1):
            check_finding(page, result.document, one, f"{number}-{index}")
    for node in page.nodes:
        assert node.name in ELEMENTS | {"root"}
        assert not {name for name in node.attributes if name.startswith("on") or name in ("style", "src", "srcdoc", "action")}
        for name in ("aria-describedby", "aria-labelledby"):
            assert node.attributes.get(name, "files") in page.by_id
        if "href" in node.attributes:
            assert node.attributes["href"][0] == "#"
            assert node.attributes["href"][1:] in page.by_id
        if node.name == "a":
            assert not any(inner.name == "a" for inner in node.all() if inner is not node)


def check_finding(page: Page, document: Document, one: Finding, key: str) -> None:
    mark, note = page.by_id[f"m{key}"], page.by_id[f"n{key}"]
    assert mark.name == "mark"
    assert mark.attributes["aria-describedby"] == f"w{key}"
    assert one.severity.label in mark.classes
    assert one.severity.label in note.classes
    reference = [node for node in page.of_class("ref") if node.attributes["data-n"] == key]
    assert [node.attributes["href"] for node in reference] == [f"#n{key}"]
    assert f"#m{key}" in {node.attributes.get("href") for node in note.all()}
    assert clean(one.message) in page.by_id[f"w{key}"].text()
    for edit in one.edits:
        assert clean(edit.text).strip() in note.text()
    pieces = [node for node in page.named("mark") if node.attributes.get("data-n") == key]
    shown = "".join(node.text(["ref"]) for node in pieces)
    assert squeezed(shown) == squeezed(clean(seen(document, one.span)))


def squeezed(text: str) -> str:
    return "".join(text.split())


def seen(document: Document, span: Span) -> str:
    """What a reader sees of a span: its part in each block, or the source between blocks."""
    parts = []
    for block in document.blocks:
        shown = reading(document, block.start, block.end)
        parts.append("".join(shown[max(span.start - block.start, 0) : max(span.end - block.start, 0)]))
    touched = any(block.start < max(span.end, span.start + 1) and block.end > span.start for block in document.blocks)
    return "".join(parts) if touched else document.text[span.start : span.end]


# What the page holds.


def test_an_article_and_its_findings(linter: Linter) -> None:
    page, result = report(linter, ARTICLE)
    assert len(result.findings) >= 4
    check(page, result)
    assert [node.text() for node in page.named("h1")] == [f"{len(result.findings)} findings: {totals(result)}"]
    assert [node.text() for node in page.named("title")] == ["a.txt – newslint"]
    assert [node.text(["ref"]) for node in page.named("h3")] == ["Road opens after the flood"]
    assert [len(page.named(name)) for name in ("main", "nav", "style", "script")] == [1, 1, 1, 1]


def totals(result: Result) -> str:
    counts = [(one.label, sum(finding.severity is one for finding in result.findings)) for one in reversed(Severity)]
    return ", ".join(f"{count} {label}{'' if count == 1 else 's'}" for label, count in counts if count)


@pytest.mark.parametrize(
    ("path", "text", "blocks"),
    [
        ("a.md", "# One `code` title\n\nA **bold** word, [a link](https://x.example/a(b)) and <b>the the</b> https://y.example/z.\n",
         ["One code title", "A bold word, a link and the the https://y.example/z."]),
        ("a.html", "<article><h1>Head</h1><p class='a'>It&nbsp;is (<a href='x y'>a &amp; b</a>) for the the <i>mail</i> a@b.example.</p></article>",
         ["Head", "It is (a & b) for the the mail a@b.example."]),
        ("a.txt", "One line\n\nAnd https://z.example/q?a=<b>, @someone and <b>the the</b> rest.\n",
         ["One line", "And https://z.example/q?a=<b>, @someone and <b>the the</b> rest."]),
    ],
)  # fmt: skip
def test_markup_is_not_read(linter: Linter, path: str, text: str, blocks: list[str]) -> None:
    page, result = report(linter, text, path)
    assert [" ".join(block.split()) for block in page.blocks()] == blocks
    check(page, result)


def test_a_note_tells_all(linter: Linter) -> None:
    document = Linter.read("The stamps spread, and the stamps spread.", "a.txt")
    one = finding(
        document, 4, 10, message="A reason.", evidence="es: estampas; ar: طوابع", confidence=Confidence.LOW,
        edits=(Edit("images", True), Edit("pictures"), Edit("")), related=(Related(Span(27, 33), "'stamps' here"),) * 7,
    )  # fmt: skip
    other = finding(document, 19, 22, evidence="seen twice", severity=Severity.SUGGESTION)
    page = Page(rendered(Result("a.txt", document, (one, other))))
    note = page.by_id["n1-1"].text()
    for words in (
        "A reason.",
        "Low confidence.",
        "images (safe fix) or pictures or delete",
        "a-rule",
        "1:5",
        "From Spanish estampas, Arabic طوابع?",
    ):
        assert words in note
    assert note.count("1:28") == 5
    assert "and 2 more places" in note
    assert page.by_id["r1-1-0"].text() == "stamps"
    assert {node.attributes["lang"] for node in page.named("i")} == {"es", "ar"}
    assert "Evidence: seen twice" in page.by_id["n1-2"].text()
    assert "pointing to Arabic (1), Spanish (1)" in page.of_class("totals")[0].text()


def test_findings_between_paragraphs_and_across_them() -> None:
    document = Linter.read("One head\n\n\n\n\nA first paragraph.\n\nA second one.\n", "a.txt")
    result = Result(
        "a.txt",
        document,
        (finding(document, 8, 13), finding(document, 21, 40), finding(document, 33, 33), finding(document, 46, 47)),
    )
    page = Page(rendered(result))
    check(page, result)
    assert [node.text(["ref"]).strip() for node in page.of_class("gap")] == [
        "Line 1, between paragraphs:",
        "Line 8, between paragraphs:",
    ]
    assert ["blank" in page.by_id[f"m1-{number}"].classes for number in (1, 2, 3, 4)] == [True, False, True, True]
    assert [node.text(["ref"]) for node in page.named("mark") if node.attributes.get("data-n") == "1-2"] == [
        "paragraph.",
        "A secon",
    ]


def test_an_index_of_many_files(linter: Linter) -> None:
    texts = {
        "b/one.txt": "The the road.",
        "a/<two>.txt": "A road is is here. It is is so.",
        "c.txt": "A clean road.",
        "d.txt": "",
    }
    documents = {path: Linter.read(text, path) for path, text in texts.items()}
    results = [Result(path, document, linter.lint(document)) for path, document in documents.items()]
    page = Page(rendered(*results, look=Look(problems=["<e>.txt: is no text"])))
    check(page, *results)
    rows = [[cell.text() for cell in row.children if isinstance(cell, Node)] for row in page.named("tr")]
    assert ["b/one.txt", "1", "–", "–", "3", "3", ""] in rows
    assert ["a/<two>.txt", "2", "–", "–", "9", "4", ""] in rows
    assert ["✕ doubled-word", "3", "2"] in rows
    assert [node.text() for node in page.named("summary")][:3] == ["By file", "2 files without findings", "By rule"]
    assert "Not checked" in [node.text() for node in page.named("h2")]
    assert "<e>.txt: is no text" in [node.text() for node in page.named("li")]


@pytest.mark.parametrize("count", [0, 1, 60])
def test_few_and_many(linter: Linter, count: int) -> None:
    document = Linter.read("The the road.", "a.txt")
    results = [Result(f"{number}.txt", document, linter.lint(document)) for number in range(count)]
    page = Page(rendered(*results))
    check(page, *results)
    assert page.named("h1")[0].text() == (
        f"{count} finding{'s' if count > 1 else ''}: {count} error{'s' if count > 1 else ''}" if count else "No findings"
    )


def test_the_same_bytes_each_time_and_little_memory(linter: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Linter.read(ARTICLE, "a.txt")
    results = [Result(f"{number}.txt", document, linter.lint(document)) for number in range(5)]
    page = rendered(*results)
    assert rendered(*results) == page
    monkeypatch.setattr(html, "KEPT", 10)
    assert rendered(*results) == page


def test_rules_are_explained(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the road.", encoding="utf-8")
    assert newslint("a.txt", "--format", "html", "--output", "report.html").code == 1
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "twice in a row" in page.by_id["rule-doubled-word"].text()


# What an article may not do.


def test_a_span_that_ends_within_a_line_break() -> None:
    document = Linter.read("A long enough line that is wrapped here,\r\nand goes on for quite some more words.", "a.md")
    result = Result("a.md", document, (finding(document, 34, 41), finding(document, 41, 45)))
    check(Page(rendered(result)), result)


def test_nothing_breaks_out() -> None:
    text = "\n\n".join(ATTACKS)
    document = Linter.read(text, "a.txt")
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    attack = " ".join(ATTACKS)
    findings = tuple(
        finding(
            document,
            *span,
            message=attack,
            evidence=attack,
            edits=(Edit(attack),),
            related=(Related(span, attack),),
            category=attack,
        )
        for span in spans
    )
    result = Result(f"{attack}.txt", document, findings)
    page = Page(rendered(result, look=Look(problems=[attack])))
    check(page, result)
    assert [len(page.named(name)) for name in ("script", "style", "img", "svg")] == [1, 1, 0, 0]


def test_the_policy_lets_in_its_own_style_and_script_only(linter: Linter) -> None:
    page, _ = report(linter, ARTICLE)
    policy = next(
        node.attributes["content"]
        for node in page.named("meta")
        if node.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    digests = [b64encode(sha256(page.named(name)[0].text().encode()).digest()).decode() for name in ("style", "script")]
    assert policy.split("; ") == [
        "default-src 'none'", f"style-src 'sha256-{digests[0]}'", f"script-src 'sha256-{digests[1]}'", "base-uri 'none'", "form-action 'none'",
    ]  # fmt: skip
    for name in ("page.css", "page.js", "page.html"):
        assert "//www" not in html.own(name)
        assert "http:" not in html.own(name)
        assert "url(" not in html.own(name)


def test_what_utf_8_cannot_carry() -> None:
    document = Linter.read("Nul \0, bell \a, form \f feed, C1 \x9b and \x85 end, the the.", "a.txt")
    odd = "\ud800 \x1b[31m \0"
    one = finding(document, 0, 5, message=odd, evidence=odd, edits=(Edit(odd),), related=(Related(Span(6, 9), odd),))
    source = rendered(Result(f"{odd}.txt", document, (one,)))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", source)
    check(Page(source), Result("", document, (one._replace(message="\ufffd", edits=()),)))


@st.composite
def documents(draw: st.DrawFn) -> Result:
    """A document in any format with findings anywhere, nested, overlapping, empty."""
    words = st.sampled_from(["the", "Odesa", " ", "  ", "\n", "\n\n", "\r\n\r\n", "é", "e\u0301", "🛣️", "<b>", "</b>", "&amp;", "&nbsp;", "**", "`x`",
                             "[a](b)", "https://a.example/b", "\x07", "שלום", "\u202e", "# ", "- ", "“", "<p>", "<!--", "-->", "'", '"', "\u2060", "\ufffc"])  # fmt: skip
    text = "".join(draw(st.lists(words, max_size=30)))
    document = Linter.read(text, draw(st.sampled_from(["a.txt", "a.md", "a.html"])))
    edges = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(edges, edges).map(sorted), max_size=6))
    severities = st.sampled_from(Severity)
    findings = [
        finding(document, *span, severity=draw(severities), related=(Related(Span(*spans[0]), "here"),)) for span in spans
    ]
    return Result("a", document, tuple(findings))


@given(documents())
def test_any_spans_in_any_text(result: Result) -> None:
    check(Page(rendered(result)), result)


# In a browser. Playwright and a Chromium must be installed; axe-playwright-python too for the last test.


class Visit(NamedTuple):
    """A page in the browser, and what went wrong there: its console's messages and what it asked the network for."""

    page: Any
    wrong: list[str]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_api.sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        except sync_api.Error as error:
            pytest.skip(f"no Chromium: {str(error).splitlines()[0]}")
        yield started
        started.close()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """visit(source, **how) opens a report in a context of its own."""
    contexts = []

    def opened(source: str, **how: Any) -> Visit:
        path = tmp_path / "report.html"
        path.write_text(source, encoding="utf-8")
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **how}))
        page, wrong = contexts[-1].new_page(), []
        page.on("console", lambda message: wrong.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: wrong.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri())
        return Visit(page, wrong)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def source(linter: Linter) -> str:
    """A report on an article with two severities and a clean one."""
    text = ARTICLE + "\nOn Friday, The deal was signed and the road was opend again.The end  of it ,at least, was near.\n"
    document, short = Linter.read(text, "a.txt"), Linter.read("A clean road.", "b.txt")
    found = linter.lint(document)
    mixed = tuple(
        one._replace(severity=Severity.WARNING, rule="other-rule") if index % 2 else one for index, one in enumerate(found)
    )
    assert len(mixed) >= 5
    return rendered(Result("a.txt", document, mixed), Result("b.txt", short, linter.lint(short)))


def shown(page: Any) -> int:
    return int(page.locator(".note:visible").count())


def test_a_quiet_console_and_no_network(visit: Callable[..., Visit], source: str) -> None:
    page, wrong = visit(source)
    page.keyboard.press("j")
    page.locator("input").first.click()
    assert wrong == []
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0


def test_an_injected_script_does_nothing(visit: Callable[..., Visit]) -> None:
    text = "\n\n".join(ATTACKS)
    document = Linter.read(text, "a.txt")
    page, wrong = visit(
        rendered(Result(ATTACKS[0], document, (finding(document, 0, 60, message=ATTACKS[1], evidence=ATTACKS[0]),)))
    )
    assert wrong == []
    assert page.title().endswith("– newslint")
    assert page.locator("img, svg, iframe").count() == 0
    assert " ".join(page.locator(".text > :not(.note)").last.inner_text().split()) == ATTACKS[-1]


def test_the_policy_stops_what_escaping_would_let_through(visit: Callable[..., Visit], source: str) -> None:
    evil = "<script>document.title='broken'</script><img src='/x.png' onerror=\"document.title='broken'\"><p style='color:red' class='evil'>x</p>"
    page, wrong = visit(source.replace("</main>", f"{evil}</main>"))
    assert page.title() == "2 files – newslint"
    assert page.evaluate("getComputedStyle(document.querySelector('.evil')).color") != "rgb(255, 0, 0)"
    assert len(wrong) >= 3
    assert [one for one in wrong if "Content Security Policy" not in one] == ["file:///x.png"]  # asked for and refused
    assert any("Loading the image" in one for one in wrong)


def test_all_is_there_without_script(visit: Callable[..., Visit], source: str) -> None:
    page, wrong = visit(source, java_script_enabled=False)
    assert shown(page) == page.locator(".note").count() >= 5
    assert not page.locator(".bar").is_visible()
    page.locator(".ref").nth(2).click()
    assert page.url.endswith("#n1-3")
    page.locator("#n1-3 .number").click()
    assert page.url.endswith("#m1-3")
    assert wrong == []


def test_filters(visit: Callable[..., Visit], source: str) -> None:
    page, _ = visit(source)
    every, errors = page.locator(".note").count(), page.locator(".note.error").count()
    assert shown(page) == every
    page.uncheck("[value=warning]")
    assert shown(page) == errors
    assert page.locator("mark.warning:not(.off)[data-n]").count() == 0
    assert page.locator(".ref.warning:visible").count() == 0
    assert page.locator("output").inner_text() == f"{errors} of {every} shown"
    assert not page.locator("#f2").is_visible()
    page.select_option("[name=rule]", "other-rule")
    assert shown(page) == 0
    page.check("[value=warning]")
    assert shown(page) == page.locator(".note.warning[data-rule=other-rule]").count() > 0
    page.select_option("[name=rule]", "")
    assert shown(page) == every
    assert page.locator("#f2").is_visible()


def test_keys(visit: Callable[..., Visit], source: str) -> None:
    page, wrong = visit(source)

    def at() -> str:
        return str(page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.id"))

    places = []
    for key in "jjnkp":
        page.keyboard.press(key)
        places.append(at())
        assert page.locator(".note.current").count() == 1
    assert places == ["#n1-1", "#n1-2", "#n1-3", "#n1-2", "#n1-1"]
    page.keyboard.press("k")
    assert at() == f"#n1-{page.locator('.note').count()}"
    page.keyboard.press("Enter")
    assert at() == f"n1-{page.locator('.note').count()}"
    page.keyboard.press("Enter")
    assert at().startswith("#n1-")
    page.uncheck("[value=warning]")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".note.current.error").count() == 1
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.locator("[name=keys]").uncheck()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    before = at()
    page.keyboard.press("j")
    assert at() == before
    page.locator("[name=help]").click()
    page.locator("dialog button").click()
    assert not page.locator("dialog").is_visible()
    assert wrong == []


@pytest.mark.parametrize("width", [320, 390, 900, 1280])
def test_nothing_is_cut_off(visit: Callable[..., Visit], source: str, width: int) -> None:
    page, _ = visit(source, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper(visit: Callable[..., Visit], source: str) -> None:
    page, _ = visit(source, color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_barriers(visit: Callable[..., Visit], source: str, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page, _ = visit(source, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for key in ("j", "?"):
        page.keyboard.press(key)
        assert [one["id"] for one in axe.Axe().run(page).response["violations"]] == []
