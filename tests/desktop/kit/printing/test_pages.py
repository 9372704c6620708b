from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.kit.printing import A4, LETTER, Pages
from desktop.kit.printing.paper import points
from desktop.kit.printing.typeface import Text
from mcda.model.case import Package
from mcda.report.blocks import (
    Bullets,
    Cell,
    Column,
    Footer,
    Heading,
    Masthead,
    OnePage,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Table,
)
from mcda.report.build import build
from mcda.report.facts import facts
from tests.desktop.kit.printing.whole import lay_out
from tests.mcda.report.settlement import settlement

pytestmark = pytest.mark.usefixtures("app")
WORDS = "Some words about a package and what it asks of whom. "


def report(*blocks: object, **more: object) -> Report:
    made = Report(
        title="Title",
        author="Author",
        marking="OFFICIAL",
        head=Masthead("Title", "21 November 2026"),
        footer=Footer("TOPSIS, anchored", "Illustrative sample"),
        blocks=blocks,  # type: ignore[arg-type]
    )
    return replace(made, **more)  # type: ignore[arg-type]


def table(rows: int, words: int = 1) -> Table:
    cells = tuple(Row((Cell(f"Row {i}"), Cell(WORDS * words))) for i in range(rows))
    return Table("Rows", (Column("Name"), Column("Words", grow=1)), cells, note="A note")


class Drawn:
    """What was drawn on a page: each line of text with where it stands."""

    def __init__(self, lines: list[tuple[str, float, float, float]]) -> None:
        self.lines = lines

    @property
    def texts(self) -> list[str]:
        return [line[0] for line in self.lines]

    def place(self, text: str) -> tuple[float, float]:
        return next((x, y) for shown, x, y, _ in self.lines if shown == text)


class Ink:
    """Keeps what texts draw, from before a report is laid out."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._lines: list[tuple[str, float, float, float]] = []
        whole = Text.draw

        def draw(
            text: Text, painter: QPainter, x: float, y: float, first: int = 0, end: int = -1
        ) -> None:
            lines = text._laid_out()
            stop = len(lines) if end < 0 else end
            for i, line in enumerate(lines[first:stop]):
                shown = text._plain[line.textStart() : line.textStart() + line.textLength()]
                left, top = x + line.naturalTextRect().left(), y + i * text.line_height
                self._lines.append((shown.strip(), left, top, line.naturalTextWidth()))
            whole(text, painter, x, y, first, end)

        monkeypatch.setattr(Text, "draw", draw)

    def page(self, pages: Pages, page: int) -> Drawn:
        self._lines = []
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        pages.paint(page, painter)
        painter.end()
        return Drawn(self._lines)


@pytest.fixture
def ink(monkeypatch: pytest.MonkeyPatch) -> Ink:
    return Ink(monkeypatch)


def test_marking_footer_and_page_number_on_each_page(ink: Ink) -> None:
    pages = lay_out(report(Heading("One"), PageBreak(), Heading("Two"), PageBreak(), table(80)))
    assert pages.count > 2
    for page in range(pages.count):
        texts = ink.page(pages, page).texts
        assert texts.count("OFFICIAL") == 2
        assert f"page {page + 1} of {pages.count}" in texts
        assert "TOPSIS, anchored · Illustrative sample" in texts
        assert ("21 November 2026" in texts) == (page > 0)


def test_what_is_too_long_for_one_line_of_the_footer_takes_a_second(ink: Ink) -> None:
    long = Footer(", ".join(["TOPSIS, anchored, by every setting"] * 3), "Illustrative sample")
    drawn = ink.page(lay_out(report(Heading("One"), footer=long)), 0)
    assert "Illustrative sample" in drawn.texts and long.settings in drawn.texts


@pytest.mark.parametrize("rtl", [False, True])
def test_the_whole_date_stands_on_every_page(rtl: bool, ink: Ink) -> None:
    dated = "as of 21 November 2026 · printed 28 November 2026"
    blocks = (Heading("One"), PageBreak(), Heading("Two"), table(80))
    head = Masthead("A title that goes on and on, as titles do. " * 6, dated)
    long = Footer("TOPSIS, anchored " * 20, "")
    pages = lay_out(report(*blocks, head=head, footer=long, right_to_left=rtl))
    assert pages.count > 2
    for page in range(1, pages.count):
        drawn = ink.page(pages, page)
        assert dated in drawn.texts
        assert f"page {page + 1} of {pages.count}" in drawn.texts
        title = next(line for line in drawn.lines if line[0].startswith("A title"))
        date_line = next(line for line in drawn.lines if line[0] == dated)
        first, second = sorted((title, date_line), key=lambda line: line[1])
        assert first[1] + first[3] < second[1]
        assert title[0].endswith("…")


def test_table_heads_repeat_and_no_row_is_split(ink: Ink) -> None:
    pages = lay_out(report(table(60, words=3)))
    assert pages.count > 2
    seen: list[str] = []
    for page in range(pages.count):
        texts = ink.page(pages, page).texts
        assert "Name" in texts and "Words" in texts
        seen += [text for text in texts if text.startswith("Row ")]
        # Three sentences take two lines at least, all on the page of their row.
        started = [text for text in texts if text.startswith("Row ")]
        assert len([t for t in texts if t.startswith("Some words")]) >= len(started)
    assert seen == [f"Row {i}" for i in range(60)]


def test_no_heading_is_stranded(ink: Ink) -> None:
    found = 0
    for filler in range(20, 46):
        bullets = Bullets(tuple(f"Point {i}" for i in range(filler)))
        pages = lay_out(report(bullets, Heading("Stranded", 2), Paragraph(WORDS * 4), table(3)))
        for page in range(pages.count):
            texts = ink.page(pages, page).texts
            if "Stranded" in texts:
                found += 1
                after = texts[texts.index("Stranded") + 1]
                assert after.startswith("Some words")
    assert found == 26


def test_a_row_taller_than_a_page_is_continued(ink: Ink) -> None:
    pages = lay_out(report(table(1, words=200)))
    words = 0
    for page in range(pages.count):
        drawn = ink.page(pages, page)
        words += sum(text.count("package") for text in drawn.texts)
        foot = pages.paper.foot_rule
        assert all(y < foot for text, _, y, _ in drawn.lines if "words" in text)
    assert words == 200


@pytest.mark.parametrize("paper", [A4, LETTER])
@pytest.mark.parametrize("rtl", [False, True])
def test_nothing_leaves_the_margins(paper: object, rtl: bool, ink: Ink) -> None:
    told = build(facts(settlement(), printed=date(2026, 11, 21)))
    pages = lay_out(replace(told, right_to_left=rtl), paper)  # type: ignore[arg-type]
    sheet = pages.paper
    for page in range(pages.count):
        for text, x, y, width in ink.page(pages, page).lines:
            assert x >= sheet.side - points(0.5), text
            assert x + width <= sheet.width - sheet.side + points(0.5), text
            assert 0 <= y <= sheet.height
            if sheet.text_top <= y < sheet.foot_rule:
                assert y + points(6) < sheet.foot_rule, text


def test_right_to_left_mirrors_columns(ink: Ink) -> None:
    blocks = (Heading("Heading"), table(2))
    ltr = ink.page(lay_out(report(*blocks)), 0)
    rtl = ink.page(lay_out(report(*blocks, right_to_left=True)), 0)
    assert ltr.place("Name")[0] < ltr.place("Words")[0]
    assert rtl.place("Name")[0] > rtl.place("Words")[0]
    assert ltr.place("Heading")[0] == pytest.approx(A4.side, abs=points(1))
    assert rtl.place("Heading")[0] > A4.width / 2


def test_right_to_left_leaves_signs_where_they_belong(ink: Ink) -> None:
    cells = (Cell("الوصول"), Cell("−6", mark="▼"))
    rows = (Row(cells), Row((Cell("Latin."), Cell("+27"))))
    table = Table("T", (Column("A"), Column("B", "end")), rows)
    drawn = ink.page(lay_out(report(table, right_to_left=True)), 0)
    ends = {text: x + width for text, x, _, width in drawn.lines}
    # In a column that ends on the left, all numbers start at its left edge.
    starts = {text: x for text, x, _, _ in drawn.lines}
    assert starts["+27"] == pytest.approx(starts["−6 ▼"], abs=points(1))
    assert ends["الوصول"] == pytest.approx(ends["Latin."], abs=points(1))


def test_the_brief_is_one_page() -> None:
    case = settlement()
    long_names = tuple(
        Package(
            id=p.id,
            name=f"{p.name} with a long and winding name",
            description=p.description * 3,
            status_quo=p.status_quo,
        )
        for p in case.packages
    )
    for one in (case, replace(case, packages=long_names, question=WORDS * 4)):
        told = build(facts(one, printed=date(2026, 11, 21)), ["brief"])
        for paper in (A4, LETTER, A4.turned, LETTER.turned):
            assert lay_out(told, paper).count == 1


def test_what_no_page_holds_flows_on() -> None:
    pages = lay_out(report(OnePage(tuple(Paragraph(WORDS * 30) for _ in range(20)))))
    assert pages.count > 1


def test_an_empty_report_is_one_page() -> None:
    assert lay_out(report()).count == 1


def test_a_picture_has_the_papers_size_and_ink(app: QApplication) -> None:
    image = lay_out(report(Heading("One"))).image(0, 72)
    assert (image.width(), image.height()) == (595, 842)
    darkest = min(
        image.pixelColor(x, y).lightness() for x in range(0, 595, 2) for y in range(60, 110)
    )
    assert darkest < 120
