from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mcda.export.html import render
from mcda.figures.weight_charts import Bar, Profile
from mcda.report.blocks import (
    Blank,
    Bullets,
    Cell,
    Chart,
    Column,
    Columns,
    Footer,
    Form,
    Heading,
    Masthead,
    OnePage,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Table,
    group_row,
    texts,
)
from mcda.report.build import build
from mcda.report.facts import facts
from tests.mcda.report.settlement import settlement

GOLDEN = Path(__file__).parent / "golden_brief.html"
NASTY = "<script>alert('x')</script> & \"quoted\""
CHART = Chart(Profile(title=f"Weights {NASTY}", bars=(Bar(name="Return", share=0.25),)))


def nasty_report() -> Report:
    """A report of every kind of block, all of whose texts try to be markup."""
    table = Table(
        NASTY,
        (Column(NASTY), Column("Value", "end")),
        (
            group_row(NASTY),
            Row((Cell(NASTY), Cell("7", mark="▼", mark_words="below fallback", alert=True))),
            Row((Cell("plain"), Cell("8", tint=0.5, strong=True))),
        ),
        note=NASTY,
    )
    inner = (
        Masthead(NASTY, NASTY),
        Paragraph(NASTY, "headline"),
        Bullets((NASTY,)),
        Form(NASTY, ((Blank(NASTY, NASTY, ticked=True),),)),
    )
    return Report(
        title=NASTY,
        author=NASTY,
        marking=NASTY,
        head=Masthead(NASTY, NASTY),
        footer=Footer(NASTY, NASTY),
        blocks=(
            OnePage(inner),
            PageBreak(),
            Heading(NASTY),
            Columns((Paragraph(NASTY),), (Paragraph(NASTY, "quiet"),)),
            table,
            CHART,
        ),
    )


class Outline(HTMLParser):
    """Collects tags and checks that they close in the order they open."""

    VOID = ("meta", "br", "hr", "img")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def outline(text: str) -> Outline:
    found = Outline()
    found.feed(text)
    assert found.open == []
    return found


def test_every_text_is_escaped_and_every_tag_closed() -> None:
    text = render(nasty_report())
    assert "<script" not in text
    assert "script" not in outline(text).tags
    assert text.count("&lt;script&gt;") >= 15


def test_nothing_is_fetched() -> None:
    text = render(build(facts(settlement(), printed=date(2026, 11, 21))))
    # The typeface stands in the file itself.
    text = re.sub(r"url\(data:font/otf;base64,[A-Za-z0-9+/=]+\)", "", text)
    for sign in ("http:", "https:", "src=", "url(", "@import", "<link"):
        assert sign not in text


def test_tables_have_heads_scopes_and_names() -> None:
    text = render(nasty_report())
    assert '<thead><tr><th scope="col">' in text
    assert '<th scope="rowgroup" colspan="2">' in text
    assert '<th scope="row">plain</th>' in text
    assert '<span class="unseen"> below fallback</span>' in text


def test_a_chart_without_painter_is_its_table() -> None:
    text = render(nasty_report())
    assert "<figcaption>Weights" in text
    assert "25.0\N{NO-BREAK SPACE}%" in text
    assert "<svg" not in text


def test_a_painted_chart_keeps_its_table_and_loses_its_prolog() -> None:
    svg = '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg width="10"><g/></svg>'
    text = render(nasty_report(), lambda spec: svg)
    assert '<svg width="10"><g/></svg>' in text
    assert "<?xml" not in text
    assert "<details>" in text and "25.0\N{NO-BREAK SPACE}%" in text


@pytest.mark.parametrize(("rtl", "direction"), [(False, "ltr"), (True, "rtl")])
def test_language_and_direction_are_said(rtl: bool, direction: str) -> None:
    text = render(replace(nasty_report(), lang="ar", right_to_left=rtl))
    assert f'<html lang="ar" dir="{direction}">' in text


def test_the_brief_reads_as_it_did() -> None:
    """Set PARLEY_GOLDEN=write to accept a change after reading it."""
    told = replace(
        facts(settlement(), printed=date(2026, 11, 21)), fingerprint="0000-0000", version="0.0"
    )
    text = render(build(told, ["brief"]))
    start, end = text.index("<style>"), text.index("</style>")
    text = text[:start] + text[end + len("</style>\n") :]
    if os.environ.get("PARLEY_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_no_heading_is_more_than_a_level_below_the_one_before() -> None:
    levels = (Heading("A", 3), Heading("A", 3), Heading("B"), Heading("C", 3), Heading("C", 3))
    report = replace(nasty_report(), blocks=(Paragraph("P", "headline"), *levels))
    found = re.findall(r'<(h\d)( class="small")?', render(report))
    small = ("h2", ' class="small"')
    assert found == [("h1", ""), small, small, ("h2", ""), ("h3", ""), ("h3", "")]


def test_a_row_tells_what_it_is_of_for_it_may_start_a_sheet_of_paper() -> None:
    rows = Row(texts("South road", "all")), Row(texts("", "Aland"), carried="South & road")
    block = Table("Scores", (Column("Package"), Column("Seen by")), rows)
    page = render(Report("T", "", "", Masthead("", ""), Footer(""), (block,)))
    assert '<th scope="row"><span class="carried">South &amp; road</span></th>' in page


def test_sheets_of_paper_have_the_whole_footer_in_their_margins() -> None:
    page = render(Report("T", "", "", Masthead("", ""), Footer("TOPSIS", "Illustrative"), ()))
    assert '@bottom-left { content: "TOPSIS \\b7  Illustrative"' in page
