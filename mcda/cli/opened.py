"""What commands work on: the case of a file, the stakeholders chosen, numbers typed as options."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mcda.errors import Place, Problem, RefusedError, blocking
from mcda.words.said import _, also_set_off

if TYPE_CHECKING:
    from mcda.model.case import Case


def read(path: Path) -> tuple[Case | None, tuple[Problem, ...]]:
    """Read any file that Parley takes."""
    from mcda.opening import read as read_any

    reading = read_any(path)
    if reading.case is not None:
        set_off_names(reading.case)
    return reading.case, reading.problems


def set_off_names(case: Case) -> None:
    """Set off the names of the case's packages in every sentence that the command says."""
    from mcda.model.naming import names_to_set_off

    also_set_off(names_to_set_off(case))


def opened(words: argparse.Namespace) -> tuple[Case, tuple[Problem, ...]]:
    """Read the case with the settings that the command line puts over its own.

    A case that could be read but has errors comes back with them, so that a
    stakeholder without errors can still be ranked. `words.own` becomes the case as it was read.
    """
    from mcda.cli.options import SETTINGS, under_settings, unknown_names
    from mcda.model import edits
    from mcda.model.settings_names import SHARES

    case, problems = read(words.file)
    wrong = unknown_names(words)
    if case is None or wrong:
        raise RefusedError([*problems, *wrong])
    given: dict[str, Any] = {one.field: value for one in SETTINGS if (value := one.given(words))}
    for field, one in SHARES.items():
        if (value := getattr(words, field)) is not None:
            given[field] = share(value, one.symbol)
    words.own, after = case, edits.set_settings(case, **given)
    return after, under_settings(case, after, problems)


def chosen(case: Case, problems: Sequence[Problem], wanted: str | None) -> list[str]:
    """Return the ids of the stakeholders asked for; refuse when an error stops one of them."""
    from mcda.model.texts import meant, same_name

    ids = [s.id for s in case.stakeholders]
    if wanted is not None:
        named = ((s.id, [one for one in (s.name, s.short) if one]) for s in case.stakeholders)
        ids = [i for i, own in named if wanted == i or any(same_name(wanted, one) for one in own)]
        if not ids:
            known = meant(wanted, (s.name for s in case.stakeholders))
            place = Place(words="--stakeholder")
            raise RefusedError([Problem.of("OPTION-UNKNOWN", place, value=wanted, known=known)])
    refuse(dict.fromkeys(problem for one in ["", *ids] for problem in blocking(problems, one)))
    return ids


def refuse(problems: Sequence[Problem] | dict[Problem, None]) -> None:
    """Raise when there is any problem."""
    if problems:
        raise RefusedError(problems)


def whole_number(text: str | None, default: int, option: str, least: int) -> int:
    """Return an option's whole number, refused with a problem when it is none."""
    if text is None:
        return default
    if text.isascii() and text.isdigit() and int(text) >= least:
        return int(text)
    raise RefusedError(
        [Problem.of("OPTION-NOT-A-NUMBER", Place(words=f"--{option}"), value=text, least=least)]
    )


def share(text: str, option: str) -> float:
    """Return an option's number from 0 to 1, refused with a problem when it is none."""
    from mcda.model.numbers import parse_number

    number = parse_number(text)
    if number is not None and 0 <= number <= 1:
        return number
    facts = {"value": text, "expected": _("a number from 0 to 1")}
    raise RefusedError([Problem.of("OPTION-UNREADABLE", Place(words=f"--{option}"), **facts)])
