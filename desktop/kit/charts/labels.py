"""Places for labels that would otherwise lie on each other."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], size: float, low: float, high: float) -> list[float]:
    """Return centres at least `size` apart within low..high, moved as little as can be.

    Least squares by pooling neighbours that collide (pool adjacent violators). Where
    there is no room for all, the distances shrink evenly.
    """
    count = len(wanted)
    if count == 0:
        return []
    size = min(size, (high - low) / count)
    order = sorted(range(count), key=lambda i: wanted[i])
    pools: list[tuple[float, int]] = []
    for place, index in enumerate(order):
        pools.append((wanted[index] - place * size, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, m), (b, n) = pools[-2], pools[-1]
            pools[-2:] = [((a * m + b * n) / (m + n), m + n)]
    bases = [base for base, members in pools for _ in range(members)]
    first, last = low + size / 2, high - size / 2 - (count - 1) * size
    centres = [0.0] * count
    for place, index in enumerate(order):
        centres[index] = min(max(bases[place], first), last) + place * size
    return centres


def fitting(importance: Sequence[int], size: float, room: float) -> list[int]:
    """Return the indexes of as many labels as fit in `room`, the most important first."""
    count = max(0, int(room // size))
    ranked = sorted(range(len(importance)), key=importance.__getitem__, reverse=True)
    return sorted(ranked[:count])
