"""A case as plain JSON data and back; what files and fingerprints are made from.

Both ways go by the fields of the model and what `fields` says of them. Plain data
leave out what is empty, except settings, which are written in full: a later
version's defaults must not change an old case. Fields that came later than
others (`Since`) are left out at the default they came with. Scores and
preferences are lists of records in the order of their ids, so that moving a
package changes one line. Whole numbers carry no decimal point; a number that
isn't finite, which JSON lacks, is `{"number": "nan"}`; a judgement is the text
"1/3". Nothing here touches files; the format's version is the case file's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any, Final, get_args, get_origin

from mcda.errors import Problem
from mcda.model.case import Case
from mcda.model.fields import Part, Since, bare, parts
from mcda.model.plain_reading import (
    MOST_PROBLEMS,
    UNREAD,
    Bounded,
    TooManyProblemsError,
    problem_at,
    reader,
)
from mcda.model.plain_writing import writer
from mcda.words import figures
from mcda.words.said import _


def to_plain(case: Case) -> dict[str, Any]:
    """Return the case as JSON-ready dicts, lists, texts, numbers and booleans."""
    write = writer(Case)
    assert write is not None, "a case is a record"
    plain: dict[str, Any] = write(case)
    return plain


def needed_version(plain: Mapping[str, Any]) -> int:
    """Return the version of the case file in which a case's plain data can be said."""
    return max((since for since, said in _later_fields(plain) if said), default=_ALL_BEFORE)


def _later_fields(plain: Mapping[str, Any]) -> Iterator[tuple[int, bool]]:
    """Yield the versions that fields of the case and of its records came with, and if used."""
    for part in parts(Case):
        rows = plain.get(part.name, [])
        since = part.mark(Since)
        if since is not None:
            yield since.version, part.name in plain
        for inner in parts(_record(part)) if _record(part) and isinstance(rows, list) else ():
            since = inner.mark(Since)
            if since is not None:
                yield since.version, any(inner.name in row for row in rows)


def _record(part: Part) -> Any:
    """Return the class of the records that a field of the case lists, or None."""
    of = bare(get_args(part.type)[0])[0] if get_origin(part.type) is tuple else None
    return of if is_dataclass(of) else None


_ALL_BEFORE: Final = 3
"""What came up to this version is written in it, whether used or not."""


def from_plain(data: object) -> tuple[Case | None, tuple[Problem, ...]]:
    """Return the case in plain data, with every problem of form found in it.

    Never raises on JSON data. Places of problems are paths such as
    "scores[3].low". A field of the wrong type is left out, an unfit value (a
    weight below zero) is kept for `check` to name. The case is None only if the
    data hold no case at all or problems without end; whether to go on after errors
    is the caller's call.
    """
    if not isinstance(data, dict) or not data.keys() & {"id", "title", "criteria", "packages"}:
        return None, (problem_at("FORMAT-NOT-A-CASE", ""),)
    problems = Bounded()
    try:
        case = reader(Case)(data, "", problems)
    except TooManyProblemsError:
        most = figures.count(MOST_PROBLEMS)
        found = _("more than {n} problems", n=most)
        return None, (*problems, Problem.of("CASE-TOO-LARGE", found=found, most=most))
    return None if case is UNREAD else case, tuple(problems)
