from __future__ import annotations

from dataclasses import replace
from datetime import date

from mcda.model import edits
from mcda.model.case import Case
from mcda.model.measures import Role
from mcda.model.rounds import moderation_of
from mcda.model.settings_names import Settings
from mcda.report.blocks import Block, Table, every_block
from mcda.report.build import ALL, build
from mcda.report.facts import facts
from mcda.report.sections.provenance import blocks
from tests.every_field import full_case
from tests.mcda.model.asked import asked_case, sent, taken
from tests.mcda.model.small import small_case


def told(case: Case) -> tuple[Block, ...]:
    return blocks(facts(case, printed=date(2026, 12, 1)))


def test_every_answer_and_what_was_agreed_is_printed() -> None:
    case = taken(
        asked_case(), sent("anna", {"full/control": 3}), sent("boris", {"full/control": 5})
    )
    cell = ("russia", "full", "control")
    case = edits.moderate(
        case, moderation_of(case, "R1", cell, 7.0, 7.0, author="Chair", reason="New text")
    )
    files, table = [block for block in told(case) if isinstance(block, Table)]
    assert "anna_R1.xlsx" in [cell.text for row in files.rows for cell in row.cells]
    rows = [tuple(one.text for one in row.cells) for row in table.rows if not row.group]
    assert [row[3] for row in rows] == ["3 – 5 (4)", "7"]
    assert rows[0][2] == "Anna 3, Boris 5"
    assert rows[1][-1] == "agreed instead of 3 – 5, Chair: New text"


def test_it_is_left_out_unless_asked_for() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 3}))
    found = facts(case, printed=date(2026, 12, 1))
    names = [b.name for b in every_block(build(found).blocks) if isinstance(b, Table)]
    assert not any(name.startswith("Provenance") for name in names)
    chosen = build(found, ["provenance"]).blocks
    assert any(isinstance(b, Table) and b.name.startswith("Provenance") for b in chosen)


def test_without_rounds_it_says_so() -> None:
    assert len(told(small_case())) == 2


def test_effects_of_levels_that_came_back_are_told_beside_scores() -> None:
    case = full_case()
    offered = (replace(one, role=Role.OFFER) for one in case.measures)
    case = replace(case, measures=tuple(offered), settings=Settings())
    for whole in (case, edits.remove_stakeholder(case, "watch")):
        found = build(facts(whole, printed=date(2026, 12, 1)), ALL)
        tables = [b for b in every_block(found.blocks) if isinstance(b, Table)]
        (told,) = (one for one in tables if one.name == "Provenance Northern delegation")
        heads = [row.cells[0].text for row in told.rows if row.group]
        assert heads[-1] == "Access: in full" and "Both steps" in heads
