"""Text tables: encodings, separators, decimal commas; doubt is reported."""

from pathlib import Path

import pytest

from mcda.errors import RefusedError
from mcda.grids.csv_grid import csv_grid, read_csv

RUSSIAN = "Пакет;Защита населения;Цена\nВыжидание;7,5;10\nСделка о прекращении огня;3,25;20\n"


def rows(content: bytes) -> dict[int, dict[int, str]]:
    (sheet,) = csv_grid(content, "a.csv").sheets
    return {r: dict(row) for r, row in sheet.rows.items()}


def codes(content: bytes) -> list[str]:
    problems = csv_grid(content, "a.csv").problems
    assert all(problem.sentence for problem in problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251"])
def test_encodings(encoding: str) -> None:
    content = RUSSIAN.encode(encoding)
    assert rows(content)[2] == {1: "Выжидание", 2: "7,5", 3: "10"}
    expected = ["TABLE-ENCODING-GUESSED"] if encoding == "cp1251" else []
    assert codes(content) == expected


def test_western_encoding() -> None:
    content = "Paket;Größe;Zölle und Gebühren\nÜbergang für die Städte;7,5;10\n".encode("cp1252")
    assert rows(content)[1][2] == "Größe"
    assert codes(content) == ["TABLE-ENCODING-GUESSED"]


@pytest.mark.parametrize(
    "text",
    [
        "p;a;b\nx;1,5;2\ny;3;4,5\n",
        "p,a,b\nx,1.5,2\ny,3,4.5\n",
        "p\ta\tb\nx\t1,5\t2\ny\t3\t4,5\n",
        'p,a,b\nx,"1,5",2\ny,3,"4,5"\n',
        "sep=;\np;a;b\nx;1,5;2\ny;3;4,5\n",
    ],
)
def test_separators(text: str) -> None:
    last = list(rows(text.encode()).values())[-1]
    assert {key: value.replace(",", ".") for key, value in last.items()} == {
        1: "y",
        2: "3",
        3: "4.5",
    }
    assert codes(text.encode()) == []


def test_blank_and_quoted_lines_keep_their_numbers() -> None:
    text = 'p;a\n\n"two\nlines";1\nx;2\n'
    assert rows(text.encode()) == {
        1: {1: "p", 2: "a"},
        3: {1: "two\nlines", 2: "1"},
        5: {1: "x", 2: "2"},
    }


def test_decimal_commas_between_commas_are_reported_per_line() -> None:
    content = b"p,a,b\nx,1,5,2\ny,3,4\nz,1,5,2,5\n"
    problems = csv_grid(content, "a.csv").problems
    assert [(p.code, p.place.cell) for p in problems] == [
        ("TABLE-LINE-TOO-LONG", "line 2"),
        ("TABLE-LINE-TOO-LONG", "line 4"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "FILE-EMPTY"),
        (b"\xef\xbb\xbf\n", "FILE-EMPTY"),
        (b"\xff\xfea\0b", "FILE-UNKNOWN-KIND"),
        (b"a;" * 3000, "FILE-TOO-LARGE"),
        (b'a;b\n"' + b"x" * 200_000 + b'";1\n', "TABLE-BAD-LINE"),
    ],
)
def test_bad_content(content: bytes, code: str) -> None:
    with pytest.raises(RefusedError) as caught:
        csv_grid(content, "a.csv")
    assert [problem.code for problem in caught.value.problems] == [code]


def test_any_bytes_end_in_a_grid_or_a_problem() -> None:
    import random

    chance = random.Random(3)
    for _ in range(60):
        content = bytes(chance.choices(range(256), k=chance.randint(1, 300)))
        try:
            codes(content)
        except RefusedError as error:
            assert error.problems


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        read_csv(tmp_path / "none.csv")
    assert caught.value.problems[0].code == "FILE-MISSING"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("said", ["", "sep=;\n"])
def test_lines_end_as_any_program_ends_them(end: str, said: str) -> None:
    text = f"{said}Package;Cost;Jobs\nNorth;1;2\nSouth;3;4\n"
    first = 2 if said else 1
    assert rows(text.replace("\n", end).encode()) == {
        first: {1: "Package", 2: "Cost", 3: "Jobs"},
        first + 1: {1: "North", 2: "1", 3: "2"},
        first + 2: {1: "South", 2: "3", 3: "4"},
    }
