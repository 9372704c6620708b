"""What is remembered of paper gives a sheet, whatever stands there."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.kit.page_setup import LEAST_MM, MOST_MM, USUAL_MM, margin_mm, paper
from desktop.kit.printing import A4
from desktop.kit.printing.output import on_printer
from desktop.session import remembered


@pytest.mark.parametrize(
    ("kept", "shown"),
    [("", USUAL_MM), ("25", 25), ("0", LEAST_MM), ("9999999999", MOST_MM), ("wide", USUAL_MM)],
)
def test_a_margin_that_can_be_none_is_the_usual_one(qapp: object, kept: str, shown: int) -> None:
    remembered.choose("margin", kept)
    assert margin_mm() == shown


def test_a_sheet_that_was_never_chosen_is_a4_upright(qapp: object) -> None:
    assert paper() == A4
    remembered.choose("paper", "Foolscap")
    assert paper() == A4


def test_a_printer_is_asked_for_the_sheet_as_it_lies(qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    on_printer(printer, A4.turned)
    layout = printer.pageLayout()
    assert layout.pageSize().name() == "A4"
    rect = layout.fullRect(layout.Unit.Point)
    assert rect.width() > rect.height()


def test_marking_head_and_foot_keep_within_a_narrow_margin() -> None:
    narrow = A4.__class__(A4.width_points, A4.height_points, LEAST_MM * 72 / 25.4)
    assert narrow.text_width > A4.text_width and narrow.text_height > A4.text_height
    assert narrow.foot_rule < narrow.height
