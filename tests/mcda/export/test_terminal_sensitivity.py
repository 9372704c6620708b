"""What of a firmness stands first on a terminal."""

from __future__ import annotations

from typing import Any

import pytest

from mcda.export.terminal_sensitivity import _crossovers


def crossover(at: float, criterion: str) -> dict[str, Any]:
    return {"at": at, "now": 0.5, "criterion": criterion, "between": ["A", "B"], "leader": False}


@pytest.mark.parametrize("up", [1 - 2**-50, 1.0, 1 + 2**-50])
def test_crossovers_as_near_but_for_rounding_stand_as_they_were_found(up: float) -> None:
    found = [crossover(0.3, "Cost"), crossover(0.5 + 0.2 * up, "Calm"), crossover(0.6, "Access")]
    shown = _crossovers({"crossovers": found}).splitlines()[1:]
    order = [next(word for word in ("Cost", "Calm", "Access") if word in line) for line in shown]
    assert order == ["Access", "Cost", "Calm"]
