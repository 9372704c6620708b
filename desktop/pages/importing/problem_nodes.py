"""Problems of one sheet as lines of the tree, each at its cell."""

from __future__ import annotations

from desktop.pages.importing.draft import Draft
from desktop.pages.importing.readings import cell_of, sheet_of
from desktop.words import _
from mcda.errors import Severity, few
from mcda.foreign.choices import SheetKey
from mcda.foreign.compose import Composed
from mcda.foreign.taken import DOUBTS
from mcda.grids.grid import Area


def problem_texts(
    draft: Draft, found: Composed, key: SheetKey
) -> list[tuple[str, Area | None, str]]:
    """Return what is wrong on a sheet: words, cell and look; doubts stand at their table."""
    sheet = draft.sheet(key)
    listed = []
    for problem in few(p for p in found.reading.problems if sheet_of(draft, p) == key):
        if problem.severity is Severity.NOTE or problem.code in DOUBTS:
            continue
        cell = cell_of(sheet, problem)
        words = str(problem.found)
        if cell is not None:
            words = _("{cell}: {found}", cell=sheet.address(*cell), found=words)
        look = "problem" if problem.severity is Severity.ERROR else "doubt"
        listed.append((words, (*cell, *cell) if cell else None, look))
    return listed
