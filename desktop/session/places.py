"""Places of the case that is open, which edits may take away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda.errors import Place

if TYPE_CHECKING:
    from mcda.model.case import Case


def still_there(case: Case, place: Place) -> Place:
    """Return the place if all that it names is in the case, else an empty one."""
    named = (
        (place.stakeholder, {s.id for s in case.stakeholders}),
        (place.package, {p.id for p in case.packages}),
        (place.criterion, {c.id for c in case.criteria}),
    )
    return place if all(not id_ or id_ in known for id_, known in named) else Place()
