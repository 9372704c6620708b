"""Measures, conditions and chances as texts that a person types into one cell, and back.

"Access: full; Money: partial" are two conditions, "Damascus; Russia" two stakeholders,
"0.3 to 0.5" an interval. Names, short names and ids are all understood, whatever their
case. What can't be read is None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from mcda.model.case import Case, Criterion, Score, frozen
from mcda.model.ids import known
from mcda.model.measures import Condition, Measure, Span
from mcda.model.naming import label
from mcda.model.numbers import format_number, parse_points
from mcda.model.texts import name_key
from mcda.words.figures import Figure
from mcda.words.said import _

_PLAIN = Criterion(id="number", name="number")


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def parties_text(case: Case, ids: Iterable[str]) -> str:
    """Return stakeholders as one text, by their short names where these name no other."""
    names = {one.id: _written(one) for one in case.stakeholders}
    for one in case.stakeholders:
        short = one.short.strip()
        if _pieces(short) == [short] and _find(case.stakeholders, short) is one:
            names[one.id] = short
    return "; ".join(names.get(key, key) for key in ids)


def parse_parties(case: Case, text: str) -> tuple[str, ...] | None:
    """Return the stakeholders that a text names."""
    found = [_find(case.stakeholders, one) for one in _pieces(text)]
    known = [one.id for one in found if one is not None]
    return tuple(dict.fromkeys(known)) if len(known) == len(found) else None


def conditions_text(case: Case, conditions: Iterable[Condition]) -> str:
    return "; ".join(_condition_text(case, one) for one in conditions)


def _condition_text(case: Case, condition: Condition) -> str:
    measure = known(case.measures, condition.measure)
    if measure is None:
        return f"{condition.measure}: {condition.level}".rstrip(": ")
    if not condition.level:
        return _written(measure)
    level = known(measure.levels, condition.level)
    return f"{_written(measure)}: {_written(level) if level else condition.level}"


def parse_conditions(case: Case, text: str) -> tuple[Condition, ...] | None:
    """Return the conditions that a text says; one without level names the measure alone."""
    found: list[Condition] = []
    for piece in _pieces(text):
        name, _colon, level = piece.partition(":")
        measure = _find(case.measures, name)
        if measure is None:
            return None
        at = _find(measure.levels, level) if level.strip() else None
        if level.strip() and at is None:
            return None
        found.append(Condition(measure=measure.id, level=at.id if at else ""))
    return tuple(found)


def amounts_text(
    case: Case,
    amounts: Mapping[str, Mapping[str, float]],
    written: Callable[[str], str] = str,
) -> str:
    """Return what levels cost as one text, "Support: partial = 0.4", each amount as `written`."""
    return "; ".join(
        f"{_condition_text(case, Condition(measure=key, level=level))} = "
        f"{written(format_number(amount))}"
        for key, costs in amounts.items()
        for level, amount in costs.items()
    )


def parse_amounts(case: Case, text: str) -> Mapping[str, Mapping[str, float]] | None:
    """Return what levels cost, as a text says it."""
    found: dict[str, dict[str, float]] = {}
    for piece in _pieces(text):
        what, _equals, amount = piece.rpartition("=")
        one = parse_conditions(case, what)
        value = parse_effect(amount)
        if not one or not one[0].level or value is None or value.low != value.high:
            return None
        found.setdefault(one[0].measure, {})[one[0].level] = float(value.low or 0.0)
    return frozen({key: frozen(costs) for key, costs in found.items()})


def effect_text(
    score: Score | None, written: Callable[[Figure], str] = lambda figure: figure
) -> str:
    """Return an effect with its sign, "+2" or "−1 to +1", each number as `written`; empty where
    it is missing.
    """
    if score is None or score.missing:
        return ""
    ends = [written(Figure(_signed(end))) for end in (score.low, score.high)]
    return ends[0] if ends[0] == ends[1] else _("{low} to {high}", low=ends[0], high=ends[1])


def _signed(point: object) -> str:
    if not isinstance(point, float | int):
        return str(point)
    text = format_number(float(point))
    return f"+{text}" if float(point) > 0 else text.replace("-", "\N{MINUS SIGN}")


def parse_effect(text: str) -> Span | None:
    """Return the number or interval that a text says."""
    ends = parse_points(text, _PLAIN)
    if ends is None or any(isinstance(end, str) for end in ends):
        return None
    return Span(low=float(ends[0]), high=float(ends[1]))


def span_text(span: Span | None, written: Callable[[str], str] = str) -> str:
    """Return a number or interval as text, each number as `written`; empty for none."""
    if span is None:
        return ""
    ends = [written(format_number(end)) for end in (span.low, span.high)]
    return ends[0] if ends[0] == ends[1] else _("{low} to {high}", low=ends[0], high=ends[1])


def owner_names(case: Case, measure: Measure) -> str:
    """Return the owners by the names that head narrow columns."""
    names = {one.id: label(one) for one in case.stakeholders}
    return ", ".join(names.get(key, key) for key in measure.owners)


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in text.split(";") if piece.strip()]


def _written(one: _Named) -> str:
    """Return a name, or the id where the name would be cut in two or is none."""
    name = one.name.strip()
    return one.id if not name or any(sign in name for sign in ";:=") else name


def _find(things: Iterable[Any], text: str) -> Any:
    key, some = name_key(text), list(things)
    for field in ("name", "short", "id"):
        for one in some:
            if key and name_key(getattr(one, field, "")) == key:
                return one
    return None
