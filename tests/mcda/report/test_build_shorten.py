from __future__ import annotations

from dataclasses import replace
from datetime import date

from mcda.model.case import Case
from mcda.report.blocks import Heading, Table, every_block
from mcda.report.build import USUAL, build
from mcda.report.facts import facts
from tests.mcda.report.settlement import settlement

TAIL = " on the phased withdrawal of all forces under the eyes of impartial monitors" * 3


def long_names() -> Case:
    """Return a case whose names begin alike and go on."""
    case = settlement()
    return replace(
        case,
        stakeholders=tuple(replace(s, name=s.name + TAIL, short="") for s in case.stakeholders),
        packages=tuple(replace(p, name=p.name + TAIL) for p in case.packages),
        criteria=tuple(replace(c, name=c.name + TAIL) for c in case.criteria),
    )


def test_long_names_are_whole_on_the_page_that_describes_them_and_cut_elsewhere() -> None:
    case = long_names()
    blocks = list(every_block(build(facts(case, printed=date(2026, 11, 30)), USUAL).blocks))
    tables = {one.name: one for one in blocks if isinstance(one, Table)}
    side = tables["Rank and value by party"]
    assert all(len(column.title) <= 40 for column in side.columns)
    rows = [row.cells[0].text for row in side.rows]
    assert len(set(rows)) == len(case.packages) and all(len(name) <= 72 for name in rows)
    texts = {cell.text for one in tables.values() for row in one.rows for cell in row.cells}
    assert {one.name for one in (*case.packages, *case.stakeholders)} <= texts
    headings = {one.text for one in blocks if isinstance(one, Heading)}
    assert {one.name for one in case.stakeholders} <= headings


def test_where_no_page_tells_them_whole_they_stay() -> None:
    case = long_names()
    found = build(facts(case, printed=date(2026, 11, 30)), ("rankings",))
    side = next(one for one in every_block(found.blocks) if isinstance(one, Table))
    assert {row.cells[0].text for row in side.rows} == {one.name for one in case.packages}


def test_a_case_of_usual_names_is_left_as_it_is() -> None:
    case = settlement()
    found = build(facts(case, printed=date(2026, 11, 30)), USUAL)
    names = {one.name for one in (*case.packages, *case.stakeholders)}
    side = next(
        one for one in every_block(found.blocks)
        if isinstance(one, Table) and one.name == "Rank and value by party"
    )  # fmt: skip
    assert {row.cells[0].text for row in side.rows} <= names
