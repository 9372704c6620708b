"""A unit divided between one who is neutral to risk and one who is averse: closed forms."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest

from mcda.negotiation.labels import Label, labels

CITATION = (
    "Osborne M.J. & Rubinstein A. (1990) Bargaining and Markets, Academic Press, chapter 2"
    " (risk aversion in Nash's solution), the textbook exercise with utilities x and sqrt(1 - x)"
)

METHOD = "zone"

NASH: Final = (0.6666666666666666, 0.5773502691896257)
KALAI_SMORODINSKY: Final = (0.6180339887498949, 0.6180339887498949)
STEPS: Final = 1_500_000


def test_the_averse_party_gets_less_by_nash_and_the_same_share_by_kalai_smorodinsky() -> None:
    share = np.arange(STEPS + 1) / STEPS
    gain = np.column_stack([share, np.sqrt(1 - share)])
    found = {one.label: one for one in labels(gain, gain, np.ones(2)).found}
    expected = {
        Label.NASH: NASH,
        Label.KALAI_SMORODINSKY: KALAI_SMORODINSKY,
        Label.EGALITARIAN: KALAI_SMORODINSKY,
    }
    for label, values in expected.items():
        # Beside the best on so fine a grid lie others that are equal to a billionth.
        middle = found[label].positions.mean() / STEPS
        assert (middle, np.sqrt(1 - middle)) == pytest.approx(values, abs=1e-6)
