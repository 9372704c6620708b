"""The first sheets of the results workbook: the answer with its grade, and who accepts what."""

from __future__ import annotations

from mcda.answer.headline import headline
from mcda.report.build import build
from mcda.report.sheets_answer import about
from tests.mcda.report.sections.told import told


def test_the_first_sheet_tells_the_answer_and_what_would_change_it() -> None:
    rows = [(row.cells[0].text, row.cells[1].text) for row in about(told()).rows]
    heads = [head for head, _text in rows]
    assert ("Answer", headline(told().answer)) in rows
    assert {s.name for s in told().case.stakeholders} <= set(heads)
    assert heads.count("Would break it") == len(told().answer.breaks)
    assert heads.count("Would bring someone in") == len(
        (*told().answer.brings_in, *told().answer.sweeteners)
    )
    assert "In place of the case's own" not in heads


def test_sheets_stand_behind_the_sections_that_are_chosen() -> None:
    def names(*keys: str) -> list[str]:
        return [sheet.name for sheet in build(told(), keys).sheets()]

    assert names("brief") == ["About"]
    assert names("brief", "weights", "scores") == ["About", "Weights", "Scores"]
