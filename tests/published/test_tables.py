"""Every published table is reproduced at its printed precision; the ids are the citations."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.register import REGISTER
from mcda.verify.check import check_table
from mcda.verify.computing import comparison, computed
from mcda.verify.tables import Table
from tests.published.labels import labels, tables

TABLES = tables()


@pytest.mark.parametrize("table", labels().values(), ids=labels().keys())
def test_published_figures_are_reproduced(table: Table) -> None:
    assert [figure for figure in check_table(table).figures if not figure.holds] == []


@pytest.mark.parametrize("method", REGISTER)
def test_every_method_of_the_register_has_a_published_table(method: str) -> None:
    assert any(table.method == method for table in TABLES)


def test_every_table_has_a_label_of_its_own() -> None:
    assert len(labels()) == len(TABLES)


def test_a_table_expects_something_or_says_why_it_can_not() -> None:
    silent = [t.name for t in TABLES if not t.expected and not t.does_not_follow]
    assert silent == []


@pytest.mark.parametrize(
    "table",
    [t for t in TABLES if "priorities (column mean)" in t.does_not_follow],
    ids=lambda table: table.citation,
)
def test_column_means_are_another_formula(table: Table) -> None:
    """Figures printed by the column-mean shortcut are not passed off as eigenvector priorities."""
    printed = np.array(table.does_not_follow["priorities (column mean)"])
    matrix = comparison(table.inputs)
    assert (matrix / matrix.sum(axis=0)).mean(axis=1) == pytest.approx(printed, abs=2e-3)
    found = computed(table)["priorities"]
    values, vectors = np.linalg.eig(matrix)
    principal = np.abs(vectors[:, values.real.argmax()].real)
    assert found == pytest.approx(principal / principal.sum(), abs=1e-9)
    assert np.abs(found - printed).max() > 1e-3
