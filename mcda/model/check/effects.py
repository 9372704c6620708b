"""Checks of what measures change: effects, joint effects, and the rules that tie measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.errors import Place, Problem
from mcda.model import rules
from mcda.model.built import Sum, change, effect_of, is_built, joint_effect_of, today
from mcda.model.case import COMMON, Case, Criterion, Package, Score
from mcda.model.check.listed import of_ids, of_siblings
from mcda.model.check.places import Places, figure, finite, scale
from mcda.model.measures import Condition, Measure, Rule
from mcda.model.rule_kinds import RuleKind
from mcda.model.rules import ROUNDING
from mcda.model.value_words import value_words
from mcda.words.said import _, listed


def of_effects(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with each effect and each joint effect."""
    measures = {one.id: one for one in case.measures}
    for stakeholder, rows in case.effects.items():
        for key, levels in rows.items():
            for level, row in levels.items():
                for criterion, effect in row.items():
                    measure = measures.get(key)
                    named = {one.id: one.name for one in measure.levels} if measure else {}
                    place = places.at(
                        "effect", measure.name if measure else key, named.get(level, ""),
                        measure=key, level=level, stakeholder=stakeholder, criterion=criterion,
                    )  # fmt: skip
                    yield from _of_level(place, measure, key, level)
                    yield from _of_effect(places, place, stakeholder, criterion, effect)
    yield from _of_joint_effects(case, places, measures)


def _of_level(place: Place, measure: Measure | None, key: str, level: str) -> Iterator[Problem]:
    ids = [one.id for one in measure.levels] if measure else []
    if level not in ids:
        what, unknown = ("level", level) if measure else ("measure", key)
        yield Problem.of("EFFECT-OF-UNKNOWN", place, what=what, id=unknown)
    elif level == ids[0] and measure is not None:
        yield Problem.of("EFFECT-ON-FIRST-LEVEL", place, name=measure.levels[0].name)


def _of_effect(
    places: Places, place: Place, stakeholder: str, criterion: str, effect: Score
) -> Iterator[Problem]:
    if stakeholder != COMMON and stakeholder not in places.stakeholders:
        yield Problem.of("EFFECT-OF-UNKNOWN", place, what=_("stakeholder"), id=stakeholder)
    elif criterion not in places.criteria:
        yield Problem.of("EFFECT-OF-UNKNOWN", place, what=_("criterion"), id=criterion)
    elif criterion not in places.leaves:
        yield Problem.of("EFFECT-ON-GROUP", place, name=places.name(criterion))
    ends = (effect.low, effect.high)
    if any(isinstance(one, str) for one in (*ends, effect.likely)):
        found = next(one for one in (*ends, effect.likely) if isinstance(one, str))
        yield Problem.of("EFFECT-NOT-A-NUMBER", place, found=found)
        return
    numbers = [
        one for one in (effect.low, effect.likely, effect.high) if isinstance(one, float | int)
    ]
    if (effect.low is None) is not (effect.high is None):
        yield Problem.of("EFFECT-HALF", place)
    elif any(not finite(one) for one in numbers):
        yield Problem.of("NUMBER-NOT-FINITE", place, what=_("The effect"))
    elif numbers != sorted(numbers):
        low, high = figure(numbers[0]), figure(numbers[-1])
        yield Problem.of("EFFECT-UPSIDE-DOWN", place, low=low, high=high)


def _of_joint_effects(
    case: Case, places: Places, measures: dict[str, Measure]
) -> Iterator[Problem]:
    named = [(one.id, one.name, places.at("joint_effect", one.name)) for one in case.joint_effects]
    yield from of_ids(named)
    yield from of_siblings(named)
    for joint in case.joint_effects:
        place = places.at("joint_effect", joint.name)
        if len({one.measure for one in joint.when}) < 2:
            yield Problem.of("JOINT-EFFECT-OF-ONE", place)
        for one in joint.when:
            yield from _of_condition(place, measures, one, "JOINT-EFFECT-OF-UNKNOWN")
        for stakeholder, row in joint.effects.items():
            for criterion, effect in row.items():
                yield from _of_effect(places, place, stakeholder, criterion, effect)


def _of_condition(
    place: Place, measures: dict[str, Measure], condition: Condition, code: str
) -> Iterator[Problem]:
    measure = measures.get(condition.measure)
    if measure is None:
        yield Problem.of(code, place, what=_("measure"), id=condition.measure)
    elif condition.level not in ("", *(one.id for one in measure.levels)):
        yield Problem.of(code, place, what=_("level"), id=condition.level)


def of_rules(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with each rule, and with all of them together."""
    measures = {one.id: one for one in case.measures}
    places_of = [
        (one.id, "", places.at("rule", rule_words(at))) for at, one in enumerate(case.rules)
    ]
    yield from of_ids(places_of)
    for at, rule in enumerate(case.rules):
        yield from _of_rule(rule, places.at("rule", rule_words(at)), measures)
    round_about = rules.cycle(case)
    if round_about:
        names = listed(case.measures[at].name for at in round_about)
        yield Problem.of("RULES-CIRCLE", places.at("rule"), names=names)
    if case.rules and rules.Search(case).feasible() is False:
        yield Problem.of("RULES-LEAVE-NOTHING", places.at("rule"))


def rule_words(at: int) -> str:
    """Return what a rule, which has no name, is called by its place among the rules."""
    return _("rule {n}", n=at + 1)


def _of_rule(rule: Rule, place: Place, measures: dict[str, Measure]) -> Iterator[Problem]:
    for one in (*rule.when, *rule.then):
        yield from _of_condition(place, measures, one, "RULE-OF-UNKNOWN")
    if rule.kind is RuleKind.BUDGET:
        yield from _of_budget(rule, place, measures)
        return
    when, then = {one.measure for one in rule.when}, {one.measure for one in rule.then}
    told = rule.kind.told
    if len(when) < told.when or len(then) < told.then:
        yield Problem.of("RULE-INCOMPLETE", place, kind=value_words("kind", rule.kind))
    if when & then:
        itself = measures.get(min(when & then))
        yield Problem.of("RULE-ABOUT-ITSELF", place, name=itself.name if itself else min(when))
    if told.counted and not 0 <= rule.count <= len(rule.then):
        yield Problem.of("RULE-COUNT", place, count=rule.count, most=len(rule.then))


def _of_budget(rule: Rule, place: Place, measures: dict[str, Measure]) -> Iterator[Problem]:
    if not rule.amounts or rule.limit is None:
        yield Problem.of("RULE-INCOMPLETE", place, kind=value_words("kind", rule.kind))
    for key, costs in rule.amounts.items():
        for level, amount in costs.items():
            yield from _of_condition(
                place, measures, Condition(measure=key, level=level), "RULE-OF-UNKNOWN"
            )
            if not finite(amount):
                yield Problem.of("NUMBER-NOT-FINITE", place, what=_("The amount"))
    if rule.limit is not None and not finite(rule.limit):
        yield Problem.of("NUMBER-NOT-FINITE", place, what=_("The limit"))


def of_reach(case: Case, places: Places, *, judged: bool = False) -> Iterator[Problem]:
    """Yield where effects can add up to a score beyond a criterion's anchors, under the rules.

    Where every listed package of measures is judged by hand there, no ranking builds a score,
    and only what does build asks: those that are `judged` too.
    """
    if not case.effects and not case.joint_effects:
        return
    search = rules.Search(case)
    seen: dict[tuple[object, ...], object] = {}
    for stakeholder, leaf, base, ends in _asked(case, places, judged):
        for sign, start, end in ((1.0, base.high, ends[1]), (-1.0, base.low, ends[0])):
            gain = _gain(case, stakeholder, leaf, sign)
            if not any(max(sums) > 0 for sums in gain.single.values()) and not gain.joint:
                continue
            key = (leaf.id, sign, start, tuple(sorted(gain.single.items())), gain.joint)
            if key not in seen:
                room = sign * (end - start)
                seen[key] = search.greatest(gain, room + ROUNDING * max(1.0, abs(end)))
            found = seen[key]
            if isinstance(found, tuple):
                place = places.place("effect", stakeholder=stakeholder, criterion=leaf.id)
                yield _beyond(case, place, found, start, sign, end)
    if search.left < 0:
        yield Problem.of("EFFECTS-NOT-PROVEN", places.at("effect"))


def _asked(
    case: Case, places: Places, judged: bool
) -> Iterator[tuple[str, Criterion, Sum, tuple[float, float]]]:
    """Yield whose scores of which criterion are built, from where, and between which ends."""
    made = [package for package in case.packages if is_built(package)]
    for stakeholder in places.stakeholders:
        for leaf in places.leaves.values():
            ends, base = scale(leaf), today(case, stakeholder, leaf)
            if ends is None or base is None:
                continue
            if judged or _builds(case, made, stakeholder, leaf):
                yield stakeholder, leaf, base, ends


def _builds(case: Case, made: Sequence[Package], stakeholder: str, leaf: Criterion) -> bool:
    """Say whether a score is built there: not where each package of measures is judged by hand."""
    return not made or not all(_judged(case, stakeholder, one, leaf) for one in made)


def room_of_today(case: Case, stakeholder: str, leaf: Criterion) -> tuple[float, float] | None:
    """Return between which numbers today's score may lie for effects to stay within the anchors.

    None where no effects are added to it, or it can't be told.
    """
    ends = scale(leaf)
    made = [package for package in case.packages if is_built(package)]
    if ends is None or not _builds(case, made, stakeholder, leaf):
        return None
    search = rules.Search(case)
    most = [search.greatest(_gain(case, stakeholder, leaf, sign), 0.0) for sign in (-1.0, 1.0)]
    if search.left < 0:
        return None
    down, up = (0.0 if found is None else found[0] for found in most)
    return ends[0] + down, ends[1] - up


def _judged(case: Case, stakeholder: str, package: Package, leaf: Criterion) -> bool:
    """Say whether somebody typed a score of a built package, its own or the common one."""
    rows = (case.scores.get(who, {}).get(package.id, {}) for who in (stakeholder, COMMON))
    return any(_typed(row.get(leaf.id)) for row in rows)


def _typed(score: Score | None) -> bool:
    return score is not None and not score.missing


def _gain(case: Case, stakeholder: str, leaf: Criterion, sign: float) -> rules.Gain:
    """Return what levels add towards one end of a criterion, at their furthest."""

    def far(effect: Score | None) -> float:
        made = change(effect)
        return 0.0 if made is None else sign * (made.high if sign > 0 else made.low)

    single = {
        at: (0.0, *(far(effect_of(case, stakeholder, one.id, level.id, leaf.id))
                    for level in one.levels[1:]))
        for at, one in enumerate(case.measures)
    }  # fmt: skip
    joint = [
        (
            tuple(rules.need(case, one) for one in together.when),
            far(joint_effect_of(together, stakeholder, leaf.id)),
        )
        for together in case.joint_effects
        if together.when
    ]
    return rules.Gain(
        {at: sums for at, sums in single.items() if any(sums)},
        tuple(one for one in joint if one[1] and all(at >= 0 for at, _needed in one[0])),
    )


def _beyond(
    case: Case,
    place: Place,
    found: tuple[float, Sequence[int]],
    start: float,
    sign: float,
    end: float,
) -> Problem:
    extreme = [
        f"{measure.name}: {measure.levels[at].name}"
        for measure, at in zip(case.measures, found[1], strict=True)
        if at
    ]
    value = figure(round(start + sign * found[0], 9))
    return Problem.of(
        "EFFECTS-BEYOND-ANCHORS", place, value=value, anchor=figure(end), levels=listed(extreme)
    )
