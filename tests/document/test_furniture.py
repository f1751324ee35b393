"""What is page furniture and what isn't, and that telling them apart takes linear time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import re2

from lint import lexicon
from lint.document.furniture import END_GROUPS, HEADLINE_GROUPS, furniture, is_paragraph
from lint.document.furniture_lines import EDGE_GROUPS, LINE_WORDS, TAIL_GROUPS, FurniturePatterns, Hit, plain_line, prepared

HEADLINE = "Council votes to reopen the old tram depot"
PARAGRAPHS = [
    "The town council voted on Tuesday to reopen the tram depot that has stood empty since the line was closed.",
    "Work on the roof will begin in the spring, and the first trams are to leave the building before the year is out.",
    "“We have waited a long time for this evening,” the mayor, Ida Brandt, told the crowd outside the town hall.",
]
DATA = lexicon.load("furniture")


@pytest.fixture(scope="module")
def patterns() -> FurniturePatterns:
    return FurniturePatterns(prepared(DATA))


def inside(line: str) -> list[str]:
    return [HEADLINE, *PARAGRAPHS[:2], line, PARAGRAPHS[2]]


def below(*lines: str) -> list[str]:
    return [HEADLINE, *PARAGRAPHS, *lines]


def above(*lines: str) -> list[str]:
    return [*lines, HEADLINE, *PARAGRAPHS]


def flagged(lines: Sequence[str], patterns: FurniturePatterns) -> dict[str, str]:
    return {line: group for line, group in zip(lines, furniture(lines, patterns)) if group}


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Advertisement", "advert-label"),
        ("ADVERTISEMENT – CONTINUE READING BELOW", "advert-label"),
        ("Article continues below this ad", "advert-label"),
        ("Sponsored content", "advert-label"),
        ("Click here to download the Evening Herald app", "app-promo"),
        ("Ida Brandt writes on trams. Follow her on Twitter @idabrandt.", "author-bio"),
        ("Comments (14)", "comments"),
        ("3 comments", "comments"),
        ("Be the first to comment on this story", "comments"),
        ("You must be logged in to post a comment.", "comments"),
        ("newsdesk@example.org", "contact"),
        ("Write to Ida Brandt at ida.brandt@example.org", "contact"),
        ("© 2021 Evening Herald Ltd", "copyright"),
        ("Copyright 2021 The Example Press. All rights reserved.", "copyright"),
        ("This article was originally published on The Evening Herald.", "copyright"),
        ("Terms of Use | Privacy Policy | Cookies", "disclaimer"),
        ("Views expressed here are those of the writer and do not necessarily reflect our position.", "disclaimer"),
        ("By subscribing you agree to our terms and consent to receive messages.", "disclaimer"),
        ("File photo", "image-credit"),
        ("Jane Doe/Getty Images", "image-credit"),
        ("Photo by Jane Doe", "image-credit"),
        ("Photo: Jane Doe", "image-credit"),
        ("The depot seen from the river last autumn (AP Photo/Jane Doe)", "image-credit"),
        ("The depot seen from the river last autumn (Image: Jane Doe)", "image-credit"),
        ("The depot seen from the river last autumnCredit: Jane Doe", "image-credit"),
        ("Image 3 of 12", "image-text"),
        ("Hide caption", "image-text"),
        ("In this Monday, March 1, 2021, photo, trams stand in the rain.", "image-text"),
        ("FILE - Trams stand in the rain outside the depot.", "image-text"),
        ("Read more: Tram drivers call off their strike", "link-box"),
        ("ALSO READ: Tram drivers call off their strike", "link-box"),
        ("Read the full story here", "link-box"),
        ("»  Related articles:", "link-heading"),
        ("Most Popular", "link-heading"),
        ("Recommended for you", "link-heading"),
        ('<div class="widget">', "markup"),
        ("Home > News > Transport", "navigation"),
        ("Back to top", "navigation"),
        ("Tags: trams, council, transport", "navigation"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Get the day’s top stories delivered straight to your inbox.", "newsletter"),
        ("Enter your email address", "newsletter"),
        ("Published: 12 March 2021 at 09:15 GMT", "page-date"),
        ("Mar 12, 2021, 9:15 AM", "page-date"),
        ("2 hours ago", "page-date"),
        ("4 min read", "page-date"),
        ("Share on Facebook", "share"),
        ("Facebook Twitter Email Print", "share"),
        ("1.2k shares", "share"),
        ("Follow us on Instagram and Facebook", "share"),
        ("This site is protected by reCAPTCHA and a long list of terms.", "site-message"),
        ("We use cookies to give you the best experience.", "site-message"),
        ("Please enable JavaScript to view this page.", "site-message"),
        ("Already a subscriber? Log in", "subscription"),
        ("You have reached your limit of free articles.", "subscription"),
        ("Media playback is not supported on this device", "video-player"),
        ("0:00 / 2:31", "video-player"),
    ],
)
def test_furniture_inside_an_article(line: str, group: str, patterns: FurniturePatterns) -> None:
    assert flagged(inside(line), patterns) == {line: group}


@pytest.mark.parametrize(
    "line",
    [
        # subheads and short lines
        "What happens next",
        "Jobs",
        "Weather",
        "Analysis",
        "Privacy",
        "Facebook",
        "Monday, July 15, 2024",
        "10:30",
        "9/11",
        "How to save the post office",
        "Why children should read more",
        "Adobe sues Getty Images",
        "Boeing 737 C",
        "Legal advice for tenants",
        "Three years ago",
        "Photos that changed the war",
        "Responses from the parties",
        "Promoted",
        "* * *",
        # bylines, datelines, quotes
        "By Ida Brandt",
        "By JOHN SMITH, Associated Press",
        "LONDON, March 3 –",
        "“Never again.”",
        "“I read it on Twitter,” she said.",
        # facts, results and verse
        "- Opened: 1911",
        "Arsenal 2-1 Chelsea (Smith 12, 55; Jones 80)",
        "1. J. Smith (Kenya) 2:03.05",
        "New York @ Boston",
        "England 250/3",
        "I wandered by the river in the rain",
        # sentences that share words with furniture
        "By signing the treaty, both sides agree to stop the tests within a year.",
        "The video has been removed from the site, the police said.",
        "To access the fund, farmers must register their land by Friday.",
        "Support for local journalism fell by a tenth, the survey found.",
        "He urged fans to follow him on Twitter.",
        "People who have signed up to make donations were told on Monday.",
        "Browsers can disable cookies, but few people know how.",
        "Do you have any tips for young players?",
        "What did you think when the line was closed? I thought of my father.",
        "The papers had been kept in an archive.",
        "Polls do not necessarily reflect how people vote.",
        "Mr Smith, pictured in uniform on the cover, died on Monday.",
        "Reading more is good for children, the study said.",
        "The company sells advertising on Facebook, Instagram and WhatsApp.",
        "Comments on the plan have been sent to the council.",
        "Share prices fell on Monday and the pound was weaker.",
    ],
)
def test_what_belongs_to_an_article(line: str, patterns: FurniturePatterns) -> None:
    assert flagged(inside(line), patterns) == {}


@pytest.mark.parametrize(
    "line",
    [
        "32.1 C",
        "London 18°C",
        "Monday, July 15, 2024",
        "12/03/2021",
        "World",
        "Business / Markets",
        "Share",
        "Twitter",
        "Close",
    ],
)
def test_lines_above_the_headline(line: str, patterns: FurniturePatterns) -> None:
    assert set(flagged(above(line), patterns)) == {line}


@pytest.mark.parametrize(
    "headline",
    [
        "Watch: Fireworks light up the harbor",
        "In pictures: A night in the tram depot",
        "Most popular names for babies revealed",
        "Explainer: Why the trams stopped",
        "Poll: Voters want their trams back",
        "Top stories of the year in our town",
        "Video by police shows officer's fall",
    ],
)
def test_headlines_stay(headline: str, patterns: FurniturePatterns) -> None:
    assert flagged([headline, *PARAGRAPHS], patterns) == {}


@pytest.mark.parametrize("lines", [[HEADLINE, "July 15, 2024", *PARAGRAPHS], ["July 15, 2024", *PARAGRAPHS]])
def test_the_article_s_own_date_stays(lines: list[str], patterns: FurniturePatterns) -> None:
    assert flagged(lines, patterns) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Ida Brandt is a reporter for the Evening Herald.",
        "Ida Brandt and Jane Doe contributed to this report.",
        "More",
    ],
)
def test_lines_that_count_only_below(line: str, patterns: FurniturePatterns) -> None:
    assert set(flagged(below(line), patterns)) == {line}
    assert flagged(inside(line), patterns) == {}


@pytest.mark.parametrize(
    "last",
    [
        "The country is the world’s largest producer of cobalt.",
        "The agreement covers wages, hours and holidays for all drivers.",
        "She is the author of three novels and the mother of two sons.",
        "Brandt was the first woman to lead the council.",
    ],
)
def test_the_last_sentence_stays(last: str, patterns: FurniturePatterns) -> None:
    assert flagged(below(last), patterns) == {}


LINKS = ["Tram drivers call off strike", "Bakery to close after 90 years", "Is this the end of the ferry?"]


def test_links_under_a_heading(patterns: FurniturePatterns) -> None:
    found = flagged([*inside("Related stories")[:4], LINKS[0], PARAGRAPHS[2], LINKS[1]], patterns)
    assert found == {"Related stories": "link-heading", LINKS[0]: "link-list"}


def test_links_after_the_end(patterns: FurniturePatterns) -> None:
    assert set(flagged(below("Leave a comment", *LINKS), patterns)) == {"Leave a comment", *LINKS}


def test_links_between_the_last_paragraph_and_the_page(patterns: FurniturePatterns) -> None:
    titles = [f"{title} in the old town" for title in LINKS]
    assert set(flagged(below(*titles, "Share this story"), patterns)) == {*titles, "Share this story"}
    assert flagged(below(*titles), patterns) == {}


@pytest.mark.parametrize(
    "lines",
    [
        ["1 Anna Novak (Czech Republic) 2:21.04", "2 Mary Otieno (Kenya) 2:21.30", "3 Li Na (China) 2:22.11"],
        ["June 9 – Leeds, Town Hall", "June 10 – York, Barbican", "June 14 – Hull, City Hall", "June 15 – Derby, Arena"],
        ["Tickets cost 4 euros for a single ride", "Children under six ride free of charge", "The depot opens at ten"],
        ["The river rose and took the bridge", "The bells were silent in the tower", "And no one walked along the ridge"],
    ],
)
def test_lists_and_verse_at_the_end_stay(lines: list[str], patterns: FurniturePatterns) -> None:
    assert flagged(below(*lines), patterns) == {}


def test_a_headline_shown_twice(patterns: FurniturePatterns) -> None:
    assert furniture([HEADLINE, PARAGRAPHS[0], HEADLINE, PARAGRAPHS[1]], patterns)[2] == "repeated-line"


def test_a_chorus_stays(patterns: FurniturePatterns) -> None:
    chorus = "We shall ride the tram again"
    assert flagged([HEADLINE, PARAGRAPHS[0], chorus, "over the river", chorus, PARAGRAPHS[1]], patterns) == {}


@pytest.mark.parametrize("lines", [[], [""], ["  ", "***"], [HEADLINE], ["Monday, July 15, 2024"], ["\ud800 \x00"]])
def test_odd_documents(lines: list[str], patterns: FurniturePatterns) -> None:
    assert furniture(lines, patterns) == [None] * len(lines)


def test_plain_line() -> None:
    assert plain_line("  ►  Don’t\u00a0miss — “this”:\n ") == 'don\'t miss - "this"'


def test_is_paragraph() -> None:
    assert is_paragraph(plain_line(PARAGRAPHS[2]))
    assert not is_paragraph(plain_line(HEADLINE))


def test_data_is_in_order() -> None:
    groups = DATA["groups"]
    ids = [group["id"] for group in groups]
    assert ids == sorted(set(ids))
    assert set(ids) >= EDGE_GROUPS | END_GROUPS | HEADLINE_GROUPS | TAIL_GROUPS | {"link-list", "repeated-line"}
    for group in groups:
        assert ("cues" in group) == ("cued" in group), group["id"]
        assert not group["reason"].endswith("."), group["id"]
        for kind in ("phrases", "words", "fillers", "cues"):
            assert all(isinstance(entry, str) and entry == entry.lower() for entry in group.get(kind, ())), group["id"]
        assert all(plain_line(phrase) == phrase for phrase in group.get("phrases", ())), group["id"]


def test_every_pattern_compiles() -> None:
    parts = {name: part if isinstance(part, str) else "|".join(part) for name, part in DATA["parts"].items()}
    for group in DATA["groups"]:
        for pattern in (p for kind in ("labels", "lines", "cued") for p in group.get(kind, ())):
            for name, part in parts.items():
                pattern = pattern.replace("{" + name + "}", f"({part})")
            re2.compile(pattern)
            assert "{rest" not in pattern


class Counting(FurniturePatterns):
    """Patterns that note every line they are asked about."""

    def __init__(self) -> None:
        super().__init__(prepared(DATA))
        self.asked: list[str] = []

    def find(self, plain: str) -> Hit | None:
        self.asked.append(plain)
        return super().find(plain)


def test_every_line_is_looked_at_once() -> None:
    counting = Counting()
    lines = below(*LINKS, "Related stories", *LINKS) * 50
    furniture(lines, counting)
    assert counting.asked == [plain_line(line) for line in lines]


def test_long_lines_reach_no_pattern(patterns: FurniturePatterns, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_matched", lambda *_: pytest.fail("a pattern saw a long line"))
    assert patterns.find("subscribe " * (LINE_WORDS + 1)) is None
