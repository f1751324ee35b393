"""One name spelled two ways, told by its sounds and by the company it keeps; no list of names is needed.

A name is introduced in full once and stands alone from then on. Two spellings that sound alike are one
name if they keep the same company, or if one of them is never introduced. With different first names
they are two people, and nothing is said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, combinations

from .. import lexicon
from ..document import Document
from ..lexicon.spellings import head, names
from ..model import Edit, Hit
from .drift import are_mixed, related, times
from .mentions import Mention, is_surely_name, mentions
from .skeletons import is_near, plain, skeleton, slavic

SHORTEST = 5
"""Letters of a name that may be told by its sounds alone."""
SHORTEST_SHARED = 3
"""The same where both spellings stand beside the same word."""
SHORTEST_NEAR = 6
"""Letters of a skeleton that may differ in one letter."""
LARGEST_BUCKET = 6
"""More names than these with one key are hardly spellings of one."""

Names = dict[str, list[Mention]]


def check(document: Document, accepted: Collection[str] = ()) -> Iterator[Hit]:
    """Hits of the rarer spelling, or of the one that isn't among the `accepted` names."""
    known = {word for name in accepted for word in name.split()}
    found = candidates(document)
    keys = {name: skeleton(name) for name in found}
    done: set[str] = set()
    for one, other in sorted(pairs(keys), key=lambda pair: (found[pair[0]][0].span, found[pair[1]][0].span)):
        main, rare = sorted((one, other), key=lambda name: (name not in known, -len(found[name]), found[name][0].span))
        if rare not in done and is_one_name(found[main], found[rare], keys[main], keys[rare]):
            done.add(rare)
            yield from hits(document, found[main], found[rare])


def hits(document: Document, main: Sequence[Mention], rare: Sequence[Mention]) -> Iterator[Hit]:
    """The places of the rarer spelling; the first one tells where both stand."""
    values = {"main": main[0].word, "main_count": times(len(main)), "count": times(len(rare))}
    mains = [mention.span for mention in main]
    for mention in rare[:1] if are_mixed(len(main), len(rare)) else rare:
        others = [one.span for one in rare if one is not mention] if mention is rare[0] else []
        places = related(document, mains if mention is rare[0] else mains[:1], others)
        yield Hit(mention.span, (Edit(main[0].word),), values, related=places)


def candidates(document: Document) -> Names:
    """The article's names less what is also a common word in it, or the name of a nation."""
    nations = lexicon.people().nations
    common = {form.text for form in document.forms if form.text.islower()}
    return {
        name: places
        for name, places in mentions(document).items()
        if (low := name.lower()) not in common and not nations.intersection((low, low[:-1], low[:-2]))
        and (len(plain(name)) > 2 or name.startswith("X")) and any(is_surely_name(place) for place in places)
    }  # fmt: skip


def pairs(keys: dict[str, str]) -> set[tuple[str, str]]:
    """Names that sound alike, found through shared keys so that a long article costs no more per name."""
    alike, near, whole = (defaultdict[str, list[str]](list) for _ in range(3))
    shared = Counter(map(ends, keys.values()))
    for name, key in keys.items():
        alike[slavic(key)].append(name)
        whole[key].append(name)
        for place in range(1, len(key) - 1) if len(key) >= SHORTEST_NEAR and shared[ends(key)] > 1 else ():
            near[f"{key[:place]}.{key[place + 1 :]}"].append(name)
    # a name with a letter more meets one without it where the dot stands for that letter
    less = ([*same, *names] for sound, names in near.items() if (same := whole.get(sound.replace(".", ""))))
    return {
        pair
        for bucket in chain(alike.values(), near.values(), less) if 1 < len(bucket) <= LARGEST_BUCKET
        for pair in combinations(bucket, 2) if spelling(pair[0]) != spelling(pair[1])
    }  # fmt: skip


def ends(key: str) -> str:
    """The first and the last letter, which names share that differ in a letter within."""
    return key[:1] + key[-1:]


def spelling(name: str) -> str:
    """A name as far as its letters go: O'Brien is O’Brien, McDonald Mcdonald, and al-Sisi Sisi."""
    return name.removeprefix("al-").removeprefix("Al-").lower().replace("’", "").replace("'", "").replace("-", "")


def is_one_name(main: Sequence[Mention], rare: Sequence[Mention], main_key: str, rare_key: str) -> bool:
    """Whether two spellings that sound alike are one name."""
    befores, afters = company(main, "before"), company(main, "after")
    own_befores, own_afters = company(rare, "before"), company(rare, "after")
    one, other = main[0].word, rare[0].word
    if differ(befores, own_befores) or differ(afters, own_afters) or are_listed(one, other):
        return False
    if befores & own_befores or afters & own_afters:
        return is_alike(one, other, main_key, rare_key, SHORTEST_SHARED)
    if are_twins(one, other):
        return False
    if is_introduced(main, rare) or is_introduced(rare, main):
        return main_key == rare_key or (is_alike(one, other, main_key, rare_key, SHORTEST) and acts(main, rare))
    alone = not (befores or afters or own_befores or own_afters)
    return alone and slavic(main_key) == slavic(rare_key) and min(len(plain(one)), len(plain(other))) >= SHORTEST


def is_alike(one: str, other: str, key: str, other_key: str, shortest: int) -> bool:
    """Whether two names may be spellings of one; `shortest` is the fewest letters that Slavic sounds suffice for."""
    if is_feminine(one) != is_feminine(other):
        return False
    if key == other_key or (slavic(key) == slavic(other_key) and min(len(key), len(other_key)) >= shortest):
        return True
    return is_near(key, other_key) and not is_inflected(plain(one), plain(other))


def is_feminine(name: str) -> bool:
    """Whether a name ends as those of Slavic women do: Zelenska is not Zelensky."""
    return name.endswith(("ska", "aya", "aia", "ova", "eva", "ina"))


def is_inflected(one: str, other: str) -> bool:
    """Whether one word is the other's plural, or what its people are called: Kansas, Kansans."""
    one, other = one.rstrip("s"), other.rstrip("s")
    return one.startswith(other) or other.startswith(one)


def are_listed(one: str, other: str) -> bool:
    """Whether the lexicon has both spellings of a name, so that place_names has judged them."""
    entries = {form.entry for form in names().at(head(one)) if form.text == one}
    return any(form.entry in entries and form.text == other for form in names().at(head(other)))


def are_twins(one: str, other: str) -> bool:
    twins = lexicon.people().twins
    return one.lower() in twins and twins[one.lower()] == twins.get(other.lower())


def is_introduced(full: Iterable[Mention], alone: Iterable[Mention]) -> bool:
    """Whether one spelling is the surname of a full name and the other has none of its own."""
    if any(one.before or one.after for one in alone):
        return False
    return any(one.before and not one.after for one in full) or (
        any(one.after for one in full) and any(not one.after for one in full)
    )


def acts(main: Sequence[Mention], rare: Sequence[Mention]) -> bool:
    """Whether the spelling that is never introduced is a person's, not a place's: Austen, and in Austin."""
    return any(place.acts for place in (rare if is_introduced(main, rare) else main))


def company(places: Iterable[Mention], side: str) -> set[str]:
    """How the words on one side of a name sound."""
    return {slavic(skeleton(word)) for place in places if (word := getattr(place, side))}


def differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other and not one & other)
