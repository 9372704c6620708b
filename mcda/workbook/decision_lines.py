"""The decision on the Case sheet, a line each for its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mcda.grids.grid import Sheet
from mcda.model.decision import CaseDecision
from mcda.workbook.case_sheets import DECISION
from mcda.workbook.findings import Findings
from mcda.workbook.labels import Lookup, Names
from mcda.workbook.layout import Column, Entry
from mcda.workbook.told import Cell, line_told


@dataclass
class Decided:
    """What a Case sheet says of the decision; its package is looked up when all are known."""

    said: dict[str, Any] = field(default_factory=dict)
    package: tuple[Sheet, int, int] | None = None

    def read(self, cell: tuple[Sheet, int, int], line: Column, findings: Findings) -> None:
        """Take in one of the lines that `DECISION` names."""
        if line.entry is Entry.PACKAGE:
            self.package = cell
        else:
            self.said |= line_told(CaseDecision, DECISION[line.field], line, cell, findings)

    def made(self, packages: Lookup, findings: Findings) -> CaseDecision | None:
        """Return the decision, None where no line says anything."""
        found = None
        if self.package is not None:
            found = findings.reference(*self.package, "package", packages)
        decision = CaseDecision(package=found, **self.said)
        return None if decision == CaseDecision() else decision


def decision_texts(decision: CaseDecision | None, names: Names) -> Mapping[str, Cell]:
    """Return what stands on each line of the decision."""
    made, none = decision or CaseDecision(), CaseDecision()
    said = {line: (getattr(made, name), getattr(none, name)) for line, name in DECISION.items()}
    texts: dict[str, Cell] = {line: None if a == b else a for line, (a, b) in said.items()}
    if made.package is not None:
        texts["decided_package"] = names.packages.get(made.package, made.package)
    return texts
