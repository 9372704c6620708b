"""Every published table is reproduced at its printed precision; the ids are the citations."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from mcda.methods.register import REGISTER
from tests.published.computing import COMPUTED, comparison
from tests.published.tables import Table, labels, listing, tables

TABLES = tables()


def assert_figure(computed: Any, expected: Any, tolerance: float, name: str) -> None:
    if isinstance(expected, dict):
        for key, value in expected.items():
            assert_figure(computed[key], value, tolerance, f"{name} of {key}")
    elif isinstance(expected, str | bool) or _all_text(expected):
        assert list(computed) == list(expected) if _all_text(expected) else computed == expected
    else:
        np.testing.assert_allclose(
            np.asarray(computed, dtype=float),
            np.asarray(expected, dtype=float),
            rtol=0,
            atol=tolerance + 1e-12,
            err_msg=name,
        )


def _all_text(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


@pytest.mark.parametrize("table", labels().values(), ids=labels().keys())
def test_published_figures_are_reproduced(table: Table) -> None:
    computed = COMPUTED[table.method](table)
    for name, figure in table.expected.items():
        assert_figure(computed[name], figure["value"], figure["tolerance"], name)


@pytest.mark.parametrize("method", REGISTER)
def test_every_method_of_the_register_has_a_published_table(method: str) -> None:
    assert any(table.method == method for table in TABLES)


def test_every_table_has_a_label_of_its_own() -> None:
    assert len(labels()) == len(TABLES)


def test_a_table_expects_something_or_says_why_it_can_not() -> None:
    silent = [t.path.name for t in TABLES if not t.expected and not t.does_not_follow]
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
    found = COMPUTED[table.method](table)["priorities"]
    values, vectors = np.linalg.eig(matrix)
    principal = np.abs(vectors[:, values.real.argmax()].real)
    assert found == pytest.approx(principal / principal.sum(), abs=1e-9)
    assert np.abs(found - printed).max() > 1e-3


def test_the_listing_names_every_table_by_citation() -> None:
    text = listing()
    assert all(f"{table.citation}: {table.title}" in text for table in TABLES)
