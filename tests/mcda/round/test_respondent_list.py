from __future__ import annotations

from pathlib import Path

import pytest

from mcda.model import edits
from mcda.model.round import Asked, Respondent
from mcda.round.respondent_list import pasted_respondents, read_respondents
from tests.mcda.model.small import small_case


def codes(text: str) -> list[str]:
    return [problem.code for problem in pasted_respondents(text, small_case()).problems]


def test_a_list_with_headings_in_any_order() -> None:
    text = "Party\tE-mail\tName\tAsked\tLanguage\nRussia\ta@x\tAnna\tscores, swing\tRussian\n"
    found = pasted_respondents(text, small_case())
    assert found.problems == ()
    assert found.people == (
        Respondent(
            id="",
            name="Anna",
            stakeholder="russia",
            language="ru",
            asked=(Asked.SCORES, Asked.SWING),
            email="a@x",
        ),
    )


def test_a_list_without_headings_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Anna;russia\nEmil;EUROPE;fr;pairwise\n", encoding="utf-8")
    found = read_respondents(path, small_case())
    assert found.problems == ()
    assert [(p.name, p.stakeholder, p.language) for p in found.people] == [
        ("Anna", "russia", "en"),
        ("Emil", "europe", "fr"),
    ]
    assert found.people[1].asked == (Asked.PAIRWISE,)


@pytest.mark.parametrize(
    "text",
    ["Anna\ta@x\trussia\nEmil\te@x\tEUROPE", "a@x\tAnna\tfr\trussia\ne@x\tEmil\t\tEUROPE"],
)
def test_columns_without_headings_are_known_by_what_stands_in_them(text: str) -> None:
    found = pasted_respondents(text, small_case())
    assert found.problems == ()
    told = [(p.name, p.stakeholder, p.email) for p in found.people]
    assert told == [("Anna", "russia", "a@x"), ("Emil", "europe", "e@x")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name;Party\n;Russia\n", ["RESPONDENTS-NAME"]),
        ("anna@x\n", ["RESPONDENTS-NAME", "RESPONDENTS-STAKEHOLDER"]),
        ("Name;Party\nAnna;Rusia\n", ["RESPONDENTS-STAKEHOLDER"]),
        ("Name;Party;Asked\nAnna;Russia;tea\n", ["RESPONDENTS-ASKED"]),
        ("Name;Party;Language\nAnna;Russia;Klingon\n", ["RESPONDENTS-LANGUAGE"]),
        ("Name;Party\nAnna;Russia\n anna ;Russia\n", ["RESPONDENTS-TWICE"]),
        ("Name;Party\n", ["RESPONDENTS-NONE"]),
        ("", ["FILE-EMPTY"]),
    ],
)
def test_what_is_wrong_is_named(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_the_good_lines_are_taken_and_the_others_named_with_their_line() -> None:
    found = pasted_respondents("Name;Party\nAnna;Russia\nBoris;Nobody\n", small_case())
    assert [one.name for one in found.people] == ["Anna"]
    assert found.problems[0].place.cell.startswith("line 3")
    assert "Nobody" in found.problems[0].found


def test_who_is_there_already_is_not_added_again() -> None:
    case = edits.add_respondent(small_case(), "Anna", "russia")
    found = pasted_respondents("Name;Party\nANNA;Russia\nAnna;Europe\n", case)
    assert [(one.name, one.stakeholder) for one in found.people] == [("Anna", "europe")]
    assert [problem.code for problem in found.problems] == ["RESPONDENTS-TWICE"]


def test_a_file_that_is_no_table_is_a_problem(tmp_path: Path) -> None:
    assert read_respondents(tmp_path / "none.csv", small_case()).problems
