from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from openpyxl import load_workbook

from mcda.export.workbook import number_format, render
from mcda.report.blocks import Cell, Column, Footer, Masthead, Report, Row, Table
from mcda.report.build import ALL, build
from mcda.report.facts import Facts, facts
from mcda.report.sheets_firmness import PAGE
from tests.mcda.report.settlement import settlement


@pytest.fixture(scope="module")
def told() -> Facts:
    return facts(settlement(), printed=date(2026, 11, 21))


@pytest.fixture(scope="module")
def book(told: Facts) -> Any:
    return load_workbook(BytesIO(render(build(told))))


def rows(book: Any, name: str) -> list[dict[str, Any]]:
    head, *rest = book[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rest]


def test_sheets(book: Any) -> None:
    assert book.sheetnames == [
        "About",
        "Rankings",
        "Values",
        "Ranks",
        "Weights",
        "Stability",
        "Stability charts",
        "Crossovers",
        "Curves",
        "Curves charts",
        "Acceptability",
        "Acceptability charts",
        "Smallest changes",
        "Scores",
    ]


def test_rankings_are_the_engines_unrounded(told: Facts, book: Any) -> None:
    found = {(row["Stakeholder"], row["Package"]): row for row in rows(book, "Rankings")}
    for j, party in enumerate(told.summary.stakeholders):
        ranking = told.ranking(party)
        for i, package in enumerate(ranking.packages):
            row = found[party.name, package.name]
            assert row["Rank"] == ranking.ranks[i]
            # openpyxl writes sixteen digits.
            assert row["Score"] == pytest.approx(ranking.scores[i], rel=1e-15)
            assert row["Value"] == pytest.approx(told.summary.values[i, j], rel=1e-15)
            judged = told.summary.acceptance[i][j]
            assert row["State"].split()[1].rstrip(":") == judged.state.value
            assert row["Gain"] == pytest.approx(judged.middle, rel=1e-15)


def test_every_crossover_is_there(told: Facts, book: Any) -> None:
    found = rows(book, "Crossovers")
    every = [c for party in told.ranked for c in told.one_way[party.id].crossovers]
    expected = sorted(every, key=lambda one: not one.leader)
    assert len(found) == len(expected)
    for row, crossover in zip(found, expected, strict=True):
        assert row["At weight"] == pytest.approx(crossover.at, rel=1e-15)
        assert row["Weight now"] == pytest.approx(crossover.now, rel=1e-15)
        assert (row["Changes the leader"] == "yes") == crossover.leader


def test_weights_are_shares_shown_as_percentages(told: Facts, book: Any) -> None:
    sheet = book["Weights"]
    first = told.ranked[0]
    column = [cell.value for cell in sheet[1]].index(first.name) + 1
    cell = sheet.cell(row=3, column=column)
    assert cell.value == pytest.approx(told.ranking(first).weights.overall["returns"], rel=1e-15)
    assert cell.number_format == "0.0%"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_text_is_never_a_formula(text: str) -> None:
    table = Table("Sheet", (Column(text),), (Row((Cell(text),)),))
    report = Report("", "", "R & D", Masthead("", ""), Footer(""), (), sheets=lambda: (table,))
    sheet = load_workbook(BytesIO(render(report)))["Sheet"]
    for cell in (sheet["A1"], sheet["A2"]):
        assert cell.value == text
        assert cell.data_type == "s"
        assert cell.quotePrefix
    assert sheet.oddHeader.center.text == "R && D"


def test_text_that_no_cell_holds_is_cut_and_cleaned() -> None:
    table = Table("Sheet", (Column("A"),), (Row((Cell("x" * 40_000),)), Row((Cell("a\x01b"),))))
    report = Report("", "", "", Masthead("", ""), Footer(""), (), sheets=lambda: (table,))
    sheet = load_workbook(BytesIO(render(report)))["Sheet"]
    assert len(sheet["A2"].value) == 32_767
    assert sheet["A3"].value == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize(
    ("text", "pattern"),
    [("7", "0"), ("0.669", "0.000"), ("20.5\N{NO-BREAK SPACE}%", "0.0%"), ("20 %", "0%")],
)
def test_number_format(text: str, pattern: str) -> None:
    assert number_format(text) == pattern


def test_the_annex_has_every_number_of_every_step(told: Facts) -> None:
    made = load_workbook(BytesIO(render(build(told, ALL), letter_paper=True)))
    numbers = [row["Number"] for row in rows(made, "Working") if row["Number"] is not None]
    steps = [step for party in told.ranked for step in told.ranking(party).steps]
    assert len(numbers) == sum(int(np.isfinite(step.values).sum()) for step in steps)
    assert {int(sheet.page_setup.paperSize) for sheet in made.worksheets} == {1}


def test_wrapped_text_has_the_height_it_needs(book: Any) -> None:
    sheet = book["About"]
    for row in range(2, sheet.max_row + 1):
        if len(str(sheet.cell(row, 2).value)) > 130:
            assert sheet.row_dimensions[row].height >= 45


def test_of_the_longest_sheets_the_first_rows_go_to_paper_and_say_so(book: Any) -> None:
    curves = book["Curves"]
    assert curves.max_row > PAGE + 1
    assert curves.print_area.endswith(f"${PAGE + 1}")
    assert f"The first {PAGE} of {curves.max_row - 1} rows" in curves.oddHeader.left.text
    assert not book["Scores"].print_area and not book["Scores"].oddHeader.left.text


def test_every_font_is_named_and_heads_stand_over_their_columns(book: Any) -> None:
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=3):
            assert {cell.font.name for cell in row} == {"Calibri"}
    head, below = book["Rankings"][1], book["Rankings"][2]
    assert {cell.value: cell.alignment.horizontal for cell in head}["Rank"] == "right"
    for over, under in zip(head, below, strict=True):
        if isinstance(under.value, str):
            assert over.alignment.indent == under.alignment.indent
            # Without a side some programs inset nothing.
            assert not under.alignment.indent or under.alignment.horizontal == "left"
            assert over.alignment.horizontal == under.alignment.horizontal


def test_no_sheet_is_printed_smaller_than_can_be_read(book: Any) -> None:
    spread = 0
    for sheet in book:
        if sheet.title.endswith(" charts"):
            continue
        wide = sum(one.width for one in sheet.column_dimensions.values())
        across = sheet.page_setup.fitToWidth
        assert wide / across <= 225, sheet.title
        spread += across > 1
        assert across == 1 or sheet.print_title_cols
    assert spread
