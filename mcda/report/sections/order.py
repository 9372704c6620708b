"""The order in which the report's tables list packages."""

from __future__ import annotations

from mcda.answer.reading_order import packages_to_read
from mcda.report.facts import Facts


def reading_order(facts: Facts) -> list[int]:
    """Return packages in reading order, as the window lists them."""
    return packages_to_read(facts.recommendation, facts.summary)
