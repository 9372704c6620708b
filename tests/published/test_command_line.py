"""Published tables from a file through the command line to the printed digits."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from mcda.cli.main import main
from mcda.methods.register import REGISTER
from mcda.verify.tables import Table
from tests.published.figures import assert_figure
from tests.published.labels import labels

PRINTED = {
    "topsis": {"closeness": "score"},
    "vikor": {"S": "S", "R": "R", "Q": "Q"},
    "wpm": {},
}
"""By method, where it isn't `scores`: the table's figures and what the command line calls them."""

UNIT = {"worst": 0, "best": 1}


def asked(table: Table) -> str:
    """Return the method that a table is of, whether or not packages are rated by it."""
    return table.method.removesuffix("-ratings")


def options(table: Table) -> list[str]:
    """Return the options that a table's settings stand for."""
    given = ["--method", asked(table)]
    how = table.settings.get("normalisation")
    if how is not None:
        given += ["--normalisation", "anchored" if how == "none" else how]
    if "synthesis" in table.settings:
        given += ["--synthesis", table.settings["synthesis"]]
    if "v" in table.settings:
        given += ["--v", str(table.settings["v"])]
    return given


def drivable(table: Table) -> bool:
    """Say whether a table is one of packages by criteria whose rules the program offers."""
    return (
        asked(table) in REGISTER
        and "matrix" in table.inputs
        and (table.settings.get("normalisation") != "none" or on_one_scale(table))
        and table.settings.get("costs") != "reciprocal"
    )


def on_one_scale(table: Table) -> bool:
    """Say whether raw scores are as they are between anchors 0 and 1, its ideals too."""
    columns = list(zip(*table.inputs["matrix"], strict=True))
    spans = [(min(column), max(column)) for column in columns]
    if set(table.inputs["types"]) != {"benefit"}:
        return False
    if table.method == "topsis":
        return set(spans) == {(0, 1)}
    return all(0 <= low <= high <= 1 for low, high in spans)


def written(table: Table, folder: Path) -> Path:
    """Write a table's inputs as a bare table, as a person would type it."""
    inputs = table.inputs
    rows: list[list[Any]] = [["", *inputs["criteria"]]]
    rows.append(["weight", *inputs.get("weights", [1] * len(inputs["criteria"]))])
    rows.append(["direction", *("max" if kind == "benefit" else "min" for kind in inputs["types"])])
    if table.settings.get("normalisation") == "none":
        rows += [[name, *([end] * len(inputs["criteria"]))] for name, end in UNIT.items()]
    if table.method == "promethee":
        rows.append(["preference", *([table.settings["preference"]] * len(inputs["criteria"]))])
        for name, row in zip("qp", inputs["thresholds"], strict=True):
            rows.append([name, *row])
    rows += [
        [name, *row] for name, row in zip(inputs["alternatives"], inputs["matrix"], strict=True)
    ]
    path = folder / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.mark.parametrize(
    "table",
    [table for table in labels().values() if drivable(table)],
    ids=[label for label, table in labels().items() if drivable(table)],
)
def test_a_published_table_comes_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(table, tmp_path)
    code = main(["rank", str(path), *options(table), "--format", "json"])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    (one,) = json.loads(printed.out)["stakeholders"]
    rows = {row["package"]: row for row in one["ranking"]}
    found = [rows[name] for name in table.inputs["alternatives"]]
    checked = 0
    for name, called in {**PRINTED.get(table.method, {"scores": "score"}), "ranks": "rank"}.items():
        if name in table.expected:
            figure = table.expected[name]
            computed = [row[called] for row in found]
            assert_figure(computed, figure["value"], figure["tolerance"], name)
            checked += 1
    for name, key in (
        ("advantage", "advantage"),
        ("stability", "stability"),
        ("compromise", "packages"),
    ):
        if table.method == "vikor" and name in table.expected:
            assert_figure(one["compromise"][key], table.expected[name]["value"], 0, name)
            checked += 1
    assert checked
