"""One door for every kind of file; nothing that is opened raises."""

import random
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from mcda.casefile.case_file import write_case
from mcda.model.case import Case
from mcda.opening import read
from mcda.workbook.write import write_workbook
from tests.mcda.conftest import whole_case
from tests.mcda.grids import hostile


def test_case_file_and_workbook_give_the_same_case_and_problems(case: Case, tmp_path: Path) -> None:
    write_case(case, tmp_path / "a.parley")
    write_workbook(case, tmp_path / "a.xlsx")
    first, second = read(tmp_path / "a.parley"), read(tmp_path / "a.xlsx")
    assert first.case == second.case == case
    assert first.of_file == second.of_file == ()
    assert sorted(p.code for p in first.of_case) == sorted(p.code for p in second.of_case)
    assert all(p.place.file == "a.parley" for p in first.problems)
    assert all(p.place.sheet for p in second.of_case)


def test_only_tables_that_say_nothing_of_a_case_are_bare(case: Case, tmp_path: Path) -> None:
    write_workbook(case, tmp_path / "a.xlsx")
    (tmp_path / "b.csv").write_text("Option,Cost\nStay,much\n")
    assert not read(tmp_path / "a.xlsx").bare
    assert read(tmp_path / "b.csv").bare
    assert not read(tmp_path / "gone.csv").bare


def test_content_counts_not_the_name(case: Case, tmp_path: Path) -> None:
    write_workbook(case, tmp_path / "a.csv")
    write_case(case, tmp_path / "a.txt")
    assert read(tmp_path / "a.csv").case == read(str(tmp_path / "a.txt")).case == case


def test_a_workbook_of_another_program_names_what_is_missing(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Criteria"
    book.create_sheet("Packages")
    book.save(tmp_path / "a.xlsx")
    codes = [problem.code for problem in read(tmp_path / "a.xlsx").problems]
    assert codes.count("WORKBOOK-SHEET-MISSING") == 2


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda p: hostile.zip_bomb(p), "FILE-ZIP-BOMB"),
        (lambda p: hostile.ole(p, "EncryptedPackage"), "FILE-PASSWORD"),
        (lambda p: hostile.ole(p, "Workbook"), "FILE-OLD-XLS"),
        (lambda p: hostile.xlsx(p, hostile.LAUGHS + "<x>&c;</x>"), "FILE-XML-BOMB"),
        (lambda p: p.write_text("a,b\n1,2\n"), "FILE-TEXT-NAMED-XLSX"),
        (lambda p: p.write_bytes(b""), "FILE-EMPTY"),
        (lambda p: p.mkdir(), "FILE-IS-FOLDER"),
        (lambda p: None, "FILE-MISSING"),
    ],
)
def test_what_can_not_be_opened(tmp_path: Path, make, code: str) -> None:
    make(tmp_path / "a.xlsx")
    reading = read(tmp_path / "a.xlsx")
    assert reading.case is None
    assert not reading.sound
    assert [problem.code for problem in reading.problems] == [code]
    assert reading.problems[0].place.file == "a.xlsx"


def test_flipped_bits_in_a_whole_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(whole_case(), path)
    whole = path.read_bytes()
    chance = random.Random(8)
    for _ in range(40):
        spoilt = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        for problem in read(path).problems:
            assert problem.sentence


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_saved(tmp_path: Path) -> None:
    source = tmp_path / "in" / "a.xlsx"
    source.parent.mkdir()
    write_workbook(whole_case(), source)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind in ("xlsx", "ods"):
        command = ["soffice", "--headless", profile, "--convert-to", kind]
        command += ["--outdir", str(tmp_path / kind), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        reading = read(tmp_path / kind / f"a.{kind}")
        assert [str(problem) for problem in reading.of_file] == []
        assert reading.case == whole_case()
