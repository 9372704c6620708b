"""The decision on the Case sheet, a line each for its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mcda.grids.grid import Sheet
from mcda.model.decision import CaseDecision
from mcda.workbook.case_sheets import DECISION
from mcda.workbook.findings import Findings
from mcda.workbook.labels import Lookup, Names


@dataclass
class Decided:
    """What a Case sheet says of the decision; its package is looked up when all are known."""

    texts: dict[str, str] = field(default_factory=dict)
    package: tuple[Sheet, int, int] | None = None

    def read(self, sheet: Sheet, row: int, column: int, line: str, findings: Findings) -> None:
        """Take in one of the lines that `DECISION` names."""
        if DECISION[line] == "package":
            self.package = (sheet, row, column)
        else:
            self.texts[DECISION[line]] = findings.text(sheet, row, column)

    def made(self, packages: Lookup, findings: Findings) -> CaseDecision | None:
        """Return the decision, None where no line says anything."""
        found = None
        if self.package is not None:
            found = findings.reference(*self.package, "package", packages)
        decision = CaseDecision(package=found, **self.texts)
        return None if decision == CaseDecision() else decision


def decision_texts(decision: CaseDecision | None, names: Names) -> Mapping[str, str | None]:
    """Return what stands on each line of the decision."""
    made = decision or CaseDecision()
    texts = {line: getattr(made, name) or None for line, name in DECISION.items()}
    if made.package is not None:
        texts["decided_package"] = names.packages.get(made.package, made.package)
    return texts
