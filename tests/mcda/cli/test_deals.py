from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mcda.cli import main as cli
from mcda.cli.deals import opened_deal
from mcda.errors import RefusedError
from mcda.workbook.write import write_workbook
from tests.mcda.model.check.test_measures import built_case
from tests.mcda.workbook.test_measure_table import TABLE

PACKAGE = ("--package", "nash")
COMMANDS = {
    "packages": (), "trades": PACKAGE, "ledger": PACKAGE, "order": PACKAGE,
    "delivery": PACKAGE, "waiting": PACKAGE, "stability": (),
}  # fmt: skip


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "case.xlsx"
    write_workbook(built_case(), path)
    return path


def test_the_table_of_measures_is_opened_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "measures.csv"
    file.write_text(TABLE, "utf-8")
    deal, problems = opened_deal(argparse.Namespace(file=file))
    assert (len(deal.measures), problems) == (3, ())
    with pytest.raises(RefusedError):
        opened_deal(argparse.Namespace(file=tmp_path / "none.csv"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_case_workbook_is_read_as_a_case(
    command: str, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main([command, str(workbook), *COMMANDS[command]])
    said = capsys.readouterr().err
    assert not any(line.startswith(("STATES-", "MEASURES-")) for line in said.splitlines()), said


@pytest.mark.parametrize("command", COMMANDS)
def test_a_workbook_with_a_faulty_cell_is_refused_as_everywhere(
    command: str, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = load_workbook(workbook)
    sheet = book["Scores common"]
    cells = [c for row in sheet.iter_rows() for c in row if isinstance(c.value, int | float)]
    cells[-1].value = datetime(2026, 3, 6)
    book.save(workbook)
    assert cli.main(["check", str(workbook)]) == 2
    assert "WORKBOOK-DATE-FOR-SCORE" in capsys.readouterr().err
    assert cli.main([command, str(workbook), *COMMANDS[command]]) == 2
    out, err = capsys.readouterr()
    assert "WORKBOOK-DATE-FOR-SCORE" in err
    assert out == ""
