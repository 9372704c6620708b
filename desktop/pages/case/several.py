"""What the lists of the case do at once: names pasted, things duplicated, several removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from desktop.kit.sheet_paste import paste_sheet
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
from mcda.model.texts import name_key
from mcda.workbook.layout import Kind

SHEETS: Final = {
    lists.STAKEHOLDERS: (Kind.STAKEHOLDERS, Kind.RED_LINES, Kind.DIRECTIONS),
    lists.CRITERIA: (Kind.CRITERIA, Kind.LEVELS),
    lists.PACKAGES: (Kind.PACKAGES,),
}
"""The sheets of a case workbook whose copied rows each list takes in."""


INDENT = 4
"""So many spaces stand for a tab."""


def paste_names(session: Session, listed: Listed, text: str, parent: str = ROOT) -> str:
    """Add a thing for each new name of a text as one edit; return what to say about it.

    What was copied with its headings brings along what stands beside the names.
    """
    said = paste_sheet(session, rows_of(text), SHEETS[listed])
    if said is not None:
        return said
    names = [thing.name for thing in listed.things(session.case)]
    new, old = fresh(outline(text, names), names)
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


def outline(text: str, known: Iterable[str] = ()) -> list[tuple[int, str]]:
    """Return the names of a copied column or list with their depths, marks of lists left out;
    a line that is one of the `known` names is that whole.

    Of a row of cells the first that is not empty names the thing, and stands as deep as it
    is far from the first column.
    """
    found, there = [], {name_key(name) for name in known}
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        spread = line.replace(" " * INDENT, "\t")
        inner = spread.lstrip("\t")
        name = inner.split("\t")[0].strip().lstrip("•*–-·").strip().strip('"').strip()
        if name_key(line) in there:
            name = line.strip()
        if name:
            found.append((len(spread) - len(inner), name))
    return found


def fresh(
    lines: Iterable[tuple[int, str]], known: Iterable[str]
) -> tuple[list[tuple[int, str]], list[str]]:
    """Return the lines whose names are new, each once, and the names that are there already."""
    seen = {name_key(name) for name in known}
    new: list[tuple[int, str]] = []
    old: list[str] = []
    for depth, name in lines:
        if name_key(name) in seen:
            old.append(name)
        else:
            seen.add(name_key(name))
            new.append((depth, name))
    return new, old
