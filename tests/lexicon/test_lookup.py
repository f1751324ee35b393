"""A lookup finds every key's values, and none of a key that isn't there, wherever its line stands and however long it is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.lexicon import lookup
from lint.lexicon.lookup import FIELD, IN_A_BUCKET, Lookup, joined

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=FIELD), max_size=12)
TABLES = st.dictionaries(WORDS, st.lists(WORDS.filter(bool), min_size=1, max_size=400), min_size=1, max_size=60)


@given(TABLES, WORDS)
def test_what_was_joined_is_found(table: dict[str, list[str]], other: str) -> None:
    found = Lookup(joined(table), list)
    assert {key: found.at(key) for key in table} == table
    assert sorted(found.keys()) == sorted(table)
    assert found.at(other) == table.get(other, [])
    assert found.among([*table, other]) == table


def test_long_values_are_found() -> None:
    table = {"a": ["b"], "z": ["value"] * 10_000}
    assert Lookup(joined(table), list).at("z") == table["z"]


def test_of_many_keys_few_are_looked_at() -> None:
    table = {f"key {number}": [str(number)] for number in range(10_000)}
    found = Lookup(joined(table), list)
    assert max(end - start for start, end in pairwise(found.places)) < 20 * IN_A_BUCKET * max(map(len, table))
    assert [found.at(key) for key in table] == list(table.values())


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "MOST", 3)
    found = Lookup(joined({"a": ["b"]}), list)
    assert [found.at(key) for key in "abcdea"] == [["b"], [], [], [], [], ["b"]]
    assert len(found.known) <= 3


def test_the_bytes_are_the_same_everywhere() -> None:
    data = joined({"a": ["b", "c"], "é": ["d"]})
    assert data == b"\n\x20\0\0\0\x01\0\0\0\x12\0\0\0\x20\0\0\0\na\xc2\xa6b\xc2\xa6c\n\xc3\xa9\xc2\xa6d\n"
