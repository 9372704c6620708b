"""Benchmarks measure with `python run.py bench`; within the tests they only check the answers."""

from __future__ import annotations

import pytest

from tests.benchmarks.measure import verdicts


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Say whether to measure, as `python run.py bench` does (`--bench`).

    Otherwise nothing may hang on the clock: a busy machine fails no test.
    """
    return bool(request.config.getoption("bench"))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """List every promise beside what was measured, and say which fall short."""
    if config.getoption("bench"):
        terminalreporter.section("promises")
        for line in verdicts():
            terminalreporter.write_line(line)
