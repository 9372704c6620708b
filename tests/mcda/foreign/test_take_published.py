"""Workbooks and tables that other people made, as their published descriptions say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.foreign.guess import TableGuess, guess
from mcda.foreign.table_map import Kind
from mcda.foreign.take import take
from mcda.foreign.taken import Taken
from mcda.grids.grid import Grid
from mcda.methods.rank import rank
from mcda.model.case import COMMON, Direction, Score
from mcda.weighting.pairwise import consistency, eigenvector
from tests.mcda.foreign import published

BENEFIT, COST = Direction.BENEFIT, Direction.COST


def best_on(document: Grid, name: str, kind: Kind = Kind.SCORES) -> TableGuess:
    return next(
        one for one in guess(document) if one.table.sheet == name and one.table.kind is kind
    )


def matrix_of(read: Taken) -> list[list[float | None]]:
    case = read.case
    levels = {c.id: {level.name: level.value for level in c.levels} for c in case.criteria}

    def number(score: Score | None, criterion: str) -> float | None:
        if score is None or score.low is None:
            return None
        return levels[criterion][score.low] if isinstance(score.low, str) else score.low

    return [
        [number(case.score(COMMON, package.id, c.id), c.id) for c in case.criteria]
        for package in case.packages
    ]


def weights_of(read: Taken) -> list[float]:
    (own,) = read.case.preferences.values()
    return [own.direct[criterion.id] for criterion in read.case.criteria]


def codes(read: Taken) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.cell) for problem in read.problems]


def test_candidates() -> None:
    document = published.candidates()
    found = best_on(document, "Exemplo")
    assert found.where == "H1:M9"
    assert found.sureness == "likely"
    assert found.table.weights == 1
    assert found.table.directions == 3
    read = take(document, found.table)
    assert read.problems == ()
    assert [p.name for p in read.case.packages] == [
        *("Albert", "Blanche", "Donald", "Emily", "Georgia", "Helen")
    ]
    assert [c.name for c in read.case.criteria] == ["C1", "C2", "C3", "C4", "C5"]
    assert [c.direction for c in read.case.criteria] == [BENEFIT, BENEFIT, COST, BENEFIT, BENEFIT]
    assert matrix_of(read) == published.CANDIDATES
    assert weights_of(read) == [5, 5, 2, 4, 4]
    second = best_on(document, "Exercício")
    assert second.where == "B1:H11"
    assert (second.table.weights, second.table.directions) == (2, 3)


@pytest.mark.parametrize("name", ["1. WSM", "2. WPM"])
def test_the_candidates_once_more(name: str) -> None:
    document = published.candidates_again()
    read = take(document, best_on(document, name).table)
    assert matrix_of(read) == published.CANDIDATES
    assert weights_of(read) == [5, 5, 2, 4, 4]


def test_cars_with_stale_weights() -> None:
    document = published.cars()
    found = guess(document)[0]
    assert found.where == "A1:H12"
    read = take(document, found.table)
    assert weights_of(read) == [0, 0, 0.6, 0, 0, 0.4, 0]
    assert codes(read) == [("IMPORT-OTHER-WEIGHTS", f"A{row}") for row in (15, 29, 43, 48, 53, 79)]
    assert dict(read.problems[0].facts)["found"] == "0.3, 0, 0.25, 0, 0.15, 0, 0.3"
    table = found.table
    types = [BENEFIT, BENEFIT, COST, BENEFIT, COST, BENEFIT, COST]
    for criterion, direction in zip(read.case.criteria, types, strict=True):
        table = table.with_direction(criterion.name, direction)
    case = take(document, table).case
    settings = replace(case.settings, method="topsis", normalisation="vector")
    ranking = rank(replace(case, settings=settings), "everyone")
    expected = [
        *(0.332452, 0.663699, 0.425701, 0.263796, 0.369061),
        *(0.181788, 0.403297, 0.447096, 0, 0.770167),
    ]
    assert ranking.scores == pytest.approx(expected, abs=1e-6)


def test_verbal_scales_and_percentages() -> None:
    document = published.verbal_scales()
    found = best_on(document, "Normalização")
    assert found.where == "H2:M8"
    read = take(document, found.table)
    assert [c.direction for c in read.case.criteria] == [BENEFIT, BENEFIT, COST, BENEFIT, COST]
    assert codes(read) == [
        ("IMPORT-PERCENT-SHOWN", "I2"),
        ("IMPORT-PERCENT-SHOWN", "J2"),
        ("IMPORT-SCALE-NEEDED", "K2"),
        ("IMPORT-SCALE-NEEDED", "L2"),
    ]
    third, fourth = read.verbal
    assert third.words == ("Baixo", "Alto", "Médio")
    assert {one.name: one.value for one in third.proposed} == {"Alto": 5, "Médio": 3, "Baixo": 1}
    assert {one.name: one.value for one in fourth.proposed} == {
        "Muito bom": 9,
        "Bom": 8,
        "Médio": 5,
        "Ruim": 3,
        "Muito ruim": 1,
    }
    table = found.table.with_scale("C3", third.proposed).with_scale("C4", fourth.proposed)
    agreed = take(document, table)
    assert matrix_of(agreed) == [
        [0.14, 0.08, 1, 8, 7],
        [0.16, 0.08, 5, 3, 2],
        [0.12, 0.09, 3, 1, 4],
        [0.13, 0.1, 1, 5, 4],
        [0.2, 0.12, 3, 3, 5],
    ]
    assert {problem.code for problem in agreed.problems} == {"IMPORT-PERCENT-SHOWN"}


def test_negative_values() -> None:
    document = published.verbal_scales()
    read = take(document, best_on(document, "Critérios com valores negativos").table)
    first, shifted = zip(*matrix_of(read), strict=True)
    assert first == (30, -12, 24, 8, 0, -6, -11, 10)
    assert shifted == (43, 1, 37, 21, 13, 7, 2, 23)


@pytest.mark.parametrize("remarks", [True, False])
def test_failure_modes_beside_wrong_formulas(remarks: bool) -> None:
    document = published.failure_modes(remarks=remarks)
    read = take(document, best_on(document, "Planilha1").table)
    assert [c.name for c in read.case.criteria] == [
        *("Severidade (C1)", "Ocorrência (C2)", "Detecção (C3)")
    ]
    assert [p.name for p in read.case.packages] == [f"D{number}" for number in range(1, 9)]
    assert weights_of(read) == [0.4, 0.3, 0.3]
    assert matrix_of(read) == [
        [6, 7, 10],
        [9, 8, 9],
        [8, 2, 8],
        [7, 8, 5],
        [1, 10, 10],
        [8, 3, 8],
        [6, 10, 9],
        [1, 2, 6],
    ]
    left_out = [("IMPORT-LEFT-OUT", "E1"), ("IMPORT-LEFT-OUT", "F1")]
    assert codes(read) == (left_out if remarks else [])


RATIOS = {
    "crit_principal": 0.089985,
    "custos": 0.006053,
    "atrações": 0.094126,
    "estrutura": 0.068304,
}


@pytest.mark.parametrize("name", RATIOS)
def test_pairwise_matrices(name: str) -> None:
    elements, expected = published.MATRICES[name]
    document = published.group_ahp()
    found = best_on(document, name, Kind.JUDGEMENTS)
    assert found.sureness == "likely"
    read = take(document, found.table)
    assert list(read.elements) == [str(one) for one in elements]
    assert read.matrix is not None
    assert read.problems == ()
    assert read.matrix == pytest.approx(np.array(expected), abs=1e-9)
    weights, greatest = eigenvector(read.matrix)
    # The sheets end their power iteration after ten steps.
    assert consistency(float(greatest), len(elements), "saaty-1980").cr == pytest.approx(
        RATIOS[name], abs=3e-6
    )
    if name == "crit_principal":
        assert weights == pytest.approx([0.296575, 0.058445, 0.64498], abs=2e-6)


def test_weights_of_five_people() -> None:
    document = published.group_ahp()
    found = best_on(document, "entropia", Kind.WEIGHTS)
    assert found.where == "D4:P10"
    case = take(document, found.table).case
    assert [s.name for s in case.stakeholders] == [
        *("Gabriel", "João Pedro", "Maria Eduarda", "Roberto", "Victor Hugo")
    ]
    own = [list(case.preferences[s.id].direct.values()) for s in case.stakeholders]
    assert [sum(row) for row in own] == pytest.approx([1, 1, 1, 1, 1.00001], abs=1e-6)
    assert own[1] == pytest.approx(
        [
            *(0.05374, 0.01091, 0.09835, 0.09835, 0.01712, 0.43418),
            *(0.06321, 0.16567, 0.01407, 0.00828, 0.01806, 0.01806),
        ]
    )
    assert own[2] == pytest.approx(
        [
            *(0.01167, 0.035605, 0.093846, 0.144903, 0.010552, 0.014181),
            *(0.039124, 0.00514, 0.028709, 0.244448, 0.140051, 0.231772),
        ],
        abs=2e-6,
    )
    minus = [c.name for c in case.criteria if c.direction is COST]
    assert minus == ["C6", "C7", "C8"]


def test_a_workbook_without_a_number() -> None:
    assert guess(published.hierarchy_in_words()) == ()


def test_templates_of_every_size() -> None:
    document = published.templates()
    for size in range(2, 9):
        found = best_on(document, str(size), Kind.JUDGEMENTS)
        assert len(take(document, found.table).elements) == size


def from_csv(name: str) -> Taken:
    document = published.text_table(name)
    (found,) = guess(document)
    return take(document, found.table)


@pytest.mark.parametrize(
    ("name", "values"), [("values", [1, 2, 3]), ("values with a comma", [1, 2.7, 3])]
)
def test_a_column_of_values(name: str, values: list[float]) -> None:
    read = from_csv(name)
    assert [p.name for p in read.case.packages] == ["alt1", "alt2", "alt3"]
    assert matrix_of(read) == [[value] for value in values]
    assert read.problems == ()


THRESHOLDS = [
    (
        "thresholds",
        ["indifference 1; pref 2; veto 3", "indifference 4; pref 5; veto 6"],
        [COST, BENEFIT, COST, BENEFIT],
    ),
    ("some thresholds", ["pref 2; veto 3", "pref 5"], [COST, BENEFIT, COST, BENEFIT]),
    (
        "some directions",
        ["indifference 1; pref 2; veto 3", "indifference 4; pref 5; veto 6"],
        [COST, BENEFIT, None, None],
    ),
]


@pytest.mark.parametrize(("name", "definitions", "directions"), THRESHOLDS)
def test_criteria_with_thresholds(
    name: str, definitions: list[str], directions: list[Direction | None]
) -> None:
    read = from_csv(name)
    criteria = read.case.criteria
    assert [c.name for c in criteria] == ["cout", "risque", "emplois", "connexion"]
    assert [c.definition for c in criteria[:2]] == definitions
    assert criteria[3].definition == "indifference 10; pref 11; veto 12"
    assert [c.direction for c in criteria] == directions
    assert read.case.packages == ()
    assert {problem.code for problem in read.problems} == {"IMPORT-ROW-NOTED"}


def test_a_row_of_weights() -> None:
    read = from_csv("weights")
    assert [c.name for c in read.case.criteria] == ["cout", "risque", "emplois", "connexion"]
    assert weights_of(read) == [1, 2, 3, 4]


def test_a_weight_that_is_none() -> None:
    read = from_csv("a weight that is none")
    assert codes(read) == [("WORKBOOK-NOT-A-NUMBER", "line 2, column 3")]
    assert dict(read.problems[0].facts)["text"] == "2a"


def test_sports_cars() -> None:
    read = from_csv("sports cars")
    assert read.problems == ()
    assert [p.name for p in read.case.packages] == [
        *("a11", "a03", "a07", "a12", "a10", "a08", "a05", "a04"),
        *("a01", "a06", "a13", "a02", "a09", "a14", "fictiveWorst", "fictiveBest"),
    ]
    assert matrix_of(read) == [
        [17537, 28.3, 34.8, 2.33, 2.75],
        [16973, 29, 34.9, 2.66, 2.5],
        [18971, 28, 35.6, 2.33, 2],
        [15980, 29.6, 35.3, 2.33, 2.75],
        [16966, 30, 37.7, 2.33, 3.25],
        [18319, 28.9, 35.3, 1.66, 2],
        [15131, 29.7, 35.6, 1.66, 1.75],
        [15460, 30.4, 35.8, 1.66, 1.5],
        [18342, 30.7, 37.2, 2.33, 3],
        [13841, 30.8, 36.5, 1.33, 2],
        [17219, 30.2, 36.9, 1.66, 1.25],
        [15335, 30.2, 41.6, 2, 2.5],
        [19800, 29.4, 34.7, 2, 1.75],
        [21334, 28.9, 36.7, 2, 2.25],
        [21334, 30.8, 41.6, 1.33, 1.25],
        [13841, 28, 34.7, 2.66, 3.25],
    ]


def test_semicolons_and_decimal_commas() -> None:
    read = from_csv("decimal commas")
    assert matrix_of(read) == [[17537, 28.3], [16973, 29], [18971, 28]]
    assert [p.name for p in read.case.packages] == ["a11", "a03", "a07"]
