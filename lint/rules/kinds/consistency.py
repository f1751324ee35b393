"""consistency: two forms of one thing in an article; the rarer one is found, the prevailing one suggested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...document import Document
from ...model import Edit, Hit, Prepared, Related, Rule
from ..matcher import Found, by_place
from ..patterns import cased, prepare


def patterns(rule: Rule) -> list[Prepared]:
    return [
        prepare(pattern, case=rule.params["case"], nonword=rule.params["nonword"])
        for forms in rule.params["variants"]
        for pattern in forms.values()
    ]


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    index = 0
    for forms in rule.params["variants"]:
        used = {form: by_place(found[index + i]) for i, form in enumerate(forms) if found[index + i]}
        index += len(forms)
        if len(used) > 1:
            yield from drift(used, rule.params["safe"])


def drift(used: dict[str, list[Found]], safe: bool) -> Iterator[Hit]:
    """Every place of the rarer forms; of two that are equally common the first used prevails."""
    main = min(used, key=lambda form: (-len(used[form]), used[form][0].span))
    related = (Related(used[main][0].span, f"'{main}' here"),)
    values = {"main": main, "main_count": str(len(used[main]))}
    for form, places in used.items():
        for one in places if form != main else ():
            yield Hit(one.span, (Edit(cased(main, one.text), safe),), values | {"count": str(len(places))}, related=related)


def problems(rule: Rule) -> Iterator[str]:
    for forms in rule.params["variants"]:
        if len(forms) < 2:
            yield f"{next(iter(forms), 'a set')!r} has no other form to be consistent with"
