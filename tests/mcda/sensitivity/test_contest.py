import numpy as np

from mcda.sensitivity.contest import contest
from mcda.sensitivity.forms import Linear, Nearness

WELL_APART = np.array([[0.1, 0.9], [0.5, 0.5], [0.9, 0.2]])


def test_packages_alike_are_of_one_kind():
    found = contest(Linear(WELL_APART[[0, 1, 0, 2]]))
    assert found.kind.tolist() == [0, 1, 0, 2]
    assert found.sizes.tolist() == [2, 1, 1]
    assert found.table.shape == (3, 2)


def test_packages_that_differ_only_where_no_weight_falls_are_alike():
    form = Linear(np.array([[0.1, 0.9], [0.1, 0.2]]))
    assert contest(form).kind.tolist() == [0, 1]
    assert contest(form, np.array([True, False])).kind.tolist() == [0, 0]


def test_offsets_stand_in_two_halves():
    near = (1 - WELL_APART) ** 2
    found = contest(Nearness(near, WELL_APART**2))
    assert found.table.shape == (6, 2)
    assert np.allclose(found.table[:3] / found.table[3:], near / WELL_APART**2)


def test_double_precision_where_packages_are_close():
    assert contest(Linear(WELL_APART)).table.dtype == np.float32
    close = np.vstack([WELL_APART, WELL_APART[0] + 1e-5])
    assert contest(Linear(close)).table.dtype == np.float64


def test_huge_scores_do_not_overflow():
    found = contest(Nearness(WELL_APART * 1e200, (1 - WELL_APART) * 1e200))
    assert np.all(np.isfinite(found.table))
