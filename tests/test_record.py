"""A Record does what a NamedTuple of the same fields does."""

from __future__ import annotations

import copy
import pickle
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.record import Record


class Own(Record):
    """A place."""

    start: int
    end: int
    note: str = ""

    @property
    def size(self) -> int:
        return self.end - self.start


class Model(NamedTuple):
    """A place."""

    start: int
    end: int
    note: str = ""


ARGUMENTS = st.lists(st.integers(), max_size=4)
NAMED = st.dictionaries(st.sampled_from(["start", "end", "note", "other"]), st.integers(), max_size=3)


def outcome(made: Any, places: list[int], named: dict[str, int]) -> Any:
    """What a constructor returns, as a tuple, or the kind of error that it raises."""
    try:
        return tuple(made(*places, **named))
    except TypeError:
        return TypeError


@given(ARGUMENTS, NAMED)
def test_a_record_is_made_as_a_named_tuple_is(places: list[int], named: dict[str, int]) -> None:
    assert outcome(Own, places, named) == outcome(Model, places, named)


@given(st.integers(), st.integers(), st.text())
def test_a_record_does_what_a_named_tuple_does(start: int, end: int, note: str) -> None:
    own, model = Own(start, end, note), Model(start, end, note)
    assert own == model
    assert hash(own) == hash(model)
    assert own.size == end - start
    assert (own.start, own.end, own.note) == tuple(model)
    assert repr(own) == repr(model).replace("Model", "Own")
    assert own._asdict() == model._asdict()
    assert own._replace(end=0) == model._replace(end=0)
    assert pickle.loads(pickle.dumps(own)) == own
    assert copy.deepcopy(own) == own
    assert type(own._replace(end=0)) is type(pickle.loads(pickle.dumps(own))) is Own


def test_a_record_says_what_it_is() -> None:
    assert (Own._fields, Own._field_defaults, Own.__doc__) == (Model._fields, Model._field_defaults, Model.__doc__)
    with pytest.raises(ValueError, match="unexpected field names"):
        Own(1, 2)._replace(other=3)
    with pytest.raises(AttributeError):
        Own(1, 2).start = 3  # type: ignore[misc]
    match Own(1, 2):
        case Own(start, end):
            assert (start, end) == (1, 2)
