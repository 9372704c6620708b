"""Edits of the list of respondents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.model.case import Case
from mcda.model.edits import sequences
from mcda.model.edits.hanging import without
from mcda.model.edits.rounds import remove_return, take_in
from mcda.model.edits.settling import settle
from mcda.model.ids import new_id
from mcda.model.round import Respondent


def add_respondent(
    case: Case, name: str, stakeholder: str, *, index: int | None = None, **fields: Any
) -> Case:
    """Add a respondent of a stakeholder at `index`, or last; KeyError for an unknown one."""
    sequences.position(case.stakeholders, stakeholder)
    fields.setdefault("id", new_id([r.id for r in case.respondents], name, "respondent"))
    respondent = Respondent(name=name, stakeholder=stakeholder, **fields)
    return replace(case, respondents=sequences.inserted(case.respondents, respondent, index))


def change_respondent(case: Case, respondent: str, **fields: Any) -> Case:
    """Replace fields of a respondent; what it returned counts for its stakeholder, a new one too.

    Under another stakeholder, choices made for the scores are made anew: taken.
    """
    after = sequences.changed(case.respondents, respondent, fields)
    if after is case.respondents:
        return case
    before = case.respondents[sequences.position(case.respondents, respondent)]
    if fields.get("stakeholder", before.stakeholder) == before.stakeholder:
        return _resettled(case, replace(case, respondents=after))
    sequences.position(case.stakeholders, fields["stakeholder"])
    sent = [one for one in case.returns if one.respondent == respondent]
    moved = replace(_without_returns(case, respondent), respondents=after)
    for asked in case.rounds:
        own = [one for one in sent if one.round == asked.id]
        moved = take_in(moved, asked.id, own) if own else moved
    return moved


def move_respondent(case: Case, respondent: str, index: int) -> Case:
    """Move a respondent so that it stands at `index`."""
    after = sequences.moved(case.respondents, respondent, index)
    if after is case.respondents:
        return case
    return _resettled(case, replace(case, respondents=after))


def remove_respondent(case: Case, respondent: str) -> Case:
    """Remove a respondent with its returns; scores are made from those of the others."""
    sequences.position(case.respondents, respondent)
    return without(_without_returns(case, respondent), {"respondents": {respondent}})


def _without_returns(case: Case, respondent: str) -> Case:
    """Take a respondent's returns out, the last round first: each shows what stood before it."""
    returned = {one.round for one in case.returns if one.respondent == respondent}
    for asked in reversed(case.rounds):
        if asked.id in returned:
            case = remove_return(case, asked.id, respondent)
    return case


def _resettled(old: Case, new: Case) -> Case:
    """Bring the sources of scores, which name respondents in their order, up to date."""
    returned = {one.round for one in new.returns}
    for asked in new.rounds:
        if asked.id in returned:
            new = settle(old, new, asked.id)
    return new
