from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding

Find = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "found", "language"),
    [
        ("The dam is safe, according to incomplete statistics.", "according to incomplete statistics", "zh"),
        ("The county deeply implemented it and solidly promoted the plan.", "solidly promoted", "zh"),
        ("She won the champion in the 200 meters.", "won the champion", "zh"),
        ("He spoke under the condition of anonymity.", "under the condition of anonymity", "zh"),
        ("The mine was shut after the meeting. The meeting pointed out that rules were broken.", "The meeting pointed out", "zh"),
        ("Officials threw the pot to others and tried to blame the virus.", "threw the pot", "zh"),
        ("The clinic traced a rich contact person.", "rich contact person", "ja"),
        ("The crash was filmed by a drive recorder.", "drive recorder", "ja"),
        ("The fire began on the ninth floor of a mansion in Osaka, a high-rise of 1998.", "mansion", "ja"),
        ("In the bottom of the tenth inning he hit a goodbye home run.", "goodbye home run", "ja"),
        ("According to the people concerned, the talks failed.", "According to the people concerned", "ja"),
        ("The mayor was sentenced to acquittal.", "sentenced to acquittal", "ko"),
        ("The singer was found dead. Police believe that she made an extreme choice.", "made an extreme choice", "ko"),
        ("Fans took an authentication shot at the poll.", "authentication shot", "ko"),
        ("A taxi went through the crosswalk. Its black box shows the child.", "black box", "ko"),
    ],
)
def test_found(find: Find, text: str, found: str, language: str) -> None:
    (one,) = [*find("calque", text), *find("wrong-sense", text)]
    assert one.text == found
    assert one.evidence.startswith(f"{language}: ")


@pytest.mark.parametrize(
    "text",
    [
        "An official who was at the meeting pointed out that rules were broken.",
        "She won the champion jockey title.",
        "He threw the pot on a wheel; critics blame the clay.",
        "The governor's mansion in Tokyo Street is a high-rise, with a pool.",
        "The station let the pilots hear the black box. A taxi took them to the airport.",
        "It was an extreme choice of candidate, and it led to the suicide of the party.",
        "According to people concerned about noise, the road is too wide.",
        "Foreign aid from donor countries fell, a midfielder said.",
        "If it is learned that a pupil has left, the school must say so.",
    ],
)
def test_silent(find: Find, text: str) -> None:
    assert [*find("calque", text), *find("wrong-sense", text)] == []
