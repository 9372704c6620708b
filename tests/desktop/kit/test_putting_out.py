from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit import putting_out, slices
from desktop.kit.printing import Pages
from desktop.kit.putting_out import PuttingOut
from mcda.figures.weight_charts import Bar, Profile
from mcda.report.blocks import Chart, Columns, Footer, Heading, Masthead, PageBreak, Report
from tests.desktop.kit.printing.whole import lay_out


@pytest.fixture
def pages(app: QApplication) -> Pages:
    chart = Chart(Profile(title="", bars=(Bar(name="Aid", share=0.4),)))
    blocks = (Heading("One", 1), chart, PageBreak(), Heading("Two", 1), Columns((chart,), ()))
    return lay_out(Report("T", "A", "", Masthead("T", "D"), Footer("S"), blocks))


@pytest.fixture
def out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[PuttingOut]:
    """Puts everything out as if it were long."""
    monkeypatch.setattr(slices, "SLICE_S", 0.0)
    holder = QWidget()
    qtbot.addWidget(holder)
    made = PuttingOut(holder)
    qtbot.addWidget(made.bar)
    yield made
    holder.hide()


@pytest.mark.parametrize("kind", [".pdf", ".html", ".docx"])
def test_a_long_report_is_written_beside_the_window(
    out: PuttingOut, pages: Pages, kind: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / f"report{kind}"
    assert out.save(pages.report, path, pages, long=True) and out.working and not path.exists()
    with qtbot.waitSignal(out.said):
        pass
    assert path.read_bytes() and not out.working and out.bar.isHidden()


def test_what_is_given_up_is_not_written(
    out: PuttingOut, pages: Pages, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*args: Any) -> Iterator[None]:
        while True:
            args[-1](1, 2)
            yield

    monkeypatch.setattr(putting_out, "rendering", endless)
    path = tmp_path / "report.pdf"
    out.save(pages.report, path, long=True)
    qtbot.waitUntil(lambda: out.bar.share > 0)
    with qtbot.waitSignal(out.said):
        out.bar.cancel.click()
    assert not (out.working or path.exists()) and out.bar.isHidden()


def test_what_cannot_be_written_is_said(
    out: PuttingOut, pages: Pages, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(out.failed) as heard:
        out.save(pages.report, tmp_path / "nowhere" / "report.html", long=True)
    assert heard.args is not None and heard.args[0][0].code and not out.working


def test_a_long_report_is_printed_page_by_page(
    out: PuttingOut, pages: Pages, tmp_path: Path, qtbot: QtBot
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(out.said):
        out.print(pages.report, printer, pages.paper, long=True)
        assert out.working
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == pages.count
