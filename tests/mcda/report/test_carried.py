"""The package whose carrying out is told: the one that the report names, else the first built."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mcda.casefile.case_file import read_case
from mcda.report.carried import carried
from mcda.report.facts import facts

SAMPLE = (
    Path(__file__).parents[3] / "resources" / "samples" / "european-russian-quid-pro-quo.parley"
)


def test_it_is_the_package_that_the_report_names() -> None:
    case = read_case(SAMPLE).case
    assert case is not None
    told = facts(case, printed=date(2026, 11, 29))
    found = carried(told)
    assert found is not None
    assert found.package.id in [package.id for package in told.recommendation.named]
    assert found.search is not None
    assert found.refused == ()
