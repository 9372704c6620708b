"""Edits as people make them, drawn by chance: for laws on two people's changes."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from random import Random

from mcda.model import edits
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Direction,
    Fallback,
    Judgement,
    Level,
    RedLine,
    Score,
    WeightWay,
)
from mcda.model.measures import Condition, MeasureLevel
from mcda.model.rule_kinds import RuleKind
from mcda.model.tree import children, leaves

Edit = Callable[[Random, Case], Case]
NAMES = ("North", "South", "Trust", "Aid", "north ")


def edited(random: Random, case: Case, number: int) -> Case:
    """Return a case after some edits; one that can't be made here is left out."""
    for _ in range(number):
        edit = random.choice(EDITS)
        try:
            case = edit(random, case)
        except (KeyError, ValueError, IndexError):
            continue
    return case


def _package(r: Random, case: Case) -> str:
    return r.choice(case.packages).id


def _party(r: Random, case: Case) -> str:
    return r.choice(case.stakeholders).id


def _leaf(r: Random, case: Case) -> str:
    return r.choice(leaves(case)).id


def _node(r: Random, case: Case) -> str:
    return r.choice([ROOT, *(c.id for c in case.criteria)])


def _weighed(r: Random, case: Case, criterion: str, points: float) -> Case:
    """Give a criterion a weight for all, in each way that goes by numbers."""
    for s in case.stakeholders:
        case = edits.set_direct(case, s.id, criterion, points)
        case = edits.set_swing(case, s.id, criterion, points)
        case = edits.set_rank(case, s.id, criterion, r.randint(1, 5))
    return case


def _add_criterion(r: Random, case: Case) -> Case:
    parent = r.choice([ROOT, *(c.id for c in case.criteria if children(case, c.id))])
    known = {c.id for c in case.criteria}
    case = edits.add_criterion(case, r.choice(NAMES), parent, direction=Direction.BENEFIT,
                               worst=0.0, best=10.0)  # fmt: skip
    new = next(c.id for c in case.criteria if c.id not in known)
    case = _weighed(r, case, new, r.choice((0.0, 10.0, 20.0)))
    for p in case.packages:
        case = edits.set_score(case, COMMON, p.id, new, Score.of(float(r.randint(0, 10))))
    return case


def _add_party(r: Random, case: Case) -> Case:
    case = edits.add_stakeholder(case, r.choice(NAMES))
    new = case.stakeholders[-1].id
    own = case.preferences[case.stakeholders[0].id]
    return edits.set_preferences(case, new, own) if r.random() < 0.8 else case


def _add_package(r: Random, case: Case) -> Case:
    case = edits.add_package(case, r.choice(NAMES), status_quo=r.random() < 0.3)
    return _scored(r, case, case.packages[-1].id)


def _scored(r: Random, case: Case, package: str) -> Case:
    for leaf in leaves(case):
        value = r.choice(leaf.levels).name if leaf.levels else leaf.worst or 0.0
        case = edits.set_score(case, COMMON, package, leaf.id, Score.of(value))
    return case


def _score(r: Random, case: Case) -> Case:
    leaf = r.choice(leaves(case))
    ends = (leaf.worst or 0.0, leaf.best or 1.0)
    value = r.choice(leaf.levels).name if leaf.levels else r.choice(ends)
    whose = r.choice((COMMON, _party(r, case)))
    return edits.set_score(case, whose, _package(r, case), leaf.id, Score.of(value))


def _status_quo(r: Random, case: Case) -> Case:
    chosen = _package(r, case)
    for p in case.packages:
        case = edits.change_package(case, p.id, status_quo=p.id == chosen)
    return case


def _judged(r: Random, case: Case) -> Case:
    """Weigh all by pairs under every node."""
    whose, case_ = _party(r, case), case
    for node in (ROOT, *(c.id for c in case.criteria)):
        below = [c.id for c in children(case, node)]
        for one, two in pairwise(below):
            case_ = edits.set_judgement(case_, whose, node, one, two, Fraction(r.randint(1, 9)))
    return edits.set_way(case_, whose, WeightWay.PAIRWISE)


def _best_worst(r: Random, case: Case) -> Case:
    whose = _party(r, case)
    for node in (ROOT, *(c.id for c in case.criteria)):
        below = [c.id for c in children(case, node)]
        pairs = [(below[0], one) for one in below[1:]] + [(one, below[-1]) for one in below[1:-1]]
        judged = (Judgement(row, column, Fraction(9)) for row, column in pairs)
        case = edits.set_best_worst(case, whose, node, tuple(judged)) if pairs else case
    return edits.set_way(case, whose, WeightWay.BEST_WORST)


def _numbers(r: Random, case: Case) -> Case:
    whose = _party(r, case)
    way = r.choice((WeightWay.DIRECT, WeightWay.SWING, WeightWay.RANKS))
    for c in case.criteria:
        case = edits.set_direct(case, whose, c.id, float(r.randint(0, 9)))
        case = edits.set_swing(case, whose, c.id, float(r.randint(0, 100)))
        case = edits.set_rank(case, whose, c.id, r.randint(1, 5))
    return edits.set_way(case, whose, way)


def _scale(r: Random, case: Case) -> Case:
    low = r.choice((0.0, -10.0))
    return edits.change_criterion(case, _leaf(r, case), worst=low, best=r.choice((10.0, 1000.0)))


def _levels(r: Random, case: Case) -> Case:
    leaf = r.choice([one for one in leaves(case) if one.levels])
    if r.random() < 0.5:
        return edits.rename_level(case, leaf.id, r.choice(leaf.levels).name, r.choice(NAMES))
    levels = (*leaf.levels[:-1], Level(r.choice(NAMES), leaf.levels[-1].value))
    return edits.change_criterion(case, leaf.id, levels=levels)


def _compose(r: Random, case: Case) -> Case:
    measure = r.choice(case.measures)
    package = _package(r, case)
    has = next(p.composition for p in case.packages if p.id == package)
    level = r.choice(measure.levels).id
    return edits.set_composition(case, package, {**has, measure.id: level})


def _add_level(r: Random, case: Case) -> Case:
    m = r.choice(case.measures)
    new = MeasureLevel(id=r.choice(("more", "most")), name=r.choice(NAMES))
    return edits.set_measure_levels(case, m.id, (*m.levels, new))


def _drop_level(r: Random, case: Case) -> Case:
    m = r.choice(case.measures)
    return edits.remove_measure_level(case, m.id, r.choice(m.levels).id)


def _effect(r: Random, case: Case) -> Case:
    m = r.choice(case.measures)
    level = r.choice(m.levels[1:]).id
    return edits.set_effect(
        case, r.choice((COMMON, _party(r, case))), m.id, level, _leaf(r, case),
        Score.of(float(r.randint(-2, 2))),
    )  # fmt: skip


def _conditions(r: Random, case: Case, number: int) -> tuple[Condition, ...]:
    some = r.sample(case.measures, number)
    return tuple(Condition(measure=m.id, level=r.choice(m.levels[1:]).id) for m in some)


def _joint(r: Random, case: Case) -> Case:
    return edits.add_joint_effect(case, r.choice(NAMES), when=_conditions(r, case, 2))


def _rule(r: Random, case: Case) -> Case:
    kind = r.choice((RuleKind.REQUIRES, RuleKind.EXCLUDES, RuleKind.BEFORE))
    one, two = _conditions(r, case, 2)
    if kind is RuleKind.EXCLUDES:
        return edits.add_rule(case, kind, when=(one, two))
    return edits.add_rule(case, kind, when=(one,), then=(two,))


def _red_line(r: Random, case: Case) -> Case:
    leaf = r.choice(leaves(case))
    limit = r.choice(leaf.levels).name if leaf.levels else r.choice((leaf.worst, leaf.best)) or 0.0
    line = RedLine(criterion=leaf.id, limit=limit)
    return edits.set_red_line(case, _party(r, case), leaf.id, line)


EDITS: tuple[Edit, ...] = (
    _add_criterion,
    _add_party,
    _add_package,
    _score,
    _status_quo,
    _judged,
    _best_worst,
    _numbers,
    _scale,
    _levels,
    _compose,
    _add_level,
    _drop_level,
    _effect,
    _joint,
    _rule,
    lambda r, c: edits.remove_criterion(c, r.choice(c.criteria).id),
    lambda r, c: edits.remove_package(c, _package(r, c)),
    lambda r, c: edits.remove_stakeholder(c, _party(r, c)),
    lambda r, c: edits.remove_measure(c, r.choice(c.measures).id),
    lambda r, c: edits.move_criterion(c, r.choice(c.criteria).id, _node(r, c), 0),
    lambda r, c: edits.change_criterion(c, r.choice(c.criteria).id, unit=r.choice("ab")),
    lambda r, c: edits.change_criterion(c, r.choice(c.criteria).id, name=r.choice(NAMES)),
    lambda r, c: edits.change_package(c, _package(r, c), name=r.choice(NAMES)),
    lambda r, c: edits.change_stakeholder(c, _party(r, c), name=r.choice(NAMES)),
    lambda r, c: edits.set_direct(c, _party(r, c), r.choice(c.criteria).id, 0.0),
    lambda r, c: edits.set_fallback(c, _party(r, c), Fallback(package=_package(r, c))),
    lambda r, c: edits.set_fallback(c, _party(r, c), Fallback(value=float(r.randint(0, 9)))),
    _red_line,
    lambda r, c: edits.set_settings(c, normalisation=r.choice(("anchored", "vector"))),
    lambda r, c: edits.set_decision(c, package=_package(r, c)),
)  # fmt: skip
"""Each is what somebody does in a moment; it may leave a case unfinished."""
