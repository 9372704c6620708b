"""What can be agreed, told of the sample from the zone's own numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from mcda.casefile.case_file import read_case
from mcda.model import edits
from mcda.negotiation.ledger import ledger
from mcda.negotiation.zone import zone
from mcda.report.blocks import Bullets, Paragraph, Table
from mcda.report.facts import Facts, facts
from mcda.report.sections.agreement import blocks

SAMPLE = (
    Path(__file__).parents[4] / "resources" / "samples" / "european-russian-quid-pro-quo.parley"
)


@pytest.fixture(scope="module")
def exchange() -> Facts:
    case = read_case(SAMPLE).case
    assert case is not None
    return facts(case, printed=date(2026, 11, 29))


def named(found: tuple[object, ...], name: str) -> Table:
    return next(b for b in found if isinstance(b, Table) and b.name == name)


def test_the_zone_is_told_with_its_premise(exchange: Facts) -> None:
    told = [b.text for b in blocks(exchange) if isinstance(b, Paragraph)]
    assert "by value on fixed anchors" in told[0]
    assert exchange.carried is not None
    counts = zone(exchange.carried.deal).counts
    assert counts is not None
    assert f"{counts.acceptable:,} suit everyone" in told[1]


def test_labelled_packages_stand_beside_the_one_spoken_of(exchange: Facts) -> None:
    table = named(blocks(exchange), "Packages that stand out")
    assert exchange.carried is not None
    found = zone(exchange.carried.deal)
    gains = {tuple(np.round(row, 6)) for row in found.standing.gain}
    *labelled, built, scored, closing = table.rows
    for row in labelled:
        assert tuple(np.round([cell.value or 0.0 for cell in row.cells[1:]], 6)) in gains
    assert built.cells[0].text.endswith("counted from its measures")
    at = exchange.summary.packages.index(exchange.recommendation.named[0])
    middle = [one.middle for one in exchange.summary.acceptance[at]]
    assert [cell.value for cell in scored.cells[1:]] == pytest.approx(middle)
    assert all(cell.quiet for cell in closing.cells)


def test_the_ledger_is_the_engines(exchange: Facts) -> None:
    table = named(blocks(exchange), "Ledger")
    assert exchange.carried is not None
    found = ledger(exchange.carried.deal, exchange.carried.package.composition)
    assert [row.cells[4].value for row in table.rows] == pytest.approx(found.receives.tolist())


def test_who_is_left_out_is_told_what_would_satisfy_it(exchange: Facts) -> None:
    told = [item for b in blocks(exchange) if isinstance(b, Bullets) for item in b.items]
    assert any(item.startswith("Iran is ") and "would satisfy everyone" in item for item in told)


def test_without_measures_nothing_is_told(exchange: Facts) -> None:
    case = exchange.case
    for measure in case.measures:
        case = edits.remove_measure(case, measure.id)
    assert blocks(facts(case, printed=date(2026, 11, 29))) == ()
