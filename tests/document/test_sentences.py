"""Where a sentence ends."""

from __future__ import annotations

import pytest

from lint.document import parse


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in parse(text).sentences]


@pytest.mark.parametrize(
    "marked",
    [
        "The river rose.|It fell.",
        "Did it rise?|It did!|So it did.",
        "Mr. Smith met Dr. Jones and Sen. Lee.|They spoke.",
        "J. K. Rowling and George W. Bush met.|They spoke.",
        "Plan B. It failed.",
        "So did I.|It was late.",
        "It rose 3.5 percent to 1,200.50 on Friday.|Then it fell.",
        "It began in 1990.|By 2000 it was over.",
        "He lives in the U.S.|He was born there.",
        "The U.S. Senate met.|The U.S. economy grew.",
        "At 5 p.m. Friday it rained.",
        "It rained at 5 p.m.|The road closed.",
        "Acme Inc. said so.|It paid.",
        "It was bought by Acme Inc.|The price was low.",
        "See No. 5 and Fig. 3 there.",
        "He said no.|It was over.",
        "She said, “It rose.”|He agreed.",
        "“It rose.”|“It fell.”",
        "“Did it rise?” she asked.|He nodded.",
        "“It rose!” said Ann Lee.",
        "He asked (why?) and left.|She stayed.",
        "(It rose.)|It fell.",
        "It rose… and fell.",
        "It rose...|Then it fell.",
        "It rose. . .",
        "Really?!|Yes!!!|No.",
        "St. Petersburg is in Fla. and Russia.",
        "He arrived on Jan. 5 and left on Feb. 7.|It snowed.",
        "The company, e.g. Acme, paid.|It won.",
        "Gen. Mark A. Milley and Lt. Col. Ann Lee spoke.|They left.",
        "It cost $5.|Prices rose.",
        "Visit example.com today.|It is new.",
        "He said ‘no.’|She said ‘yes.’",
        "The case Smith v. Jones ended.|Nobody won.",
        "It was the end of the war.|— It was not.",
        "He is from Washington, D.C.|They are not.",
        "Is it Yahoo! or not?|It is.",
        "She was 5 ft. 2 tall.",
        "No stop at the end",
        "The iPhone rose.|A Nokia fell.",
    ],
)
def test_sentences(marked: str) -> None:
    assert split(marked.replace("|", " ")) == marked.split("|")


def test_blocks_end_sentences() -> None:
    assert split("A headline\n\nThe text began\nAnd went on.") == ["A headline", "The text began", "And went on."]


def test_a_sentence_knows_its_words_and_block() -> None:
    (sentence,) = parse("“He’s 5,” said Ann-Marie.").sentences
    assert [token.text for token in sentence.words] == ["He’s", "said", "Ann-Marie"]
    assert sentence.block.kind == "paragraph"
