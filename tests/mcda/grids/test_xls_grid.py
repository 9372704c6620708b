from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mcda.errors import RefusedError
from mcda.grids import xls_grid
from mcda.grids.signature import Kind, kind_of
from mcda.grids.xls_child import limit_memory, tagged
from mcda.grids.xls_grid import read_xls
from mcda.opening import read
from tests.mcda.grids import hostile

TABLE = "Package,Aid,Cost\ndirection,max,min\nWait,1.5,7\nStage,40,2\n"


@pytest.fixture(scope="module")
def office() -> str:
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("LibreOffice, which writes real .xls files, is not installed")
    return found


def test_a_real_file_reads_like_the_table_it_was_made_from(tmp_path: Path, office: str) -> None:
    source = tmp_path / "table.csv"
    source.write_text(TABLE, encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "xls", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    path = tmp_path / "table.xls"
    assert kind_of(path) is Kind.XLS
    (sheet,) = read_xls(path).sheets
    assert sheet.value(3, 2) == 1.5
    assert sheet.value(4, 1) == "Stage"
    reading = read(path)
    assert reading.case is not None
    assert reading.case.packages[0].name == "Wait"
    assert "FILE-XLS-READ" in {problem.code for problem in reading.problems}


def test_a_file_that_can_not_be_read_is_refused(tmp_path: Path) -> None:
    path = hostile.ole(tmp_path / "a.xls", "Workbook")
    assert kind_of(path) is Kind.XLS
    with pytest.raises(RefusedError) as refused:
        read_xls(path)
    assert [problem.code for problem in refused.value.problems] == ["FILE-OLD-XLS"]


@pytest.mark.parametrize(
    "program",
    ["while True: pass", "while True: print('[' * 10_000)", "print('[]'); raise SystemExit(3)"],
    ids=["hangs", "prints without end", "fails"],
)
def test_a_child_that_goes_wrong_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    (tmp_path / "child.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(xls_grid, "CHILD", "child")
    monkeypatch.setattr(xls_grid, "SECONDS", 1 if "pass" in program else 60)
    monkeypatch.setattr(xls_grid, "MOST", 100_000)
    with pytest.raises(RefusedError) as refused:
        read_xls(hostile.ole(tmp_path / "a.xls", "Workbook"))
    assert [problem.code for problem in refused.value.problems] == ["FILE-OLD-XLS"]


def test_a_system_without_limits_of_memory_reads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")

    asked: list[object] = []

    def refuse(*what: object) -> None:
        asked.append(what)
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr(resource, "setrlimit", refuse)
    limit_memory()
    assert asked


def test_moments_go_as_kind_and_text() -> None:
    from datetime import date, timedelta

    assert tagged(date(2026, 11, 21)) == ["date", "2026-11-21"]
    assert xls_grid._value(tagged(date(2026, 11, 21))) == date(2026, 11, 21)
    assert xls_grid._value(tagged(timedelta(hours=1))) == timedelta(hours=1)
    assert xls_grid._value("text") == "text"
