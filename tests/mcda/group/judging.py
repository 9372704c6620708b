"""One judgement for tests, by the rule in force."""

from __future__ import annotations

import numpy as np

from mcda.group.acceptance import Acceptance, Gains, judgements


def judged(
    gain: tuple[float, float, float],
    word: int | None,
    *,
    crosses: bool = False,
    may_cross: bool = False,
    fallback: bool = True,
    stated: bool = True,
) -> Acceptance:
    """Judge one package by a gain (low, middle, high), the method's word and the red lines."""
    low, middle, high = (np.array([end]) for end in gain)
    gains = Gains(low, middle, high, (word,))
    red, possible = np.array([crosses]), np.array([may_cross])
    return judgements(gains, red, possible, fallback=fallback, stated=stated)[0]
