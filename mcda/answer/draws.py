"""In how many draws the answer is the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draws:
    """What was counted over joint draws of all weights and open scores, as shares of one.

    `same`: the kind of answer and the packages named are today's. `unrefused`: nobody refuses
    the package named first. With the same `seed` and number of `samples` they are the same.
    """

    same: float
    unrefused: float
    samples: int
    seed: int
