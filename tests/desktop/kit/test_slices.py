from __future__ import annotations

from collections.abc import Generator
from itertools import count

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from desktop.kit import slices
from desktop.kit.laid import fill, in_column
from desktop.kit.slices import Slices, at_once, dressed, laid_out


def counting(to: int, seen: list[int]) -> Generator[None, None, str]:
    for number in range(to):
        seen.append(number)
        yield
    return "done"


def test_what_came_of_the_steps_is_handed_over(qtbot: QtBot) -> None:
    made, seen, told = Slices(), list[int](), list[str]()
    made.begin(counting(500, seen), told.append)
    assert made.working and not seen
    qtbot.waitUntil(lambda: not made.working)
    assert told == ["done"]
    assert len(seen) == 500


def test_the_window_is_looked_at_between_slices(qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr(slices, "SLICE_S", 0.0)
    made, seen, told = Slices(), list[int](), list[str]()
    made.begin(counting(10**9, seen), told.append)
    qtbot.waitUntil(lambda: len(seen) > 3)
    made.stop()
    assert not made.working and not told


def test_the_work_begun_last_wins(qtbot: QtBot) -> None:
    made, told = Slices(), list[str]()
    made.begin(counting(10**9, []), told.append)
    made.begin(counting(1, []), lambda words: told.append(f"second {words}"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["second done"]


def test_a_step_that_ends_the_page_ends_the_work(qtbot: QtBot) -> None:
    page, seen, told = QWidget(), list[int](), list[str]()
    made = Slices(page)

    def ending() -> Generator[None, None, str]:
        yield from counting(1, seen)
        delete(page)
        return "done"

    made.begin(ending(), told.append)
    qtbot.waitUntil(lambda: not isValid(page))
    assert seen == [0] and not told


def test_two_pieces_of_work_share_a_turn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    clock = count()
    monkeypatch.setattr(slices, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(slices, "SLICE_S", 50)
    loop = QAbstractEventDispatcher.instance()
    turned = lambda: told.append("turn")  # noqa: E731
    loop.awake.connect(turned)

    def work(name: str) -> Generator[None, None, None]:
        while True:
            told.append(name)
            yield

    both = Slices(), Slices()
    for one, name in zip(both, "ab", strict=True):
        one.begin(work(name))
    qtbot.waitUntil(lambda: told.count("a") > 200 and told.count("b") > 3)
    loop.awake.disconnect(turned)
    for one in both:
        one.stop()
    turns = "".join(word[0] for word in told).replace("turn", "t").split("t")
    assert max(map(len, turns)) <= 52, "one step more than there is time for, by the second"


def test_of_timers_that_go_the_turn_is_not_given_to_slices(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE_S", 0.0)
    told: list[str] = []
    loop = QAbstractEventDispatcher.instance()
    turned = lambda: told.append("|")  # noqa: E731
    page = QObject()

    def work(name: str, *, ending: bool = False) -> Generator[None, None, None]:
        for step in range(6):
            told.append(name)
            if ending and step == 2:
                delete(page)
            yield

    both = Slices(), Slices()
    both[0].begin(work("a", ending=True))
    both[1].begin(work("b"))
    for _number in range(20):
        QTimer(page).start(0)
    loop.awake.connect(turned)
    qtbot.waitUntil(lambda: not (both[0].working or both[1].working))
    loop.awake.disconnect(turned)
    turns = "".join(told).split("|")
    assert max(max(turn.count("a"), turn.count("b")) for turn in turns) == 1


class Dressed(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = 0

    def event(self, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Polish
        return super().event(event)


def test_widgets_are_dressed_a_few_at_a_time_and_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "DRESSED_TOGETHER", 2)
    outer = Dressed()
    qtbot.addWidget(outer)
    made = [outer, middle := Dressed(outer), Dressed(middle), Dressed(middle)]
    steps = dressed(outer)
    next(steps)
    assert sum(one.times for one in made) == 2
    at_once(steps)
    outer.show()
    assert [one.times for one in made] == [1] * 4


def test_what_is_laid_out_in_a_turn_is_painted_in_another(qtbot: QtBot) -> None:
    told: list[str] = []

    class Part(QWidget):
        def event(self, event: QEvent) -> bool:
            kinds = {QEvent.Type.Resize: "laid", QEvent.Type.Paint: "painted"}
            if event.type() in kinds:
                told.append(kinds[event.type()])
            return super().event(event)

    outer = QWidget()
    outer.resize(200, 200)
    qtbot.addWidget(outer)
    lower = QWidget(outer)
    QVBoxLayout(outer).addWidget(lower)
    QVBoxLayout(lower).addWidget(Part())
    lower.hide()
    outer.show()
    qtbot.waitExposed(outer)
    loop = QAbstractEventDispatcher.instance()
    turned = lambda: told.append("turn")  # noqa: E731
    loop.awake.connect(turned)
    made = Slices()
    made.begin(laid_out(lower))
    qtbot.waitUntil(lambda: "painted" in told, timeout=5000)
    loop.awake.disconnect(turned)
    first = told.index("painted")
    assert "laid" in told[:first]
    last = max(at for at, word in enumerate(told[:first]) if word == "laid")
    assert "turn" in told[last:first]


def test_what_stands_in_a_scroll_area_is_painted_only_as_it_stays(qtbot: QtBot) -> None:
    """As on a page whose lines are put in while they aren't seen, and fit themselves to the width:
    Qt gives room to one widget after the other in another, and paints lines squeezed meanwhile.
    """
    painted: list[tuple[int, int]] = []

    class Line(QWidget):
        def __init__(self, parent: QWidget) -> None:
            super().__init__(parent)
            self.setFixedHeight(60)

        def paintEvent(self, _event: QPaintEvent) -> None:
            painted.append((self.geometry().top(), self.height()))

    class Fitting(QWidget):
        def resizeEvent(self, event: QResizeEvent) -> None:
            super().resizeEvent(event)
            for line in self.findChildren(Line):
                line.setFixedHeight(40 if self.width() > 100 else 60)

    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.resize(200, 200)
    area.setWidget(content := QWidget())
    in_column(lower := QWidget(), of=content)
    inner = lower
    for _level in range(4):
        in_column(deeper := Fitting(), of=inner)
        inner = deeper
    column = in_column(of=inner, gap=0)
    area.show()
    qtbot.waitExposed(area)
    lower.hide()
    fill(column, *(Line(inner) for _number in range(60)))
    made = Slices()
    made.begin(laid_out(lower))
    qtbot.waitUntil(lambda: bool(painted) and not made.working)
    assert set(painted) == {(40 * number, 40) for number in range(5)}


def test_laying_out_that_is_given_up_leaves_the_widget_painted(qtbot: QtBot) -> None:
    lower = QWidget()
    qtbot.addWidget(lower)
    steps = laid_out(lower)
    next(steps)
    assert lower.isVisible() and not lower.updatesEnabled()
    steps.close()
    assert lower.updatesEnabled()
