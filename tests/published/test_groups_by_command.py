"""Published rankings, judges and tables of data, from a file through the command line."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from mcda.casefile.case_file import write_case
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Package,
    Preferences,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.settings_names import Settings
from mcda.verify.tables import Table
from tests.published.test_judgements_by_command import answer, held, of_kind


def of_rankings(names: Sequence[str], ranks: Any, counts: Sequence[float]) -> Case:
    """Return a case whose stakeholders rank packages `names` as said: `ranks` are (k, m)."""
    judges = [Stakeholder(id=f"j{k}", name=f"Judge {k}") for k in range(len(ranks))]
    place = Criterion(
        id="place", name="Place", direction=Direction.COST, worst=float(len(names)), best=1.0
    )
    return Case(
        id="published",
        stakeholders=tuple(judges),
        criteria=(place,),
        packages=tuple(Package(id=f"p{i}", name=name) for i, name in enumerate(names)),
        scores=frozen(
            {
                judge.id: frozen(
                    {
                        f"p{i}": frozen({"place": Score.of(float(rank))})
                        for i, rank in enumerate(own)
                    }
                )
                for judge, own in zip(judges, ranks, strict=True)
            }
        ),
        preferences=frozen(
            {
                judge.id: Preferences(direct=frozen({"place": 1.0}), influence=float(count))
                for judge, count in zip(judges, counts, strict=True)
            }
        ),
        settings=Settings(method="weighted-sum"),
    )


def group_of(case: Case, folder: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    path = folder / "case.parley"
    write_case(case, path)
    found = answer(["group", str(path)], capsys)
    rankings = {
        one["name"]: {row["package"]: (row["score"], row["rank"]) for row in one["packages"]}
        for one in found["rankings"]
    }
    return found, rankings


@of_kind("votes")
def test_ballots_are_counted_by_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names, ballots = table.inputs["candidates"], table.inputs["ballots"]
    ranks = [[1 + ballot["order"].index(name) for name in names] for ballot in ballots]
    counts = [ballot["count"] for ballot in ballots]
    found, rankings = group_of(of_rankings(names, ranks, counts), tmp_path, capsys)
    places = {name: rank for name, (_score, rank) in rankings["kemeny"].items()}
    held(
        table,
        {
            "copeland": {name: score for name, (score, _rank) in rankings["copeland"].items()},
            "condorcet": found["condorcet"],
            "kemeny": sorted(names, key=places.__getitem__),
        },
    )
    # The command line shares the voters out; the table counts them.
    shared = {name: score for name, (score, _rank) in rankings["borda"].items()}
    expected = table.expected["borda"]["value"]
    total = sum(expected.values()) / sum(shared.values())
    assert {name: score * total for name, score in shared.items()} == pytest.approx(expected)


@of_kind("copeland")
def test_copeland_s_scores_come_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names, ranks = table.inputs["alternatives"], list(table.inputs["rankings"].values())
    _found, rankings = group_of(of_rankings(names, ranks, [1] * len(ranks)), tmp_path, capsys)
    scores = {name: score for name, (score, _rank) in rankings["copeland"].items()}
    held(
        table,
        {
            "copeland": [scores[name] for name in names],
            "worst": min(scores, key=scores.__getitem__),
        },
    )


@of_kind("kendall-w")
def test_concordance_comes_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ranks = table.inputs["ranks"]
    case = of_rankings(table.inputs["items"], ranks, [1] * len(ranks))
    found, _rankings = group_of(case, tmp_path, capsys)
    held(table, {"w": found["concordance"]})


@of_kind("entropy", "critic")
def test_the_spread_of_data_comes_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names, matrix = table.inputs["criteria"], table.inputs["matrix"]
    rows = [
        ["", *names],
        ["weight", *([1] * len(names))],
        ["direction", *("max" if kind == "benefit" else "min" for kind in table.inputs["types"])],
        *([f"P{i}", *row] for i, row in enumerate(matrix)),
    ]
    path = tmp_path / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    (one,) = answer(["group", str(path)], capsys)["data_spread"]
    held(table, {"weights": [one[table.method][name] for name in names]})


@of_kind("judgements-together")
def test_judges_answer_as_one_on_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elements = table.inputs["elements"]
    files = []
    for judge, matrix in table.inputs["matrices"].items():
        files.append(tmp_path / f"{judge}.csv")
        with files[-1].open("w", encoding="utf-8", newline="") as file:
            rows = [[name, *row] for name, row in zip(elements, matrix, strict=True)]
            csv.writer(file).writerows([["", *elements], *rows])
    found = answer(["weights", str(files[0]), "--with", *map(str, files[1:])], capsys)
    weights = found["weights"]
    held(table, {"priorities": weights, "ratio": weights[0] / weights[1]})


@of_kind("rank-weights")
def test_weights_of_ranks_come_out_of_the_command_line(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, checked = table.inputs["ranks"], 0
    for formula in ("centroid", "sum", "reciprocal"):
        figure = table.expected.get(formula, {"value": {}})
        for count, expected in figure["value"].items():
            ranks = range(1, int(count) + 1) if given == "in order" else map(int, given)
            path = tmp_path / "case.parley"
            path.unlink(missing_ok=True)
            write_case(_ranked(tuple(ranks), formula), path)
            (one,) = answer(["rank", str(path)], capsys)["stakeholders"]
            weights = list(one["weights"].values())
            assert weights == pytest.approx(expected, abs=figure["tolerance"])
            checked += 1
    assert checked


def _ranked(ranks: tuple[int, ...], formula: str) -> Case:
    """Return a case whose one stakeholder ranks its criteria; those that tie share a place."""
    names = [f"c{i}" for i in range(len(ranks))]
    scored = frozen(dict.fromkeys(names, Score.of(5.0)))
    return Case(
        id="published",
        stakeholders=(Stakeholder(id="s", name="Decision maker"),),
        criteria=tuple(
            Criterion(id=name, name=name, direction=Direction.BENEFIT, worst=0.0, best=10.0)
            for name in names
        ),
        packages=(Package(id="one", name="One"), Package(id="two", name="Two")),
        scores=frozen({COMMON: frozen({"one": scored, "two": scored})}),
        preferences=frozen(
            {
                "s": Preferences(
                    way=WeightWay.RANKS, ranks=frozen(dict(zip(names, ranks, strict=True)))
                )
            }
        ),
        settings=Settings(method="weighted-sum", rank_weights=formula),
    )


@of_kind("random-index")
def test_random_indices_are_told_beside_the_consistency(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found: dict[str, list[float]] = {name: [] for name in table.expected}
    for count in table.inputs["n"]:
        names = [f"c{i}" for i in range(count)]
        path = tmp_path / f"{count}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["", *names], *([name, *([1] * count)] for name in names)])
        for name, own in found.items():
            own.append(answer(["weights", str(path), "--ri-table", name], capsys)["ri"])
    held(table, found)
