from __future__ import annotations

import numpy as np
import pytest

from mcda.model.steps import Step
from mcda.report.blocks import Table
from mcda.report.sections.working import blocks, step_blocks, value_step
from mcda.words.figures import working
from tests.mcda.report.sections.told import headings, said, told


def test_every_step_of_everyone_is_there() -> None:
    found = blocks(told())
    names = [party.name for party in told().ranked]
    assert headings(found)[1:] == names
    texts = [*said(found), *(b.columns[0].title for b in found if isinstance(b, Table))]
    for party in told().ranked:
        for n, step in enumerate(told().ranking(party).steps, start=1):
            assert any(f"{n}. {step.caption}" in text for text in texts)


def test_a_table_shown_before_is_named_not_repeated() -> None:
    texts = said(blocks(told()))
    assert any(text.endswith(": the same as for European states.") for text in texts)


def tables(step: Step) -> list[Table]:
    return [block for block in step_blocks(step, 7) if isinstance(block, Table)]


def test_vectors_lie_on_their_side_and_keep_every_number() -> None:
    names = tuple(f"c{i}" for i in range(23))
    values = np.arange(23) / 7
    made = tables(Step("Weights", "w", values, names))
    assert [len(table.columns) - 1 for table in made] == [12, 11]
    cells = [cell.value for table in made for cell in table.rows[0].cells[1:]]
    assert cells == list(values)


def test_matrices_keep_rows_and_columns() -> None:
    values = np.arange(6.0).reshape(2, 3)
    (table,) = tables(Step("Scores", "X", values, ("a", "b"), ("p", "q", "r")))
    assert [head.title for head in table.columns] == ["7. Scores (X)", "p", "q", "r"]
    assert [[cell.value for cell in row.cells[1:]] for row in table.rows] == values.tolist()


def test_narrow_tables_are_turned() -> None:
    values = np.arange(6.0).reshape(3, 2)
    (table,) = tables(Step("Distances", "D", values, ("a", "b", "c"), ("D+", "D-")))
    assert [row.cells[0].text for row in table.rows] == ["D+", "D-"]
    assert [[cell.value for cell in row.cells[1:]] for row in table.rows] == values.T.tolist()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (0.5, "0.5000"),
        (3.9999999999999996, "4"),
        (1 / 3, "0.3333"),
        (-2.5, "−2.500"),
        (12345.6, "12346"),
        (1.5e-7, "1.500e−07"),
        (2e9, "2.000e+09"),
    ],
)
def test_four_significant_digits(value: float, text: str) -> None:
    assert working(value) == text


def test_judgements_are_told_as_fractions() -> None:
    values = np.array([[1.0, 1 / 3], [3.0, 1.0]])
    (table,) = tables(Step("Judgements among A and B", "A", values, ("A", "B"), ("A", "B")))
    assert [row.cells[2].text for row in table.rows] == ["1/3", "1"]


def test_the_value_is_the_sum_of_what_each_score_adds() -> None:
    party = told().ranked[0]
    ranking = told().ranking(party)
    step = value_step(ranking)
    assert step is not None and ranking.values is not None
    assert np.allclose(step.values[:, -1], ranking.values)
    assert np.allclose(step.values[:, :-1].sum(axis=1), ranking.values)
