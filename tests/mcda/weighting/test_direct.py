from __future__ import annotations

import numpy as np
import pytest

from mcda.weighting.direct import shares


def test_points_of_any_scale_become_shares() -> None:
    np.testing.assert_allclose(shares(np.array([30.0, 10, 0])), [0.75, 0.25, 0])
    assert shares(np.array([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])).tolist() == [
        0.2,
        0.1,
        0.1,
        0.1,
        0.2,
        0.3,
    ]
    assert shares(np.array([1e-320, 1e-320])).tolist() == [0.5, 0.5]


def test_huge_points_have_shares_too() -> None:
    assert shares(np.array([1e308, 1e308])).tolist() == [0.5, 0.5]


@pytest.mark.parametrize("points", [[1.0, -1.0], [np.nan, 1.0], [np.inf, 1.0], [0.0, 0.0]])
def test_points_that_are_no_weights_are_refused(points: list[float]) -> None:
    with pytest.raises(ValueError, match="points"):
        shares(np.array(points))
