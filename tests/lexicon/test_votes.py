"""The tables that votes are read from: in order, well-formed, with their source and licence; words that are alike are near."""

import re

import pytest

from lint.lexicon import read, votes

NAMES = ("neighbours", "vectors")


def lines(name: str) -> list[str]:
    return read(f"{name}.tsv").decode("ascii").splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_sorted_and_has_a_word_once(name: str) -> None:
    found = [line for line in lines(name) if not line.startswith("#")]
    assert found == sorted(found)
    assert len(found) == len({line.split("\t")[0] for line in found}) > 300


@pytest.mark.parametrize(("name", "licence"), [("neighbours", "BSD 2-clause"), ("vectors", "PDDL 1.0")])
def test_a_table_says_where_it_is_from(name: str, licence: str) -> None:
    head = " ".join(line for line in lines(name) if line.startswith("#"))
    assert licence in head
    assert "bench/votes.py" in head


def test_neighbours_have_a_weight() -> None:
    for line in lines("neighbours"):
        if not line.startswith("#"):
            _, before, after = line.split("\t")
            assert all(re.fullmatch(r"[^:]+:\d+", pair) for pair in (*before.split(), *after.split()))


def test_vectors_are_about_equally_long() -> None:
    for line in lines("vectors"):
        if not line.startswith("#"):
            assert 0.8 < votes.length(votes.vector(line.split("\t")[0])) / votes.STEPS < 1.05


def test_words_are_looked_up_whole() -> None:
    table = votes.Table(b"# a head\nstamp\ta\tb\nstamps\tc\td\n")
    assert table.at("stamps") == [b"c", b"d"]
    assert table.at("stam") == table.at("# a head") == table.at("zebra") == []


def test_usual_neighbours_weigh_and_others_weigh_nothing() -> None:
    assert votes.beside(["stamps"], "postage", "") > 2
    assert votes.beside(["images"], "satellite", "of") > votes.beside(["images"], "satellite", "") > 2
    assert votes.beside(["stamps"], "xyzzy", "") == votes.beside(["xyzzy"], "postage", "") == 0


def test_a_word_gains_where_its_like_are() -> None:
    photographs = ["camera", "video", "photographs"]
    assert votes.gain(["images"], ["stamps"], photographs[:1]) > 0
    assert votes.gain(["images"], ["stamps"], photographs) > 1.5 * votes.gain(["images"], ["stamps"], photographs[:1])
    assert votes.gain(["stamps"], ["images"], photographs) == -votes.gain(["images"], ["stamps"], photographs)


def test_without_a_vector_nothing_is_gained() -> None:
    assert votes.gain(["xyzzy"], ["stamps"], ["camera"]) == votes.gain(["images"], ["xyzzy"], ["camera"]) == 0
    assert votes.gain(["images"], ["stamps"], ["the", "xyzzy"]) == votes.gain(["images"], ["stamps"], []) == 0
