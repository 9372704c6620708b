"""The command line's contract: shapes, exit codes, and where problems go."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mcda.cli import main as cli
from mcda.methods.register import REGISTER
from mcda.places import resource
from mcda.workbook.template import write_template

FIGHTER = """,Speed,Range,Payload,Cost,Reliability,Manoeuvre
weight,0.2,0.1,0.1,0.1,0.2,0.3
direction,max,max,max,min,max,max
A1,2.0,1500,20000,5.5,5,9
A2,2.5,2700,18000,6.5,3,5
A3,1.8,2000,21000,4.5,7,7
A4,2.2,1800,20000,5.0,5,5
"""
SAMPLES = ("us-russia-compatibility", "european-russian-quid-pro-quo")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def fighter(tmp_path: Path) -> Path:
    path = tmp_path / "fighter aircraft.csv"
    path.write_text(FIGHTER, encoding="utf-8")
    return path


def answer(capture: Capture, *words: object) -> Any:
    assert cli.main([str(word) for word in words] + ["--format", "json"]) == 0
    found = capture.readouterr()
    assert found.err == ""
    return json.loads(found.out)


def refusal(capture: Capture, *words: object) -> list[str]:
    """Return the codes on standard error of a command that must fail."""
    assert cli.main([str(word) for word in words]) == 2
    found = capture.readouterr()
    assert found.out == ""
    assert "Traceback" not in found.err
    return [line.split()[0] for line in found.err.splitlines()]


def test_rank_gives_the_published_closeness(fighter: Path, capsys: Capture) -> None:
    found = answer(capsys, "rank", fighter, "--normalisation", "vector")
    assert found["method"] == {"name": "topsis", "normalisation": "vector", "distance": "euclidean"}
    (only,) = found["stakeholders"]
    scores = {row["package"]: row["score"] for row in only["ranking"]}
    published = {"A1": 0.643, "A2": 0.268, "A3": 0.613, "A4": 0.312}
    assert scores == pytest.approx(published, abs=0.001)
    assert [row["rank"] for row in only["ranking"]] == [1, 2, 3, 4]
    assert only["weights"]["Manoeuvre"] == pytest.approx(0.3)
    assert {"caption", "symbol", "rows", "columns", "values"} <= only["steps"][0].keys()


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_ranks_alike_from_case_file_and_workbook(sample: str, capsys: Capture) -> None:
    found = [
        answer(capsys, "rank", resource("samples", f"{sample}{ending}"))
        for ending in (".parley", ".xlsx")
    ]
    assert found[0]["case"] == found[1]["case"]
    assert found[0]["stakeholders"] == found[1]["stakeholders"]
    assert cli.main(["rank", str(resource("samples", f"{sample}.parley"))]) == 0
    text = capsys.readouterr().out
    assert all(row["name"] in text for row in found[0]["stakeholders"])
    (named, *_rest) = found[0]["answer"]["named"]
    assert f"“{named}”" in text, "a name in a sentence"
    assert f"  {named}  " in text, "a name in a table"


def test_one_stakeholder_by_name(capsys: Capture) -> None:
    path = resource("samples", f"{SAMPLES[0]}.parley")
    found = answer(capsys, "rank", path, "--stakeholder", "russia")
    assert [one["name"] for one in found["stakeholders"]] == ["Russia"]
    assert refusal(capsys, "rank", path, "--stakeholder", "Rusia") == ["OPTION-UNKNOWN"]


def test_sensitivity_has_crossovers_and_stability(capsys: Capture) -> None:
    found = answer(capsys, "sensitivity", resource("samples", f"{SAMPLES[1]}.parley"))
    for one in found["stakeholders"]:
        for row in one["crossovers"]:
            assert {"criterion", "at", "now", "between", "leader"} <= row.keys()
            assert 0 <= row["at"] <= 1
        for row in one["stability"]:
            assert 0 <= row["low"] <= row["weight"] + 1e-12
            assert row["weight"] - 1e-12 <= row["high"] <= 1
    assert cli.main(["sensitivity", str(resource("samples", f"{SAMPLES[1]}.parley"))]) == 0
    assert len(capsys.readouterr().out.splitlines()) < 80 * len(found["stakeholders"])


def test_acceptability_says_samples_and_seed(fighter: Path, capsys: Capture) -> None:
    words = ("acceptability", fighter, "--samples", 2000, "--seed", 7)
    found = answer(capsys, *words)
    assert (found["samples"], found["seed"]) == (2000, 7)
    (only,) = found["stakeholders"]
    assert sum(only["rank_acceptability"]["A1"]) == pytest.approx(1)
    assert found == answer(capsys, *words)


@pytest.mark.parametrize("value", ["0", "many", "-3", "1.5", "٣"])
def test_a_sample_size_that_is_none_is_refused(fighter: Path, value: str, capsys: Capture) -> None:
    codes = refusal(capsys, "acceptability", fighter, f"--samples={value}")
    assert codes == ["OPTION-NOT-A-NUMBER"]


def test_weights_of_a_complete_and_an_incomplete_matrix(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "matrix.csv"
    path.write_text(",a,b,c\na,1,2,4\nb,1/2,1,2\nc,1/4,1/2,1\n", encoding="utf-8")
    found = answer(capsys, "weights", path)
    assert found["weights"] == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert found["cr"] == pytest.approx(0, abs=1e-12)
    assert (found["formula"], found["ri_table"]) == ("eigenvector", "alonso-lamata-2006")
    path.write_text(",a,b,c\na,1,2,\nb,1/2,1,2\nc,,1/2,1\n", encoding="utf-8")
    found = answer(capsys, "weights", path)
    assert found["weights"] == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert found["missing"] == 1


def test_weights_that_judgements_do_not_connect_are_refused(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "matrix.csv"
    path.write_text(",a,b,c\na,1,2,\nb,1/2,1,\nc,,,1\n", encoding="utf-8")
    assert refusal(capsys, "weights", path) == ["JUDGEMENTS-MISSING"]


def test_check_prints_the_problems_and_nothing_else(fighter: Path, capsys: Capture) -> None:
    found = answer(capsys, "check", fighter)
    assert list(found) == ["problems"]
    bad = FIGHTER.replace("weight,0.2,0.1", "weight,-0.2,much")
    fighter.write_text(bad, encoding="utf-8")
    assert len(refusal(capsys, "check", fighter)) >= 2
    assert refusal(capsys, "rank", fighter) == refusal(capsys, "check", fighter)


def test_a_stakeholder_goes_by_its_short_name_too(capsys: Capture) -> None:
    sample = resource("samples", f"{SAMPLES[0]}.parley")
    for name in ("us", "United States"):
        found = answer(capsys, "rank", sample, "--stakeholder", name)["stakeholders"]
        assert [one["id"] for one in found] == ["united-states"]


def test_a_table_of_measures_or_states_is_told_as_one(tmp_path: Path, capsys: Capture) -> None:
    measures, states = tmp_path / "measures.csv", tmp_path / "states.csv"
    measures.write_text("measure,level,A,B\nTruce,no,0,0\nTruce,yes,3,-1\nfallback,,1,x\n")
    states.write_text("A: go,B: go,A,B\nN,N,2,2\nY,N,1,4\nN,Y,4,1\nY,Y,3,3\n")
    assert answer(capsys, "check", states) == {"problems": []}
    assert refusal(capsys, "check", measures) == [
        "WORKBOOK-NOT-A-NUMBER", "MEASURES-NO-FALLBACK"
    ]  # fmt: skip
    for path, code in ((measures, "TABLE-OF-MEASURES"), (states, "TABLE-OF-STATES")):
        assert refusal(capsys, "rank", path) == refusal(capsys, "take", path) == [code]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("rank", "{file}", "--method", "magic"), "OPTION-UNKNOWN"),
        (("rank", "{file}", "--normalisation", "odd"), "OPTION-UNKNOWN"),
        (("rank",), "OPTION-USAGE"),
        (("report", "{file}", "-o", "out.txt"), "OPTION-FILE-KIND"),
        (("report", "{file}", "-o", "out.pdf"), "REPORT-NO-PRINTER"),
        (("template", "out.csv"), "OPTION-FILE-KIND"),
    ],
)
def test_words_that_are_off_are_refused(
    words: tuple[str, ...], code: str, fighter: Path, capsys: Capture
) -> None:
    assert refusal(capsys, *(word.format(file=fighter) for word in words)) == [code]


def test_what_is_read_is_never_written_over(tmp_path: Path, capsys: Capture) -> None:
    book, out = tmp_path / "case.xlsx", tmp_path / "report"
    write_template(book, example=True)
    before = book.read_bytes()
    assert refusal(capsys, "report", book, "-o", book, "--force") == ["FILE-READ-FROM"]
    assert book.read_bytes() == before
    assert cli.main(["report", str(book), "-o", str(out)]) == 2
    assert "has no ending;" in capsys.readouterr().err


@pytest.mark.parametrize("example", [[], ["--example"]])
def test_a_template_is_written_and_read(
    example: list[str], tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "case.xlsx"
    assert cli.main(["template", str(path), *example]) == 0
    assert capsys.readouterr().out.strip() == str(path)
    if example:
        assert answer(capsys, "rank", path)["stakeholders"]
    else:
        assert refusal(capsys, "rank", path)


@pytest.mark.parametrize("ending", [".html", ".docx", ".xlsx"])
def test_reports_that_need_no_printer(ending: str, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / f"report{ending}"
    assert (
        cli.main(["report", str(resource("samples", f"{SAMPLES[0]}.parley")), "-o", str(out)]) == 0
    )
    assert out.stat().st_size > 1000
    assert capsys.readouterr().err == ""


def test_a_reader_that_leaves_early_gets_no_traceback(fighter: Path) -> None:
    program = (
        "import sys; from mcda.cli.main import main; "
        "sys.exit(main(['rank', sys.argv[1], '--format', 'json']))"
    )
    command = [sys.executable, "-c", program, str(fighter)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(cli.__file__).parents[2]
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_the_annex_comes_when_it_is_asked_for(tmp_path: Path, capsys: Capture) -> None:
    case = str(resource("samples", f"{SAMPLES[0]}.parley"))
    for option, there in (((), False), (("--annex",), True)):
        out = tmp_path / f"report{there}.html"
        assert cli.main(["report", case, "-o", str(out), *option]) == 0
        assert ("Annex: the working" in out.read_text(encoding="utf-8")) is there


@pytest.mark.parametrize("method", REGISTER)
def test_every_method_ranks_with_its_steps(method: str, fighter: Path, capsys: Capture) -> None:
    found = answer(capsys, "rank", fighter, "--method", method)
    assert found["method"]["name"] == method
    (only,) = found["stakeholders"]
    captions = [step["caption"] for step in only["steps"]]
    assert len(captions) == len(set(captions))
    assert only["steps"][-1]["values"]
    assert set(only["leave_one_out"]) == {"stable", "changes"}
