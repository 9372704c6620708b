from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop.kit.printing import A4, LETTER, printing
from desktop.kit.printing.output import on_printer
from desktop.kit.slices import at_once
from mcda.report.blocks import Report
from mcda.report.build import build
from mcda.report.facts import facts
from tests.desktop.kit.printing.whole import lay_out, pdf_bytes
from tests.mcda.report.settlement import settlement

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture(scope="module")
def report() -> Report:
    told = facts(settlement(), printed=date(2026, 11, 21))
    return build(told, ["brief", "rankings", "weights"])


def page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_a_pdf_has_its_pages_fonts_and_names(report: Report) -> None:
    pdf = pdf_bytes(lay_out(report))
    assert pdf.startswith(b"%PDF-")
    assert page_count(pdf) == lay_out(report).count
    assert b"/FontFile2" in pdf
    assert "The European-Russian quid pro quo".encode("utf-16-be") in pdf
    assert "A. Analyst".encode("utf-16-be") in pdf


def test_charts_are_vectors(report: Report) -> None:
    assert b"/Subtype /Image" not in pdf_bytes(lay_out(report))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_headings_are_bookmarks_and_contents_tell_their_pages(
    report: Report, tmp_path: Path
) -> None:
    whole = build(facts(settlement(), printed=date(2026, 11, 21)))
    pages = lay_out(whole)
    pdf = pdf_bytes(pages)
    assert pdf.count(b"/Type /Outlines") == 1 and b"/Lang <FEFF0065006E>" in pdf
    top = [entry for entry in pages.outline if entry.level == 1]
    for entry in pages.outline:
        assert f"/Title <FEFF{entry.text.encode('utf-16-be').hex().upper()}>".encode() in pdf
    (tmp_path / "r.pdf").write_bytes(pdf)
    out = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "r.pdf"), "-"], capture_output=True, text=True
    )
    assert "error" not in out.stderr.lower()
    shown = out.stdout.split("\f")
    for entry in top:
        assert re.search(rf"{re.escape(entry.text)}\s+{entry.page + 1}\b", shown[1]), entry
        assert entry.text in shown[entry.page]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_the_text_can_be_read_out_again(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_bytes(lay_out(report)))
    out = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = out.split("\f")[:-1]
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL – SENSITIVE") == 2
        assert f"page {number} of {len(pages)}" in page
        assert report.footer.settings in page
    assert "For decision by" in pages[0]
    assert "Which package leaves every party better off than waiting?" in pages[0]
    assert "as proposed" in pages[0] and "because" in pages[0]


def test_a_printer_gets_the_pages_asked_for(report: Report, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    on_printer(printer, LETTER)
    printer.setFromTo(2, 3)
    at_once(printing(report, printer, A4.margin_points))
    pdf = (tmp_path / "print.pdf").read_bytes()
    assert page_count(pdf) == 2
    assert re.search(rb"/MediaBox \[0 0 612(\.0+)? 792(\.0+)?\]", pdf)
