"""What the lists of the case do at once: names pasted, things duplicated, several removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop.kit.sheet_paste import paste_sheet
from desktop.pages.case.names import fresh, outline
from desktop.session.session import Session
from desktop.words import _, few, ngettext
from mcda.errors import Place
from mcda.foreign.clipboard import rows_of
from mcda.model import edits
from mcda.model.case import ROOT, Case
from mcda.model.edits import lists, several
from mcda.model.edits.lists import Listed
from mcda.model.ids import known
from mcda.model.naming import free_name
from mcda.workbook.layout import Kind

SHEETS: Final = {
    lists.STAKEHOLDERS: (Kind.STAKEHOLDERS, Kind.RED_LINES, Kind.DIRECTIONS),
    lists.CRITERIA: (Kind.CRITERIA, Kind.LEVELS),
    lists.PACKAGES: (Kind.PACKAGES,),
}
"""The sheets of a case workbook whose copied rows each list takes in."""


def paste_names(session: Session, listed: Listed, text: str, parent: str = ROOT) -> str:
    """Add a thing for each new name of a text as one edit; return what to say about it.

    What was copied with its headings brings along what stands beside the names.
    """
    said = paste_sheet(session, rows_of(text), SHEETS[listed])
    if said is not None:
        return said
    names = [thing.name for thing in listed.things(session.case)]
    new, old = fresh(outline(text), names)
    if new:
        words = ngettext("Paste {n} name", "Paste {n} names", len(new))
        if listed is lists.CRITERIA:
            session.apply(words, several.add_outline, new, parent)
        else:
            session.apply(words, several.add_named, listed.begin, [name for _depth, name in new])
    if not old:
        return ""
    there = few(f"“{name}”" for name in dict.fromkeys(old))
    return _("Already in the list, and not added again: {names}.", names=there)


def duplicate(session: Session, listed: Listed, id_: str) -> str:
    """Add a thing like another, choose it, and return its id; "" for an unknown one."""
    things = listed.things(session.case)
    thing = known(things, id_)
    if thing is None:
        return ""
    name = free_name(thing.name, (one.name for one in things))
    made = edits.new_id([one.id for one in things], name, listed.key)
    session.seal()
    words = _("Duplicate {name}", name=thing.name)
    merge = f"add:{listed.key}:{made}"
    session.apply(words, listed.duplicate, id_, name, made, merge=merge)
    session.choose(Place(**{listed.key: made}))
    return made


def remove(session: Session, listed: Listed, ids: Sequence[str]) -> str:
    """Remove things as one edit; return what to say when scores went with them."""
    known = [thing for thing in listed.things(session.case) if thing.id in ids]
    if not known:
        return ""
    name = known[0].name if len(known) == 1 else ngettext("{n} entry", "{n} entries", len(known))
    before = _scores(session.case)
    gone = [thing.id for thing in known]
    session.apply(_("Remove {name}", name=name), several.remove_several, listed.remove, gone)
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
