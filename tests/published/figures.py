"""A printed figure beside a computed one, for tests of published tables."""

from __future__ import annotations

from typing import Any

from mcda.verify.check import compared


def assert_figure(computed: Any, expected: Any, tolerance: float, name: str) -> None:
    """Assert that all parts of a figure are equal within the tolerance of its printed digits."""
    assert [one for one in compared(name, expected, computed, tolerance) if not one.holds] == []
