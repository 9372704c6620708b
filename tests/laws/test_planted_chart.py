"""A chart is its data and its painting, written in this file alone: all that shows one follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.export import save
from desktop.kit.charts.look import Look, paper_look
from desktop.kit.charts.paint import _PAINTINGS, find_hits, ideal_height
from desktop.kit.charts.painting import Painting
from desktop.kit.charts.view import ChartView
from desktop.kit.printing.kinds import rendered
from mcda.export import html
from mcda.figures.chart import ChartSpec, Table, chart_text
from mcda.report.blocks import Chart
from mcda.report.build import build
from mcda.report.facts import facts
from tests.mcda.model.small import small_case


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots(ChartSpec):
    """One dot a name."""

    names: tuple[str, ...]

    def table(self) -> Table:
        return ("Name", "Dots"), tuple((one, "1") for one in self.names)


def height(spec: Dots, _look: Look, _width: float) -> float:
    return 20.0 * len(spec.names)


def draw(spec: Dots, canvas: Canvas, body: QRectF) -> None:
    for row, name in enumerate(spec.names):
        box = QRectF(body.left(), body.top() + 20 * row, body.width(), 20)
        canvas.text(box, name)
        canvas.hit(box, row, 0, "{}: one dot".format, name)


SPEC = Dots(title="Everybody has a dot", names=("Aid", "Access"))


@pytest.fixture(autouse=True)
def _planted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(_PAINTINGS, Dots, Painting(Dots, draw, height))
    yield


def test_it_is_seen_heard_walked_and_copied(qtbot: QtBot) -> None:
    view = ChartView(small_case)
    view.set_spec(SPEC)
    qtbot.addWidget(view)
    view.resize(520, view.heightForWidth(520))
    view.show()
    assert not view.grab().isNull()
    assert [one.words for one in view.hits()] == ["Aid: one dot", "Access: one dot"]
    assert (
        view.accessibleDescription()
        == chart_text(SPEC).words
        == "Name: Aid; Dots: 1\nName: Access; Dots: 1"
    )
    assert ideal_height(SPEC, paper_look(), 520) > height(SPEC, paper_look(), 520)
    assert len(find_hits(SPEC, QRectF(0, 0, 520, 200), paper_look())) == 2


@pytest.mark.parametrize("kind", [".svg", ".png"])
def test_it_is_saved(qapp: object, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"chart{kind}"
    save(SPEC, path, paper_look())
    assert b"Access" in path.read_bytes() if kind == ".svg" else not QImage(str(path)).isNull()


def test_it_stands_in_every_report(qapp: object) -> None:
    case = replace(small_case(), title="Case")
    made = build(facts(case, printed=date(2026, 12, 1)), ())
    report = replace(made, blocks=(*made.blocks, Chart(SPEC)))
    assert b"Access" in rendered(report, ".html") and b"Access" in html.render(report).encode()
    with ZipFile(BytesIO(rendered(report, ".docx"))) as document:
        assert any(name.endswith(".png") for name in document.namelist())
    assert rendered(report, ".pdf").startswith(b"%PDF")
