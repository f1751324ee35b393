"""Articles to rows and tables: every row of the input has its summary, and the findings are those of the linter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Linter
from lint.batch.rows import Article, article, checked
from lint.batch.shards import Columns, Shard, articles, cut, files, lines, planned
from lint.errors import NewslintError

BAD = "Talks on peace. conversations continue in Odesa, and the the port is shut."


def test_rows_are_the_findings_of_the_linter(linter: Linter) -> None:
    ((document, findings),) = checked(linter, [Article("a", "in.jsonl", 7, BAD)])
    found = linter.lint(BAD)
    assert [(one["rule"], one["start"], one["end"]) for one in findings] == [(one.rule, *one.span) for one in found]
    assert all((one["id"], one["source"], one["place"]) == ("a", "in.jsonl", 7) for one in findings)
    assert document["findings"] == len(found) == document["errors"] + document["warnings"] + document["suggestions"]
    assert document["words"] == 13
    assert document["problem"] is None


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"id": 1}, "no column 'text'"),
        ({"id": 1, "text": None}, "'text' is no text but empty"),
        ({"id": 1, "text": 5}, "'text' is no text but of type int"),
        ({"id": 1, "text": "A lone \ud800 surrogate."}, "character 7 is a lone surrogate"),
    ],
)
def test_bad_rows_become_rows_with_a_problem(linter: Linter, values: dict[str, object], problem: str) -> None:
    ((document, findings),) = checked(linter, [article("a.jsonl", 0, values, "id", "text")])
    assert document["problem"].startswith(problem)
    assert (document["id"], findings) == ("1", [])


def test_markup(linter: Linter) -> None:
    html = "<p>The port is <b>shut</b> in <i>Odesa</i>.</p>"
    ((plain, _),) = checked(linter, [Article("a", "", 0, html)])
    ((marked, _),) = checked(linter, [Article("a", "", 0, html)], "html")
    assert (marked["words"], plain["words"]) == (6, 0)  # a plain line with tags is what a page left


LINES = st.lists(
    st.sampled_from([b'{"id": 1, "text": "a"}', b"{}", b"", b"  ", b"no json", '{"text": "é"}'.encode()]), max_size=12
)


@given(LINES, st.integers(1, 40), st.booleans())
def test_every_line_is_in_one_shard(tmp_path_factory: pytest.TempPathFactory, found: list[bytes], size: int, ends: bool) -> None:
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    path.write_bytes(b"\n".join(found) + b"\n" * ends)
    shards = planned([str(path)], shard_bytes=size)
    read = [(place, line) for shard in shards for place, line in lines(shard)]
    assert [line.strip() for _, line in read] == [line.strip() for line in found if line.strip()]
    data = path.read_bytes()
    assert all(data[place : place + len(line)] == line for place, line in read)


def test_packed_lines_are_one_shard(tmp_path: Path) -> None:
    import gzip

    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "x", "text": "A b."}\n{"id": "y", "text": "C."}\n'))
    (shard,) = planned([str(path)], shard_bytes=4)
    assert [one.id for one in articles(shard, Columns())] == ["x", "y"]


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a.jsonl", "_success.jsonl", ".hidden.jsonl", "notes.txt"):
        (tmp_path / name).write_text(json.dumps({"id": name, "text": "A b."}) + "\n")
    assert [Path(path).name for path in files([str(tmp_path)])] == ["a.jsonl", "b.jsonl"]


@pytest.mark.parametrize("name", ["nosuch.jsonl", "notes.txt"])
def test_what_is_no_input_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("a")
    with pytest.raises(NewslintError, match=name):
        list(files([str(tmp_path / name)]))


def test_a_table_is_cut_by_rows(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = str(tmp_path / "a.parquet")
    pq.write_table(
        pa.table({"id": list(range(10)), "text": [f"Text {n}." for n in range(10)], "more": [0] * 10}), path, row_group_size=4
    )
    shards = planned([path], shard_rows=3)
    assert [(shard.start, shard.end) for shard in shards] == [(0, 3), (3, 6), (6, 9), (9, 10)] == list(cut(path, 0, 3))
    read = [(one.place, one.text) for shard in shards for one in articles(shard, Columns())]
    assert read == [(n, f"Text {n}.") for n in range(10)]
    lacking = [one.problem for one in articles(shards[0], Columns(text="body"))]
    assert lacking == ["no column 'body'"] * 3


def test_a_file_that_is_no_table_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_text("no")
    with pytest.raises(NewslintError, match=r"a\.parquet: is no Parquet file"):
        planned([str(tmp_path / "a.parquet")])


def test_a_shard_is_plain() -> None:
    assert Shard(1, "a", 2, 3)._asdict() == {"number": 1, "path": "a", "start": 2, "end": 3}
