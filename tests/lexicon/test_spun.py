"""The spinner's thesaurus: its files are sorted and hold nothing twice; a spun term maps back to the term."""

import re

import pytest

from lint.lexicon import spun, spuntables

NAMES = ("adjectives", "attested", "nouns", "phrases", "thesaurus", "verbs", "words", "zipf")


@pytest.mark.parametrize("name", NAMES)
def test_keys_are_sorted(name: str) -> None:
    keys = list(spuntables.values([name])[name])
    assert keys == sorted(keys, key=str.lower)


@pytest.mark.parametrize("name", ["adjectives", "nouns", "phrases", "verbs", "words"])
def test_what_is_put_for_a_word_is_sorted_and_another_word(name: str) -> None:
    for right, spins in spuntables.values([name])[name].items():
        assert spins == sorted(set(spins))
        assert right not in spins
        assert all(re.fullmatch(r"[a-z0-9' -]+", one) for one in spins)


def test_a_term_stands_once() -> None:
    groups = spuntables.values(["terms"])["terms"]
    terms = [term for group in groups for term in group["terms"]]
    assert len(terms) == len(set(terms))
    assert all(group["terms"] == sorted(group["terms"]) for group in groups)


def test_no_phrase_is_made_from_two_right_ones() -> None:
    phrases = [one for spins in spuntables.values(["phrases"])["phrases"].values() for one in spins]
    assert len(phrases) == len(set(phrases))


def test_forms_are_kept() -> None:
    terms = spun.terms()
    assert "immune responses" in terms.meant("invulnerable", "", "reactions")
    assert "immune response" in terms.meant("invulnerable", "", "reaction")


def test_a_right_term_means_nothing_else() -> None:
    assert spun.terms().meant("immune", "", "response") == []


def test_pairs_of_a_term_go_over_a_joint() -> None:
    assert ("signal", "to noise") in set(spuntables.pairs("signal to noise ratio"))
    assert ("noise", "ratio") in set(spuntables.pairs("signal to noise ratio"))


def test_common_words_are_no_sign() -> None:
    terms = spun.terms()
    assert terms.common("public", "bill") > spun.COMMON
    assert terms.meant("public", "", "bill") == []


def test_the_large_thesaurus_is_asked_for_rare_words_only() -> None:
    terms = spun.terms()
    assert terms.surely_meant("solar", "", "brawn", spun.COMMON) == []
    assert terms.meant("solar", "", "brawn") == ["solar power"]
    assert terms.common("sea", "altitude") > spun.COMMON_WIDE
    assert terms.meant("sea", "", "altitude") == []


def test_rare_words_are_sure_signs() -> None:
    terms = spun.terms()
    assert terms.surely_meant("invulnerable", "", "reaction") == ["immune response"]
    assert not spun.rare().at("protection")
    assert spun.rare().at("invulnerable")


def test_every_reviewed_word_has_its_rarity() -> None:
    values = spuntables.values(["zipf", *spuntables.CLASSES])
    known = spuntables.by_word(values["zipf"])
    assert [word for word in spuntables.rights(values) if word not in known] == []


def test_words_of_a_field_stand_together() -> None:
    trades = spun.terms().trades
    assert trades.pair("neural", "layer")
    assert trades.pair("new", "layer")
    assert not trades.pair("neural", "governor")
