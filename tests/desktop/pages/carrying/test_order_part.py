"""The order: dragged or moved by keys, with its cost, and back to the best one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.painted import canvas_on, look_of
from desktop.kit.theme import apply_theme
from desktop.pages.carrying.steps_picture import Line, Steps, StepsPicture
from mcda.model.edits.several import change_stakeholders

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_a_step_moved_by_keys_tries_another_order(page, trial, qtbot):
    steps = page.order.steps
    first = steps.item(0).text()
    steps.setCurrentRow(0)
    qtbot.keyClick(steps, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(trial.columns))
    assert steps.item(1).text().split("·")[0][1:].strip() == first.split("·")[0][1:].strip()
    assert steps.currentRow() == 1
    assert page.order.best.isEnabled()
    page.order.best.click()
    assert trial.columns == ()
    assert steps.item(0).text() == first


def test_the_picture_shows_the_bloc_that_is_looked_at(page, trial, qtbot):
    every = [line.name for line in page.order.picture.shown.lines]
    stakeholders = page.session.case.stakeholders
    page.session.apply("State", change_stakeholders, [stakeholders[1].id], bloc="East")
    page.session.looked_at.look_at("east")
    qtbot.waitUntil(lambda: len(page.order.picture.shown.lines) == 1, timeout=20_000)
    assert page.order.picture.shown.lines[0].name == every[1]
    assert not page.order.blocs.isHidden()
    page.session.looked_at.look_at(None)
    assert [line.name for line in page.order.picture.shown.lines] == every


def test_a_step_dragged_by_the_mouse_tells_its_cost_on_the_way(page, trial, qtbot):
    steps = page.order.steps
    best = page._known["order"][1].best.columns
    places = [steps.visualItemRect(steps.item(i)).center() for i in range(steps.count())]
    picture = page.order.picture
    tried, before = [], picture.shown.steps
    page.order.tried.connect(lambda: tried.append(trial.columns))
    qtbot.mousePress(steps.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    for row in (1, 2, 3):
        qtbot.mouseMove(steps.viewport(), places[row])
    assert len(tried) == 3 and trial.columns[3] == best[0]
    assert picture.shown.steps[3] == before[0]
    qtbot.mouseMove(steps.viewport(), places[0])
    qtbot.mouseRelease(steps.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    assert trial.columns == ()
    qtbot.mouseMove(steps.viewport(), places[2])
    assert trial.columns == ()


def test_a_step_given_too_early_tempts_and_the_picture_says_so(page, trial):
    deal = trial.deal
    measures = [deal.measures[one.measure].label for one in page._known["order"][1].best.steps]
    page.order._move(measures.index("Recognition"), 0)
    damascus = next(one for one in page.order.picture.shown.lines if one.name == "Damascus")
    assert max(damascus.tempted) > 1
    assert "would gain" in page.sentence()
    assert not page.order.picture.grab().isNull()


def test_a_step_whose_owner_is_not_ranked_begins_with_what_is_done(page, trial):
    found = page._known["order"][1]
    deal = found.search.deal
    nobodys = tuple(replace(measure, owners=()) for measure in deal.measures)
    found.search.deal = replace(deal, measures=nobodys)
    page.order.show_found(trial, found)
    lines = [page.order.steps.item(i).text() for i in range(page.order.steps.count())]
    assert lines and not any(":" in line for line in lines)


def test_wishes_change_the_best_order(page, trial):
    page.order.owners_only.setChecked(False)
    assert not trial.owners_only
    page.order.nothing_back.setChecked(True)
    assert "Nothing is taken back" in page.order.how.text()


def test_the_picture_is_painted_light_and_dark(app, page):
    for dark in (True, False):
        apply_theme(app, dark)
        assert not page.order.picture.grab().isNull()


def test_an_empty_picture_is_only_a_head(app, qtbot):
    picture = StepsPicture()
    qtbot.addWidget(picture)
    picture.show_steps(Steps((), (), ()))
    assert not picture.grab().isNull()
    assert picture.accessibleDescription() == ""


def test_heads_of_many_steps_are_folded_and_never_cut(app, qtbot):
    picture = StepsPicture()
    qtbot.addWidget(picture)
    owners = (("United States", "Russia"), ("Damascus",), ("Opposition",)) * 3
    step = ("Presses opposition", "transitional, limited")
    line = Line("Opposition", (0.0,) * 10, (0.0,) * 10, (0.0,) * 10, 3.0)
    picture.show_steps(Steps(owners, (step,) * 9, (line,)))
    image = QImage(820, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = canvas_on(painter, image.rect(), look_of(picture))
    picture.paint(canvas, QRectF(0, 0, 820, 200))
    painter.end()
    told = [placed.text for placed in canvas.texts]
    assert not [words for words in told if "…" in words]
    assert {"1 US·RU", "2 DA", "3 OP", "opposition", "limited"} <= set(told)


def test_a_word_wider_than_its_column_is_set_smaller_and_words_keep_to_their_row(app, qtbot):
    picture = StepsPicture()
    qtbot.addWidget(picture)
    owners = (("Damascus",), ("European states",)) * 4
    steps = (("Recognition", "monitored"), ("Easing", "partial")) * 4
    tempted = (0.0, 0.0, 7.0, 7.0 + 1e-14, 0.0, 0.0, 0.0, 0.0, 0.0)
    stopped = (0.0, 0.0, 12.0, 12.0 + 1e-14, -6.0, 0.0, 0.0, 0.0, 5.0)
    line = Line("Damascus", stopped, stopped, tempted, 5.0)
    picture.show_steps(Steps(owners, steps, (line, line)))
    image = QImage(720, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = canvas_on(painter, image.rect(), look_of(picture))
    picture.paint(canvas, QRectF(0, 0, 720, 300))
    painter.end()
    assert not [placed.text for placed in canvas.texts if "…" in placed.text]
    second = max(one.box.right() for one in canvas.texts if one.text.startswith("2 "))
    words = [one.box for one in canvas.texts if one.text.startswith("tempted")]
    assert words and all(box.right() <= second - 6 for box in words)
    rows = [placed.box.center().y() for placed in canvas.texts if placed.text == "Damascus"]
    half = (rows[1] - rows[0]) / 2
    said = [one for one in canvas.texts if one.text.startswith(("tempted", "exposed"))]
    assert len(said) == 4
    for one in said:
        middle = min(rows, key=lambda y: abs(y - one.box.center().y()))
        assert middle - half <= one.box.top() + 2 and one.box.bottom() - 3 <= middle + half
