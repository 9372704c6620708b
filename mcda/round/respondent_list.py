"""Reads a list of respondents from a table: one line a person, in a file or pasted.

Columns are found by their headings in the first line, or without headings stand
in this order: name, stakeholder, language, what the person is asked, e-mail. A line that
can't be understood is named and left out; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mcda.errors import Place, Problem, RefusedError
from mcda.grids.csv_grid import csv_grid
from mcda.grids.document import read_grid
from mcda.grids.grid import Grid, Sheet
from mcda.grids.signature import Kind, kind_of
from mcda.model.case import Case
from mcda.model.round import Asked, Respondent
from mcda.model.texts import name_key, nearest
from mcda.round.messages import is_known, languages
from mcda.workbook.findings import as_text

COLUMNS: Final = ("name", "stakeholder", "language", "asked", "email")

_HEADINGS: Final = {  # no words: what people write
    "name": "name respondent person who nom имя الاسم",
    "stakeholder": "stakeholder party delegation for side partie сторона الطرف",
    "language": "language lang langue язык اللغة",
    "asked": "asked asks askedfor what demandé",
    "email": "email e-mail mail address courriel",
}
_ASKED: Final = {
    "scores": (Asked.SCORES,),
    "score": (Asked.SCORES,),
    "effects": (Asked.EFFECTS,),
    "effect": (Asked.EFFECTS,),
    "swing": (Asked.SWING,),
    "weights": (Asked.SWING,),
    "pairwise": (Asked.PAIRWISE,),
    "both": (Asked.SCORES, Asked.SWING),
}
_BETWEEN: Final = re.compile(r"[,;+/&|\s]+|\band\b")


@dataclass(frozen=True, slots=True)
class RespondentList:
    """The people of a list, without ids, and what could not be understood."""

    people: tuple[Respondent, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def read_respondents(path: str | Path, case: Case) -> RespondentList:
    """Return the people in a table file (xlsx, ods, csv, ...); no file makes it raise."""
    path = Path(path)
    try:
        kind = kind_of(path)
        if kind is Kind.CASE:
            raise RefusedError([Problem.of("RESPONDENTS-NONE", Place(file=path.name))])
        return _listed(read_grid(path, kind), case)
    except RefusedError as error:
        return RespondentList(problems=error.problems)


def pasted_respondents(text: str, case: Case) -> RespondentList:
    """Return the people in a text copied from a spreadsheet, a mail or a list."""
    try:
        return _listed(csv_grid(text.encode("utf-8", "replace"), ""), case)
    except RefusedError as error:
        return RespondentList(problems=error.problems)


def _listed(grid: Grid, case: Case) -> RespondentList:
    sheet = next((one for one in grid.sheets if one.rows), None)
    if sheet is None:
        return RespondentList(problems=(Problem.of("RESPONDENTS-NONE", Place(file=grid.file)),))
    lines = sorted(sheet.rows)
    columns = _headed(sheet, lines[0])
    if columns:
        lines = lines[1:]
    else:
        columns = _known_by_content(sheet, lines, case)
    people: list[Respondent] = []
    problems: list[Problem] = []
    known = {(name_key(one.name), one.stakeholder) for one in case.respondents}
    for line in lines:
        texts = {key: as_text(sheet.value(line, at)).strip() for key, at in columns.items()}
        places = {key: grid.place(sheet, line, at) for key, at in columns.items()}
        if not any(texts.values()):
            continue
        found = list(_wrong(texts, places, case))
        problems += found
        person = None if any(one.code in _STOPS for one in found) else _person(texts, case)
        if person is None:
            continue
        key = (name_key(person.name), person.stakeholder)
        if key in known:
            problems.append(Problem.of("RESPONDENTS-TWICE", places["name"], name=person.name))
            continue
        known.add(key)
        people.append(person)
    if not people and not problems:
        problems.append(Problem.of("RESPONDENTS-NONE", Place(file=grid.file)))
    return RespondentList(tuple(people), tuple(problems))


_STOPS: Final = frozenset({"RESPONDENTS-NAME", "RESPONDENTS-STAKEHOLDER", "RESPONDENTS-ASKED"})


def _headed(sheet: Sheet, line: int) -> dict[str, int]:
    """Return the columns by their headings, nothing if the line holds none for the names."""
    words = {name_key(word): key for key, several in _HEADINGS.items() for word in several.split()}
    found: dict[str, int] = {}
    for column, value in sorted(sheet.rows[line].items()):
        key = words.get(name_key(as_text(value)))
        if key:
            found.setdefault(key, column)
    return found if "name" in found and len(found) > 1 else {}


def _known_by_content(sheet: Sheet, lines: Sequence[int], case: Case) -> dict[str, int]:
    """Return the columns of a list without headings: those known by all that stands in them, and
    the others in the usual order.
    """
    texts: dict[int, list[str]] = {}
    for line in lines:
        for column in sheet.rows[line]:
            text = as_text(sheet.value(line, column)).strip()
            texts.setdefault(column, []).extend([text] if text else [])
    left = sorted(texts)
    fits: dict[str, Callable[[str], object]] = {
        "email": lambda text: "@" in text,
        "stakeholder": lambda text: _stakeholder(text, case),
        "language": _language,
        "asked": _asked,
    }
    found: dict[str, int] = {}
    for key, fit in fits.items():
        # Names may look like anything: the first column that holds no addresses has them.
        for column in left if key == "email" else left[1:]:
            if key not in found and texts[column] and all(map(fit, texts[column])):
                found[key] = column
        left = [column for column in left if column not in found.values()]
    found |= dict(zip((key for key in COLUMNS if key not in found), left, strict=False))
    return {"name": max(texts, default=0) + 1} | found


def _wrong(texts: Mapping[str, str], places: Mapping[str, Place], case: Case) -> Iterator[Problem]:
    """Yield what can't be understood in one line."""
    if not texts.get("name"):
        yield Problem.of("RESPONDENTS-NAME", places["name"])
    said = texts.get("stakeholder", "")
    if not _stakeholder(said, case):
        names = [one.name for one in case.stakeholders]
        place = places.get("stakeholder", places["name"])
        meant = nearest(said, names) if said else None
        expected = f'"{meant}"' if meant else ", ".join(names)
        yield Problem.of("RESPONDENTS-STAKEHOLDER", place, found=said, expected=expected)
    language = texts.get("language", "")
    if language and not _language(language):
        spoken = ", ".join(languages())
        place = places["language"]
        yield Problem.of("RESPONDENTS-LANGUAGE", place, found=language, languages=spoken)
    asked = texts.get("asked", "")
    if asked and not _asked(asked):
        yield Problem.of("RESPONDENTS-ASKED", places["asked"], found=asked)


def _person(texts: Mapping[str, str], case: Case) -> Respondent:
    return Respondent(
        id="",
        name=texts["name"],
        stakeholder=_stakeholder(texts.get("stakeholder", ""), case),
        language=_language(texts.get("language", "")) or "en",
        asked=_asked(texts.get("asked", "")) or (Asked.SCORES,),
        email=texts.get("email", ""),
    )


def _stakeholder(text: str, case: Case) -> str:
    """Return the id of the stakeholder that is named, "" for none; the only one needs no name."""
    key = name_key(text)
    if not key:
        return case.stakeholders[0].id if len(case.stakeholders) == 1 else ""
    for one in case.stakeholders:
        if key in (name_key(one.name), name_key(one.short), name_key(one.id)):
            return one.id
    return ""


def _language(text: str) -> str:
    """Return a language's code, "" for one that workbooks are not written in."""
    key = name_key(text)
    for code, words in languages().items():
        if key in map(name_key, (code, *words.called)):
            return code
    code = text.strip().lower().replace("_", "-").partition("-")[0]
    return code if is_known(code) else ""


def _asked(text: str) -> tuple[Asked, ...]:
    """Return what a text asks for, in the order of `Asked`; nothing if a word is unknown."""
    found: set[Asked] = set()
    for word in _BETWEEN.split(text.casefold()):
        if word and word not in _ASKED:
            return ()
        found.update(_ASKED.get(word, ()))
    return tuple(one for one in Asked if one in found)
