"""The working as a workbook: its formulas come to what the program computed."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from mcda.export.workbook_working import render
from mcda.methods.rank import rank
from mcda.methods.register import REGISTER
from mcda.model import edits
from mcda.model.case import Case, Score
from mcda.model.fingerprint import fingerprint
from tests.desktop.conftest import small_case

OFFICE = shutil.which("soffice")


def positive_case() -> Case:
    """Scores above zero, which every method of the register takes."""
    case = small_case()
    for package, level in (("wait", "partial"), ("staged", "full")):
        case = edits.set_score(case, "", package, "protection", Score.of(level))
    return case


def test_each_stakeholder_has_a_sheet_that_holds_its_steps():
    case = small_case()
    content = render([rank(case, s.id) for s in case.stakeholders])
    book = openpyxl.load_workbook(BytesIO(content))
    assert book.sheetnames == ["European states", "Russia"]
    texts = [cell.value for row in book["Russia"].iter_rows() for cell in row]
    for step in rank(case, "russia").steps:
        assert f"{step.caption} ({step.symbol})" in texts
    assert any(str(text).startswith("=SUMXMY2") or "SUMXMY2" in str(text) for text in texts)


def test_a_name_that_no_sheet_can_have_is_changed():
    case = edits.change_stakeholder(small_case(), "russia", name="Russia [East/West]: " + "x" * 40)
    case = edits.change_stakeholder(case, "europe", name="=EU")
    book = openpyxl.load_workbook(BytesIO(render([rank(case, s.id) for s in case.stakeholders])))
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert book.worksheets[0]["A1"].data_type == "s"


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice to work the formulas out")
def test_the_formulas_come_to_the_same_scores_and_ranks(tmp_path: Path):
    case = positive_case()
    rankings = {}
    for method in REGISTER:
        rankings[method] = rank(edits.set_settings(case, method=method), "europe")
        (tmp_path / f"{method}.xlsx").write_bytes(render([rankings[method]]))
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(tmp_path / "out"),
            *(str(tmp_path / f"{method}.xlsx") for method in rankings),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for method, ranking in rankings.items():
        book = openpyxl.load_workbook(tmp_path / "out" / f"{method}.xlsx", data_only=True)
        rows = list(book.worksheets[0].iter_rows(values_only=True))
        last = rows[-len(ranking.packages) :]
        assert [row[1] for row in last] == pytest.approx(ranking.scores.tolist()), method
        assert [row[2] for row in last] == ranking.ranks.tolist(), method


def test_the_working_says_whose_it_is_on_every_page():
    case = replace(small_case(), marking="OFFICIAL & more", title="A case", author="Ann")
    book = openpyxl.load_workbook(BytesIO(render([rank(case, s.id) for s in case.stakeholders])))
    assert book.properties.creator == "Ann" and book.properties.title == "A case"
    for sheet in book.worksheets:
        assert sheet.oddHeader.center.text == "OFFICIAL && more"
        assert fingerprint(case) in sheet.oddFooter.left.text
        assert fingerprint(case) in sheet["A3"].value and "OFFICIAL & more" in sheet["A3"].value
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0
