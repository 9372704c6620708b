"""Page 1 is one page, whatever a case is called and however much it holds."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from desktop.kit.printing import A4, LETTER
from desktop.kit.printing.pieces import Piece, flow, tall
from desktop.kit.printing.setting import Setting
from desktop.kit.printing.stack import pieces
from mcda.model.case import Case
from mcda.report.blocks import Cell, Column, Heading, OnePage, Paragraph, Row, Table
from mcda.report.build import build
from tests.desktop.kit.printing.whole import lay_out
from tests.mcda.report.crowd import crowd, crowded, limitless
from tests.mcda.report.sections.told import told

pytestmark = pytest.mark.usefixtures("app")

CASES = {
    "as much as there may be": crowd(),
    "no limits": limitless(crowd(8, 12)),
    "two": crowd(2, 2),
    "nobody refuses": crowd(20, 30, red_lines=False),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("paper", [A4, LETTER])
def test_names_and_numbers_never_run_over(name: str, paper: object) -> None:
    case: Case = CASES[name]
    report = build(crowded(case), ["brief"])
    pages = lay_out(report, paper)  # type: ignore[arg-type]
    assert pages.count == 1
    foot = max(item.y + item.piece.height for item in pages.placed[0])
    assert foot <= pages.paper.text_height + 1


def test_the_usual_page_is_hardly_shrunk() -> None:
    (page,) = build(told(), ["brief"]).blocks
    assert isinstance(page, OnePage)
    stack = list(pieces(page.blocks, Setting(A4.text_width, A4.text_height, scale=0.94)))
    assert tall(stack) <= A4.text_height


def test_a_heading_is_not_left_alone_with_the_paragraph_below_it() -> None:
    blocks = (Heading("Head"), Paragraph("Intro."), Paragraph("More."), Paragraph("Last."))
    made = list(pieces(blocks, Setting(A4.text_width, A4.text_height)))
    assert [one.keep for one in made] == [True, True, False, False]


@pytest.mark.parametrize(
    "name", ["Waiting", "A package whose name takes more lines than its row " * 3]
)
def test_a_row_that_starts_a_page_tells_what_it_goes_on_under(name: str) -> None:
    rows = tuple(
        Row((Cell("" if n else name), Cell(f"Who {n}")), carried=name if n else "")
        for n in range(200)
    )
    table = Table("Scores", (Column("Package"), Column("Seen by")), rows, dense=True)
    first, second, *_rest = flow(
        pieces((table,), Setting(A4.text_width, A4.text_height)), A4.text_height
    )
    plain, carrying = first[0].piece, second[0].piece
    assert painted(plain) != painted(carrying)
    assert (carrying.height > plain.height) == (name != "Waiting")


def painted(piece: Piece) -> QImage:
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    piece.paint(painter, 100.0, 100.0)
    painter.end()
    return image
