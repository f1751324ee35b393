"""Records: named tuples that are cheap to define.

`typing.NamedTuple` compiles each annotation and the source of each constructor, and the fifty of a start were a tenth of
its time. Here a constructor is a copy of the one that all records with so many fields share. Nothing else is different,
and for type checkers a Record is a NamedTuple.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["Record"]

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    new_tuple = tuple.__new__

    class Fields(tuple):
        """What all records can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Any) -> Any:
            return cls(*values)

        def _replace(self, **values: Any) -> Any:
            made = new_tuple(type(self), map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self))

        def __repr__(self) -> str:
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    class RecordType(type):
        """Makes of a class with annotations a tuple with these fields."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return type.__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            body |= {field: _tuplegetter(place, "") for place, field in enumerate(fields)}
            body |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
            body["__new__"] = constructor(fields, tuple(defaults.values()))
            return type(name, (Fields,), body)

    def constructor(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        """A function that takes the fields by place or name."""
        code = template(len(fields)).replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname="__new__")
        return FunctionType(code, {"new": new_tuple}, "__new__", defaults)

    @cache
    def template(count: int) -> Any:
        """The code of a constructor of so many fields."""
        names = "".join(f" _{number}," for number in range(count))
        return eval(f"lambda _cls,{names}: new(_cls, ({names}))").__code__  # noqa: S307

    class Record(metaclass=RecordType):
        """The base of records: a class whose annotations are its fields."""
