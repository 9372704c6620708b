"""A case as plain JSON data and back; what files and fingerprints are made from.

Plain data leave out what is empty, except settings, which are written in full: a
later version's defaults must not change an old case. Settings and fields that came
later are left out at the default they came with, which is theirs for good, so that
older cases keep their fingerprints. Scores and
preferences are lists of records in the order of their ids, so that moving a
package changes one line. Whole numbers carry no decimal point; a number that
isn't finite, which JSON lacks, is `{"number": "nan"}`; a judgement is the text
"1/3". Nothing here touches files; the format's version is `io`'s.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from mcda.errors import Problem
from mcda.model.case import (
    Case,
    Criterion,
    Direction,
    Fallback,
    Level,
    Package,
    Preferences,
    RedLine,
    Score,
    Scores,
    Settings,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.codec_entries import (
    filled,
    plain_judgements,
    plain_number,
    plain_point,
    plain_points,
    plain_score,
    read_judgements,
    read_points,
    read_score,
)
from mcda.model.codec_rounds import plain_rounds, read_rounds
from mcda.model.plain_fields import Fields, problem_at
from mcda.model.preference import SYMBOLS, Preference


def to_plain(case: Case) -> dict[str, Any]:
    """Return the case as JSON-ready dicts, lists, texts, numbers and booleans."""
    return {
        **filled(case, "id", "title", "question", "marking", "author", "date", "note"),
        **filled(case, "illustrative"),
        "stakeholders": [
            filled(s, "id", "name", "short", "description") for s in case.stakeholders
        ],
        "criteria": [_plain_criterion(criterion) for criterion in case.criteria],
        "packages": [
            filled(p, "id", "name", "short", "description", "status_quo") for p in case.packages
        ],
        "scores": _plain_scores(case.scores),
        "preferences": [
            {"stakeholder": key, **_plain_preferences(case.preferences[key])}
            for key in sorted(case.preferences)
        ],
        "settings": _plain_settings(case.settings),
        **plain_rounds(case),
    }


def from_plain(data: object) -> tuple[Case | None, tuple[Problem, ...]]:
    """Return the case in plain data, with every problem of form found in it.

    Never raises on JSON data. Places of problems are paths such as
    "scores[3].low". A field of the wrong type is left out, an unfit value (a
    weight below zero) is kept for `check` to name. The case is None only if the
    data hold no case at all; whether to go on after errors is the caller's call.
    """
    if not isinstance(data, dict) or not data.keys() & {"id", "title", "criteria", "packages"}:
        return None, (problem_at("FORMAT-NOT-A-CASE", ""),)
    problems: list[Problem] = []
    top = Fields(data, "", problems)
    top.has("id")
    case = Case(
        id=top.text("id"),
        title=top.text("title"),
        question=top.text("question"),
        marking=top.text("marking"),
        author=top.text("author"),
        date=top.text("date"),
        note=top.text("note"),
        illustrative=top.flag("illustrative"),
        stakeholders=tuple(_stakeholder(item) for item in top.objects("stakeholders")),
        criteria=tuple(_criterion(item) for item in top.objects("criteria")),
        packages=tuple(_package(item) for item in top.objects("packages")),
        scores=_scores(top),
        preferences=_preferences_by_stakeholder(top),
        settings=_settings(top.inner("settings")),
        **read_rounds(top),
    )
    top.report_rest()
    return case, tuple(problems)


def _plain_criterion(criterion: Criterion) -> dict[str, Any]:
    plain = filled(criterion, "id", "name", "parent", "unit", "definition")
    if criterion.direction is not None:
        plain["direction"] = criterion.direction.value
    if criterion.preference is not Preference.USUAL:
        plain["preference"] = criterion.preference.value
    for name in ("worst", "best", *SYMBOLS):
        value = getattr(criterion, name)
        if value is not None:
            plain[name] = plain_number(value)
    if criterion.levels:
        plain["levels"] = [
            {"name": level.name, "value": plain_number(level.value)} for level in criterion.levels
        ]
    return plain


def _plain_settings(settings: Settings) -> dict[str, Any]:
    values = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    return {
        name: plain_number(value) if isinstance(value, float) else value
        for name, value in values.items()
        if name not in _LATER or value != getattr(_DEFAULTS, name)
    }


_DEFAULTS: Final = Settings()
_LATER: Final = ("vikor_v",)


def _plain_scores(scores: Scores) -> list[dict[str, Any]]:
    return [
        {
            **({"stakeholder": stakeholder} if stakeholder else {}),
            "package": package,
            "criterion": criterion,
            **plain_score(scores[stakeholder][package][criterion]),
        }
        for stakeholder in sorted(scores)
        for package in sorted(scores[stakeholder])
        for criterion in sorted(scores[stakeholder][package])
    ]


def _plain_preferences(own: Preferences) -> dict[str, Any]:
    plain: dict[str, Any] = {"way": own.way.value, "influence": plain_number(own.influence)}
    if own.note:
        plain["note"] = own.note
    for name, points in (("direct", own.direct), ("swing", own.swing)):
        if points:
            plain[name] = plain_points(points)
    if own.ranks:
        plain["ranks"] = dict(own.ranks)
    for name in ("judgements", "best_worst", "package_judgements"):
        given = getattr(own, name)
        if given:
            plain[name] = plain_judgements(given)
    if own.fallback is not None:
        plain["fallback"] = _plain_fallback(own.fallback)
    if own.red_lines:
        plain["red_lines"] = [
            {
                "criterion": line.criterion,
                "limit": plain_point(line.limit),
                **filled(line, "note"),
            }
            for line in own.red_lines
        ]
    return plain


def _plain_fallback(fallback: Fallback) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    if fallback.value is not None:
        plain["value"] = plain_number(fallback.value)
    if fallback.package is not None:
        plain["package"] = fallback.package
    if fallback.note:
        plain["note"] = fallback.note
    return plain


def _stakeholder(item: Fields) -> Stakeholder:
    item.has("id")
    made = Stakeholder(
        id=item.text("id"),
        name=item.text("name"),
        short=item.text("short"),
        description=item.text("description"),
    )
    item.report_rest()
    return made


def _package(item: Fields) -> Package:
    item.has("id")
    made = Package(
        id=item.text("id"),
        name=item.text("name"),
        short=item.text("short"),
        description=item.text("description"),
        status_quo=item.flag("status_quo"),
    )
    item.report_rest()
    return made


def _criterion(item: Fields) -> Criterion:
    item.has("id")
    made = Criterion(
        id=item.text("id"),
        name=item.text("name"),
        parent=item.text("parent"),
        direction=item.choice("direction", Direction, None),
        unit=item.text("unit"),
        worst=item.number("worst"),
        best=item.number("best"),
        levels=tuple(_level(level) for level in item.objects("levels")),
        definition=item.text("definition"),
        preference=item.choice("preference", Preference, None) or Preference.USUAL,
        indifference=item.number("indifference"),
        strict=item.number("strict"),
        inflection=item.number("inflection"),
    )
    item.report_rest()
    return made


def _level(item: Fields) -> Level:
    value = item.number("value") if item.has("value") else None
    made = Level(item.text("name"), math.nan if value is None else value)
    item.report_rest()
    return made


def _scores(top: Fields) -> Scores:
    found: dict[str, dict[str, dict[str, Score]]] = {}
    for item in top.objects("scores"):
        complete = item.has("package") & item.has("criterion")
        package, criterion = item.text("package"), item.text("criterion")
        row = found.setdefault(item.text("stakeholder"), {}).setdefault(package, {})
        score = read_score(item)
        item.report_rest()
        if criterion in row:
            item.problems.append(problem_at("FORMAT-TWICE", item.path, what="score"))
        elif complete:
            row[criterion] = score
    return frozen(
        {
            stakeholder: frozen({key: frozen(row) for key, row in rows.items() if row})
            for stakeholder, rows in found.items()
            if any(rows.values())
        }
    )


def _preferences_by_stakeholder(top: Fields) -> Mapping[str, Preferences]:
    found: dict[str, Preferences] = {}
    for item in top.objects("preferences"):
        complete = item.has("stakeholder")
        key = item.text("stakeholder")
        own = _preferences(item)
        if key in found:
            item.problems.append(problem_at("FORMAT-TWICE", item.path, what="stakeholder"))
        elif complete:
            found[key] = own
    return frozen(found)


def _preferences(item: Fields) -> Preferences:
    influence = item.number("influence")
    fallback = item.optional("fallback")
    own = Preferences(
        way=item.choice("way", WeightWay, WeightWay.DIRECT) or WeightWay.DIRECT,
        direct=read_points(item, "direct"),
        swing=read_points(item, "swing"),
        ranks=_ranks(item),
        judgements=read_judgements(item, "judgements"),
        best_worst=read_judgements(item, "best_worst"),
        package_judgements=read_judgements(item, "package_judgements"),
        influence=1.0 if influence is None else influence,
        fallback=None if fallback is None else _fallback(fallback),
        red_lines=tuple(
            line for line in (_red_line(one) for one in item.objects("red_lines")) if line
        ),
        note=item.text("note"),
    )
    item.report_rest()
    return own


def _ranks(item: Fields) -> Mapping[str, int]:
    read = {name: item.as_integer(value, where) for name, where, value in item.entries("ranks")}
    return frozen({name: value for name, value in read.items() if value is not None})


def _fallback(item: Fields) -> Fallback:
    package = item.text("package") if item.data.get("package") is not None else None
    item.known.add("package")
    made = Fallback(value=item.number("value"), package=package, note=item.text("note"))
    item.report_rest()
    return made


def _red_line(item: Fields) -> RedLine | None:
    complete = item.has("criterion") & item.has("limit")
    limit = item.point("limit")
    criterion, note = item.text("criterion"), item.text("note")
    item.report_rest()
    if not complete or limit is None:
        return None
    return RedLine(criterion=criterion, limit=limit, note=note)


def _settings(item: Fields) -> Settings:
    read: dict[str, Any] = {}
    for field in fields(Settings):
        default = getattr(_DEFAULTS, field.name)
        if isinstance(default, float):
            value: object = item.number(field.name)
            usable = value is not None
        else:
            value = item.integer(field.name) if isinstance(default, int) else item.text(field.name)
            usable = value is not None and isinstance(item.data.get(field.name), str | int | float)
        if usable:
            read[field.name] = value
    item.report_rest()
    return Settings(**read)
