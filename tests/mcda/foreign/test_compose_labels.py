"""How far the words for weights, totals and directions reach, upright and turned, by each door."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mcda.foreign.choices import Choices, Wanted
from mcda.foreign.compose import compose
from mcda.foreign.matrix_file import matrix_of
from mcda.foreign.parts import tables_of
from mcda.grids.csv_grid import csv_grid
from mcda.model.case import Case, Direction, frozen
from tests.mcda.foreign.labels import DIRECTIONS, TOTALS, WEIGHTS, listed

MIN, MAX = Direction.COST, Direction.BENEFIT


def taken(text: str) -> Case:
    """Return the case that `parley take`, `parley rank` and File > Open make of a text."""
    case = compose([csv_grid(text.encode(), "t.csv")]).reading.case
    assert case is not None
    return case


def test_the_assistant_reads_every_label_as_the_other_doors_do() -> None:
    """A table that a person corrects in the window is taken as it was guessed, but for that."""
    texts = [text for text, _told in (*WEIGHTED.values(), *SUMMED.values())]
    for i, label in enumerate(listed(f"{WEIGHTS}|{TOTALS}")):
        grid = csv_grid(texts[i % len(texts)].format(label).encode(), "t.csv")
        tables = tuple(map(Wanted, tables_of(grid.sheets[0])[0]))
        pointed = Choices(sheets=frozen({("t.csv", "t"): tables}))
        assert compose([grid], pointed).reading.case == compose([grid]).reading.case


def missed(labels: str, good: Callable[[str], bool]) -> list[str]:
    return [label for label in listed(labels) if not good(label)]


WEIGHTED = {
    "a row": (
        "Option;Cost;Time;Quality\n{};0.7;0.2;0.1\nNorth;100;5;7\nSouth;200;3;9\nEast;150;4;4\n"
        "direction;min;min;max\n", [7, 2, 1],
    ),
    "a last row": (
        "Option;Cost;Time;Quality\nNorth;10;5;7\nSouth;2;3;9\nEast;5;4;4\n{};70;20;10\n", [7, 2, 1],
    ),
    "a row as pasted": ("Option\tCost\tTime\n{}\t60\t40\nNorth\t1\t5\nSouth\t2\t3\nEast\t2\t4\n",
                        [6, 4]),
    "a column": (
        "Criterion;{};Alpha;Beta;Gamma\nJobs;40;5;3;4\nPeace;30;2;5;4\nCost;20;4;4;1\n"
        "Trust;10;3;2;5\n", [4, 3, 2, 1],
    ),
    "a last column": (
        "Criterion;Alpha;Beta;Gamma;{}\nJobs;5;3;4;40\nPeace;2;5;4;30\nCost;4;4;1;30\n", [4, 3, 3],
    ),
    "a column under a blank corner": (
        ";{};Alpha;Beta\nJobs;40;5;3\nPeace;40;2;5\nCost;20;4;4\n", [4, 4, 2],
    ),
}  # fmt: skip


@pytest.mark.parametrize("where", WEIGHTED)
def test_weights_are_known_by_every_label(where: str) -> None:
    text, points = WEIGHTED[where]

    def good(label: str) -> bool:
        case = taken(text.format(label))
        (own,) = case.preferences.values()
        given = [own.direct[c.id] for c in case.criteria]
        shares = [round(one / sum(given), 9) for one in given]
        return shares == [round(one / sum(points), 9) for one in points]

    # Points under a blank corner may as well be shared out among packages.
    unsure = ["Points"] if where == "a column under a blank corner" else []
    assert missed(WEIGHTS, good) == unsure


SUMMED = {
    "under the packages": (
        "Option;Cost;Time;Quality\nNorth;100;5;7\nSouth;200;3;9\nEast;150;4;4\n{};1;7;2\n",
        "CTQNSE",
    ),
    "under the criteria": (
        "Criterion;Weight;South;East\nCost;40;5;3\nTime;30;2;5\nQuality;30;4;4\n{};;1;2\n", "CTQSE",
    ),
    "beside the criteria": (
        "Option;Cost;Time;Quality;{}\nNorth;100;5;7;1\nSouth;200;3;9;3\nEast;150;4;4;2\n", "CTQNSE",
    ),
    "beside the packages": (
        "Criterion;Weight;South;East;{}\nCost;40;5;3;9\nTime;30;2;5;1\nQuality;30;4;4;7\n", "CTQSE",
    ),
    "as pasted": ("Option\tCost\tTime\nNorth\t1\t5\nSouth\t2\t3\n{}\t9\t4\n", "CTNS"),
}  # fmt: skip


@pytest.mark.parametrize("where", SUMMED)
def test_totals_are_left_out_by_every_label(where: str) -> None:
    text, initials = SUMMED[where]

    def good(label: str) -> bool:
        case = taken(text.format(label))
        names = [one.name for one in (*case.criteria, *case.packages)]
        return "".join(name[0] for name in names) == initials

    assert missed(TOTALS, good) == []


DIRECTED = {
    "a row": "Option;Cost;Jobs;Trust\ndirection;{0};{1};{1}\nA;5;3;4\nB;2;5;4\nC;4;4;1\n",
    "a last row": "Option;Cost;Jobs;Trust\nA;5;3;4\nB;2;5;4\nC;4;4;1\nType;{0};{1};{1}\n",
    "a column": "Criterion;Direction;A;B\nCost;{0};5;3\nJobs;{1};2;5\nTrust;{1};4;4\n",
    "as pasted": "Option\tCost\tJobs\tTrust\nGoal\t{0}\t{1}\t{1}\nA\t5\t3\t4\nB\t2\t5\t4\n",
    "the heads": "Option;Cost ({0});Jobs ({1});Trust ({1})\nA;5;3;4\nB;2;5;4\nC;4;4;1\n",
}


@pytest.mark.parametrize("where", DIRECTED)
def test_directions_are_known_by_every_pair_of_words(where: str) -> None:
    def good(pair: str) -> bool:
        low, high = ("-", "+") if pair == "-/+" else pair.split("/")
        found = [c.direction for c in taken(DIRECTED[where].format(low, high)).criteria]
        return found == [MIN, MAX, MAX]

    # A one in the brackets of a head is as well a footnote, and two brackets hold nothing.
    unsure = ["-1/1", "(-)/(+)"] if where == "the heads" else []
    assert missed(DIRECTIONS, good) == unsure


MATRIX = (
    ";Cost;Jobs;Trust;{0}\nCost;1;3;5;0,6\nJobs;1/3;1;2;0,3\nTrust;0,2;0,5;1;0,1\n{1};1,5;4,5;8;1\n"
)


def test_a_matrix_is_read_beside_weights_and_totals_of_every_label() -> None:
    """The door of `parley weights`."""

    def good(weight: str, total: str) -> bool:
        grid = csv_grid(MATRIX.format(weight, total).encode(), "t.csv")
        elements, matrix, problems = matrix_of(grid)
        return elements == ("Cost", "Jobs", "Trust") and matrix[0, 2] == 5 and not problems

    assert missed(WEIGHTS, lambda label: good(label, "Sum")) == []
    assert missed(TOTALS, lambda label: good("Weight", label)) == []
