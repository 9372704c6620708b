"""The columns of plain fields in the lists of measures, by what the model says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.kit import number_form
from desktop.kit.number_form import shown
from desktop.pages.measures.lines_model import Field
from desktop.words import _, text
from mcda.model.case import Case
from mcda.model.fields import Part, Plain, called, plain
from mcda.model.numbers import format_number, parse_number, parse_whole
from mcda.model.texts import name_key

YES, NO = "yes", "no"

Change = Callable[..., Case]
"""Takes a case, the id of one of its things, and the fields to replace there."""


def column(of: type, field: str, change: Change) -> Field:
    """Return the column of a plain field of a class of the model."""
    part, said = plain(of)[field]

    def write(case: Case, thing: Any, typed: str) -> Case | None:
        value = _value(part, said, typed.strip())
        return None if value is _UNREAD else change(case, thing.id, **{field: value})

    def read(_case: Case, thing: Any) -> str:
        return _words(part, said, getattr(thing, field))

    expected, numeric = _expected(part, said), part.type is float
    return Field(text(said.title), read, write, expected, numeric=numeric, of=field)


def with_plain(columns: tuple[Field, ...], of: type, change: Change) -> tuple[Field, ...]:
    """Return columns, and one for each plain field of a class that has none among them."""
    there = {one.of for one in columns}
    return (*columns, *(column(of, field, change) for field in plain(of) if field not in there))


def yes(flag: bool) -> str:
    """Return yes or no in words."""
    return _("yes") if flag else _("no")


def flag(typed: str) -> bool | None:
    """Return what was meant by yes or no; None for anything else."""
    key = name_key(typed)
    if key in ("", NO, "n", "0", name_key(_("no"))):
        return False
    return True if key in (YES, "y", "x", "1", name_key(_("yes"))) else None


_UNREAD: Any = object()


def _words(part: Part, said: Plain, value: Any) -> str:
    if value is None:
        return ""
    if part.type is bool:
        return yes(value)
    if part.type in (int, float):
        return shown(format_number(float(value)))
    return str(value) if part.type is str else text(called(part, said)[value])


def _value(part: Part, said: Plain, typed: str) -> Any:
    """Return what was typed as the field's value; a blank one is the default."""
    if part.type is str:
        return typed
    if not typed:
        return part.default
    if part.type is bool:
        meant = flag(typed)
        return _UNREAD if meant is None else meant
    if part.type in (int, float):
        parse = parse_whole if part.type is int else parse_number
        number = parse(number_form.typed(typed))
        return _UNREAD if number is None else number
    words = {one: {one, name_key(text(word))} for one, word in called(part, said).items()}
    found = [one for one, ways in words.items() if name_key(typed) in ways]
    return part.type(found[0]) if found else _UNREAD


def _expected(part: Part, said: Plain) -> str:
    """Return what may be typed; of text, what belongs there."""
    if part.type is str:
        return text(said.hint)
    if part.type is bool:
        return _("yes or no")
    if part.type is int:
        return _("a whole number")
    if part.type is float:
        return _("a number in {unit}", unit=said.unit) if said.unit else _("a number")
    return _("one of {kinds}", kinds=", ".join(map(text, called(part, said).values())))
