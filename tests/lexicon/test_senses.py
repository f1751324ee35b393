"""The pivot lexicons: files are sorted and hold nothing twice; sure entries stand alone, the others can fire."""

from collections import Counter
from functools import cache
from typing import Any

import pytest

from lint.checks.senses import CUES, bases
from lint.lexicon import check, read
from lint.lexicon.inflect import forms
from lint.lexicon.senses import LANGUAGES

FILES = sorted(set(LANGUAGES) - {"ro"})
MANY = {"es", "fr", "de", "ru", "zh"}


@cache
def entries(language: str) -> list[dict[str, Any]]:
    file = f"{language}.yaml"
    found: list[dict[str, Any]] = check(language, read(file), file)
    return found


def doubled(cues: list[str]) -> list[tuple[str, str]]:
    """Cues of which one word of a text makes two."""
    words = [cue for cue in cues if " " not in cue]
    return [(one, other) for one in words for other in words if one != other and other in set(bases(one))]


@pytest.mark.parametrize("language", FILES)
def test_entries_are_sorted(language: str) -> None:
    found = [entry["came_back"] for entry in entries(language)]
    assert found == sorted(found)


@pytest.mark.parametrize("language", FILES)
def test_a_form_stands_once(language: str) -> None:
    found = Counter(form for entry in entries(language) for form in set(forms(entry["came_back"], entry["pos"])))
    assert [form for form, count in found.items() if count > 1] == []


@pytest.mark.parametrize("language", FILES)
def test_there_are_many(language: str) -> None:
    assert len(entries(language)) >= (250 if language in MANY else 120)


@pytest.mark.parametrize("language", FILES)
def test_a_sure_entry_has_no_cues_and_the_others_have_enough(language: str) -> None:
    for entry in entries(language):
        kind = "phrase" if " " in entry["came_back"] else "word"
        least = 0 if entry["confidence"] == "high" else CUES[kind]
        assert len(entry["cues"]) >= least, entry["came_back"]
        assert entry["confidence"] != "high" or not entry["cues"], entry["came_back"]


@pytest.mark.parametrize("language", FILES)
def test_one_word_is_one_cue(language: str) -> None:
    found = {entry["came_back"]: doubled(entry["cues"]) for entry in entries(language) if " " not in entry["came_back"]}
    assert {word: pairs for word, pairs in found.items() if pairs} == {}


@pytest.mark.parametrize("language", FILES)
def test_no_word_speaks_for_and_against(language: str) -> None:
    for entry in entries(language):
        assert not {cue.lower() for cue in entry["cues"]} & {word.lower() for word in entry["against"]}, entry["came_back"]


@pytest.mark.parametrize("language", FILES)
def test_what_was_meant_is_something_else(language: str) -> None:
    for entry in entries(language):
        meant = [entry["meant"]] if isinstance(entry["meant"], str) else entry["meant"]
        assert entry["came_back"] not in meant
        assert entry["note"].endswith((".", "?")), entry["came_back"]
