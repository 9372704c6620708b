"""Round numbers for an axis."""

from __future__ import annotations

import math


def ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Return round numbers that span low..high, at most `most` of them inside."""
    if not high > low:
        reach = abs(low) * 0.1 or 0.1
        low, high = low - reach, high + reach
    raw = (high - low) / max(1, most - 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw * 0.999999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(i * step, 12) for i in range(first, last + 1))


def decimals(values: tuple[float, ...]) -> int:
    """Return the decimals that tell neighbouring ticks apart."""
    if len(values) < 2:
        return 0
    for digits in range(7):
        if max([abs(round(v, digits) - v) for v in values]) < 1e-9:
            return digits
    return 6
