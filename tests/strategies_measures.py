"""Random measures, effects, rules, deliveries and outlooks for a case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

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
    RuleKind,
    Span,
)
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from tests.strategies import Draw, figures, names, notes


@st.composite
def with_measures(draw: Draw, case: Case) -> Case:
    """A case with up to four measures, as `check` finds no error in.

    Effects are zero here unless criteria have no anchors: their sums stay on the scale.
    """
    measures: list[Measure] = []
    for name in draw(st.lists(names(), max_size=4, unique_by=name_key)):
        taken = [one.id for one in measures]
        measures.append(draw(_measure(case, new_id(taken, name, "measure"), name)))
    if not measures or not any(package.status_quo for package in case.packages):
        return case
    case = replace(case, measures=tuple(measures), rules=draw(_rules(measures)))
    return replace(
        case,
        criteria=tuple(
            replace(one, directions=draw(_directions(case))) if one in leaves(case) else one
            for one in case.criteria
        ),
        packages=tuple(
            one if one.status_quo else replace(one, composition=draw(_composition(measures)))
            for one in case.packages
        ),
        effects=draw(_effects(case)),
        joint_effects=draw(_joint_effects(case)),
        deliveries=frozen(
            {one.id: draw(_delivery(one)) for one in measures if draw(st.booleans())}
        ),
        goes_along=frozen(
            {s.id: draw(_goes_along(measures)) for s in case.stakeholders if draw(st.booleans())}
        ),
        outlooks=frozen({s.id: draw(_outlook(case)) for s in case.stakeholders}),
    )


@st.composite
def _measure(draw: Draw, case: Case, identity: str, name: str) -> Measure:
    levels: list[MeasureLevel] = []
    for level in draw(st.lists(names(), min_size=2, max_size=4, unique_by=name_key)):
        key = new_id([one.id for one in levels], level, "level")
        levels.append(MeasureLevel(id=key, name=level, description=draw(notes())))
    who = st.lists(st.sampled_from([s.id for s in case.stakeholders]), max_size=2, unique=True)
    return Measure(
        id=identity,
        name=name,
        short=draw(notes()),
        description=draw(notes()),
        owners=tuple(draw(who)) or (case.stakeholders[0].id,),
        carriers=tuple(draw(who)),
        role=draw(st.sampled_from(Role)),
        levels=tuple(levels),
        reversible=draw(st.booleans()),
        climbs=draw(st.booleans()),
        note=draw(notes()),
    )


@st.composite
def _composition(draw: Draw, measures: list[Measure]) -> Any:
    offers = [one for one in measures if one.role is Role.OFFER]
    return frozen(
        {one.id: draw(st.sampled_from(one.levels)).id for one in offers if draw(st.booleans())}
    )


def _directions(case: Case) -> st.SearchStrategy[Any]:
    some = st.sampled_from([s.id for s in case.stakeholders])
    return st.dictionaries(some, st.sampled_from(Direction), max_size=1).map(frozen)


@st.composite
def _effects(draw: Draw, case: Case) -> Any:
    found: dict[str, Any] = {}
    for whose in (COMMON, case.stakeholders[0].id):
        rows: dict[str, Any] = {}
        for measure in case.measures:
            levels = {
                level.id: frozen({draw(st.sampled_from(leaves(case))).id: draw(_effect())})
                for level in measure.levels[1:]
                if draw(st.booleans())
            }
            if levels:
                rows[measure.id] = frozen(levels)
        if rows:
            found[whose] = frozen(rows)
    return frozen(found)


@st.composite
def _effect(draw: Draw) -> Score:
    words = {"source": draw(notes()), "author": draw(notes()), "note": draw(notes())}
    likely = draw(st.sampled_from((None, 0.0)))
    return Score(low=0.0, high=0.0, likely=likely, estimate=draw(st.booleans()), **words)


@st.composite
def _joint_effects(draw: Draw, case: Case) -> tuple[JointEffect, ...]:
    if len(case.measures) < 2:
        return ()
    first, second = case.measures[:2]
    when = tuple(Condition(measure=one.id, level=one.levels[-1].id) for one in (first, second))
    row = frozen({leaves(case)[0].id: draw(_effect())})
    effects = frozen({COMMON: row})
    name = draw(names())
    identity = new_id([], name, "joint-effect")
    joint = JointEffect(id=identity, name=name, when=when, effects=effects, note=draw(notes()))
    return draw(st.sampled_from(((), (joint,))))


@st.composite
def _rules(draw: Draw, measures: list[Measure]) -> tuple[Rule, ...]:
    if len(measures) < 2:
        return ()
    rules: list[Rule] = []
    for kind in draw(st.lists(st.sampled_from(RuleKind), max_size=2)):
        first, second = draw(st.permutations(measures[:2])) if kind is not RuleKind.BEFORE else (
            measures[0], measures[1]
        )  # fmt: skip
        then = Condition(measure=first.id, level=first.levels[-1].id)
        when = Condition(measure=second.id, level=second.levels[-1].id)
        budget = kind is RuleKind.BUDGET
        both = kind in (RuleKind.EXCLUDES, RuleKind.SAME_LEVEL)
        rules.append(
            Rule(
                id=new_id([one.id for one in rules], "", "rule"),
                kind=kind,
                when=() if budget or kind is RuleKind.SAME_LEVEL else (when, then)[: 1 + both],
                then=() if budget or kind is RuleKind.EXCLUDES else (then, when)[: 1 + both],
                count=0 if budget else draw(st.integers(0, 1)),
                amounts=frozen({first.id: frozen({first.levels[1].id: draw(figures(0, 50))})})
                if budget
                else frozen(),
                limit=draw(figures(0, 50)) if budget else None,
                unit=draw(st.sampled_from(("", "EUR bn"))) if budget else "",
                note=draw(notes()),
                in_force=draw(st.booleans()),
            )
        )
    return tuple(rules)


@st.composite
def _span(draw: Draw, most: int = 4) -> Span:
    """Eighths from 0 to `most` of them."""
    low, high = sorted(draw(st.integers(0, most)) for _ in range(2))
    return Span(low=low / 8, high=high / 8, source=draw(notes()))


@st.composite
def _delivery(draw: Draw, measure: Measure) -> Delivery:
    return Delivery(
        full=draw(_span()),
        part=draw(_span()),
        part_level=measure.levels[1].id,
        source=draw(notes()),
        note=draw(notes()),
    )


@st.composite
def _goes_along(draw: Draw, measures: list[Measure]) -> GoesAlong:
    pressed = draw(st.booleans())
    when = Condition(measure=measures[0].id, level=measures[0].levels[1].id)
    return GoesAlong(
        chance=draw(_span(8)),
        when=when if pressed else None,
        chance_then=draw(_span(8)) if pressed else None,
        source=draw(notes()),
        note=draw(notes()),
    )


@st.composite
def _outlook(draw: Draw, case: Case) -> Outlook:
    maybe = st.none() | _span()
    return Outlook(
        drift=draw(maybe),
        drifts=frozen({one.id: draw(_span()) for one in leaves(case)[:1] if draw(st.booleans())}),
        years=draw(maybe),
        package_drift=draw(maybe),
        rate=draw(maybe),
        note=draw(notes()),
    )
