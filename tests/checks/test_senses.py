from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding, Linter
from lint.checks import senses

Find = Callable[..., list[Finding]]
HOAX = "Pictures of the flood have spread on the Internet. Police said such {} may be a hoax."


def test_a_less_sure_sense_needs_two_cues(find: Find) -> None:
    (one,) = find("wrong-sense", HOAX.format("stamps"))
    assert one.text == "stamps"
    assert [edit.text for edit in one.edits] == ["images", "pictures"]
    assert one.evidence.startswith("es: estampa")
    assert find("wrong-sense", "Police said such stamps may be rare.") == []


def test_words_that_speak_against_it_silence_it(find: Find) -> None:
    assert find("wrong-sense", HOAX.format("stamps") + " They were sold at the post office.") == []


def test_cues_are_looked_for_no_further_than_the_next_paragraph(find: Find) -> None:
    near, far = "Pictures of it have spread on the Internet as a hoax.\n\n", "It rained.\n\n"
    assert find("wrong-sense", near + "The stamps are old.")
    assert find("wrong-sense", near + far + "The stamps are old.") == []


def test_suggestions_are_inflected_like_the_word(find: Find) -> None:
    (one,) = find("wrong-sense", HOAX.format("a stamp"))
    assert one.edits[0].text == "image"


@pytest.mark.parametrize(
    "text",
    ["The New Crown Virus is a band.", "The new crown. Virus cases fell.", "The new crown, virus or not, is gold."],
)
def test_names_and_broken_phrases_are_no_calques(find: Find, text: str) -> None:
    assert find("calque", text) == []


def test_a_calque_may_open_a_sentence(find: Find) -> None:
    (one,) = find("calque", "New crown virus cases fell.")
    assert one.edits[0].text[0].isupper()


def test_base_forms() -> None:
    assert {"spread", "spreading"} <= set(senses.bases("spreading"))
    assert "picture" in set(senses.bases("pictured")) & set(senses.bases("pictures"))
    assert "city" in set(senses.bases("cities"))
    assert "plan" in set(senses.bases("planned"))


def test_many_candidates_cost_no_more_each() -> None:
    text = "Rare stamps. " * 3000
    assert Linter.read(text).sentences[0]
    assert list(senses.check(Linter.read(text), "word")) == []
