"""Tab Ledger: the matrix adds up, and two owners are compared on request."""

from __future__ import annotations

import pytest

from desktop.pages.agreement.ledger_part import LedgerPart
from mcda.figures.agreement_charts import Given

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def part(tab) -> LedgerPart:
    made = tab("ledger")
    assert isinstance(made, LedgerPart)
    return made


def test_the_matrix_adds_up_to_what_the_package_brings(part):
    spec = part.picture.spec
    assert isinstance(spec, Given)
    columns = [sum(column) for column in zip(*spec.points, strict=True)]
    assert columns == pytest.approx(list(spec.totals))
    assert part.table.results.table.rows[-1].name == "together"


def test_two_owners_are_compared_and_divided_on_request(part):
    assert "by the measures of" in part.pair.text()
    assert not part.ratio_words.isVisible()
    part.ratio.setChecked(True)
    assert "ratio of exchange" in part.ratio_words.text().lower()
    part.divided.setChecked(True)
    assert part.divided_words.text()


def test_one_owner_twice_is_no_pair(part):
    part.other.setCurrentIndex(part.one.currentIndex())
    part.other.activated.emit(part.other.currentIndex())
    assert "Two different owners" in part.pair.text()
    assert not part.keeping.isVisible()
