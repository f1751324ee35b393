from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding

RULE = "name-drift"
Find = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("The judge asked Omar El-Sissi to wait. Omar al-Sisi left, and al-Sisi slept.", "El-Sissi", "al-Sisi"),
        ("Talks with Dmytro Tkachenko failed. Tkachenko left. “No,” Tkatchenko said.", "Tkatchenko", "Tkachenko"),
        ("The bus left Pohrebyn at noon. No bus has left Pogrebyn since, and Pohrebyn waits.", "Pogrebyn", "Pohrebyn"),
        ("The road to Nova Balka is shut. Snow lies in Novaya Balka.", "Novaya", "Nova"),
        ("Then Wei Yonggang spoke. In the end Wei Yongang sat down.", "Yongang", "Yonggang"),
        ("A song by Béatrice Agossou won. “Well,” Beatrice Agossou said.", "Beatrice", "Béatrice"),
    ],
)  # fmt: skip
def test_two_spellings_of_one_name_are_found(find: Find, text: str, found: str, meant: str) -> None:
    (one,) = find(RULE, text)
    assert (one.text, one.edits[0].text) == (found, meant)


@pytest.mark.parametrize(
    "text",
    [
        "The Russian envoy left Russia. Russians stayed.",
        "Then Marie Curel met Maria Curel, and Maria Curel smiled at Marie Curel’s hat.",
        "We saw Kim Yo-jong with Kim Jong-un, and Kim Jong-il in a frame.",
        "The judge, Ana Thomson, freed Bill Thompson. Thompson thanked Thomson.",
        "They read Wikipedia. The Wikimedia staff read Wikipedia too, Wikimedia said.",
        "They drove from Shanxi to Shaanxi, and Shaanxi was warm.",
        "The prize went to Ann Philipps. Philipps wept. Ms. Phillips’s mother wept too.",
        "Hello said the Council. The counsel asked the Counsel to wait.",
        "The McDonald case is old. The Mcdonald case is new. O'Brien and O’Brien agree.",
        "Scathes grew at the roadside. The States had planted them.",
    ],
)
def test_different_names_are_left_alone(find: Find, text: str) -> None:
    assert find(RULE, text) == []


def test_the_later_of_two_equally_common_spellings_is_found(find: Find) -> None:
    (one,) = find(RULE, "The town of Pohrebyn voted. The mayor of Pogrebin wept.")
    assert (one.text, one.edits[0].text, one.related[0].span) == ("Pogrebin", "Pohrebyn", (12, 20))
