"""The stored report of the lexicon's frequency keeps every row as it was measured."""

from pathlib import Path

from bench.frequency import Row, complain, read, write

ROWS = [Row("es", "medium", "talents", 2, 0), Row("pt", "medium", "talents", 2, 1, "slip")]


def test_a_report_reads_as_it_was_written_where_languages_share_a_form(tmp_path: Path) -> None:
    write(tmp_path / "report.tsv", ROWS)
    assert read(tmp_path / "report.tsv") == ROWS
    assert complain(ROWS, read(tmp_path / "report.tsv")) == 0


def test_a_report_in_clean_news_needs_a_verdict_and_a_stored_row() -> None:
    assert complain([Row("es", "high", "such stamps", 1, 1)], []) == 1
    assert complain(ROWS[:1], ROWS) == 1
