"""What must go from respondents, rounds, returns and moderations when something else goes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from mcda.model.case import ROOT, Case, Preferences, Score, frozen
from mcda.model.edits.leftovers import without_criteria, without_judgements
from mcda.model.round import Respondent, Return, Round

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Ids of what is no longer in the case."""

    stakeholders: Collection[str] = frozenset()
    packages: Collection[str] = frozenset()
    criteria: Collection[str] = frozenset()
    respondents: Collection[str] = frozenset()
    rounds: Collection[str] = frozenset()

    def names(self, stakeholder: str, package: str, criterion: str) -> bool:
        """Say whether one of the three is gone."""
        return (
            stakeholder in self.stakeholders
            or package in self.packages
            or criterion in self.criteria
        )


def without_in_rounds(case: Case, gone: Gone) -> Case:
    """Return the case with nothing about what is gone in its rounds; itself if nothing was."""
    respondents = _kept(case.respondents, [r for r in case.respondents if not _is_gone(r, gone)])
    away = {*gone.respondents, *(r.id for r in case.respondents if _is_gone(r, gone))}
    returns = [
        _return(one, gone)
        for one in case.returns
        if one.respondent not in away and one.round not in gone.rounds
    ]
    rounds = [_round(one, gone, away) for one in case.rounds if one.id not in gone.rounds]
    moderations = [
        one
        for one in case.moderations
        if one.round not in gone.rounds
        and not gone.names(one.stakeholder, one.package, one.criterion)
    ]
    after = replace(
        case,
        respondents=respondents,
        rounds=_kept(case.rounds, rounds),
        returns=_kept(case.returns, returns),
        moderations=_kept(case.moderations, moderations),
    )
    return case if after == case else after


def leftovers_in_rounds(case: Case) -> Gone:
    """Return everything that rounds name and the case doesn't have."""
    sent = case.returns
    cells = [(one.stakeholder, one.package, one.criterion) for one in case.moderations]
    cells += [
        (one.stakeholder, one.package, one.criterion)
        for asked in case.rounds
        for one in asked.decisions
    ]
    weighed = [one for asked in case.rounds for one in asked.weight_decisions]
    stakeholders = {one.stakeholder for one in case.respondents}
    stakeholders |= {one.stakeholder for one in weighed} | {cell[0] for cell in cells}
    packages = {package for one in sent for package in one.scores} | {cell[1] for cell in cells}
    criteria = {key for one in sent for row in one.scores.values() for key in row}
    criteria |= {cell[2] for cell in cells}
    entries = [_as_preferences(one) for one in sent]
    entries += [own for one in weighed for own in (one.before, one.after) if own is not None]
    for own in entries:
        criteria |= {*own.swing, *own.judgements} - {ROOT}
        for given in own.judgements.values():
            criteria |= {end for judgement in given for end in (judgement.row, judgement.column)}
    respondents = {one.respondent for one in sent} | {r for one in case.rounds for r in one.asked}
    rounds = {one.round for one in sent} | {one.round for one in case.moderations}
    return Gone(
        stakeholders=stakeholders - {s.id for s in case.stakeholders},
        packages=packages - {p.id for p in case.packages},
        criteria=criteria - {c.id for c in case.criteria},
        respondents=respondents - {r.id for r in case.respondents},
        rounds=rounds - {r.id for r in case.rounds},
    )


def without_returned_judgements(case: Case, node: str, child: str) -> Case:
    """Return the case without returned judgements at `node` that concern `child`."""
    returns = [
        _with_entries(one, without_judgements(_as_preferences(one), node, child))
        for one in case.returns
    ]
    kept = _kept(case.returns, returns)
    return case if kept is case.returns else replace(case, returns=kept)


def _is_gone(respondent: Respondent, gone: Gone) -> bool:
    return respondent.id in gone.respondents or respondent.stakeholder in gone.stakeholders


def _return(one: Return, gone: Gone) -> Return:
    scores: dict[str, Mapping[str, Score]] = {}
    for package, row in one.scores.items():
        left = {key: score for key, score in row.items() if key not in gone.criteria}
        if package in gone.packages:
            left = {}
        if left:
            scores[package] = row if len(left) == len(row) else frozen(left)
    after = _with_entries(one, without_criteria(_as_preferences(one), gone.criteria))
    same = len(scores) == len(one.scores) and all(scores[key] is one.scores[key] for key in scores)
    return after if same else replace(after, scores=frozen(scores))


def _as_preferences(one: Return) -> Preferences:
    return Preferences(swing=one.swing, judgements=one.judgements)


def _with_entries(one: Return, own: Preferences) -> Return:
    if own.swing is one.swing and own.judgements is one.judgements:
        return one
    return replace(one, swing=own.swing, judgements=own.judgements)


def _round(one: Round, gone: Gone, away: Collection[str]) -> Round:
    decisions = [
        decision
        for decision in one.decisions
        if not gone.names(decision.stakeholder, decision.package, decision.criterion)
    ]
    weights = [
        replace(
            decision,
            before=decision.before and without_criteria(decision.before, gone.criteria),
            after=decision.after and without_criteria(decision.after, gone.criteria),
        )
        for decision in one.weight_decisions
        if decision.stakeholder not in gone.stakeholders
    ]
    asked = _kept(one.asked, [respondent for respondent in one.asked if respondent not in away])
    after = replace(one, asked=asked, decisions=tuple(decisions), weight_decisions=tuple(weights))
    return one if after == one else after


def _kept(before: tuple[Item, ...], after: list[Item]) -> tuple[Item, ...]:
    """Return `before` when the very same things are left."""
    same = len(before) == len(after) and all(
        first is second for first, second in zip(before, after, strict=True)
    )
    return before if same else tuple(after)
