"""`parley round` and `parley diff`: what they save, what they refuse, and what they say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.casefile import lock
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.snapshots import take
from mcda.cli import main as cli
from mcda.cli import rounds as cli_rounds
from mcda.model import edits
from mcda.model.case import Case, Score
from mcda.model.entries import key_of
from mcda.round.layout import Part
from mcda.workbook.write import write_workbook
from tests.mcda.model.small import small_case
from tests.mcda.round.filling import cell, filled, round_case

Capture = pytest.CaptureFixture[str]


def run(capture: Capture, *words: object) -> tuple[int, Any, list[str]]:
    code = cli.main([*(str(word) for word in words), "--format", "json"])
    told = capture.readouterr()
    assert "Traceback" not in told.err
    result = json.loads(told.out) if told.out else None
    return code, result, [line.split()[0] for line in told.err.splitlines()]


def saved(path: Path) -> Case:
    found = read_case(path).case
    assert found is not None
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "case.parley"
    write_case(round_case(), path)
    return path


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text("name,stakeholder,asked\nBoris,Russia,swing\nZoe,Europe,\n", encoding="utf-8")
    return path


def test_known_respondents_are_asked_again_and_new_ones_added(
    file: Path, people: Path, tmp_path: Path, capsys: Capture
) -> None:
    words = ("round", "out", file, "--respondents", people, "-o", tmp_path / "out")
    code, result, told = run(capsys, *words, "--name", "Again", "--rule", "mean")
    assert (code, told) == (0, [])
    assert [one["respondent"] for one in result["written"]] == ["Boris", "Zoe"]
    case = saved(file)
    assert [one.id for one in case.respondents] == ["anna", "boris", "marie", "ahmad", "zoe"]
    asked = case.rounds[-1]
    assert (asked.id, asked.name, asked.rule, asked.asked) == (
        "R2",
        "Again",
        "mean",
        ("boris", "zoe"),
    )
    code, result, _ = run(capsys, *words, "--round", "again", "--save", tmp_path / "b.parley")
    assert (code, result["round"]["id"]) == (0, "R2")
    assert len(saved(tmp_path / "b.parley").rounds) == 2


def test_what_cant_be_saved_is_not_sent(
    file: Path, people: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("round", "out", file, "--respondents", people, "-o", tmp_path / "out")
    known = cli_rounds.new_secret

    def meanwhile() -> str:
        write_case(edits.set_case(saved(file), title="Changed meanwhile"), file)
        return known()

    monkeypatch.setattr(cli_rounds, "new_secret", meanwhile)
    code, _result, told = run(capsys, *words)
    assert code == 2 and told[0].startswith("FILE-")
    assert list((tmp_path / "out").glob("*")) == [] and len(saved(file).rounds) == 1
    code, _result, told = run(capsys, *words, "--save", tmp_path / "none" / "case.parley")
    assert code == 2 and list((tmp_path / "out").glob("*")) == []


def test_no_two_rounds_are_called_the_same(
    file: Path, people: Path, tmp_path: Path, capsys: Capture
) -> None:
    before, out = file.read_bytes(), tmp_path / "out"
    words = ("round", "out", file, "--respondents", people, "-o", out)
    there = saved(file).rounds[0].name
    assert run(capsys, *words, "--name", there.upper())[::2] == (2, ["OPTION-ROUND-THERE"])
    assert (file.read_bytes(), out.exists()) == (before, False)
    write_case(edits.change_round(saved(file), "R1", name="Round 2"), file)
    assert run(capsys, *words)[1]["round"]["name"] == "Round 3"
    assert cli.main(["diff", str(file), "before", "Round 2"]) == 0
    assert "()" not in capsys.readouterr().out


def test_a_list_with_faults_sends_nothing(file: Path, tmp_path: Path, capsys: Capture) -> None:
    people = tmp_path / "people.csv"
    people.write_text("name,stakeholder\nBoris,Mars\n", encoding="utf-8")
    before = file.read_bytes()
    words = ("round", "out", file, "--respondents", people, "-o", tmp_path / "out")
    code, result, told = run(capsys, *words)
    assert (code, list(result), told) == (2, ["problems"], ["RESPONDENTS-STAKEHOLDER"])
    assert file.read_bytes() == before
    assert not (tmp_path / "out").exists()


def test_a_round_is_kept_in_a_case_file(people: Path, tmp_path: Path, capsys: Capture) -> None:
    book = tmp_path / "case.xlsx"
    write_workbook(small_case(), book)
    words = ("round", "out", book, "--respondents", people, "-o", tmp_path / "out")
    assert run(capsys, *words)[::2] == (2, ["ROUND-CASE-NOT-SAVED"])
    assert run(capsys, *words, "--save", tmp_path / "new.parley")[0] == 0
    assert len(saved(tmp_path / "new.parley").rounds) == 1


def test_the_log_of_an_agreed_case_tells_what_the_commands_did(
    file: Path, people: Path, tmp_path: Path, capsys: Capture
) -> None:
    write_case(take(saved(file), "Agreed", agreed=True), file)
    filled(round_case(), tmp_path / "a.xlsx", "anna")
    assert run(capsys, "round", "in", file, tmp_path / "a.xlsx", "--dry-run")[0] == 0
    assert saved(file).changes == ()
    assert run(capsys, "round", "in", file, tmp_path / "a.xlsx")[0] == 0
    words = ("round", "out", file, "--respondents", people, "-o", tmp_path / "out")
    assert run(capsys, *words)[0] == 0
    told = saved(file).changes
    assert [one.reason for one in told] == ["By parley round in", "By parley round out"]
    assert all(one.author and one.time for one in told)
    assert "Anna" in told[0].what and "Respondent Zoe" in told[1].what


def test_a_case_that_somebody_has_open_is_left_alone(
    file: Path, people: Path, tmp_path: Path, capsys: Capture
) -> None:
    other = lock.Holder("anna", "elsewhere", 1, lock.myself().since)
    text = json.dumps({key: getattr(other, key) for key in ("user", "host", "pid", "since")})
    lock.lock_path(file).write_text(text, encoding="utf-8")
    words = ("round", "out", file, "--respondents", people, "-o", tmp_path / "out")
    assert run(capsys, *words)[::2] == (2, ["FILE-OPEN-ELSEWHERE"])
    assert not (tmp_path / "out").exists()


def faulty(book: Any) -> None:
    cell(book, Part.SCORES, "calm", "full").value = 11


def test_files_with_errors_wait_unless_asked_for(
    file: Path, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "back"
    folder.mkdir()
    filled(round_case(), folder / "a.xlsx", "anna")
    filled(round_case(), folder / "b.xlsx", "boris", faulty)
    code, result, told = run(capsys, "round", "in", file, folder)
    assert (code, told) == (2, ["RETURN-OUT-OF-RANGE"])
    assert [one.respondent for one in saved(file).returns] == ["anna"]
    assert "Boris" in result["missing"]
    code, _, told = run(capsys, "round", "in", file, folder, "--partly")
    assert (code, told) == (2, ["RETURN-OUT-OF-RANGE"])
    case = saved(file)
    assert [one.respondent for one in case.returns] == ["anna", "boris"]
    assert "calm" not in case.returns[1].scores["full"]
    code, result, told = run(capsys, "round", "in", file, folder / "a.xlsx")
    assert (code, told, result["problems"]) == (0, [], [])
    assert cli.main(["round", "in", str(file), str(folder)]) == 2
    assert "Boris" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("choice", "low", "high"), [("keep", 4, 7), ("take", 6, 8), ("both", 4, 8)]
)
def test_conflicts_go_as_they_are_asked_to(
    choice: str, low: float, high: float, file: Path, tmp_path: Path, capsys: Capture
) -> None:
    path = filled(round_case(), tmp_path / "a.xlsx", "anna")
    code, result, _ = run(capsys, "round", "in", file, path, "--conflicts", choice)
    assert code == 0
    assert any(one["conflict"] for one in result["scores"])
    score = saved(file).score("russia", "staged", "control")
    assert score is not None
    assert (score.low, score.high) == (low, high)


def test_a_dry_run_writes_the_problems_and_nothing_else(
    file: Path, tmp_path: Path, capsys: Capture
) -> None:
    path = filled(round_case(), tmp_path / "b.xlsx", "boris", faulty)
    before = file.read_bytes()
    out = tmp_path / "problems.xlsx"
    words = ("round", "in", file, path, "--dry-run", "--problems", out)
    code, result, _ = run(capsys, *words)
    assert (code, result["saved"]) == (2, None)
    assert file.read_bytes() == before
    assert openpyxl.load_workbook(out)["Problems"]["H2"].value == "RETURN-OUT-OF-RANGE"


def test_problems_are_never_listed_over_what_was_read(
    file: Path, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "back"
    folder.mkdir()
    path = filled(round_case(), folder / "b.xlsx", "boris", faulty)
    before = [file.read_bytes(), path.read_bytes()]
    words = ("round", "in", file, folder, "--force", "--problems")
    assert run(capsys, *words, path)[::2] == (2, ["FILE-READ-FROM"])
    assert run(capsys, *words, file)[::2] == (2, ["OPTION-FILE-KIND"])
    assert [file.read_bytes(), path.read_bytes()] == before


def test_a_case_without_rounds_and_an_unknown_one(
    file: Path, tmp_path: Path, capsys: Capture
) -> None:
    bare = tmp_path / "bare.parley"
    write_case(small_case(), bare)
    assert run(capsys, "round", "in", bare, tmp_path)[::2] == (2, ["ROUND-NONE"])
    assert run(capsys, "round", "in", file, tmp_path, "--round", "R7")[::2] == (
        2,
        ["ROUND-UNKNOWN"],
    )
    assert run(capsys, "diff", file, "R1", "no")[::2] == (2, ["ROUND-UNKNOWN"])
    assert run(capsys, "round")[::2] == (2, ["OPTION-USAGE"])


def test_things_of_one_id_keep_their_own_names(file: Path, tmp_path: Path, capsys: Capture) -> None:
    """The package "full" and a criterion of the same id are two things."""
    case = round_case()
    case = edits.add_criterion(case, "Fullness", id="full", worst=0.0, best=1.0)
    case = edits.set_score(case, "russia", "full", "full", Score.of(0.5))
    write_case(case, file)
    path = filled(case, tmp_path / "a.xlsx", "anna")
    _, result, _ = run(capsys, "round", "in", file, path, "--dry-run")
    assert {one["package"] for one in result["scores"]} <= {p.name for p in case.packages}
    assert {one["criterion"] for one in result["scores"]} <= {c.name for c in case.criteria}


def test_effects_are_asked_taken_in_and_told(tmp_path: Path, capsys: Capture) -> None:
    case = edits.add_measure(round_case(), "Access", owners=("russia",))
    file, people = tmp_path / "case.parley", tmp_path / "people.csv"
    write_case(case, file)
    people.write_text("name,stakeholder,language,asked\nOlga,Russia,en,effects\n", "utf-8")
    out = tmp_path / "out"
    code, sent, _codes = run(capsys, "round", "out", file, "--respondents", people, "-o", out)
    assert code == 0
    path = Path(sent["written"][0]["file"])
    book = openpyxl.load_workbook(path)
    row = key_of("access", "full")
    cell(book, Part.EFFECTS, "calm", row).value = 2
    book.save(path)
    code, taken, _codes = run(capsys, "round", "in", file, out)
    assert code == 0
    names = [one["package"] for one in taken["scores"]]
    assert names == ["Access: in full"]
    assert saved(file).effects["russia"]["access"]["full"]["calm"].low == 2.0
