"""Whose view is shown."""

from __future__ import annotations

from desktop.kit.whose_row import OWN, SHARED, WhoseRow
from tests.desktop.conftest import small_case


def test_the_stakeholder_is_named_where_there_is_one(app, qtbot):
    row = WhoseRow("Whose scores", "Common scores", "Of everyone")
    qtbot.addWidget(row)
    row.show_stakeholder(small_case().stakeholders[0])
    own = row.buttons[OWN]
    assert own.text() == own.accessibleName() and own.text().endswith(" view")
    assert not own.isHidden() and not row.common
    row.show_common(True)
    assert row.common and row.current == SHARED
    row.show_stakeholder(None)
    assert own.isHidden()
