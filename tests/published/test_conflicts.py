"""Published conflicts as bare tables of states through the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, Final

import pytest

from mcda.cli.main import main

METHODS = ("Nash", "GMR", "SMR", "SEQ")
CITATION = (
    "Fang, Hipel & Kilgour (1993) Interactive Decision Making: The Graph Model for Conflict "
    "Resolution; Fraser & Hipel (1984) Conflict Analysis; Hipel, Fang, Kilgour & Haight (1993) "
    "Environmental conflict resolution using the graph model"
)

Rows = list[list[str]]

TWO_BY_TWO: Final = [["N", "N"], ["N", "Y"], ["Y", "N"], ["Y", "Y"]]
"""States by what P1 and P2 do; Y is to defect, or to hold on."""


def ranks(best_to_worst: list[int]) -> list[int]:
    """Return the payoff of each state from an order of preference."""
    return [len(best_to_worst) - best_to_worst.index(s) for s in sorted(best_to_worst)]


def of_two(first: list[int], second: list[int]) -> Rows:
    payoffs = zip(ranks(first), ranks(second), strict=True)
    head = ["P1: hard", "P2: hard", "P1", "P2"]
    body = zip(TWO_BY_TWO, payoffs, strict=True)
    return [head, *([*options, *map(str, paid)] for options, paid in body)]


def elmira() -> Rows:
    """Return the groundwater conflict: modify and abandon can't be undone."""
    states = [
        ["N", "Delay", "N"], ["Y", "Delay", "N"], ["N", "Accept", "N"], ["Y", "Accept", "N"],
        ["N", "Delay", "Y"], ["Y", "Delay", "Y"], ["N", "Accept", "Y"], ["Y", "Accept", "Y"],
        ["-", "Abandon", "-"],
    ]  # fmt: skip
    orders = [
        ranks([7, 3, 4, 8, 5, 1, 2, 6, 9]),
        ranks([1, 4, 8, 5, 9, 2, 3, 7, 6]),
        ranks([7, 3, 5, 1, 8, 6, 4, 2, 9]),
    ]
    owners = ["MoE", "Uniroyal", "Local Government"]
    head = ["MoE: Modify", "Uniroyal: Position", "Local Government: Insist", *owners]
    paid = zip(*orders, strict=True)
    rows = [[*state, *map(str, row)] for state, row in zip(states, paid, strict=True)]
    return [head, ["irreversible", "irreversible", "", "", "", ""], *rows]


GARRISON: Final = [
    "NYNNNYNNN",
    "NNYNNYNNN",
    "YNNYNYNNN",
    "NYNYNYNNN",
    "NYNNYYNNN",
    "NNYNYYNNN",
    "YNNYYYNNN",
    "NYNYYYNNN",
    "NYNNNNYNN",
    "NNYNNNYNN",
    "NYNYNNYNN",
    "NYNNYNYNN",
    "NNYNYNYNN",
    "YNNYYNYNN",
    "NYNYYNYNN",
    "NYNNYNNYN",
    "NNYNYNNYN",
    "YNNYYNNYN",
    "NYNYYNNYN",
    "NYNNYNNNY",
    "NNYNYNNNY",
    "YNNYYNNNY",
    "NYNYYNNNY",
]
GARRISON_PAYOFFS: Final = (
    (20, 20, 22, 18, 17, 17, 21, 15, 14, 10, 12, 13, 9, 8, 11, 6, 7, 5, 4, 2, 3, 1, 0),
    (0, 22, 6, 11, 1, 22, 7, 12, 2, 22, 13, 3, 22, 8, 14, 4, 22, 9, 16, 5, 22, 10, 16),
    (8, 10, 1, 9, 6, 6, 0, 7, 15, 15, 16, 12, 12, 2, 13, 18, 18, 3, 19, 21, 21, 4, 22),
    (22,) * 23,
)


def garrison() -> Rows:
    """Return the diversion conflict: 23 states of four owners."""
    owners = ["US Support", "US Opposition", "Canadian Opposition", "IJC"]
    options = ["Full", "Reduced", "Appease", "Legal", "Treaty", "Full", "Reduced", "Lone", "Stop"]
    owner_of = (0, 0, 0, 1, 2, 3, 3, 3, 3)
    head = [f"{owners[o]}: {name}" for o, name in zip(owner_of, options, strict=True)]
    paid = zip(*GARRISON_PAYOFFS, strict=True)
    rows = [[*state, *map(str, row)] for state, row in zip(GARRISON, paid, strict=True)]
    return [[*head, *owners], *rows]


PRISONERS: Final = {"Nash": [4], "GMR": [1, 4], "SMR": [1, 4], "SEQ": [1, 4]}
CHICKEN: Final = {"Nash": [2, 3], "GMR": [1, 2, 3], "SMR": [1, 2, 3], "SEQ": [2, 3]}
ELMIRA: Final = {
    "Nash": [5, 8, 9], "GMR": [1, 4, 5, 8, 9], "SMR": [1, 4, 5, 8, 9], "SEQ": [5, 8, 9]
}  # fmt: skip
UNMOVED: Final = [2, 3, 11, 17, 18, 21, 22]
ANSWERED: Final = [2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22]
AT_ONCE: Final = [2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22]


def told(rows: Rows, folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> Any:
    file = folder / "conflict.csv"
    with file.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    code = main(["stability", str(file), "--format", "json", *more])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return json.loads(printed.out)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(of_two([3, 1, 4, 2], [2, 1, 4, 3]), PRISONERS, id="prisoner's dilemma"),
        pytest.param(of_two([3, 1, 2, 4], [2, 1, 3, 4]), CHICKEN, id="chicken"),
        pytest.param(elmira(), ELMIRA, id="Elmira"),
        pytest.param(
            garrison(),
            {"Nash": UNMOVED, "GMR": ANSWERED, "SMR": ANSWERED, "SEQ": UNMOVED},
            id="Garrison",
        ),
    ],
)
def test_equilibria(
    rows: Rows, expected: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(rows, tmp_path, capsys)
    assert found["equilibria"] == expected
    assert found["sanction"] == "sequence"


def test_fewer_states_hold_where_only_one_move_of_one_opponent_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(garrison(), tmp_path, capsys, "--sanction", "single")
    expected = {"Nash": UNMOVED, "GMR": AT_ONCE, "SMR": AT_ONCE, "SEQ": UNMOVED}
    assert found["equilibria"] == expected


def test_the_ministry_and_uniroyal_leave_together_what_each_keeps_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(elmira(), tmp_path, capsys, "--package", "5")["state"]
    by_group = {tuple(one["owners"]): one for one in found["verdicts"]}
    assert all(one["nash"] for group, one in by_group.items() if len(group) == 1)
    pair = by_group["MoE", "Uniroyal"]
    assert (pair["nash"], pair["move"]) == (False, 8)
