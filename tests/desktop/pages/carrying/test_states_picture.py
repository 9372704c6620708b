from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.painted import look_of
from desktop.pages.carrying.states_picture import Branch, States, StatesPicture, _side_by_side


@pytest.mark.parametrize("wanted", [(80, 90, 100), (60, 150, 90), (130, 60, 130)])
@pytest.mark.parametrize("room", [440, 520, 700])
def test_heads_over_the_states_are_whole_and_apart(wanted: tuple[int, ...], room: int) -> None:
    places = (96, (96 + room - 130) / 2, room - 130)
    spots = _side_by_side(places, wanted, room)
    assert [wide for _left, wide in spots] == pytest.approx(wanted)
    ends = [0.0, *(edge for left, wide in spots for edge in (left, left + wide)), float(room)]
    assert ends == sorted(ends)


def test_heads_that_have_no_room_are_cut_and_never_over_each_other() -> None:
    spots = _side_by_side((96, 203, 310), (300, 200, 300), 440)
    ends = [0.0, *(edge for left, wide in spots for edge in (left, left + wide)), 440.0]
    assert ends == sorted(ends)


class _Ruled(Canvas):
    """Remembers the lines that are drawn in strong ink."""

    def line(self, start: QPointF, end: QPointF, ink: str, *rest: object) -> None:
        super().line(start, end, ink, *rest)  # type: ignore[arg-type]
        if ink != self.look.line:
            self.lines = [*getattr(self, "lines", []), QLineF(start, end)]


AT_ONCE = Branch("as it is", 5.0, 3.0, "Idlib, Easing", holds=False)
IN_TRANCHES = Branch("Support in tranches", 5.0, -1.0, "Idlib, Support, Easing", holds=True)


@pytest.mark.parametrize("wide", [330, 400, 430, 640])
@pytest.mark.parametrize(
    "branches", [(AT_ONCE,), (AT_ONCE, IN_TRANCHES)], ids=["at once", "with tranches"]
)
def test_no_words_lie_across_a_line_or_other_words(
    qtbot, wide: int, branches: tuple[Branch, ...]
) -> None:
    picture = StatesPicture()
    qtbot.addWidget(picture)
    picture.show_states(States("Damascus", "Access, Recovery, Deals", branches))
    image = QImage(wide, round(picture.high()), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = _Ruled(painter, QRectF(image.rect()), look_of(picture))
    picture.paint(canvas, canvas.bounds)
    painter.end()
    for placed in canvas.texts:
        # What is written: a line of text is higher than its letters.
        box = placed.box.adjusted(1, 3, -1, -4)
        corners = [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]
        edges = [QLineF(*ends) for ends in pairwise([*corners, corners[0]])]
        for line in canvas.lines:
            crossed = QLineF.IntersectionType.BoundedIntersection
            assert crossed not in [line.intersects(edge)[0] for edge in edges], placed.text
    for one, other in combinations(canvas.texts, 2):
        inner = one.box.adjusted(1, 3, -1, -4)
        assert not inner.intersects(other.box.adjusted(1, 3, -1, -4)), (one.text, other.text)
