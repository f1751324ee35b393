"""The model that ships, where it is installed: what it promises on sentences written for the project."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

pytest.importorskip("onnxruntime")
pytest.importorskip("newslint_context_model")

from lint import Config, Linter
from lint.document import parse
from lint.engines import context
from lint.engines.context.reader import Reader
from lint.errors import EngineError
from lint.model import Confidence, Span

CORPUS = Path(__file__).resolve().parents[3] / "corpus" / "clean"
SPUN = """The clergyman of safeguard said on Monday that the armada had finished its main goal and would get back before the finish of the month.

Understudies across the locale whined about the frigid corridors of their schools, and guardians asked the leader of the nation to
disperse more cash to the towns. The gathering scrutinized the plan and rushed the parliament to pull out it. A representative for
the armed force, which procures two thousand youthful officers each year, dismissed the analysis as ridiculous.

Financial experts accept that costs will ascend by a tenth one year from now, as organizations battle to discover laborers and the
public bank raises the pace of interest. The head prosecutor opened an examination concerning the passings of nine excavators.
"""


@pytest.fixture(scope="module")
def engine() -> context.Context:
    return context.engine(Config())


def test_a_spun_article_reads_as_spun(engine: context.Context) -> None:
    assert engine.verdict(parse(SPUN, "a.txt")).reads_as == "spun"


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_clean_article_does_not(engine: context.Context, path: Path) -> None:
    assert engine.verdict(parse(path.read_text(encoding="utf-8"), path.name)).reads_as == ""


def test_odd_words_are_found_beside_the_rules() -> None:
    findings = Linter(Config(engines=("context",), select=("ctx",))).lint(SPUN, "a.txt")
    assert all(any(word in one.text for one in findings) for word in ("youthful", "passings", "procures"))
    assert {one.rule.partition(":")[0] for one in findings} == {"ctx"}


def test_a_vote_makes_a_spinner_s_word_surer() -> None:
    text = "Sales hit a record tall in the joined together kingdom, concurring to the survey, at slightest in June."
    for engines, confidence in (((), Confidence.MEDIUM), (("context",), Confidence.HIGH)):
        findings = Linter(Config(engines=engines, select=("spun-word",))).lint(text, "a.txt")
        assert [(one.text, one.confidence) for one in findings] == [("tall", confidence)]


def test_what_is_read_beside_it_changes_no_score(engine: context.Context) -> None:
    alone = engine.reader.judge(parse(SPUN, "a.txt").sentences)
    longer = engine.reader.judge(parse(SPUN + "\n\n" + "word " * 3000, "a.txt").sentences)
    assert [one.odd for one in alone] == pytest.approx([one.odd for one in longer[: len(alone)]], abs=0.02)


def test_a_vote_prefers_what_fits(engine: context.Context) -> None:
    document = parse("The students asked the ministry for new books.", "a.txt")
    place = document.text.index("students")
    right, wrong = engine.vote(document, Span(place, place + 8), ["students", "understudies"])
    assert right > wrong


def test_a_file_that_is_not_the_card_s_is_refused(tmp_path: Path) -> None:
    folder = shutil.copytree(context.folder(), tmp_path / "model")
    with (folder / "tokenizer.json").open("a") as file:
        file.write(" ")
    with pytest.raises(EngineError, match=r"tokenizer.json: is not the file that card.json names; install"):
        Reader(folder)
    (folder / "model.onnx").unlink()
    card = json.loads((folder / "card.json").read_text())
    card["files"] = {"model.onnx": card["files"]["model.onnx"]}
    (folder / "card.json").write_text(json.dumps(card))
    with pytest.raises(EngineError, match=r"model.onnx: no such file or directory; install"):
        Reader(folder)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The city is the largest that the rebels hold. His loss would be a heavy blow to the army.", ["His"]),
        ("The bank is the oldest in the country. His closure would leave thousands of people without work.", ["His"]),
        ("The minister met the owners on Friday. His office said they had agreed.", []),
        ("The minister met the owners on Friday. She said that her office would send the letters out.", []),
    ],
)
def test_a_possessive_is_asked_about_twice(engine: context.Context, text: str, found: list[str]) -> None:
    hits = [hit for _, hit in engine.run(parse(text, "a.txt"))]
    assert [text[slice(*hit.span)] for hit in hits] == found
    assert all([edit.text for edit in hit.edits] == ["Its"] for hit in hits)
