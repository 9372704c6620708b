"""The parts of a Word document that python-docx has no words for: fields, frames, direction.

Word refuses elements out of the order of their schema, so each goes before those
that may follow it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from mcda.export.palette import ACCENT, FRAME, INK, QUIET
from mcda.export.printable import printable
from mcda.report.blocks import Blank, Report
from mcda.words.runs import runs
from mcda.words.said import _, together, told

_LANGUAGES: Final = {"en": "en-GB"}

FONT: Final = "Arial"
"""On every machine, or a face of the same widths in its place."""

_HEADINGS: Final = {"Title": (17, INK), "Heading 1": (15, INK), "Heading 2": (12, INK),
                    "Heading 3": (10, ACCENT)}  # fmt: skip


def set_up(document: Any, report: Report) -> None:
    """Give a new document its paper, styles, properties, headers and footers."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin, section.bottom_margin = Mm(24), Mm(24)
    section.header_distance = section.footer_distance = Mm(10)
    _styles(document)
    properties = document.core_properties
    properties.title = printable(report.title)[:255]
    properties.author = printable(report.author)[:255]
    properties.language = report.lang
    properties.comments = ""
    told = " · ".join(filter(None, (report.marking, report.footer.settings)))
    properties.keywords = printable(told)[:255]
    properties.last_modified_by = properties.author
    # The template's own day and thumbnail say nothing about this case.
    if report.printed is not None:
        day = report.printed
        properties.created = properties.modified = datetime(day.year, day.month, day.day)
    properties.revision = 1
    _drop_thumbnail(document)
    _name_program(document)
    _set_language(document, report.lang)
    _frame(document, section, report)


def _drop_thumbnail(document: Any) -> None:
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/thumbnail")]:
        del relations[key]


def _name_program(document: Any) -> None:
    """Say which program wrote the document, in place of the template's."""
    words = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://'
        'schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Parley</Application></Properties>"
    )
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = words.encode()


def _set_language(document: Any, lang: str) -> None:
    """Say which language the words are in, for spelling and for reading aloud."""
    from docx.oxml.ns import qn

    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), _LANGUAGES.get(lang, lang))


def text_width(document: Any) -> int:
    """Return the width between the margins, in Word's English metric units."""
    section = document.sections[0]
    return int(section.page_width - section.left_margin - section.right_margin)


def text_height(document: Any) -> int:
    """Return the height between the margins, in Word's English metric units."""
    section = document.sections[0]
    return int(section.page_height - section.top_margin - section.bottom_margin)


def add_run(paragraph: Any, text: str) -> Any:
    """Add text that XML can hold."""
    return paragraph.add_run(printable(told(text)))


def dress(run: Any, *, size: float, colour: str = INK, strong: bool = False) -> None:
    """Give a run its size in points, colour and weight."""
    from docx.shared import Pt, RGBColor

    run.font.size = Pt(size)
    run.font.color.rgb = RGBColor.from_string(colour[1:])
    run.font.bold = strong or None


def add_text(
    paragraph: Any, text: str, *, size: float = 10.0, colour: str = INK, strong: bool = False
) -> None:
    """Add a text, what is stressed in it in bold, words explained elsewhere in italics."""
    for run in runs(text):
        made = add_run(paragraph, run.text)
        dress(made, size=size, colour=colour, strong=strong or run.style == "strong")
        made.font.italic = run.style == "term" or None


FRAMED: Final = 12 * 12_700
"""What a frame takes of the width, in English metric units."""


def blanks(
    paragraph: Any, row: Sequence[Blank], width: int, *, size: float = 10.0, colour: str = INK
) -> None:
    """Add words with lines behind them: tabs whose leaders are the lines."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER

    total, end = sum(one.share for one in row), 0.0
    for place, one in enumerate(row):
        end += width * one.share / total
        box = "" if one.ticked is None else "☑ " if one.ticked else "☐ "
        gap = "   " if place else ""
        dress(add_run(paragraph, f"{gap}{box}{one.words} "), size=size, colour=colour)
        if one.text:
            add_text(paragraph, one.text, size=size)
        elif one.line:
            stops = paragraph.paragraph_format.tab_stops
            leader = WD_TAB_LEADER.LINES
            stops.add_tab_stop(round(end), WD_TAB_ALIGNMENT.LEFT, leader)
            dress(add_run(paragraph, "\t"), size=size, colour=FRAME)


def field(paragraph: Any, name: str, size: float) -> None:
    """Add a field such as PAGE that the word processor works out, in a size in points."""
    element = _element("w:fldSimple", **{"w:instr": name})
    run = _element("w:r")
    dressed = _element("w:rPr")
    dressed.append(_element("w:color", **{"w:val": QUIET[1:]}))
    dressed.append(_element("w:sz", **{"w:val": str(round(2 * size))}))
    run.append(dressed)
    text = _element("w:t")
    text.text = "1"
    run.append(text)
    element.append(run)
    paragraph._p.append(element)


def contents(into: Any, entries: Sequence[str], width: int) -> list[Any]:
    """Add a table of contents; a word processor adds the pages when it updates its fields."""
    from docx.shared import Pt

    before = ("begin", ' TOC \\o "1-1" \\h \\z \\u ', "separate")
    made = []
    for i, entry in enumerate(entries):
        paragraph = into.add_paragraph()
        made.append(paragraph)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
        end_tab(paragraph, width)
        for step in before if i == 0 else ():
            paragraph._p.append(_field_part(step))
        add_run(paragraph, entry)
        if i == len(entries) - 1:
            paragraph._p.append(_field_part("end"))
    return made


def _field_part(step: str) -> Any:
    run = _element("w:r")
    if step in ("begin", "separate", "end"):
        run.append(_element("w:fldChar", **{"w:fldCharType": step}))
    else:
        code = _element("w:instrText")
        code.text = step
        run.append(code)
    return run


def end_tab(paragraph: Any, width: int) -> None:
    """Set one tab at the end of the line."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)


def rule_below(paragraph: Any, colour: str, eighths: int) -> None:
    """Rule a line under a paragraph; its thickness is in eighths of a point."""
    _borders(paragraph, ("bottom",), colour, eighths)


def frame(paragraph: Any) -> None:
    """Draw a frame round a paragraph."""
    from docx.shared import Pt

    _borders(paragraph, ("top", "left", "bottom", "right"), FRAME, 6)
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Pt(6)


def right_to_left(paragraph: Any) -> None:
    """Set a paragraph, its start on the right."""
    paragraph._p.get_or_add_pPr().insert_element_before(
        _element("w:bidi"),
        "w:adjustRightInd",
        "w:snapToGrid",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:jc",
        "w:rPr",
    )


def mirror(table: Any) -> None:
    """Run a table's columns from right to left."""
    from docx.enum.table import WD_TABLE_DIRECTION

    table.table_direction = WD_TABLE_DIRECTION.RTL


def bare_table(into: Any, columns: int, width: int) -> Any:
    """Add a table of one row without lines, to set texts side by side."""
    try:
        return into.add_table(1, columns)
    except TypeError:
        return into.add_table(1, columns, width)


def thin(paragraph: Any) -> None:
    """Leave of an empty paragraph but the gap below it, which no page begins with."""
    from docx.shared import Pt

    layout = paragraph.paragraph_format
    layout.space_before, layout.line_spacing, layout.space_after = Pt(0), Pt(1), Pt(12)
    paragraph.paragraph_format.keep_with_next = False


def drop_first_paragraph(cell: Any) -> None:
    """Remove the empty paragraph that a new cell begins with."""
    first = cell.paragraphs[0]
    if not first.text and len(cell.paragraphs) > 1:
        first._p.getparent().remove(first._p)


def add_picture(paragraph: Any, picture: bytes, width: int, words: str) -> None:
    """Add a picture over the text's width, with its words for those who can't see it."""
    shape = paragraph.add_run().add_picture(BytesIO(picture), width=width)
    shape._inline.docPr.set("descr", printable(words))


def shade(cell: Any, colour: str) -> None:
    """Fill a table's cell."""
    fill = {"w:val": "clear", "w:color": "auto", "w:fill": colour[1:]}
    cell._tc.get_or_add_tcPr().insert_element_before(
        _element("w:shd", **fill), "w:noWrap", "w:tcMar", "w:textDirection", "w:vAlign"
    )


def row_property(row: Any, name: str) -> None:
    """Set a switch of a table's row: w:tblHeader (repeat it), w:cantSplit (keep it whole)."""
    row._tr.get_or_add_trPr().append(_element(name))


def inside_rules(table: Any, colour: str) -> None:
    """Rule lines between a table's rows and below the last."""
    borders = _element("w:tblBorders")
    for side in ("bottom", "insideH"):
        values = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": colour[1:]}
        borders.append(_element(f"w:{side}", **values))
    table._tbl.tblPr.insert_element_before(
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )


def _styles(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10)
    normal.font.color.rgb = RGBColor.from_string(INK[1:])
    normal.paragraph_format.space_after = Pt(4)
    for name, (size, colour) in _HEADINGS.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
        style.font.color.rgb = RGBColor.from_string(colour[1:])
        # The theme's own typeface would win over the name otherwise.
        fonts = style.element.rPr.rFonts
        for key in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[key]
        fonts.set(qn("w:hAnsi"), FONT)
        fonts.set(qn("w:cs"), FONT)
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)


def _frame(document: Any, section: Any, report: Report) -> None:
    """Put the marking, the running head and the footer round every page."""
    section.different_first_page_header_footer = True
    width = text_width(document)
    heads = ((section.first_page_header, False), (section.header, True))
    for header, running in heads:
        _marking(header.paragraphs[0], report)
        if running:
            paragraph = header.add_paragraph()
            run = add_run(paragraph, f"{report.head.start}\t{report.head.end}")
            dress(run, size=8, colour=QUIET)
            _only_end_tab(paragraph, width)
    for footer in (section.first_page_footer, section.footer):
        paragraph = footer.paragraphs[0]
        said = together((told(report.footer.settings), report.footer.label), " · ")
        page = _("page")
        dress(
            add_run(paragraph, f"{said}\t{page} "),
            size=8,
            colour=QUIET,
        )
        field(paragraph, "PAGE", 8)
        dress(add_run(paragraph, _(" of ")), size=8, colour=QUIET)
        field(paragraph, "NUMPAGES", 8)
        _only_end_tab(paragraph, width)
        _marking(footer.add_paragraph(), report)


def _marking(paragraph: Any, report: Report) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    dress(add_run(paragraph, report.marking), size=8.5)


def _only_end_tab(paragraph: Any, width: int) -> None:
    """Replace the middle and end tabs that headers and footers come with."""
    paragraph.style = "Normal"
    end_tab(paragraph, width)


def _borders(paragraph: Any, sides: tuple[str, ...], colour: str, eighths: int) -> None:
    borders = _element("w:pBdr")
    for side in sides:
        values = {"w:val": "single", "w:sz": str(eighths), "w:space": "4", "w:color": colour[1:]}
        borders.append(_element(f"w:{side}", **values))
    # The schema wants borders before tabs, spacing and direction.
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:jc"
    )


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
