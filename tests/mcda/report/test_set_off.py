"""Packages' names are in quotation marks inside sentences, and bare where they stand alone."""

from __future__ import annotations

from mcda.model.case import Case, Package, Stakeholder
from mcda.report.blocks import Bullets, Cell, Column, Heading, OnePage, Paragraph, Row, Table
from mcda.report.set_off import set_off
from mcda.words.said import _, listed, stressed

CASE = Case(
    id="c",
    packages=(Package(id="p", name="Ground first"), Package(id="q", name="Europe")),
    stakeholders=(Stakeholder(id="s", name="Europe"),),
)


def words(text: str) -> str:
    (block,) = set_off([Paragraph(text)], CASE)
    assert isinstance(block, Paragraph)
    return block.text


def test_names_inside_sentences_are_quoted_once() -> None:
    assert words(_("{p} first", p="Ground first")) == "“Ground first” first"
    assert words(_("“{p}” first", p="Ground first")) == "“Ground first” first"
    both = _("{them} lead", them=listed((stressed("Ground first"), "Ground first")))
    assert words(both) == "“Ground first” and “Ground first” lead"


def test_a_name_that_others_bear_too_is_left() -> None:
    assert words(_("{p} leads", p="Europe")) == "Europe leads"


def test_what_stands_alone_is_left() -> None:
    table = Table("T", (Column("a"),), (Row((Cell("Ground first"),)),), note="")
    (page,) = set_off([OnePage((Heading("Ground first"), table))], CASE)
    assert page == OnePage((Heading("Ground first"), table))


def test_lists_are_set_off_too() -> None:
    (found,) = set_off([Bullets((_("{p} is last.", p="Ground first"),))], CASE)
    assert found == Bullets(("“Ground first” is last.",))
