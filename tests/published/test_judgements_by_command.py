"""Published judgements from a file through the command line: hierarchies, best-worst, matrices."""

from __future__ import annotations

import csv
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mcda.casefile.case_file import write_case
from mcda.cli.main import main
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Direction,
    Judgement,
    Package,
    Preferences,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.settings_names import Settings
from mcda.verify.computing import comparison
from mcda.verify.tables import Table
from tests.published.figures import assert_figure
from tests.published.labels import labels
from tests.published.test_hierarchies import HIERARCHIES, of_hierarchy

SCALE = (1 / 9 - 1e-9, 9 + 1e-9)


def of_kind(*methods: str) -> Any:
    """Return the tables of some methods as a test's parameters, named by their citation."""
    found = {label: table for label, table in labels().items() if table.method in methods}
    return pytest.mark.parametrize("table", found.values(), ids=list(found))


def answer(words: list[str], capsys: pytest.CaptureFixture[str]) -> Any:
    code = main([*words, "--format", "json"])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return json.loads(printed.out)


def held(table: Table, computed: dict[str, Any]) -> None:
    """Hold to the table whatever of it was computed, and something at least."""
    names = [name for name in table.expected if name in computed]
    assert names
    for name in names:
        figure = table.expected[name]
        assert_figure(computed[name], figure["value"], figure["tolerance"], name)


@pytest.mark.parametrize("table", HIERARCHIES, ids=[t.citation for t in HIERARCHIES])
def test_a_hierarchy_comes_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.parley"
    write_case(of_hierarchy(table), path)
    (one,) = answer(["rank", str(path)], capsys)["stakeholders"]
    rows = {row["package"]: row for row in one["ranking"]}
    found = [rows[name] for name in table.inputs["alternatives"]]
    scores = [row["score"] for row in found]
    held(table, {"scores": scores, "scores_4": scores, "ranks": [row["rank"] for row in found]})


@of_kind("best-worst")
def test_best_worst_weights_come_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.parley"
    write_case(of_best_worst(table), path)
    (one,) = answer(["rank", str(path)], capsys)["stakeholders"]
    held(table, {"weights": [one["weights"][name] for name in table.inputs["criteria"]]})


def of_best_worst(table: Table) -> Case:
    """Return a case with a table's judgements and two packages that score whatever."""
    inputs = table.inputs
    names, best, worst = inputs["criteria"], inputs["best"], inputs["worst"]
    said = [
        (best, other, value)
        for other, value in zip(names, inputs["best_to_others"], strict=True)
        if other != best
    ]
    said += [
        (other, worst, value)
        for other, value in zip(names, inputs["others_to_worst"], strict=True)
        if other not in (best, worst)
    ]
    judged = tuple(Judgement(a, b, Fraction(value)) for a, b, value in said)
    return Case(
        id="published",
        stakeholders=(Stakeholder(id="s", name="Decision maker"),),
        criteria=tuple(
            Criterion(id=name, name=name, direction=Direction.BENEFIT, worst=0.0, best=10.0)
            for name in names
        ),
        packages=tuple(Package(id=p, name=p) for p in ("One", "Two")),
        scores=frozen(
            {
                COMMON: frozen(
                    {
                        package: frozen(dict.fromkeys(names, Score.of(value)))
                        for package, value in (("One", 3.0), ("Two", 7.0))
                    }
                )
            }
        ),
        preferences=frozen(
            {"s": Preferences(way=WeightWay.BEST_WORST, best_worst=frozen({ROOT: judged}))}
        ),
        settings=Settings(method="weighted-sum"),
    )


@of_kind("eigenvector", "incomplete")
def test_a_matrix_comes_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elements, matrix = table.inputs["elements"], comparison(table.inputs)
    if not table.expected:
        pytest.skip("the table is of another formula")
    given = matrix[matrix == matrix]
    if not SCALE[0] <= given.min() <= given.max() <= SCALE[1]:
        pytest.skip("the table leaves Saaty's scale, which the command keeps to")
    rows = [
        [
            name,
            *("" if value != value else Fraction(value).limit_denominator(1000) for value in row),
        ]
        for name, row in zip(elements, matrix, strict=True)
    ]
    path = tmp_path / "matrix.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["", *elements], *rows])
    words = ["weights", str(path), "--ri-table", table.settings["ri_table"]]
    one = answer(words, capsys)
    means = answer([*words, "--formula", "geometric-mean"], capsys)
    computed = {name: one[name] for name in ("lambda_max", "ci", "cr")}
    computed |= {"priorities": one["weights"], "priorities_4": one["weights"]}
    computed["geometric_mean"] = means["weights"]
    computed["completed"] = {f"{c['row']},{c['column']}": c["value"] for c in one["completed"]}
    odd = one["odd_judgement"]
    computed["most_disagreeing"] = odd and [odd["row"], odd["column"]]
    held(table, computed)
