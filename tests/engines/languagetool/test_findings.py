"""What the real LanguageTool finds, as newslint reports it."""

from __future__ import annotations

import pytest

from lint import Config, Finding, Linter
from lint.errors import UnknownNameError
from lint.model import Severity

pytestmark = pytest.mark.usefixtures("languagetool")


def findings(text: str | bytes, path: str = "a.txt", **settings: object) -> list[Finding]:
    """LanguageTool's findings in a text."""
    linter = Linter(Config(engines=("languagetool",))._replace(**settings))  # type: ignore[arg-type]
    return [one for one in linter.lint(text, path) if one.rule.startswith("lt:")]


def test_a_finding() -> None:
    (found,) = findings("On Friday he said he go home.\n", select=("lt:HE_VERB_AGR",))
    assert (found.text, found.edits[0].text, found.edits[0].safe) == ("go", "goes", False)
    assert (found.category, found.severity) == ("linguistic-conventions/grammar", Severity.WARNING)
    assert found.message


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("He said he go home.\n", "a.txt"),
        ("😀🎉 𝐀𝐁 “Fine” — he said he go home. 😀\r\n\r\nThe end.\r\n", "a.txt"),
        ("\ufeffHe said so.\r\n\r\nThen he go home.", "a.txt"),
        ("# Head 😀\n\n**He** said [he](https://example.org) go home,\nsoon.\n", "a.md"),
        ("<p>Early 😀 &eacute;t&eacute; &amp; then <b>he</b> go home.</p>", "a.html"),
        ("e\u0301te\u0301 he go home 👩‍👩‍👧.", "a.txt"),
    ],
)  # fmt: skip
def test_places_are_exact(text: str, path: str) -> None:
    found = [one for one in findings(text.encode(), path) if one.rule == "lt:HE_VERB_AGR"]
    assert [(one.text, text.removeprefix("\ufeff")[one.span.start : one.span.end]) for one in found] == [("go", "go")]


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky met Aderholt in Soledar. Aderholt and Digvijaya said that Al-Tanf and Knowsley were calm.",
        "“The road is open.\n\n“The bridge is shut.\n\n“All is well,” he said.",
        "Beans, rice and bread were sold, and eggs, milk, and tea.",
        "Twenty per cent of the pupils of the Labour party’s school organised a rally with 5-10 guests.",
        "He came and they left but it rained. In June it was dry.",
        "The the road is open.",
    ],
)  # fmt: skip
def test_quiet_for_news(text: str) -> None:
    assert [one.rule for one in findings(f"{text}\n")] == []


def test_slips_are_warned_of_and_doubtful_words_suggested() -> None:
    sure, doubtful = findings("The goverment met for breakast. A lamb of the wethers died.\n")[1:]
    assert (sure.text, sure.severity, sure.edits[0].text) == ("breakast", Severity.WARNING, "breakfast")
    assert (doubtful.text, doubtful.severity) == ("wethers", Severity.SUGGESTION)


def test_rules_are_chosen_by_name() -> None:
    text = "He said he go home for breakast with twenty per cent less.\n"
    rules = {one.rule for one in findings(text)}
    assert rules == {"lt:HE_VERB_AGR", "lt:MORFOLOGIK_RULE_EN_US"}
    assert {one.rule for one in findings(text, ignore=("lt:HE_VERB_AGR",))} == {"lt:MORFOLOGIK_RULE_EN_US"}
    assert findings(text, ignore=("lt",)) == []
    assert {one.rule for one in findings(text, select=("lt:PER_CENT",))} == {"lt:PER_CENT"}, "a rule that is off, asked for"
    raised = findings(text, severity=(("lt:PER_CENT", Severity.ERROR),))
    assert {one.rule for one in raised} == {*rules, "lt:PER_CENT"}
    assert next(one for one in raised if one.rule == "lt:PER_CENT").severity is Severity.ERROR
    assert {one.rule for one in findings(text, select=("linguistic-conventions/spelling",))} == {"lt:MORFOLOGIK_RULE_EN_US"}
    with pytest.raises(UnknownNameError):
        findings(text, ignore=("tl:HE_VERB_AGR",))


def test_comments_suppress(tmp_path: pytest.TempPathFactory) -> None:
    text = "<!-- newslint-disable-next-line lt:HE_VERB_AGR -- his words -->\nHe said he go home.\n\nShe said she go too.\n"
    assert [one.text for one in findings(text, "a.md")] == ["go"]


def test_many_threads_share_a_linter() -> None:
    from concurrent.futures import ThreadPoolExecutor

    linter = Linter(Config(engines=("languagetool",), select=("lt:HE_VERB_AGR",)))
    texts = [f"The {'old ' * count}man said he go home.\n" for count in range(1, 13)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(linter.lint, texts))
    assert [text[one.span.start : one.span.end] for text, (one,) in zip(texts, found)] == ["go"] * 12


def test_the_same_findings_every_time() -> None:
    text = "The goverment said he go home. They was late for breakast, and it's roof fell.\n"
    assert findings(text) == findings(text)
