from __future__ import annotations

from docx import Document
from docx.oxml.ns import qn

from mcda.export import word_parts as parts


def test_fields_are_worked_out_by_the_word_processor() -> None:
    paragraph = Document().add_paragraph()
    parts.field(paragraph, "NUMPAGES", 8)
    (field,) = paragraph._p.iter(qn("w:fldSimple"))
    assert field.get(qn("w:instr")) == "NUMPAGES"


def test_a_frame_has_four_sides() -> None:
    paragraph = Document().add_paragraph("hint")
    parts.frame(paragraph)
    sides = [side.tag for side in paragraph._p.pPr.find(qn("w:pBdr"))]
    assert sides == [qn(f"w:{side}") for side in ("top", "left", "bottom", "right")]


def test_elements_stand_in_the_order_of_the_schema() -> None:
    document = Document()
    table = document.add_table(1, 1)
    parts.inside_rules(table, "#000000")
    parts.mirror(table)
    order = [child.tag.partition("}")[2] for child in table._tbl.tblPr]
    assert order.index("bidiVisual") < order.index("tblW") < order.index("tblBorders")
    assert order.index("tblBorders") < order.index("tblLook")
    paragraph = document.add_paragraph("text")
    paragraph.paragraph_format.space_after = 0
    paragraph.paragraph_format.alignment = 1
    parts.right_to_left(paragraph)
    parts.frame(paragraph)
    names = [child.tag.partition("}")[2] for child in paragraph._p.pPr]
    assert names == ["pBdr", "bidi", "spacing", "ind", "jc"]


def test_the_empty_first_paragraph_of_a_cell_goes_when_another_follows() -> None:
    cell = Document().add_table(1, 1).rows[0].cells[0]
    parts.drop_first_paragraph(cell)
    assert len(cell.paragraphs) == 1
    cell.add_paragraph("kept")
    parts.drop_first_paragraph(cell)
    assert [paragraph.text for paragraph in cell.paragraphs] == ["kept"]
