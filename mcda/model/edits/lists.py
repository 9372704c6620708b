"""The lists that make up a decision, and the edits of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from mcda.model.case import Case, Criterion, Package, Stakeholder
from mcda.model.edits.criteria import (
    add_criterion,
    change_criterion,
    move_criterion,
    remove_criterion,
)
from mcda.model.edits.packages import add_package, change_package, move_package, remove_package
from mcda.model.edits.several import duplicate_criterion, duplicate_package, duplicate_stakeholder
from mcda.model.edits.stakeholders import (
    add_stakeholder,
    change_stakeholder,
    move_stakeholder,
    new_stakeholder,
    remove_stakeholder,
)

Edit = Callable[..., Case]


@dataclass(frozen=True, slots=True)
class Listed:
    """One list of the case: its `field`, what it is `of`, and their `key` in ids and places.

    `begin` adds one that is still to be described, `add` one that is.
    """

    key: str
    field: str
    of: type
    begin: Edit
    add: Edit
    change: Edit
    move: Edit
    remove: Edit
    duplicate: Edit

    def things(self, case: Case) -> tuple[Any, ...]:
        """Return what a case lists."""
        found: tuple[Any, ...] = getattr(case, self.field)
        return found


STAKEHOLDERS: Final = Listed(
    "stakeholder", "stakeholders", Stakeholder, new_stakeholder, add_stakeholder,
    change_stakeholder, move_stakeholder, remove_stakeholder, duplicate_stakeholder,
)  # fmt: skip
CRITERIA: Final = Listed(
    "criterion", "criteria", Criterion, add_criterion, add_criterion,
    change_criterion, move_criterion, remove_criterion, duplicate_criterion,
)  # fmt: skip
PACKAGES: Final = Listed(
    "package", "packages", Package, add_package, add_package,
    change_package, move_package, remove_package, duplicate_package,
)  # fmt: skip
