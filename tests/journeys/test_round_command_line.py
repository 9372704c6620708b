"""A whole round from the command line: twelve out, nine back through LibreOffice, three of
them faulty; then a second round, and what moved between the two.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.casefile.case_file import read_case, write_case
from mcda.cli import main as cli
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.round import Asked
from mcda.places import resource
from mcda.round.layout import HEADINGS, Part, read_mark, read_row_key
from mcda.round.read import read_return
from mcda.round.write import write_round
from mcda.weighting.pairwise import consistency, eigenvector, matrix_of
from tests.journeys.filled_by_libreoffice import (
    asked_cells,
    fill,
    needs_office,
    saved_by_libreoffice,
)
from tests.mcda.round.filling import cell, filled, round_case

SAMPLE = "european-russian-quid-pro-quo.parley"
LANGUAGES = ("en", "ru", "fr", "ar")

Capture = pytest.CaptureFixture[str]


def run(capture: Capture, *words: object) -> tuple[int, Any, list[str]]:
    """Return exit code, JSON result and the codes on standard error of a command."""
    code = cli.main([*(str(word) for word in words), "--format", "json"])
    told = capture.readouterr()
    assert "Traceback" not in told.err
    result = json.loads(told.out) if told.out else None
    return code, result, [line.split()[0] for line in told.err.splitlines()]


def case_of(path: Path) -> Case:
    found = read_case(path).case
    assert found is not None
    return found


def respondents(path: Path, case: Case) -> Path:
    """Write the list of two respondents a stakeholder, in all languages."""
    lines = ["name;stakeholder;language;asked"]
    for number in range(12):
        party = case.stakeholders[number // 2].name
        asked = ("scores", "scores, swing", "scores, pairwise")[number % 3]
        lines.append(f"Person {number:02};{party};{LANGUAGES[number % 4]};{asked}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def sort_by_name(path: Path) -> None:
    """Sort the visible columns of the scores and leave the hidden keys behind."""
    book = openpyxl.load_workbook(path)
    here = next(one for one in book if read_mark(one["A1"].value) is Part.SCORES)
    rows = [r for r in range(1, here.max_row + 1) if read_row_key(here.cell(r, 1).value)]
    wide = range(2, here.max_column + 1)
    values = sorted(([here.cell(r, c).value for c in wide] for r in rows), key=lambda v: str(v[0]))
    for row, line in zip(rows, values, strict=True):
        for column, value in zip(wide, line, strict=True):
            here.cell(row, column).value = value
    book.save(path)


def answer_badly(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    cells = [
        one for part, row, _, one in asked_cells(book) if part is Part.SCORES and row == "sites"
    ]
    cells[0].value, cells[1].value = 70, "rather good"
    book.save(path)


@needs_office
def test_two_rounds(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "case.parley"
    shutil.copy(resource("samples", SAMPLE), file)
    listed = respondents(tmp_path / "people.csv", case_of(file))
    code, sent, told = run(
        capsys, "round", "out", file, "--respondents", listed, "-o", tmp_path / "out"
    )
    assert (code, told, len(sent["written"]), sent["round"]["id"]) == (0, [], 12, "R1")
    out = [Path(one["file"]) for one in sent["written"]]
    back = nine_back(out, case_of(file), tmp_path / "back")

    before = file.read_bytes()
    code, dry, told = run(capsys, "round", "in", file, back, "--dry-run")
    assert code == 2
    assert file.read_bytes() == before
    assert {"RETURN-ID-LABEL-MISMATCH", "RETURN-OUT-OF-RANGE", "FILE-DAMAGED"} <= set(told)
    assert dry["saved"] is None
    assert [one["taken"] for one in dry["files"]].count(True) == 6

    report = tmp_path / "problems.xlsx"
    code, taken, again = run(
        capsys, "round", "in", file, back, "--problems", report, "--conflicts", "take"
    )
    assert (code, again, taken["files"]) == (2, told, dry["files"])
    assert report.is_file()
    # Three never came back, and three came back faulty.
    assert len(taken["missing"]) == 6
    case = case_of(file)
    assert len(case.returns) == 6
    assert all(one["filled"] == one["asked"] for one in taken["files"] if one["taken"])
    cells = {(o["stakeholder"], o["package"], o["criterion"]) for o in taken["scores"]}
    assert len(cells) >= 120
    sources = {score.source for row in case.scores["europe"].values() for score in row.values()}
    assert any("Round 1" in source and "Person" in source for source in sources)

    second_round(tmp_path, file, listed, capsys)


def nine_back(out: list[Path], case: Case, folder: Path) -> Path:
    """Return the folder in which nine of twelve came back, saved by LibreOffice."""
    folder.mkdir()
    for number, path in enumerate(out):
        fill(path, case, f"first {number}")
    sort_by_name(out[6])
    answer_badly(out[7])
    paths = saved_by_libreoffice(out[:9], folder)
    content = paths[8].read_bytes()
    paths[8].write_bytes(content[: len(content) // 2])
    return folder


def second_round(tmp_path: Path, file: Path, listed: Path, capsys: Capture) -> None:
    """Ask again, take in six with other answers, and compare the rounds."""
    words = ("round", "out", file, "--respondents", listed, "-o", tmp_path / "again")
    code, sent, _ = run(capsys, *words)
    assert (code, sent["round"]["id"]) == (0, "R2")
    assert len(case_of(file).respondents) == 12
    folder = tmp_path / "back again"
    folder.mkdir()
    out = [Path(one["file"]) for one in sent["written"]][:6]
    for number, path in enumerate(out):
        fill(path, case_of(file), f"second {number}")
    saved_by_libreoffice(out, folder, "ods")
    # The first round's files lie beside them.
    shutil.copy(next((tmp_path / "back").iterdir()), folder)
    code, taken, told = run(capsys, "round", "in", file, folder, "--conflicts", "take")
    assert (code, told) == (2, ["RETURN-OTHER-ROUND"])
    assert [one["taken"] for one in taken["files"]].count(True) == 6
    assert all(one["changed"] for one in taken["files"] if one["taken"])
    code, found, told = run(capsys, "diff", file, "R1", "Round 2")
    assert (code, told) == (0, [])
    assert {one["respondent"] for one in found["moved"]} == {f"Person {n:02}" for n in range(6)}
    assert found["moved_weights"] and found["scores"]
    assert len(found["rankings"]) == 6
    moves = [p for one in found["rankings"] for p in one["packages"]]
    assert any(p["rank_before"] != p["rank_after"] for p in moves)
    assert run(capsys, "diff", file, "R1", "R9")[::2] == (2, ["ROUND-UNKNOWN"])
    code, found, told = run(capsys, "diff", file, "before", "R1")
    assert (code, told, found["moved"]) == (0, [], []) and found["scores"]
    assert cli.main(["diff", str(file), "R1", "R2"]) == 0
    assert "rank before" in capsys.readouterr().out


@needs_office
def test_libreoffice_computes_progress_and_consistency(tmp_path: Path) -> None:
    case = case_of(resource("samples", SAMPLE))
    case = edits.add_respondent(case, "Salma", "iran", language="ar", asked=(Asked.PAIRWISE,))
    case = edits.add_round(case, "First", asked=("salma",))
    (path,) = write_round(case, case.rounds[0], case.respondents, tmp_path / "out")
    fill(path, case, "consistent enough")
    (saved,) = saved_by_libreoffice([path], tmp_path)
    intake = read_return(saved, case)
    assert intake.sound and intake.returned is not None
    (old,) = saved_by_libreoffice([path], tmp_path, "xls")
    told = read_return(old, case)
    assert {problem.code for problem in told.problems} & {"FILE-OLD-XLS", "FILE-XLS-READ"}
    if told.returned is not None:
        assert told.returned.judgements == intake.returned.judgements
    book = openpyxl.load_workbook(saved, data_only=True)
    sheet = next(one for one in book if read_mark(one["A1"].value) is Part.PAIRWISE)
    assert sheet.sheet_view.rightToLeft and sheet.protection.sheet
    assert sheet["B3"].value == "مُلئ 16 من 16"
    assert sheet.data_validations.count >= 10
    ids = [one.row for one in intake.returned.judgements[""]]
    children = list(dict.fromkeys([*ids, *(j.column for j in intake.returned.judgements[""])]))
    matrix = matrix_of(children, intake.returned.judgements[""])
    _, largest = eigenvector(matrix)
    expected = consistency(float(largest), len(children), case.settings.ri_table).cr
    first = next(r for r in range(1, 60) if sheet.cell(r, 1).value == HEADINGS)
    assert sheet.cell(first + len(children) + 1, 3).value == pytest.approx(expected, abs=0.002)


@pytest.mark.parametrize(("words", "expected"), [((), None), (("--rescale", "convert"), 70.0)])
def test_answers_on_a_changed_scale_wait_for_a_choice(
    tmp_path: Path, capsys: Capture, words: tuple[str, ...], expected: float | None
) -> None:
    sent = edits.change_criterion(round_case(), "control", worst=0.0, best=10.0)
    filled(sent, tmp_path / "boris.xlsx", change=_answer_seven)
    path = tmp_path / "case.parley"
    write_case(edits.change_criterion(sent, "control", best=100.0), path)
    code, result, told = run(capsys, "round", "in", path, tmp_path / "boris.xlsx", *words)
    assert code == (0 if words else 2)
    assert ("RETURN-SCALE-CHANGED" in told) is (not words)
    back = case_of(path).returns
    assert len(back) == bool(words) and result["files"][0]["taken"] is bool(words)
    if words:
        assert back[0].scores["full"]["control"].low == expected


def _answer_seven(book: Any) -> None:
    cell(book, Part.SCORES, "control", "full").value = 7
