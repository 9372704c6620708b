"""A case's measures as a deal: what every level brings whom, by fixed anchors and weights.

Value is additive in scores on fixed anchors, so an effect on a criterion brings a stakeholder
100 w effect / (best - worst) points. Cells typed by hand for built packages don't enter: they
win in the ranking alone. A fallback that is a listed package is taken as its difference from the
status quo over the criteria in which the two differ.
"""

from __future__ import annotations

from collections.abc import Iterable

from mcda.errors import Problem, RefusedError, blocking
from mcda.model.built import (
    Sum,
    change,
    effect_of,
    is_built,
    joint_effect_of,
    status_quo,
    today,
)
from mcda.model.case import COMMON, Case, Criterion
from mcda.model.check import check
from mcda.model.check.effects import of_reach
from mcda.model.check.places import Places
from mcda.model.ids import known
from mcda.model.measures import Condition as CaseCondition
from mcda.model.measures import GoesAlong as CaseGoesAlong
from mcda.model.measures import Measure, Span
from mcda.model.rule_sentences import rule_sentence
from mcda.model.rules import need, steps_of, ties
from mcda.negotiation.case_lines import line_points, red_lines
from mcda.negotiation.case_view import Triple, View, points_of, view_of, worth
from mcda.negotiation.deal import (
    Condition,
    Deal,
    DealLevel,
    DealMeasure,
    DealRule,
    Ends,
    Fallback,
    GoesAlong,
    Joint,
    NamedPackage,
    Outlook,
    Points,
    RedLine,
    Side,
)
from mcda.negotiation.method_word import method_word

_NEVER = 127
"""A level that no measure has: a condition on what isn't there is never met."""


def deal_of(case: Case) -> tuple[Deal, tuple[Problem, ...]]:
    """Return the deal in a case, and the problems that leave somebody out.

    Raises RefusedError without measures, status quo or anchors, and for an error of the case
    that stops everyone.
    """
    if not case.measures:
        raise RefusedError([Problem.of("DEAL-NO-MEASURES")])
    problems = check(case)
    beyond = of_reach(case, Places(case), judged=True)
    problems = tuple(dict.fromkeys((*problems, *beyond)))
    stopping = blocking(problems)
    if stopping:
        raise RefusedError(stopping)
    if status_quo(case) is None:
        raise RefusedError([Problem.of("MEASURES-NO-STATUS-QUO")])
    views: list[View] = []
    left_out: list[Problem] = []
    names: list[str] = []
    for stakeholder in case.stakeholders:
        try:
            views.append(view_of(case, stakeholder, problems))
        except RefusedError as refused:
            left_out += refused.problems
            names.append(stakeholder.name)
    if not views:
        raise RefusedError(left_out)
    return _deal(case, views, tuple(names)), tuple(dict.fromkeys(left_out))


def _deal(case: Case, views: list[View], left_out: tuple[str, ...]) -> Deal:
    sides = tuple(_side(case, view) for view in views)
    places = {view.stakeholder.id: i for i, view in enumerate(views)}
    measures = tuple(_measure(case, one, places) for one in case.measures)
    lines = red_lines(case, views)
    return Deal(
        title=case.title,
        sides=sides,
        measures=measures,
        values=_values(case, views),
        lines=line_points(case, views, lines),
        joints=tuple(
            Joint(one.id, one.name, _conditions(case, one.when) or (Condition(0, _NEVER),))
            for one in case.joint_effects
        ),
        rules=tuple(_rules(case)),
        red_lines=tuple(RedLine(side, name) for side, name, _c, _l in lines),
        goes_along=tuple(
            _goes_along(case, places[key], one)
            for key, one in case.goes_along.items()
            if key in places
        ),
        packages=tuple(
            NamedPackage(one.id, one.name, steps_of(case, one.composition))
            for one in case.packages
            if is_built(one) or one.status_quo
        ),
        left_out=left_out,
        method=method_word(case, views),
    )


def _values(case: Case, views: list[View]) -> Points:
    """Return what everything brings, a column per view."""
    return points_of(
        [_constant(case, view) for view in views],
        (
            [[_brings(case, view, one, at) for view in views] for at in range(len(one.levels))]
            for one in case.measures
        ),
        [[_joint(case, view, i) for view in views] for i in range(len(case.joint_effects))],
    )


def _brings(case: Case, view: View, measure: Measure, at: int) -> Triple:
    if not at:
        return 0.0, 0.0, 0.0
    level, who = measure.levels[at].id, view.stakeholder.id
    leaves = enumerate(view.table.criteria)
    return worth(
        view, ((j, change(effect_of(case, who, measure.id, level, c.id))) for j, c in leaves)
    )


def _joint(case: Case, view: View, place: int) -> Triple:
    joint, who = case.joint_effects[place], view.stakeholder.id
    leaves = enumerate(view.table.criteria)
    return worth(view, ((j, change(joint_effect_of(joint, who, c.id))) for j, c in leaves))


def _constant(case: Case, view: View) -> Triple:
    """Return today's value; exact where the fallback is a package, with which it cancels."""
    found = worth(
        view, ((j, _above_worst(case, view, j, c)) for j, c in enumerate(view.table.criteria))
    )
    fallback = view.preferences.fallback
    if fallback is not None and fallback.value is None:
        return found[1], found[1], found[1]
    return found


def _above_worst(case: Case, view: View, place: int, criterion: Criterion) -> Sum:
    """Return how far today's score is from the worst; anywhere where it is missing."""
    worst, best = float(view.table.worst[place]), float(view.table.best[place])
    score = today(case, view.stakeholder.id, criterion)
    if score is None:
        width = best - worst
        return Sum(min(0.0, width), max(0.0, width), width / 2)
    return Sum(score.low - worst, score.high - worst, score.likely - worst)


def _side(case: Case, view: View) -> Side:
    who = view.stakeholder
    effects = case.effects.get(who.id, {})
    scores = [
        score for levels in effects.values() for row in levels.values() for score in row.values()
    ]
    return Side(
        id=who.id,
        name=who.name,
        short=who.short,
        influence=view.preferences.influence,
        fallback=_fallback(case, view),
        outlook=_outlook(case, view),
        estimated=any(score.estimate for score in scores),
    )


def _fallback(case: Case, view: View) -> Fallback | None:
    stated = view.preferences.fallback
    if stated is None:
        return None
    if stated.value is not None:
        return Fallback(stated.value, stated.value)
    package = known(case.packages, stated.package)
    if package is None:
        return None
    typed = any(case.scores.get(one, {}).get(package.id) for one in (view.stakeholder.id, COMMON))
    if package.status_quo or (is_built(package) and not typed):
        return Fallback(composition=steps_of(case, package.composition))
    base = _constant(case, view)[1]
    low, _middle, high = _difference(case, view, package.id)
    return Fallback(base + low, base + high)


def _difference(case: Case, view: View, package: str) -> Triple:
    """Return what a listed package is worth above the status quo, what is common left out."""
    places = {one.id: i for i, one in enumerate(view.table.packages)}
    quo = status_quo(case)
    row, other = places[package], places[quo.id if quo else package]
    sums: list[tuple[int, Sum | None]] = []
    table = view.table
    for j in range(len(table.criteria)):
        tables = (table.low, table.high, table.matrix)
        ends = [(float(one[row, j]), float(one[other, j])) for one in tables]
        if all(one == two for one, two in ends) and not table.missing[row, j]:
            continue
        (low, low_quo), (high, high_quo), (middle, middle_quo) = ends
        sums.append((j, Sum(low - high_quo, high - low_quo, middle - middle_quo)))
    return worth(view, sums)


def _outlook(case: Case, view: View) -> Outlook:
    stated = case.outlooks.get(view.stakeholder.id)
    if stated is None:
        return Outlook()
    drift = _ends(stated.drift)
    if drift is None and stated.drifts:
        places = {c.id: j for j, c in enumerate(view.table.criteria)}
        sums = [
            (places[key], Sum(span.low, span.high, (span.low + span.high) / 2))
            for key, span in stated.drifts.items()
            if key in places
        ]
        low, _middle, high = worth(view, sums)
        drift = (low, high)
    return Outlook(drift, _ends(stated.years), _ends(stated.rate), _ends(stated.package_drift))


def _ends(span: Span | None) -> Ends | None:
    return None if span is None else (span.low, span.high)


def _measure(case: Case, one: Measure, places: dict[str, int]) -> DealMeasure:
    delivery = case.deliveries.get(one.id)
    levels = tuple(DealLevel(level.id, level.name, one.reversible) for level in one.levels)
    if delivery is not None:
        part = one.step(delivery.part_level) if delivery.part_level else 0
        full = (delivery.full.low, delivery.full.high)
        some = (delivery.part.low, delivery.part.high)
        levels = tuple(
            DealLevel(level.id, level.name, one.reversible, full, some, min(part, at))
            if at
            else DealLevel(level.id, level.name, one.reversible)
            for at, level in enumerate(one.levels)
        )
    return DealMeasure(
        id=one.id,
        name=one.name,
        levels=levels,
        owners=tuple(sorted(places[key] for key in one.owners if key in places)),
        carriers=tuple(sorted(places[key] for key in one.carried_by if key in places)),
        role=one.role,
        climbs=one.climbs,
        short=one.short,
    )


def _conditions(case: Case, given: Iterable[CaseCondition]) -> tuple[Condition, ...]:
    return _positions(need(case, one) for one in given)


def _positions(needs: Iterable[tuple[int, int]]) -> tuple[Condition, ...]:
    """Return conditions by position; one on what isn't there is never met."""
    return tuple(
        Condition(at, level) if at >= 0 and level >= 0 else Condition(0, _NEVER)
        for at, level in needs
    )


def _rules(case: Case) -> Iterable[DealRule]:
    for tie in ties(case):
        one = tie.rule
        yield DealRule(
            id=one.id,
            kind=one.kind,
            name=rule_sentence(case, one),
            when=_positions(tie.when),
            then=_positions(tie.then),
            count=one.count,
            amounts=tie.amounts,
            limit=float("inf") if one.limit is None else one.limit,
            unit=one.unit,
        )


def _goes_along(case: Case, carrier: int, one: CaseGoesAlong) -> GoesAlong:
    chance = (one.chance.low, one.chance.high)
    then = one.chance_then or one.chance
    condition = _conditions(case, (one.when,))[0] if one.when is not None else None
    return GoesAlong(carrier, chance, condition, (then.low, then.high))
