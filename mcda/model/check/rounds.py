"""Checks of respondents, rounds, returns and moderations; none of them stops a ranking.

A ranking is computed from the scores and weights that were made of the returns,
and those have checks of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from mcda.errors import Place, Problem
from mcda.model.case import ROOT, Case, Criterion, Score
from mcda.model.check.places import Places, scale
from mcda.model.check.scores import shown
from mcda.model.entries import change_of, row_of, rows_given, scale_of
from mcda.model.ids import of_id
from mcda.model.merging import ends, gather, merged
from mcda.model.merging_weights import merged_weights
from mcda.model.round import Moderation, Respondent, Return, Round, Rule
from mcda.model.texts import name_key
from mcda.words.said import _


def of_respondents(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the list of respondents."""
    seen: set[str] = set()
    named: set[tuple[str, str]] = set()
    for one in case.respondents:
        place = _place(places, "respondent", one.stakeholder, one.name)
        if not one.id or one.id in seen:
            yield Problem.of("RESPONDENT-ID", place, name=one.name, id=one.id)
        key = (one.stakeholder, name_key(one.name))
        if not key[1]:
            yield Problem.of("RESPONDENT-UNNAMED", place)
        elif key in named:
            who = places.stakeholders.get(one.stakeholder, one.stakeholder)
            yield Problem.of("RESPONDENT-NAME-TWICE", place, name=one.name, stakeholder=who)
        if one.stakeholder not in places.stakeholders:
            yield Problem.of(
                "RESPONDENT-STAKEHOLDER-UNKNOWN",
                place,
                name=one.name,
                stakeholder=one.stakeholder,
            )
        if not one.asked:
            yield Problem.of("RESPONDENT-ASKED-NOTHING", place, name=one.name)
        seen.add(one.id)
        named.add(key)


def of_rounds(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with rounds, then with what came back in them and was agreed."""
    respondents = {one.id: one for one in reversed(case.respondents)}
    rounds = {one.id: one for one in reversed(case.rounds)}
    ids = Counter(one.id for one in case.rounds)
    names = Counter(name_key(one.name) for one in case.rounds)
    for one in case.rounds:
        place = Place(field="round", words=one.name or one.id)
        if not one.id or ids[one.id] > 1:
            yield Problem.of("ROUND-ID", place, name=one.name, id=one.id)
        if not name_key(one.name):
            yield Problem.of("ROUND-UNNAMED", place)
        elif names[name_key(one.name)] > 1:
            yield Problem.of("ROUND-NAME-TWICE", place, name=one.name)
        yield from _of_round(one, places, respondents)
    yield from _of_returns(case, places, respondents, rounds)
    for one in rounds.values():
        yield from _of_rule(case, places, one)
    for moderation in case.moderations:
        yield from _of_moderation(places, moderation, rounds)
    yield from _outdated(case, places, rounds)


def _place(places: Places, field: str, stakeholder: str, *words: str) -> Place:
    who = places.stakeholders.get(stakeholder, stakeholder)
    named = ", ".join(word for word in (who, *words) if word)
    return Place(stakeholder=stakeholder, field=field, words=named)


def _of_round(one: Round, places: Places, respondents: dict[str, Respondent]) -> Iterator[Problem]:
    place = Place(field="round", words=one.name or one.id)
    try:
        date.fromisoformat(one.date or "2000-01-01")
    except ValueError:
        yield Problem.of("ROUND-DATE", place, name=one.name, found=one.date)
    for respondent in one.asked:
        if respondent not in respondents:
            yield Problem.of("ROUND-ASKED-UNKNOWN", place, name=one.name, respondent=respondent)
    cells = [(d.stakeholder, row_of(d), d.criterion) for d in one.decisions]
    for stakeholder, row, criterion in cells:
        for unknown in _unknown(places, stakeholder, row, criterion):
            yield Problem.of("ROUND-DECISION-OF-UNKNOWN", place, name=one.name, id=unknown)
    for decision in one.weight_decisions:
        if decision.stakeholder not in places.stakeholders:
            unknown = decision.stakeholder
            yield Problem.of("ROUND-DECISION-OF-UNKNOWN", place, name=one.name, id=unknown)


def _unknown(places: Places, stakeholder: str, row: str, criterion: str) -> Iterator[str]:
    for known, identity in (
        (places.stakeholders, stakeholder),
        (places.rows, row),
        (places.criteria, criterion),
    ):
        if identity not in known:
            yield identity


def _entry_place(places: Places, field: str, stakeholder: str, row: str, criterion: str) -> Place:
    """Return the place of a score, or of an effect."""
    change = change_of(row)
    if change is None:
        ids = {"stakeholder": stakeholder, "package": row, "criterion": criterion}
        return places.place(field, **ids)
    measure, level = change
    ids = {"measure": measure, "level": level, "stakeholder": stakeholder, "criterion": criterion}
    return places.at(field, places.rows.get(row, row), **ids)


def _of_returns(
    case: Case, places: Places, respondents: dict[str, Respondent], rounds: dict[str, Round]
) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for one in case.returns:
        who, asked = respondents.get(one.respondent), rounds.get(one.round)
        words = [word for word in (asked.name if asked else one.round, one.file) if word]
        place = Place(field="return", words=", ".join(words))
        file = one.file or one.respondent
        if asked is None:
            yield Problem.of("ROUND-RETURN-OF-UNKNOWN-ROUND", place, file=file, round=one.round)
        if who is None:
            yield Problem.of(
                "ROUND-RETURN-OF-UNKNOWN-RESPONDENT", place, file=file, respondent=one.respondent
            )
            continue
        if (one.round, one.respondent) in seen:
            yield Problem.of("ROUND-RETURN-TWICE", place, name=who.name)
        seen.add((one.round, one.respondent))
        if asked is not None and one.respondent not in asked.asked:
            yield Problem.of("ROUND-RETURN-NOT-ASKED", place, name=who.name)
        yield from _of_return(places, one, who)


def _of_return(places: Places, one: Return, who: Respondent) -> Iterator[Problem]:
    for key, row in rows_given(one).items():
        for criterion, score in row.items():
            where = _entry_place(places, "return", who.stakeholder, key, criterion)
            leaf = places.leaves.get(criterion)
            if leaf is None or key not in places.rows:
                unknown = criterion if leaf is None else key
                yield Problem.of("ROUND-RETURN-ABOUT-UNKNOWN", where, name=who.name, id=unknown)
                continue
            if not score.missing and not _on_scale(scale_of(leaf, key), score):
                yield Problem.of(
                    "ROUND-RETURN-OFF-SCALE", where, name=who.name, found=_shown(score)
                )
    keys = [*one.swing, *(node for node in one.judgements if node != ROOT)]
    for given in one.judgements.values():
        keys += [end for judgement in given for end in (judgement.row, judgement.column)]
    for key in dict.fromkeys(keys):
        if key not in places.criteria:
            where = places.place("return", stakeholder=who.stakeholder, criterion=key)
            yield Problem.of("ROUND-RETURN-ABOUT-UNKNOWN", where, name=who.name, id=key)


def _on_scale(leaf: Criterion, score: Score) -> bool:
    found, span = ends(leaf, score), scale(leaf)
    if found is None or span is None:
        return found is not None
    return span[0] <= found[0] and found[1] <= span[1]


def _of_rule(case: Case, places: Places, one: Round) -> Iterator[Problem]:
    """Yield what a round's rule can't do with what came back."""
    held = gather(case, one.id)
    for stakeholder, sent in held.sent.items():
        place = _place(places, "round", stakeholder, one.name)
        cells = Counter(
            (key, criterion)
            for _respondent, back in sent
            for key, row in rows_given(back).items()
            for criterion, score in row.items()
            if criterion in places.leaves and not score.missing
        )
        if one.rule is Rule.MEAN:
            several = dict.fromkeys(
                c for (key, c), count in cells.items() if count > 1 and change_of(key) is None
            )
            for criterion in several:
                if places.leaves[criterion].levels:
                    name = places.name(criterion)
                    yield Problem.of("ROUND-MEAN-OF-LEVELS", place, criterion=name, name=one.name)
        if one.rule is Rule.AGREED:
            waiting = [cell for cell in cells if (stakeholder, *cell) not in held.agreed]
            if waiting:
                yield Problem.of("ROUND-NOT-AGREED", place, count=len(waiting), name=one.name)
        for left_out in merged_weights(held, stakeholder).left_out:
            name = of_id(case.respondents, left_out).name
            yield Problem.of("ROUND-SWING-INCOMPLETE", place, name=name)


def _of_moderation(places: Places, one: Moderation, rounds: dict[str, Round]) -> Iterator[Problem]:
    place = _entry_place(places, "moderation", one.stakeholder, row_of(one), one.criterion)
    for what, text in ((_("author"), one.author), (_("reason"), one.reason)):
        if not text.strip():
            yield Problem.of("ROUND-MODERATION-BARE", place, what=what)
    unknown = list(_unknown(places, one.stakeholder, row_of(one), one.criterion))
    unknown += [] if one.round in rounds else [one.round]
    for identity in unknown:
        yield Problem.of("ROUND-MODERATION-OF-UNKNOWN", place, id=identity)


def _outdated(case: Case, places: Places, rounds: dict[str, Round]) -> Iterator[Problem]:
    for round_id in dict.fromkeys(one.round for one in case.moderations if one.round in rounds):
        held = gather(case, round_id)
        for cell, one in held.agreed.items():
            made = merged(held, cell)
            if made is None or one.original_low is None:
                continue
            if (made.low, made.high) != (one.original_low, one.original_high):
                place = _entry_place(places, "moderation", *cell)
                before = Score(low=one.original_low, high=one.original_high)
                yield Problem.of(
                    "ROUND-MODERATION-OUTDATED", place, before=_shown(before), now=_shown(made)
                )


def _shown(score: Score) -> str:
    ends = [shown(point) for point in (score.low, score.high) if point is not None]
    if len(set(ends)) < 2:
        return ends[0] if ends else ""
    return _("{low} to {high}", low=ends[0], high=ends[1])
