"""Cases in which every field says something: what a reader and a writer must bring back whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Any

from mcda.casefile.snapshots import take
from mcda.model import edits
from mcda.model.case import COMMON, ROOT, Case, Direction, Judgement, Point, Score, frozen
from mcda.model.entries import key_of
from mcda.model.fields import Part, parts
from mcda.model.history import Change
from mcda.model.measures import Condition, Delivery, GoesAlong, Outlook, Span
from mcda.model.round import Asked, Choice, Moderation, Return
from mcda.model.rounds import moderation_of
from mcda.model.rule_kinds import RuleKind
from mcda.model.settings_names import BY_FIELD
from tests.mcda.conftest import whole_case

Name = tuple[str, str]
"""A class of the model and a field of it."""


def full_case() -> Case:
    """Return a case that holds every class of the model, with no field left at its default."""
    case = whole_case()
    case = edits.set_package_judgement(case, "south", "safety", "wait", "deal", Fraction(3))
    case = edits.add_respondent(case, "Anna", "north", asked=tuple(Asked))
    case = edits.add_round(case, "Round 1", asked=("anna",))
    row = frozen({"safety": Score(low=3.0, high=9.0, likely=4.0)})
    back = Return(
        respondent="anna",
        round="R1",
        scores=frozen({"both": row, "wait": row}),
        swing=frozen({"safety": 100.0}),
        judgements=frozen({ROOT: (Judgement("people", "cost", Fraction(5)),)}),
    )
    own = [("wait", "safety", Score.of(1.0))]
    case = edits.set_scores(case, "north", own)
    both = {("north", "wait", "safety"): Choice.BOTH}
    case = edits.take_in(case, "R1", [back], both, "2026-11-21")
    agreed = Moderation(
        stakeholder="north",
        package="both",
        criterion="safety",
        round="R1",
        original_low=3.0,
        original_high=9.0,
        low=5.0,
        high=6.0,
    )
    case = _with_effects(_with_measures(edits.moderate(case, agreed)))
    case = edits.set_decision(case, package="both", by="Anna", date="2026-11-30")
    case = take(case, "Agreed", time="2026-11-29T10:00:00+00:00", author="Anna", agreed=True)
    return filled(replace(case, changes=(Change(time="2026-11-29T11:00:00+00:00"),)))


def _with_measures(case: Case) -> Case:
    """Return the case with two measures and something of all that goes with them."""
    access, money = (
        Condition(measure="access", level="full"),
        Condition(measure="money", level="full"),
    )
    case = edits.add_measure(case, "Access", owners=("north",), carriers=("watch",))
    case = edits.add_measure(case, "Money", owners=("south",))
    case = edits.set_composition(case, "both", {"access": "full"})
    own = Score(low=0.5, high=1.0, likely=0.75, note="As said", estimate=True)
    case = edits.set_effect(case, "north", "access", "full", "safety", own)
    case = edits.add_joint_effect(case, "Together", when=(access, money))
    case = edits.set_joint_effect(case, "together", COMMON, "safety", Score.of(0.25))
    amounts = frozen({"access": frozen({"full": 2.0})})
    case = edits.add_rule(case, RuleKind.BUDGET, amounts=amounts, limit=3.0)
    case = edits.add_rule(case, RuleKind.AT_LEAST, when=(access,), then=(money,), count=1)
    chance = Span(low=0.25, high=0.5, source="A guess")
    case = edits.set_delivery(
        case, "access", Delivery(full=chance, part=chance, part_level="full", note="Slow")
    )
    along = GoesAlong(chance=chance, when=money, chance_then=chance)
    case = edits.set_goes_along(case, "watch", along)
    years = Outlook(
        drift=chance,
        drifts=frozen({"safety": chance}),
        years=chance,
        package_drift=chance,
        rate=chance,
    )
    case = edits.set_outlook(case, "north", years)
    return edits.set_direction(case, "safety", "south", Direction.COST)


def _with_effects(case: Case) -> Case:
    """Return the case with an effect that came back in its round, and what was agreed on it."""
    full = {"access": frozen({"full": frozen({"safety": Score(low=0.5, high=1.0)})})}
    back = replace(case.returns[0], effects=frozen(full))
    cell = ("north", key_of("access", "full"), "safety")
    case = edits.take_in(case, "R1", [back], {cell: Choice.BOTH}, "2026-11-21")
    words = {"author": "Chair", "reason": "Heard", "date": "2026-11-22"}
    return edits.moderate(case, moderation_of(case, "R1", cell, 0.5, 0.75, **words))


def filled(case: Any) -> Any:
    """Return a case with something in every plain field that is nowhere but at its default."""
    return _filled(case, unsaid(case))


def _filled(value: Any, left: set[Name]) -> Any:
    if isinstance(value, Mapping):
        return frozen({key: _filled(one, left) for key, one in value.items()})
    if isinstance(value, tuple):
        return tuple(_filled(one, left) for one in value)
    if not is_dataclass(value):
        return value
    changes: dict[str, Any] = {}
    of: type = type(value)
    for part in parts(of):
        now = getattr(value, part.name)
        name = (of.__name__, part.name)
        changes[part.name] = _other(part, now) if name in left else _filled(now, left)
        left.discard(name)
    return replace(value, **changes)  # type: ignore[type-var]


def _other(part: Part, now: Any) -> Any:
    """Return another plain value than a field's default; the default where none is plain."""
    if part.name in BY_FIELD:
        return next(one for one in BY_FIELD[part.name] if one != now)
    if part.name == "date":
        return "2026-01-02"
    if isinstance(part.type, type) and issubclass(part.type, StrEnum):
        return next(one for one in part.type if one is not now)
    if part.type is bool:
        return not now
    if part.type is str:
        return "fr" if now else f"some {part.name}"
    if part.type is float or part.type == Point:
        return now / 2 if now else 1.5
    return now + 1 if part.type is int else now


def unsaid(case: Any) -> set[Name]:
    """Return the fields of the classes in a case that are at their default wherever they occur."""
    said: set[Name] = set()
    known: set[Name] = set()
    for value in records(case):
        for field in fields(value):
            name = (type(value).__name__, field.name)
            known.add(name)
            if getattr(value, field.name) != _default(field):
                said.add(name)
    return known - said


def lost(before: Any, after: Any, path: str = "case") -> list[str]:
    """Return the paths at which what came back differs from what was."""
    if is_dataclass(before) and is_dataclass(after):
        names = dict.fromkeys([f.name for f in (*fields(before), *fields(after))])
        pairs = [(f".{name}", *(getattr(one, name, MISSING) for one in (before, after)))
                 for name in names]  # fmt: skip
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        keys = dict.fromkeys([*before, *after])
        pairs = [(f"[{key}]", before.get(key, MISSING), after.get(key, MISSING)) for key in keys]
    elif isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        pairs = [(f"[{at}]", *both) for at, both in enumerate(zip(before, after, strict=True))]
    else:
        return [] if before == after else [path]
    return [found for step, one, two in pairs for found in lost(one, two, path + step)]


def records(value: Any) -> Iterator[Any]:
    """Yield every record of the model in a value, itself included."""
    if is_dataclass(value):
        yield value
        value = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, Mapping):
        value = value.values()
    elif not isinstance(value, tuple):
        return
    for one in value:
        yield from records(one)


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default
