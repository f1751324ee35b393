from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list]


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("It is in M\u043escow now.", "M\u043escow", "Moscow"),
        ("The \u0421rimea bridge is open.", "\u0421rimea", "Crimea"),
        ("The \u0391thens road is open.", "\u0391thens", "Athens"),
        ("An S-300 or a \u0421-300 was there.", "\u0421", "C"),
        ("It was 30 °\u0421 there.", "\u0421", "C"),
        ("The p\u043ert-w\u043erkers met.", "p\u043ert-w\u043erkers", "port-workers"),
    ],
)
def test_look_alikes_are_found(find: Find, text: str, found: str, meant: str) -> None:
    (finding,) = find("homoglyph", text)
    assert (finding.text, finding.edits[0].text, finding.edits[0].safe) == (found, meant, True)


def test_symbols_are_no_look_alikes(find: Find) -> None:
    assert find("homoglyph", "5 μm, ΔT, TNFα, β-carotene, λ2, Ωm and πr; Москва (Moscow) and Київ.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The road и the bridge are open.", "и"),
        ("The bowl was full of 的 water.", "的"),
        ("The minister spoke of 经济 and went home.", "经济"),
        ("The minister spoke of экономический рост and went home.", "экономический рост"),
        ("The minister spoke of الاقتصاد and went home.", "الاقتصاد"),
        ("The minister spoke of 経済について and went home.", "経済について"),
        ("The minister spoke of 경제 and went home.", "경제"),
    ],
)
def test_leftovers_are_found(texts: Callable[..., list[str]], text: str, found: str) -> None:
    assert texts("leftover-script", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The economy (经济) grew; “рост” is growth, and 'рост' too.",
        "Li Na 李娜 and Oksana Оксана met. Beijing/北京 is big.",
        "It is called 福 and the character 福 is old; in Chinese: 福. It is known as 福.",
        "The angle θ, the β variant and a σ of 2 are known.",
        "The sum ΔG and 5 µm.",
    ],
)
def test_glosses_and_symbols_are_not(find: Find, text: str) -> None:
    assert find("leftover-script", text) == []


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("The road，she said, is open.", "，", ", "),
        ("The road is open。", "。", "."),
        ("The road（old）is open.", "（", "("),
        ("It cost ５０ dollars.", "５０", "50"),
        ("It fell 5％ then.", "％", "%"),
    ],
)
def test_wide_marks_are_found(find: Find, text: str, found: str, meant: str) -> None:
    finding = find("full-width-mark", text)[0]
    assert (finding.text, finding.edits[0].text) == (found, meant)


def test_wide_marks_in_their_own_script_are_right(find: Find) -> None:
    assert find("full-width-mark", "It reads “你好，世界。” there.") == []
