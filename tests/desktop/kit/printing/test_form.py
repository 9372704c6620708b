"""Places to write by hand: as wide as their share, filled where the text is known."""

from __future__ import annotations

import pytest

from desktop.kit.printing.form import blank_row, form_pieces
from desktop.kit.printing.paper import A4, points
from desktop.kit.printing.setting import Setting
from mcda.report.blocks import Blank, Form

pytestmark = pytest.mark.usefixtures("app")
SETTING = Setting(A4.text_width, A4.text_height)


def test_blanks_share_the_width() -> None:
    row = blank_row((Blank("by"), Blank("on", share=0.5)), SETTING, points(310))
    first, second = row.places
    assert first.width == pytest.approx(2 * second.width)
    assert second.left + second.width == pytest.approx(points(310))


def test_a_known_text_wraps_and_makes_its_row_higher() -> None:
    empty = blank_row((Blank("because"),), SETTING, points(300))
    told = blank_row((Blank("because", "a reason that is long " * 12),), SETTING, points(300))
    assert told.height > 3 * empty.height


def test_a_form_is_one_piece_with_room_for_all_rows() -> None:
    rows = ((Blank("as proposed", ticked=False), Blank("other:", ticked=True)), (Blank("by"),))
    (piece,) = form_pieces(Form("Decision", rows), SETTING)
    assert piece.height > 3 * blank_row(rows[0], SETTING, points(300)).height
