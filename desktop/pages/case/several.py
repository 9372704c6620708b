"""What the lists of the case do at once: names pasted, things duplicated, several removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.kit.sheet_paste import paste_sheet
from desktop.pages.case.names import fresh, outline
from desktop.session.session import Session
from desktop.words import _, ngettext
from mcda.errors import Place
from mcda.foreign.clipboard import rows_of
from mcda.model import edits
from mcda.model.case import ROOT, Case
from mcda.model.edits import several
from mcda.model.ids import known
from mcda.model.naming import free_name
from mcda.workbook.layout import Kind


@dataclass(frozen=True, slots=True)
class Bulk:
    """What one list holds, and its edits; `key` names it in a `Place`.

    `sheets` are the sheets of a case workbook whose copied rows it takes in.
    """

    key: str
    things: Callable[[Case], Sequence[Any]]
    duplicate: Callable[..., Case]
    remove: Callable[..., Case]
    add: Callable[..., Case]
    sheets: tuple[Kind, ...]


STAKEHOLDERS = Bulk(
    "stakeholder",
    lambda case: case.stakeholders,
    several.duplicate_stakeholder,
    edits.remove_stakeholder,
    edits.new_stakeholder,
    (Kind.STAKEHOLDERS, Kind.RED_LINES, Kind.DIRECTIONS),
)
CRITERIA = Bulk(
    "criterion",
    lambda case: case.criteria,
    several.duplicate_criterion,
    edits.remove_criterion,
    edits.add_criterion,
    (Kind.CRITERIA, Kind.LEVELS),
)
PACKAGES = Bulk(
    "package",
    lambda case: case.packages,
    several.duplicate_package,
    edits.remove_package,
    edits.add_package,
    (Kind.PACKAGES,),
)


def paste_names(session: Session, bulk: Bulk, text: str, parent: str = ROOT) -> str:
    """Add a thing for each new name of a text as one edit; return what to say about it.

    What was copied with its headings brings along what stands beside the names.
    """
    said = paste_sheet(session, rows_of(text), bulk.sheets)
    if said is not None:
        return said
    names = [thing.name for thing in bulk.things(session.case)]
    new, old = fresh(outline(text), names)
    if new:
        words = ngettext("Paste {n} name", "Paste {n} names", len(new))
        if bulk is CRITERIA:
            session.apply(words, several.add_outline, new, parent)
        else:
            session.apply(words, several.add_named, bulk.add, [name for _depth, name in new])
    if not old:
        return ""
    there = ", ".join(f"“{name}”" for name in dict.fromkeys(old))
    return _("Already in the list, and not added again: {names}.", names=there)


def duplicate(session: Session, bulk: Bulk, id_: str) -> str:
    """Add a thing like another, choose it, and return its id; "" for an unknown one."""
    things = bulk.things(session.case)
    thing = known(things, id_)
    if thing is None:
        return ""
    name = free_name(thing.name, (one.name for one in things))
    made = edits.new_id([one.id for one in things], name, bulk.key)
    session.seal()
    words = _("Duplicate {name}", name=thing.name)
    merge = f"add:{bulk.key}:{made}"
    session.apply(words, bulk.duplicate, id_, name, made, merge=merge)
    session.choose(Place(**{bulk.key: made}))
    return made


def remove(session: Session, bulk: Bulk, ids: Sequence[str]) -> str:
    """Remove things as one edit; return what to say when scores went with them."""
    known = [thing for thing in bulk.things(session.case) if thing.id in ids]
    if not known:
        return ""
    name = known[0].name if len(known) == 1 else ngettext("{n} entry", "{n} entries", len(known))
    before = _scores(session.case)
    gone = [thing.id for thing in known]
    session.apply(_("Remove {name}", name=name), several.remove_several, bulk.remove, gone)
    lost = before - _scores(session.case)
    if not lost:
        return ""
    text = ngettext(
        "{name} removed, with {n} score. Undo brings all of it back.",
        "{name} removed, with {n} scores. Undo brings all of it back.",
        lost,
        name=name,
    )
    return text


def _scores(case: Case) -> int:
    return sum(len(row) for rows in case.scores.values() for row in rows.values())
