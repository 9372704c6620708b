"""`parley take`: what people really send, by kind, and what is said of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.cli.main import main
from mcda.workbook.template import write_template
from tests.mcda.foreign.sent_inputs import INPUTS


def take(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, dict[str, Any]]:
    code = main(["take", *map(str, words), "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def test_totals_that_agree_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _code, found = take(capsys, INPUTS["k02a weighted total turned"].written(tmp_path))
    assert {"place": "t!A5:E5", "why": "weighted sum of the rows above"} in found["left_out"]


def test_columns_under_a_name_that_is_taken_are_no_table_cut_off(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _code, found = take(capsys, INPUTS["k05a two columns per option"].written(tmp_path))
    assert {one["code"] for one in found["problems"]}.isdisjoint({"IMPORT-CUT-OFF"})
    assert {one["place"] for one in found["left_out"]} >= {"S!F2:F5"}


def test_a_case_workbook_is_no_table_made_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_template(tmp_path / "case.xlsx", example=True)
    code, found = take(capsys, tmp_path / "case.xlsx")
    assert (code, [one["code"] for one in found["problems"]]) == (2, ["IMPORT-IS-A-CASE"])


@pytest.mark.parametrize(
    ("kind", "line"), [("k06a spacer column", "column"), ("k08b weights beside the table", "row")]
)
def test_a_missing_direction_says_what_to_add(
    kind: str, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", str(INPUTS[kind].written(tmp_path))]) == 2
    said = capsys.readouterr().err
    assert said.startswith("DIRECTION-MISSING")
    assert f'Add a {line} "direction" with min or max' in said


def test_a_case_is_written_only_when_nothing_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, case = INPUTS["k03a thousands text german"].written(tmp_path), tmp_path / "case.parley"
    code, found = take(capsys, table, "-o", case)
    assert (code, case.exists()) == (2, False)
    assert found["doubts"][0] == {
        "place": "S!B4", "found": "12.500", "readings": [12500, 12.5],
        "code": "TABLE-DOUBTFUL-NUMBER",
    }  # fmt: skip
    code, found = take(capsys, table, "-o", case, "--sure")
    assert (code, case.exists(), found["written"]) == (0, True, str(case))


def test_directions_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = INPUTS["k06a spacer column"].written(tmp_path)
    assert take(capsys, table)[0] == 2
    code, found = take(capsys, table, "--all", "max", "--direction", "Cost=min")
    assert (code, [c["direction"] for c in found["criteria"]]) == (0, ["min", "max", "max"])
    code, found = take(capsys, table, "--direction", "Price=min")
    assert (code, found["problems"][0]["code"]) == (2, "OPTION-UNKNOWN")
    code, found = take(capsys, table, "--direction", "Cost=down")
    assert (code, found["problems"][0]["code"]) == (2, "OPTION-UNREADABLE")
    code, found = take(capsys, table, "--direction", "Cost=min", "Cost=max")
    assert (code, found["problems"][0]["code"]) == (2, "OPTION-UNREADABLE")


def test_a_whole_ahp_is_ranked_once_its_directions_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.parley"
    code, found = take(
        capsys,
        INPUTS["k10a ahp criteria and packages"].written(tmp_path),
        "--all",
        "max",
        "-o",
        case,
    )
    assert (code, {c["direction"] for c in found["criteria"]}) == (0, {"max"})
    assert main(["rank", str(case), "--format", "json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["stakeholders"]
    assert list(one["weights"].values()) == pytest.approx([0.75, 0.25])


def test_rank_refuses_what_take_would_ask(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", str(INPUTS["k03a thousands text german"].written(tmp_path))]) == 2
    assert "TABLE-DOUBTFUL-NUMBER" in capsys.readouterr().err


def test_a_written_text_says_what_was_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["take", str(INPUTS["k02b average row"].written(tmp_path))]) == 0
    said = capsys.readouterr().out
    assert "t!A1:C6" in said
    assert "t!A7:C7" in said


def test_each_problem_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "a.csv"
    table.write_text("Package,Cost,Jobs\ndirection,min,max\nA,1,few\nB,2,3\n")
    assert main(["take", str(table)]) == 2
    said = "".join(capsys.readouterr())
    assert said.count("WORKBOOK-NOT-A-NUMBER") == 1


ROWS = [["Package", "Cost", "Jobs"], ["weight", 0.7, 0.3], ["direction", "min", "max"],
        ["A", "1", "2"], ["B", "2", "3"]]  # fmt: skip
XML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss='
    '"urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>{}</Table>'
    "</Worksheet></Workbook>"
)


def _marked_up(form: str, rows: list[list[Any]]) -> str:
    """Return a table as a web page, as Excel 2003 XML, or as text with tabs."""
    if form == "tabs":
        return "\n".join("\t".join(map(str, row)) for row in rows)
    tags = {"html": ("<tr>", "<td>", "</td>"), "xml": (
        "<Row>", '<Cell><Data ss:Type="String">', "</Data></Cell>",
    )}  # fmt: skip
    row_tag, before, after = tags[form]
    lines = [row_tag + "".join(f"{before}{one}{after}" for one in row) for row in rows]
    if form == "html":
        return f"<html><body><table>{''.join(lines)}</table></body></html>"
    return XML.format("".join(f"{line}</Row>" for line in lines))


@pytest.mark.parametrize("form", ["html", "xml", "tabs"])
def test_what_programs_export_as_xls_goes_through_every_door(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, matrix = tmp_path / "table.xls", tmp_path / "matrix.xls"
    path.write_text(_marked_up(form, ROWS), encoding="utf-8")
    _code, found = take(capsys, path)
    assert (found["packages"], found["problems"]) == (["A", "B"], [])
    assert found["stakeholders"][0]["weights"] == {"Cost": 0.7, "Jobs": 0.3}
    assert main(["rank", str(path)]) == 0
    rows = [["", "Cost", "Jobs"], ["Cost", 1, 3], ["Jobs", "1/3", 1]]
    matrix.write_text(_marked_up(form, rows), encoding="utf-8")
    assert main(["weights", str(matrix), "--format", "json"]) == 0


def test_what_is_told_has_the_keys_and_the_values_that_are_promised(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, doubtful in (("Union", "12.500"), ("Employer", "9.500")):
        page = book.create_sheet(name)
        for row in (
            ["Package", "Money", None, "People"], [None, "Cost", "Upkeep", "Jobs"],
            ["weight", 30, 50, 20], ["direction", "min", "min", "max"],
            ["unit", "EUR", "EUR", "posts"], ["North", doubtful, 3, "6 - 8"],
            ["South", 950, 4, None], ["Mean", 1, 3.5, 3],
        ):  # fmt: skip
            page.append(row)
        page.merge_cells("B1:C1")
    book.save(tmp_path / "t.xlsx")
    code, told = take(capsys, tmp_path / "t.xlsx")
    assert code == 2
    assert told["taken"] == [
        {"place": f"{name}!A1:D7", "kind": "scores"} for name in ("Union", "Employer")
    ]
    assert told["stakeholders"][0] == {
        "name": "Union", "weights": {"Cost": 0.3, "Upkeep": 0.5, "Jobs": 0.2},
        "entered": {"Cost": 30.0, "Upkeep": 50.0, "Jobs": 20.0},
    }  # fmt: skip
    assert told["criteria"][0].items() >= {
        "name": "Cost", "group": "Money", "direction": "min", "worst": None, "best": None,
        "unit": "EUR",
    }.items()  # fmt: skip
    assert told["packages"] == ["North", "South"]
    assert told["scores"]["Union"] == {
        "North": {"Cost": 12500, "Upkeep": 3, "Jobs": [6, 8]},
        "South": {"Cost": 950, "Upkeep": 4, "Jobs": None},
    }  # fmt: skip
    assert told["judgements"] == {}
    assert told["left_out"][0] == {"place": "Union!A8:D8", "why": "a total or ranking"}
    assert told["doubts"][0].items() >= {
        "place": "Union!B6", "found": "12.500", "readings": [12500, 12.5],
    }.items()  # fmt: skip
    code, told = take(capsys, tmp_path / "t.xlsx", "--sure")
    assert (code, set(told["scores"])) == (0, {"Union", "Employer"})
    (tmp_path / "m.csv").write_text(";Cost;Jobs\nCost;1;3\nJobs;;1\n", "utf-8")
    code, told = take(capsys, tmp_path / "m.csv")
    assert (code, [one["name"] for one in told["stakeholders"]]) == (0, [""])
    assert told["judgements"] == {
        "": {"": {"elements": ["Cost", "Jobs"], "matrix": [[1, "3"], ["1/3", 1]]}}
    }


def test_more_doubts_than_are_listed_are_all_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "doubtful.csv"
    rows = [
        ",".join([f"P{r}", *(f"{100 + r + c}.{100 + r}" for c in range(12))]) for r in range(100)
    ]
    path.write_text("\n".join([",".join(["", *(f"C{c}" for c in range(12))]), *rows]), "utf-8")
    assert main(["take", str(path)]) == 2
    told = capsys.readouterr().err
    assert "Further problems with the code TABLE-DOUBTFUL-NUMBER: 1100" in told


def test_of_very_many_missing_scores_the_first_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "gaps.csv"
    rows = [
        ",".join([f"P{r}", *(str(c) if (r + c) % 2 else "" for c in range(9))]) for r in range(90)
    ]
    path.write_text("\n".join([",".join(["", *(f"C{c}" for c in range(9))]), *rows]), "utf-8")
    main(["take", str(path), "--all", "max"])
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("SCORE-MISSING") for line in lines) == 100
    assert any(line.startswith("PROBLEMS-MORE") and "SCORE-MISSING" in line for line in lines)


def test_each_cause_is_told_once_with_its_cell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "causes.csv"
    rows = ("Package,Cost,Jobs,Trust", "A,100,5,good", "B,abc,6,fair", "C,90,,good", "D,80,3,n/a")
    path.write_text("\n".join(rows), "utf-8")
    _code, found = take(capsys, path, "--all", "max")
    told = [(one["code"], one["place"].removeprefix("causes!")) for one in found["problems"]]
    assert sorted(told) == [
        ("IMPORT-SCALE-NEEDED", "D1"),
        ("SCORE-MISSING", "C4"),
        ("SCORE-MISSING", "D5"),
        ("WORKBOOK-NOT-A-NUMBER", "B3"),
    ]


def test_what_all_lack_is_told_at_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    for name, cost in (("Ann", "abc"), ("Bob", "def"), ("Cyn", "ghi")):
        sheet = book.create_sheet(f"Expert {name}")
        for row in (["", "Cost", "Jobs"], ["A", 1, 2], ["B", cost, 2], ["C", 3, None]):
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "experts.xlsx")
    _code, found = take(capsys, tmp_path / "experts.xlsx", "--all", "max")
    told = [(one["code"], one["place"]) for one in found["problems"]]
    wrong = [("WORKBOOK-NOT-A-NUMBER", f"Expert {name}!B3") for name in ("Ann", "Bob", "Cyn")]
    assert told == [*wrong, ("SCORE-MISSING", "Expert Ann!C4")]


def test_a_table_is_read_the_other_way_round(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(",A,B\nSecurity,4,3\nEconomy,2,5\nTrust,3,3", "utf-8")
    code, found = take(capsys, path, "--all", "max")
    assert (code, [one["found"] for one in found["doubts"]]) == (2, ["Security"])
    code, found = take(capsys, path, "--all", "max", "--turn")
    assert (code, found["doubts"]) == (0, [])
    assert [one["name"] for one in found["criteria"]] == ["Security", "Economy", "Trust"]


def test_a_table_that_repeats_another_is_taken_as_a_stakeholders(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.csv"
    block = "Criterion,Weight,A,B\nCost,{},3,4\nJobs,{},2,5\n"
    path.write_text(f"{block.format(40, 60)}\n\n{block.format(70, 30)}", "utf-8")
    code, found = take(capsys, path, "--all", "max")
    assert (code, [one["code"] for one in found["problems"]][:1]) == (2, ["IMPORT-REPEATED"])
    code, found = take(capsys, path, "--all", "max", "--each")
    assert (code, found["problems"]) == (0, [])
    told = {one["name"]: one["weights"] for one in found["stakeholders"]}
    assert told == {
        "Table 1": {"Cost": 0.4, "Jobs": 0.6},
        "Table 2": {"Cost": 0.7, "Jobs": 0.3},
    }
