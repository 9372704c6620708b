"""The chart widget: numbers on hover and keys, copying, and what a screen reader hears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from desktop.kit.charts.view import ChartView
from mcda.figures.chart import chart_text
from tests.mcda.figures.specs import CURVES, DIFFERENCES, ORDINARY, RANK_LINES
from tests.mcda.model.small import small_case

pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def view(qtbot):
    made = ChartView(small_case)
    made.set_spec(RANK_LINES)
    qtbot.addWidget(made)
    made.resize(520, made.heightForWidth(520))
    made.show()
    made.setFocus()
    return made


def test_the_screen_reader_hears_title_and_table(view):
    assert view.accessibleName() == RANK_LINES.title
    assert view.accessibleDescription() == chart_text(RANK_LINES).words


@pytest.mark.parametrize("spec", ORDINARY, ids=lambda spec: type(spec).__name__)
def test_any_spec_is_shown(view, spec):
    view.set_spec(spec)
    assert view.heightForWidth(520) > 60
    assert not view.grab().isNull()


def test_pointing_at_a_mark_tells_its_number(view):
    hit = view.hits()[0]
    QTest.mouseMove(view, hit.area.center().toPoint())
    assert QToolTip.text() == hit.words


def test_keys_walk_and_enter_picks(view, qtbot):
    QTest.keyClick(view, Qt.Key.Key_Home)
    start = view.hits()[0]
    assert view.accessibleDescription().startswith(start.words)
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.picked) as signal:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert signal.args == [start.row, start.column + 1]


def test_a_click_picks_what_is_under_it(view, qtbot):
    hit = view.hits()[3]
    with qtbot.waitSignal(view.picked) as signal:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=hit.area.center().toPoint())
    assert signal.args == [hit.row, hit.column]


def test_copying_a_table_and_a_picture(view):
    view.copy_table()
    assert QGuiApplication.clipboard().text() == chart_text(RANK_LINES).tabbed
    view.copy_picture()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.hasFormat("image/svg+xml")


def test_copy_by_its_shortcut(view):
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == chart_text(RANK_LINES).tabbed


def test_saving_says_when_it_fails(view, qtbot, tmp_path):
    assert view.save_as(tmp_path / "lines.png")
    with qtbot.waitSignal(view.save_failed):
        assert not view.save_as(tmp_path / "none" / "lines.png")


def test_right_to_left_mirrors_the_hits(view):
    before = view.hits()[0].area
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = view.hits()[0].area
    assert after.center().x() == pytest.approx(view.width() - before.center().x())


def test_a_live_change_keeps_the_height(view, qtbot):
    view.set_spec(CURVES)
    hits = view.hits()
    view.set_spec(DIFFERENCES, live=True)
    assert view.accessibleName() == DIFFERENCES.title
    assert view.hits() != hits


def test_an_empty_view_is_no_trouble(qtbot):
    made = ChartView(small_case)
    qtbot.addWidget(made)
    made.show()
    made.copy_table()
    made.copy_picture()
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert made.heightForWidth(300) == 0
