"""Damage marks what it does, keeps the rest, and does the same for the same seed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("lemminflect")
pytest.importorskip("wordfreq")

from training.damage import facts, fluent, grammar, nonce
from training.damage.pivots import FAIR, Pivots
from training.damage.word import JOINING, KINDS, MARK, Damage, Window, read, replace

LINE = (
    " The\t government\t of\t Ukraine\t said\t in\t March\t 2022\t that\t its\t soldiers\t are\t ready\t to\t defend\t the\t city\t"
    " of\t Kherson\t against\t attacks\t.\t He\t said\t 40\t percent\t of\t the\t images\t were\t fake\t."
)
DAMAGE: dict[str, Damage] = {
    "pronoun": grammar.pronoun,
    "form": grammar.form,
    "article": grammar.article,
    "preposition": grammar.preposition,
    "stop": grammar.stop,
    "name": facts.name,
    "amount": facts.amount,
    "nonce": nonce.nonce,
    "pivot": Pivots().phrase,
    "pivot_word": Pivots().word,
}


def written(words: Window) -> list[str]:
    return [word.text for word in words]


@pytest.mark.parametrize("name", DAMAGE)
@pytest.mark.parametrize("seed", range(20))
def test_damage_is_marked(name: str, seed: int) -> None:
    words, again = read(LINE), read(LINE)
    if not DAMAGE[name](words, Random(seed)):
        assert written(words) == written(read(LINE)), "where nothing is done nothing changes"
        return
    wrong = [word for word in words if word.kind != "right"]
    assert wrong
    assert {word.kind for word in wrong} <= set(KINDS)
    assert written(words) != written(again)
    kept = [word.text for word in words if word.kind == "right" and word.text not in JOINING]
    assert all(text in written(again) or text.capitalize() == text for text in kept)
    DAMAGE[name](again, Random(seed))
    assert written(words) == written(again), "the same seed does the same damage"


def test_a_pivot_of_one_word_brings_back_one_word() -> None:
    for seed in range(20):
        words = read(LINE)
        assert Pivots().word(words, Random(seed))
        assert len(words) == len(read(LINE))
        assert sum(word.kind == "word" for word in words) == 1


def test_a_word_comes_back_wrong_about_as_often_as_it_stands_rightly() -> None:
    pivots = Pivots(Counter(images=10 * FAIR - 1, stamps=0))
    made = sum(pivots.word(read(" The\t images\t were\t fake\t."), Random(seed)) for seed in range(1000))
    assert 60 < made < 140


@pytest.mark.parametrize(
    ("line", "text", "kind"),
    [
        (f" They\t waited{MARK}prayed\t for\t rain\t.", "prayed", "word"),
        (f" They\t waited{MARK}waits\t for\t rain\t.", "waits", "form"),
        (f" They\t waited\t for{MARK}of\t rain\t.", "of", "function"),
    ],
)
def test_a_proposal_takes_its_word_s_place(line: str, text: str, kind: str) -> None:
    words = read(line)
    assert fluent.fluent(words, Random(1))
    assert [(word.text, word.kind) for word in words if word.kind != "right"] == [(text, kind)]


def test_without_proposals_nothing_is_put() -> None:
    assert not fluent.fluent(read(LINE), Random(1))


def test_a_pivot_brings_back_what_the_lexicon_has() -> None:
    made = set()
    for seed in range(200):
        words = read(LINE)
        Pivots().phrase(words, Random(seed))
        made |= {word.text for word in words if word.kind == "word"}
    assert "stamps" in made


def test_a_dropped_article_is_marked_on_the_next_word() -> None:
    words = read(" The\t city\t fell\t.")
    assert grammar.dropped(words, 0, "function")
    assert next((word.text, word.kind) for word in words) == ("City", "function")


def test_wordnet_is_read(tmp_path: Path) -> None:
    from training.damage.wordnet import WordNet

    for name in ("noun", "verb", "adj", "adv"):
        (tmp_path / f"data.{name}").write_text("")
        (tmp_path / f"index.{name}").write_text("")
    (tmp_path / "data.noun").write_text(
        "00000001 05 n 01 paper 0 001 ~ 00000002 n 0000 | licence line\n"
        "00000002 05 n 02 stamp 0 seal 0 001 @ 00000001 n 0000 | a token\n"
        "00000003 05 n 01 ticket 0 001 @ 00000001 n 0000 | another\n"
    )
    (tmp_path / "index.noun").write_text("stamp n 1 1 @ 1 0 00000002\npaper n 1 1 ~ 1 0 00000001\n")
    found = WordNet(tmp_path)
    assert found.first("stamp", "NOUN") == {"stamp", "seal"}
    assert found._neighbours("stamp", "NOUN") == ("paper",), "synonyms of the first sense are no errors"
    assert found._neighbours("paper", "NOUN") == ("stamp", "seal")


def test_of_a_phrase_the_odd_words_are_marked() -> None:
    words = read(" not\t only\t ships")
    replace(words, 0, 2, ["not", "as", "it", "were"], "word")
    assert [word.text for word in words if word.kind == "word"] == ["were"]
    replace(words, 0, 1, ["in", "the"], "word")
    assert [word.kind for word in words[:2]] == ["word", "word"], "a phrase of nothing but such words is marked whole"
