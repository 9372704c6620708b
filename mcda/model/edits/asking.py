"""Edits of who is asked in a round, as people ask for them: several steps that undo as one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mcda.model.case import Case
from mcda.model.edits.respondents import add_respondent
from mcda.model.edits.rounds import add_round, change_round
from mcda.model.round import Respondent
from mcda.words.said import _


def ask(case: Case, round_id: str, respondent: str, wanted: bool = True) -> Case:
    """Ask a respondent in a round, or ask it no longer; KeyError for unknown ids.

    The asked stand in the order of the respondents. What came back stays.
    """
    known = [one.id for one in case.respondents]
    if respondent not in known:
        raise KeyError(respondent)
    asked = {id_ for one in case.rounds if one.id == round_id for id_ in one.asked}
    asked = asked | {respondent} if wanted else asked - {respondent}
    return change_round(case, round_id, asked=tuple(id_ for id_ in known if id_ in asked))


def add_asked(
    case: Case, round_id: str, people: Iterable[Respondent], date: str = "", secret: str = ""
) -> Case:
    """Add respondents and ask them in a round; the first round is made where there is none.

    `secret` is what such a round's workbooks are sealed with. Ids that are empty
    or taken are given anew. KeyError for an unknown stakeholder or round.
    """
    taken = {one.id for one in case.respondents}
    added: list[str] = []
    for one in people:
        own = {"id": one.id} if one.id and one.id not in taken else {}
        case = add_respondent(
            case,
            one.name,
            one.stakeholder,
            language=one.language,
            asked=one.asked,
            email=one.email,
            **own,  # type: ignore[arg-type]
        )
        added.append(case.respondents[-1].id)
        taken.add(added[-1])
    if not added:
        return case
    if not case.rounds:
        case = add_round(case, "Round 1", date=date, secret=secret)
        round_id = case.rounds[0].id
    for id_ in added:
        case = ask(case, round_id, id_)
    return case


def open_round(case: Case, name: str, date: str = "", secret: str = "") -> Case:
    """Add a round that asks everybody who is asked for something, as the last one asked.

    `secret` is what its workbooks are sealed with.
    """
    everyone = tuple(one.id for one in case.respondents if one.asked)
    kept: dict[str, Any] = {}
    if case.rounds:
        last = case.rounds[-1]
        kept = {one: getattr(last, one) for one in ("rule", "asker", "return_to", "shown")}
    return add_round(case, name, date=date, asked=everyone, secret=secret, **kept)


def next_name(case: Case) -> str:
    """Return the name of the round to come: "Round 3", or the next number that is free."""
    names = {one.name for one in case.rounds}
    number = len(case.rounds) + 1
    while _round_name(number) in names:
        number += 1
    return _round_name(number)


def _round_name(number: int) -> str:
    return _("Round {n}", n=number)
