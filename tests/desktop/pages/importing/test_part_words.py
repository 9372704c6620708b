"""Parts are called after what the table holds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from desktop.pages.importing.part_words import asking, kind_name, menu_words, part_name
from mcda.foreign.point import Part
from mcda.foreign.table_map import Kind, TableMap

TABLE = TableMap(sheet="S", head=2, labels=1, first=3, last=5, left=2, right=4)

FRAMED = (Kind.SCORES, Kind.WEIGHTS, Kind.JUDGEMENTS)


def test_names_by_kind(app: QApplication) -> None:
    labels = [part_name(Part.LABELS, kind) for kind in FRAMED]
    assert labels == ["Packages", "Stakeholders", "Names down"]
    assert len({kind_name(kind) for kind in Kind}) == len(Kind)


def test_what_to_click_turns_with_the_table(app: QApplication) -> None:
    turned = replace(TABLE, turned=True)
    assert "column" in asking(Part.LABELS, TABLE)
    assert "row" in asking(Part.LABELS, turned)
    assert "row" in asking(Part.WEIGHTS, TABLE)
    assert "column" in asking(Part.WEIGHTS, turned)
    assert "cell" in asking(Part.FIRST, turned)


def test_menu_entries(app: QApplication) -> None:
    assert menu_words(Part.WEIGHTS, TABLE) == "Here: weights"
    assert menu_words(Part.ROW_OUT, None).startswith("Leave this row out")
    assert menu_words(Part.COLUMN_OUT, None).startswith("Leave this column out")
