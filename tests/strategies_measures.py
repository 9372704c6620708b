"""Random measures, effects, rules, deliveries and outlooks for a case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.model.case import COMMON, Case, Direction, Score, frozen
from mcda.model.ids import new_id
from mcda.model.measures import (
    Condition,
    Delivery,
    GoesAlong,
    JointEffect,
    Measure,
    MeasureLevel,
    Outlook,
    Role,
    Rule,
    Span,
)
from mcda.model.rule_kinds import RuleKind
from mcda.model.tree import leaves
from tests.strategies import (
    BOOLEANS,
    Draw,
    distinct_names,
    few,
    figures,
    names,
    notes,
    pick,
    plain_fields,
    whole,
)


def with_measures(draw: Draw, case: Case) -> Case:
    """A case with one to four measures, as `check` finds no error in.

    Effects are zero here unless criteria have no anchors: their sums stay on the scale.
    """
    measures: list[Measure] = []
    for name in draw(distinct_names(1, 4)):
        taken = [one.id for one in measures]
        measures.append(_measure(draw, case, new_id(taken, name, "measure"), name))
    case = replace(case, measures=tuple(measures), rules=_rules(draw, measures))
    return replace(
        case,
        criteria=tuple(
            replace(one, directions=_directions(draw, case)) if one in leaves(case) else one
            for one in case.criteria
        ),
        packages=tuple(
            one if one.status_quo else replace(one, composition=_composition(draw, measures))
            for one in case.packages
        ),
        effects=_effects(draw, case),
        joint_effects=_joint_effects(draw, case),
        deliveries=frozen({one.id: _delivery(draw, one) for one in measures if draw(BOOLEANS)}),
        goes_along=frozen(
            {s.id: _goes_along(draw, measures) for s in case.stakeholders if draw(BOOLEANS)}
        ),
        outlooks=frozen({s.id: _outlook(draw, case) for s in case.stakeholders}),
    )


def _measure(draw: Draw, case: Case, identity: str, name: str) -> Measure:
    levels: list[MeasureLevel] = []
    for level in draw(distinct_names(2, 4)):
        key = new_id([one.id for one in levels], level, "level")
        levels.append(MeasureLevel(id=key, name=level, description=draw(notes())))
    parties = [s.id for s in case.stakeholders]
    return Measure(
        id=identity,
        name=name,
        owners=tuple(few(draw, parties, 0, 2)) or (case.stakeholders[0].id,),
        carriers=tuple(few(draw, parties, 0, 2)),
        role=pick(draw, Role),
        levels=tuple(levels),
        **plain_fields(draw, Measure),
    )


def _composition(draw: Draw, measures: list[Measure]) -> Any:
    offers = [one for one in measures if one.role is Role.OFFER]
    return frozen({one.id: pick(draw, one.levels).id for one in offers if draw(BOOLEANS)})


def _directions(draw: Draw, case: Case) -> Any:
    some = few(draw, [s.id for s in case.stakeholders], 0, 1)
    return frozen({one: pick(draw, Direction) for one in some})


def _effects(draw: Draw, case: Case) -> Any:
    found: dict[str, Any] = {}
    for whose in (COMMON, case.stakeholders[0].id):
        rows: dict[str, Any] = {}
        for measure in case.measures:
            levels = {
                level.id: frozen({pick(draw, leaves(case)).id: _effect(draw)})
                for level in measure.levels[1:]
                if draw(BOOLEANS)
            }
            if levels:
                rows[measure.id] = frozen(levels)
        if rows:
            found[whose] = frozen(rows)
    return frozen(found)


def _effect(draw: Draw) -> Score:
    words = {"source": draw(notes()), "author": draw(notes()), "note": draw(notes())}
    likely = pick(draw, (None, 0.0))
    return Score(low=0.0, high=0.0, likely=likely, estimate=draw(BOOLEANS), **words)


def _joint_effects(draw: Draw, case: Case) -> tuple[JointEffect, ...]:
    if len(case.measures) < 2:
        return ()
    first, second = case.measures[:2]
    when = tuple(Condition(measure=one.id, level=one.levels[-1].id) for one in (first, second))
    row = frozen({leaves(case)[0].id: _effect(draw)})
    effects = frozen({COMMON: row})
    name = draw(names())
    identity = new_id([], name, "joint-effect")
    joint = JointEffect(
        id=identity, name=name, when=when, effects=effects, **plain_fields(draw, JointEffect)
    )
    return (joint,)


def _rules(draw: Draw, measures: list[Measure]) -> tuple[Rule, ...]:
    if len(measures) < 2:
        return ()
    rules: list[Rule] = []
    for kind in [pick(draw, RuleKind) for _ in range(draw(whole(0, 3)))]:
        told = kind.told
        first, second = few(draw, measures[:2], 2, 2) if not told.ordered else measures[:2]
        then = Condition(measure=first.id, level=first.levels[-1].id)
        when = Condition(measure=second.id, level=second.levels[-1].id)
        budget = kind is RuleKind.BUDGET
        rules.append(
            Rule(
                id=new_id([one.id for one in rules], "", "rule"),
                kind=kind,
                when=(when, then)[: told.when or told.counted],
                then=(then, when)[: told.then],
                count=0 if budget else draw(whole(0, 1)),
                amounts=frozen({first.id: frozen({first.levels[1].id: draw(figures(0, 50))})})
                if budget
                else frozen(),
                limit=draw(figures(0, 50)) if budget else None,
                in_force=draw(BOOLEANS),
                **plain_fields(draw, Rule, unit=pick(draw, ("", "EUR bn")) if budget else ""),
            )
        )
    return tuple(rules)


def _span(draw: Draw, most: int = 4) -> Span:
    """Eighths from 0 to `most` of them."""
    low, high = sorted(draw(whole(0, most)) for _ in range(2))
    return Span(low=low / 8, high=high / 8, source=draw(notes()))


def _maybe(draw: Draw) -> Span | None:
    return _span(draw) if draw(BOOLEANS) else None


def _delivery(draw: Draw, measure: Measure) -> Delivery:
    return Delivery(
        full=_span(draw),
        part=_span(draw),
        part_level=measure.levels[1].id,
        source=draw(notes()),
        note=draw(notes()),
    )


def _goes_along(draw: Draw, measures: list[Measure]) -> GoesAlong:
    pressed = draw(BOOLEANS)
    when = Condition(measure=measures[0].id, level=measures[0].levels[1].id)
    return GoesAlong(
        chance=_span(draw, 8),
        when=when if pressed else None,
        chance_then=_span(draw, 8) if pressed else None,
        source=draw(notes()),
        note=draw(notes()),
    )


def _outlook(draw: Draw, case: Case) -> Outlook:
    return Outlook(
        drift=_maybe(draw),
        drifts=frozen({one.id: _span(draw) for one in leaves(case)[:1] if draw(BOOLEANS)}),
        years=_maybe(draw),
        package_drift=_maybe(draw),
        rate=_maybe(draw),
        note=draw(notes()),
    )
