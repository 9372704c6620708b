"""What stands in the columns of stakeholders' outlooks, and of the directions of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.kit import number_form
from desktop.kit.number_form import shown
from desktop.pages.measures.lines_model import Field
from desktop.words import _
from mcda.model import edits
from mcda.model.case import Case, Criterion, Direction, Stakeholder, frozen
from mcda.model.measure_texts import conditions_text, parse_conditions, parse_effect, span_text
from mcda.model.measures import GoesAlong, Outlook, Span
from mcda.model.naming import label
from mcda.model.texts import name_key
from mcda.words.figures import plain


def outlook_fields(_case: Case) -> tuple[Field, ...]:
    """Return the columns of what becomes of stakeholders, and of whether they take part."""
    chance = _("a chance from 0 to 1, or two")
    return (
        Field(_("Stakeholder"), lambda _c, s: s.name, None),
        _outlook(_("Fallback's drift a year"), "drift", _("value points a year, or two")),
        _outlook(_("Goes on for years"), "years", _("years, or two numbers")),
        _outlook(_("Rate a year"), "rate", _share()),
        _outlook(_("Package's drift a year"), "package_drift", _("value points a year, or two")),
        Field(_("Takes part"), _along_text, _set_along, chance),
        Field(_("Otherwise when"), _when_text, _set_when, _("a measure with a level")),
        Field(_("Takes part then"), _then_text, _set_then, chance),
        Field(_("Note"), _note_text, _set_note, _("a text")),
    )


def _share() -> str:
    return _("a share such as {share}, or two", share=plain(0.05))


def _outlook(heading: str, field: str, expected: str) -> Field:
    def read(case: Case, one: Stakeholder) -> str:
        own = case.outlooks.get(one.id)
        return "" if own is None else span_text(getattr(own, field), shown)

    def write(case: Case, one: Stakeholder, text: str) -> Case | None:
        own = case.outlooks.get(one.id, Outlook())
        old: Span | None = getattr(own, field)
        span = _span(text, old)
        if span is None and text.strip():
            return None
        changes: dict[str, object] = {field: span}
        if field == "drift":
            # A drift as a whole takes the place of one by criteria.
            changes["drifts"] = frozen()
        return _put_outlook(case, one.id, replace(own, **changes))  # type: ignore[arg-type]

    return Field(heading, read, write, expected)


def _span(text: str, old: Span | None) -> Span | None:
    span = parse_effect(number_form.typed(text)) if text.strip() else None
    return span if span is None or old is None else replace(span, source=old.source)


def _put_outlook(case: Case, who: str, own: Outlook) -> Case:
    return edits.set_outlook(case, who, None if own == Outlook() else own)


def _note_text(case: Case, one: Stakeholder) -> str:
    own = case.outlooks.get(one.id)
    return "" if own is None else own.note


def _set_note(case: Case, one: Stakeholder, text: str) -> Case | None:
    own = case.outlooks.get(one.id, Outlook())
    return _put_outlook(case, one.id, replace(own, note=text.strip()))


def _along_text(case: Case, one: Stakeholder) -> str:
    own = case.goes_along.get(one.id)
    return "" if own is None else span_text(own.chance, shown)


def _set_along(case: Case, one: Stakeholder, text: str) -> Case | None:
    if not text.strip():
        return edits.set_goes_along(case, one.id, None)
    own = case.goes_along.get(one.id, GoesAlong())
    span = _span(text, own.chance)
    return None if span is None else edits.set_goes_along(case, one.id, replace(own, chance=span))


def _when_text(case: Case, one: Stakeholder) -> str:
    own = case.goes_along.get(one.id)
    return conditions_text(case, (own.when,)) if own is not None and own.when else ""


def _set_when(case: Case, one: Stakeholder, text: str) -> Case | None:
    found = parse_conditions(case, text)
    if found is None or len(found) > 1:
        return None
    own = case.goes_along.get(one.id, GoesAlong())
    when = found[0] if found else None
    then = own.chance_then if when is not None else None
    return edits.set_goes_along(case, one.id, replace(own, when=when, chance_then=then))


def _then_text(case: Case, one: Stakeholder) -> str:
    own = case.goes_along.get(one.id)
    return "" if own is None else span_text(own.chance_then, shown)


def _set_then(case: Case, one: Stakeholder, text: str) -> Case | None:
    own = case.goes_along.get(one.id, GoesAlong())
    span = _span(text, own.chance_then)
    if span is None and text.strip():
        return None
    return edits.set_goes_along(case, one.id, replace(own, chance_then=span))


def direction_fields(case: Case) -> tuple[Field, ...]:
    """Return the columns of criteria's directions: that of all, and a stakeholder's own."""
    common = Field(_("For all"), lambda _c, one: _word(one.direction), None)
    return (
        Field(_("Criterion"), lambda _c, one: one.name, None),
        common,
        *(_own(one) for one in case.stakeholders),
    )


def _own(who: Stakeholder) -> Field:
    def read(_case: Case, one: Criterion) -> str:
        own = one.directions.get(who.id)
        return "" if own is None else _word(own)

    def write(case: Case, one: Criterion, text: str) -> Case | None:
        if not text.strip():
            return edits.set_direction(case, one.id, who.id, None)
        key = name_key(text)
        found = next((way for way, words in _KEYS.items() if key in words()), None)
        return None if found is None else edits.set_direction(case, one.id, who.id, found)

    return Field(label(who), read, write, _("more or less, as which is better; empty as for all"))


def _word(direction: Direction | None) -> str:
    if direction is None:
        return ""
    return _("more") if direction is Direction.BENEFIT else _("less")


_KEYS: dict[Direction, Callable[[], set[str]]] = {
    Direction.BENEFIT: lambda: {"more", "+", "benefit", name_key(_("more"))},
    Direction.COST: lambda: {"less", "-", "−", "cost", name_key(_("less"))},
}
