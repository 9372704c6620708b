"""Whether a point lies within an outline, asked by counting the sides that a ray crosses."""

from __future__ import annotations

from collections.abc import Sequence


def inside(outline: Sequence[tuple[float, float]], point: tuple[float, float]) -> bool:
    """Say whether an outline goes round a point (which side its border is on is chance)."""
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in zip(outline, [*outline[1:], *outline[:1]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            odd = not odd
    return odd
