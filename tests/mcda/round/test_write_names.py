"""File names that every system takes."""

from __future__ import annotations

import pytest

from mcda.model import edits
from mcda.model.case import Case
from mcda.round.write import distinct, file_name, safe


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Ivanova", "Anna-Ivanova"),
        ("../../etc/passwd", "etc-passwd"),
        ('a\\b:c*d?e"f<g>h|i', "a-b-c-d-e-f-g-h-i"),
        ("\u202eevil\u202c\u200f", "evil"),
        ("under_score", "under-score"),
        ("=1+1", "1-1"),
        ("~$open", "open"),
        ("tab\tnew\nline\x00", "tab-new-line"),
        ("  . ", ""),
        ("Елена", "Елена"),
        ("سلمى", "سلمى"),
    ],
)
def test_safe(text: str, expected: str) -> None:
    assert safe(text) == expected


@pytest.mark.parametrize("name", ["x" * 300, "ж" * 300, "😀" * 300, "\u202e" * 300, "/" * 300])
def test_any_name_gives_a_file_name_that_fits(case: Case, name: str) -> None:
    case = edits.change_respondent(case, "anna", name=name)
    case = edits.set_case(case, title=name)
    case = edits.change_stakeholder(case, "russia", name=name)
    made = file_name(case, case.rounds[0], case.respondents[0])
    assert len(made.encode()) <= 255
    assert made.endswith("_R1.xlsx")
    assert made.isprintable()
    assert not set(made) & set('/\\:*?"<>|')


def test_names_that_a_disk_takes_for_one_are_numbered() -> None:
    assert distinct(["a.xlsx", "A.xlsx", "b.xlsx", "a.xlsx"]) == [
        "a.xlsx",
        "A-2.xlsx",
        "b.xlsx",
        "a-3.xlsx",
    ]
