from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list]


@pytest.mark.parametrize(
    "intended",
    ["company’s", "“quoted”", "Renée", "£5", "São", "naïve", "Müller", "wait…", "a—b", "Łódź", "Москва"],
)
@pytest.mark.parametrize("encoding", ["windows-1252", "latin-1"])
def test_wrong_decoding_is_repaired(find: Find, intended: str, encoding: str) -> None:
    try:
        garbled = intended.encode().decode(encoding)
    except UnicodeDecodeError:
        pytest.skip("this encoding can't garble it")
    (finding,) = find("mojibake", f"They wrote {garbled} on the wall.")
    assert finding.edits[0].text in intended
    assert intended in f"They wrote {garbled} on the wall.".replace(finding.text, finding.edits[0].text)


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO and ÅRHUS, “CAFÉ”, naïve œuvre, 20 °C, £5, Đà Nẵng, «Öl», fiancé’s, ½ cup, Málaga.",
        "Ça va? Él dijo: “¡Ã!” And so on – or not — in Besançon…",
    ],
)
def test_accents_are_not_mojibake(find: Find, text: str) -> None:
    assert find("mojibake", text) == []


def test_controls_of_windows_1252(find: Find) -> None:
    (finding,) = find("mojibake", "It is the company\x92s road.")
    assert (finding.text, finding.edits[0].text) == ("company\x92s", "company’s")


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("Arts &amp; Crafts", "&amp;", "&"),
        ("It&#8217;s open", "&#8217;", "’"),
        ("It&#x2019;s open", "&#x2019;", "’"),
        ("open,&nbsp;she said", "&nbsp;", " "),
        ("said &amp;quot;yes", "&amp;quot;", '"'),
        ("Arts &amp;amp; Crafts", "&amp;amp;", "&"),
        ("Arts & amp; Crafts", "& amp;", "&"),
        ("It is 20 &deg;C", "&deg;", "°"),
        ("open,&nbsp she said", "&nbsp", " "),
    ],
)
def test_entities_are_found(find: Find, text: str, found: str, meant: str) -> None:
    (finding,) = find("html-entity", text)
    assert (finding.text, finding.edits[0].text) == (found, meant)


def test_ampersands_are_not_entities(find: Find) -> None:
    assert find("html-entity", "AT&T; R&D; Q&A; P&O; S&P 500; Tom & Jerry; x&y;") == []
    assert find("html-entity", "See https://a.example/?b=1&copy=2&amp;c=3 now.") == []


def test_html_is_read_as_html(find: Find) -> None:
    assert find("html-entity", "<p>Arts &amp; Crafts&nbsp;and &copy; so on.</p>", "a.html") == []
    (finding,) = find("html-entity", "<p>They said &amp;quot;yes to it.</p>", "a.html")
    assert finding.text == "quot;"
    assert finding.edits == ()


@pytest.mark.parametrize("character", ["\u200b", "\u00ad", "\u200d", "\u2060", "\ufeff", "\u200e", "\u202e"])
def test_invisible_characters_inside_words(find: Find, character: str) -> None:
    (finding,) = find("invisible-character", f"The hos{character}pital is open.")
    assert (finding.text, finding.edits[0].text) == (f"hos{character}pital", "hospital")


def test_characters_that_join_emoji_and_letters_are_right(find: Find) -> None:
    assert find("invisible-character", "A 👨\u200d👩\u200d👧 and a ❤\ufe0f and 🏳\ufe0f\u200d🌈 flew.") == []
    assert find("invisible-character", "It is written می\u200cخواهم there.") == []
    assert find("invisible-character", "\ufeffThe road is open.") == []
