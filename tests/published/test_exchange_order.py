"""Two sides exchange four measures step by step; a package of one's own choosing by its levels."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from mcda.cli.main import main

METHOD = "order"
CITATION = (
    "Sandholm & Lesser (1995) Equilibrium analysis of the possibilities of unenforced exchange in "
    "multiagent systems, IJCAI-95:694-701 (definition; four measures of our own)"
)
MEASURES = {"m0": ("A", -3, 6), "m1": ("A", -2, 3), "m2": ("B", 5, -2), "m3": ("B", 4, -3)}


@pytest.fixture
def exchange(tmp_path: Path) -> str:
    file = tmp_path / "exchange.csv"
    rows: list[list[object]] = [["measure", "level", "owner", "A", "B"]]
    for name, (owner, *points) in MEASURES.items():
        rows += [[name, "none", owner, 0, 0], [name, "done", owner, *points]]
    rows.append(["fallback", "", "", 0, 0])
    with file.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    return str(file)


def test_least_exposure_and_temptation(exchange: str, capsys: pytest.CaptureFixture[str]) -> None:
    package = ",".join(f"{name}=done" for name in MEASURES)
    words = ["order", exchange, "--package", package, "--together", "--format", "json"]
    assert main(words) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["front"] == [[2.0, 2.0]]
    order = [step["measure"] for step in found["steps"]]
    assert order in (["m1", "m3", "m0", "m2"], ["m2", "m0", "m3", "m1"])
    assert found["steps"][-1]["values"] == {"A": 4.0, "B": 4.0}
    assert (found["greatest_exposure"], found["greatest_temptation"]) == (2.0, 2.0)
    assert {name: one["price"] for name, one in found["first_movers"].items()} == {"A": 0, "B": 0}
    assert found["together"]["without_third_party"]["saves"] == 0
    assert found["together"]["with_third_party"]["exposure"] == 0
