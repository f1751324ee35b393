"""A lookup finds every key's values, and none of a key that isn't there, wherever its line stands and however long it is."""

from hypothesis import given
from hypothesis import strategies as st

from lint.lexicon.lookup import FIELD, MANY, Lookup, joined

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=FIELD), max_size=12)
TABLES = st.dictionaries(WORDS, st.lists(WORDS.filter(bool), min_size=1, max_size=400), min_size=1, max_size=60)


@given(TABLES, WORDS)
def test_what_was_joined_is_found(table: dict[str, list[str]], other: str) -> None:
    lookup = Lookup(joined(table), list)
    assert {key: lookup.at(key) for key in table} == table
    assert lookup.at(other) == table.get(other, [])


def test_a_long_last_line_is_found() -> None:
    table = {"a": ["b"], "z": ["value"] * 10_000}
    assert Lookup(joined(table), list).at("z") == table["z"]


def test_the_dictionary_of_many_searches_says_the_same() -> None:
    table = {f"key {number}": [str(number)] for number in range(MANY + 100)}
    lookup = Lookup(joined(table), list)
    assert [lookup.at(key) for key in table] == list(table.values())
    assert lookup.at("no key") == []
