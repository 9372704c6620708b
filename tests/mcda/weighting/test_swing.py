from __future__ import annotations

import numpy as np

from mcda.model.case import Criterion, Level
from mcda.weighting import swing


def test_swing_points_become_weights() -> None:
    np.testing.assert_allclose(swing.weights(np.array([100.0, 60, 40])), [0.5, 0.3, 0.2])


def test_the_range_is_printed_beside_the_weight() -> None:
    numeric = Criterion(id="a", name="Cost", unit="bn", worst=90.0, best=10.5)
    verbal = Criterion(
        id="b", name="Trust", worst=0.0, best=2.0, levels=(Level("none", 0.0), Level("full", 2.0))
    )
    assert swing.swing_range(numeric) == "90 to 10.5 bn"
    assert swing.swing_range(verbal) == "none to full"
    assert swing.swing_range(Criterion(id="c", name="Bare")) == ""
