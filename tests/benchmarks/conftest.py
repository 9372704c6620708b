"""Benchmarks run in full with `python run.py bench`, lightly within the tests."""

from __future__ import annotations

import pytest


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Say whether to measure at length and hold the promised ratio.

    True when the output is shown (`-s`), as `python run.py bench` does. Otherwise
    a quarter of the promise is asked for, so that a busy machine fails no test.
    """
    return request.config.getoption("capture") == "no"
