"""The widget of result tables: looks, sizes, and its current row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.painted import look_of
from desktop.kit.result_cells import FOLDED_LINE
from desktop.kit.result_table import MOST_ROWS, PICTURED_PX, ResultTable
from desktop.kit.result_widths import MOST_MEASURED, widths_of
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.theme import SMALL_PX, font
from mcda.figures.charts import ValueCell

pytestmark = pytest.mark.qt_log_ignore("does not support")


def table_of(count: int) -> Table:
    columns = (Column("Rank", id="rank"), Column("Who", id="who", trailing=False, wide=True))
    rows = tuple(
        Row(
            f"Package {i}",
            (
                Entry(str(i), float(i), cell=ValueCell(rank=i + 1, value=50.0, fallback=40.0)),
                Entry("nobody", 0.0),
            ),
            f"p{i}",
        )
        for i in range(count)
    )
    return Table("Package", columns, rows)


@pytest.fixture
def table(app, qtbot) -> ResultTable:
    made = ResultTable("Packages")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.set_table(table_of(5))
    made.show()
    return made


def test_rows_show_without_scrolling_up_to_a_limit(table):
    assert table.verticalScrollBar().maximum() == 0
    low = table.height()
    table.set_table(table_of(40))
    assert table.verticalScrollBar().maximum() > 0
    table.set_table(table_of(MOST_ROWS))
    assert table.height() > low


def test_the_wide_column_takes_what_is_left(table):
    used = sum(table.columnWidth(c) for c in range(2)) + table.verticalHeader().width()
    assert table.width() - 4 <= used <= table.width()


def test_arrow_keys_say_what_became_current(table, qtbot):
    table.choose("p1", "who")
    with qtbot.waitSignal(table.chosen) as signal:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert signal.args == ["p2", "who"]


def test_choosing_by_program_says_nothing(table, qtbot):
    with qtbot.assertNotEmitted(table.chosen):
        table.choose("p3", "rank")
        table.set_table(replace(table_of(5), rows=table_of(5).rows[::-1]))
    assert table.current_ids() == ("p3", "rank")


def test_a_row_that_went_leaves_none_chosen(table):
    table.choose("p4", "rank")
    table.set_table(table_of(2))
    assert table.current_ids()[0] in ("", "p0", "p1")


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_it_is_painted_in_both_directions(table, direction):
    table.setLayoutDirection(direction)
    image = table.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 700, 3) for y in range(0, 120, 3)}
    assert len(seen) > 5


def test_while_a_slider_moves_no_text_is_measured(table, monkeypatch):
    widths = [table.columnWidth(c) for c in range(2)]
    measured = "desktop.kit.result_table.widths_of"
    monkeypatch.setattr(measured, lambda _table: pytest.fail("texts are measured"))
    table.set_table(table_of(9), live=True)
    assert [table.columnWidth(c) for c in range(2)] == widths


def test_a_resized_table_is_not_measured_again(table, monkeypatch):
    table.set_table(table_of(9))
    measured = "desktop.kit.result_table.widths_of"
    monkeypatch.setattr(measured, lambda _table: pytest.fail("texts are measured"))
    table.resize(table.width() - 100, table.height())


def test_of_a_long_table_only_the_beginning_is_measured(qtbot):
    long, short = table_of(5 * MOST_MEASURED), table_of(MOST_MEASURED)
    wider = replace(long.rows[-1], name="W" * 60)
    long = replace(long, rows=(*long.rows[:MOST_MEASURED], wider))
    assert widths_of(long).names == widths_of(short).names


@pytest.mark.parametrize("short", ["", "Opposition"])
def test_no_head_loses_a_letter_however_narrow_the_table_is(table, short):
    """Its column is as wide as the head, or as the short form that it gives way to."""
    heads = ("Opposition", "Government", "Neighbours", "Settlement")
    columns = tuple(
        Column(head if not short else f"{head} of the country", id=head, width=40, short=short)
        for head in heads
    )
    entries = tuple(Entry("1", 1.0) for _head in heads)
    table.set_table(Table("Package", columns, (Row("One", entries, "one"),)))
    table.resize(300, 300)
    measure = QFontMetrics(font(SMALL_PX + 1, bold=True)).horizontalAdvance
    for i in range(len(heads)):
        shown = table.model().headerData(i, Qt.Orientation.Horizontal)
        assert table.columnWidth(i) >= measure(shown) + 12


def test_names_at_the_end_of_a_column_are_whole_where_there_is_room(table):
    names = "Russia, Damascus government"
    table.set_table(
        Table("Package", (Column("Rarest", id="r", width=60),), (Row("A", (Entry(names, 0.0),)),))
    )
    assert table.columnWidth(0) > QFontMetrics(font()).horizontalAdvance("Russia, Damascus gov")


LONG = (
    "Leverage kept from 14 % to 15 %, Own cost from 7 % to 8 % and 6 smaller moves, with all else"
)


def test_a_row_is_as_high_as_its_text_wherever_it_is_sorted_to(table):
    columns = (Column("Moved"), Column("What happens", trailing=False, wide=True))
    texts = ("nothing", LONG, "nothing", LONG + ", " + LONG)
    rows = tuple(
        Row(f"Package {i}", (Entry(str(i), -float(i)), Entry(text)), f"p{i}")
        for i, text in enumerate(texts)
    )
    table.set_table(Table("Package", columns, rows))
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        table.sortByColumn(0, order)
        look = look_of(table)
        for at in range(len(rows)):
            text = str(table.model().index(at, 1).data())
            room = table.columnWidth(1) - 12
            told = wrapped(text, room, look.families, look.small, bold=False, most=9)
            assert table.rowHeight(at) >= FOLDED_LINE * len(told)
    assert table.verticalScrollBar().maximum() == 0
    # A long table has rows of one height.
    table.set_table(table_of(40))
    assert len({table.rowHeight(at) for at in range(40)}) == 1


def test_bars_grow_where_there_is_room(table):
    narrow = table.columnWidth(0)
    table.resize(900, 400)
    assert narrow <= table.columnWidth(0) <= PICTURED_PX
    table.resize(1600, 400)
    assert table.columnWidth(0) == PICTURED_PX
