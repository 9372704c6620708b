import numpy as np
import pytest

from mcda.sensitivity.outlines import area
from mcda.sensitivity.winner_strips import Plane, strips


def test_one_package_has_the_whole_map():
    (shapes,) = strips(np.ones((1, 3)), np.ones((1, 3)), 2).values()
    assert sum(map(area, shapes)) == pytest.approx(0.5)


def test_an_island_that_touches_no_side_is_found():
    """A package first only round one point: its three corners are ties of three."""
    far = np.array([[4.0, 1, 1], [1, 4, 1], [1, 1, 4], [2.05, 2.05, 2.05]])
    near = np.ones((4, 3))
    found = strips(far, near, 2)
    assert 0 < 2 * sum(map(area, found[3])) < 0.05
    total = sum(area(shape) for shapes in found.values() for shape in shapes)
    assert 2 * total == pytest.approx(1, abs=1e-5)


def test_a_tie_in_a_corner_is_no_obstacle():
    far = np.array([[1.0, 2, 3], [1, 3, 2], [1, 1, 4]])
    total = sum(
        area(shape) for shapes in strips(far, np.ones((3, 3)), 1).values() for shape in shapes
    )
    assert 2 * total == pytest.approx(1)


def test_places_on_rays_are_weights():
    plane = Plane(np.ones((1, 3)), np.ones((1, 3)), 2)
    x, y = plane.corner(0.2, 0.45)
    z = 1 - x - y
    assert (x / z) ** 2 == pytest.approx(0.2 / 0.8)
    assert y**2 / (x**2 + z**2) == pytest.approx(0.45)
    assert plane.corner(0.2, float("inf")) == (0.0, 1.0)


def test_the_corners_of_an_island_are_corners_of_its_outline():
    """0.9 everywhere against 2 on one criterion each: level where two of the weights are 0.45."""
    far = np.vstack([2 * np.eye(3), np.full(3, 0.9)])
    (outline,) = strips(far, np.ones((4, 3)), 1)[3]
    points = np.asarray(outline)
    for corner in ((0.45, 0.45), (0.45, 0.1), (0.1, 0.45)):
        assert np.min(np.linalg.norm(points - corner, axis=1)) < 1e-6
    assert 2 * area(outline) == pytest.approx(0.35**2, abs=1e-6)
