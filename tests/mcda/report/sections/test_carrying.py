"""How a package is carried out, told of the sample, and nothing of a case without measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mcda.casefile.case_file import read_case
from mcda.model import edits
from mcda.report.blocks import Bullets, Heading, Paragraph, Table
from mcda.report.facts import Facts, facts
from mcda.report.sections.carrying import blocks
from mcda.report.sheets_carrying import carrying_sheets

SAMPLE = (
    Path(__file__).parents[4] / "resources" / "samples" / "european-russian-quid-pro-quo.parley"
)


@pytest.fixture(scope="module")
def exchange() -> Facts:
    case = read_case(SAMPLE).case
    assert case is not None
    return facts(case, printed=date(2026, 11, 29))


def test_order_delivery_waiting_and_holding_are_told(exchange: Facts) -> None:
    found = blocks(exchange)
    heads = [block.text for block in found if isinstance(block, Heading)]
    assert heads[0] == "How it is carried out"
    assert len(heads) == 4
    order, delivery, waiting = (block for block in found if isinstance(block, Table))
    parties = [side.name for side in exchange.carried.deal.sides] if exchange.carried else []
    assert [row.cells[0].text for row in delivery.rows] == parties
    assert [row.cells[0].text for row in waiting.rows] == parties
    assert [row.cells[0].text for row in order.rows] == [
        str(number) for number in range(1, len(order.rows) + 1)
    ]
    told = " ".join(item for block in found if isinstance(block, Bullets) for item in block.items)
    assert "moves first" in told
    assert "would drop nothing" in told


def test_the_sheets_hold_the_numbers(exchange: Facts) -> None:
    sheets = {table.name: table for table in carrying_sheets(exchange)}
    assert list(sheets) == ["Order", "Delivery", "Waiting", "Holding"]
    order = sheets["Order"]
    assert order.charts
    assert all(len(row.cells) == len(order.columns) for row in order.rows)
    assert sheets["Delivery"].rows[0].cells[1].value is not None


def test_without_measures_nothing_is_told(exchange: Facts) -> None:
    case = exchange.case
    for measure in case.measures:
        case = edits.remove_measure(case, measure.id)
    bare = facts(case, printed=date(2026, 11, 29))
    assert blocks(bare) == ()
    assert carrying_sheets(bare) == ()


def test_a_package_without_an_order_says_why(exchange: Facts, monkeypatch: object) -> None:
    assert isinstance(monkeypatch, pytest.MonkeyPatch)
    exchange = replace(exchange)
    monkeypatch.setattr("mcda.negotiation.order.AT_ONCE", 1)
    found = blocks(exchange)
    names = [block.name for block in found if isinstance(block, Table)]
    assert "Order" not in names
    told = [block.text for block in found if isinstance(block, Paragraph)]
    assert any("states between today and the package" in text for text in told)
    assert [table.name for table in carrying_sheets(exchange)] == [
        "Delivery", "Waiting", "Holding"
    ]  # fmt: skip
