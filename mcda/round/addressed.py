"""Whom a returned workbook is addressed to, on the sheet that people see."""

from __future__ import annotations

from mcda.grids.grid import Sheet
from mcda.model.texts import name_key
from mcda.round.machine import Machine
from mcda.round.messages import words_of
from mcda.round.notes import Notes, short
from mcda.sheets.cells import LONGEST, clean
from mcda.sheets.page import FIRST
from mcda.workbook.findings import as_text

ADDRESS_ROW = 2


def tell_addressed(sheet: Sheet, machine: Machine, notes: Notes) -> None:
    """Report a first sheet that names somebody else than the hidden one; an empty cell is none."""
    words = words_of(machine.language).addressed
    before = words.format(respondent=machine.respondent_name, stakeholder="\0").partition("\0")[0]
    expected = _plain(before)
    found = as_text(sheet.value(ADDRESS_ROW, FIRST)).strip()
    shown = (as_text(cells.get(FIRST)) for cells in sheet.rows.values())
    if found and not any(_plain(text).startswith(expected) for text in shown):
        facts = {"found": short(found), "name": short(machine.respondent_name)}
        notes.add("RETURN-ADDRESSED-TO-OTHER", sheet, ADDRESS_ROW, FIRST, **facts)


def _plain(text: str) -> str:
    return name_key(clean(text[:LONGEST], LONGEST))
