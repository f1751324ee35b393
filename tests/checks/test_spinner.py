"""What a spinner leaves: phrases at once, terms in a text of a few lines, single words only in a spun article."""

from lint import Linter
from lint.config import Config

SPUN = (
    "Numbers hit a record tall, concurring to the survey. Understudies from the Joined together States, taken after by those "
    "from Canada, make up at slightest half of the new arrivals.\n\n"
)
PLAIN = "The council met on Monday and talked about the school, the road and the price of bread for two hours. " * 6


def found(text: str) -> dict[str, list[str]]:
    rules = ("spun-phrase", "spun-term", "spun-word")
    findings = Linter(Config(select=rules)).lint(text)
    return {rule: [one.text for one in findings if one.rule == rule] for rule in rules}


def test_words_are_spoken_of_in_a_spun_article() -> None:
    assert found(SPUN)["spun-word"] == ["tall", "Understudies"]


def test_the_same_words_elsewhere_are_not() -> None:
    assert found("The tall understudies sang in the United States.") == {"spun-phrase": [], "spun-term": [], "spun-word": []}


def test_one_phrase_makes_no_spun_article() -> None:
    result = found(f"Prices rose, concurring to a tall official. {PLAIN}")
    assert result == {"spun-phrase": ["concurring to"], "spun-term": [], "spun-word": []}


def test_a_term_of_common_words_in_a_long_article_may_be_chance() -> None:
    line = "They pay for wellness protection with their wages. "
    assert found(line)["spun-term"] == ["wellness protection"]
    assert found(line + PLAIN)["spun-term"] == []
    assert "wellness protection" in found(line + PLAIN + SPUN)["spun-term"]


def test_a_term_of_rare_words_is_none() -> None:
    line = "They study the invulnerable reaction to the vaccine. "
    assert found(line + PLAIN)["spun-term"] == ["invulnerable reaction"]


def test_a_name_is_a_spun_term_only_in_a_spun_article() -> None:
    line = "The Riches Administration opened an office. "
    assert found(line)["spun-term"] == []
    assert "Riches Administration" in found(line + PLAIN + SPUN)["spun-term"]


def test_repeating_a_phrase_is_no_further_sign() -> None:
    result = found("Prices rose, concurring to an official. " * 5 + "A tall building burned.")
    assert result["spun-word"] == []


def test_suggestions_keep_capitals() -> None:
    findings = Linter(Config(select=("spun-phrase",))).lint("Concurring to the mayor, the Joined Together States agreed.")
    assert [one.edits[0].text for one in findings] == ["According to", "the United States"]
