"""Respondents, rounds, returns and moderations as plain JSON data and back.

Part of `codec`. A case without rounds has none of these fields, so its plain
data and fingerprint are those that it had before there were rounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mcda.model.case import Case, Preferences, Score, WeightWay, frozen
from mcda.model.codec_entries import (
    filled,
    plain_judgements,
    plain_point,
    plain_points,
    plain_score,
    read_judgements,
    read_points,
    read_score,
)
from mcda.model.plain_fields import Fields, problem_at
from mcda.model.round import (
    Asked,
    Choice,
    Decision,
    Moderation,
    Respondent,
    Return,
    Round,
    Rule,
    WeightDecision,
)


def plain_rounds(case: Case) -> dict[str, Any]:
    """Return what a case has of rounds as JSON data, by field of the case."""
    plain: dict[str, list[dict[str, Any]]] = {
        "respondents": [_plain_respondent(one) for one in case.respondents],
        "rounds": [_plain_round(one) for one in case.rounds],
        "returns": [_plain_return(one) for one in case.returns],
        "moderations": [_plain_moderation(one) for one in case.moderations],
    }
    return {name: records for name, records in plain.items() if records}


def read_rounds(top: Fields) -> dict[str, Any]:
    """Return the fields of a case that `plain_rounds` writes, empty where they are absent."""
    return {
        "respondents": tuple(_respondent(item) for item in top.objects("respondents")),
        "rounds": tuple(_round(item) for item in top.objects("rounds")),
        "returns": tuple(_return(item) for item in top.objects("returns")),
        "moderations": tuple(_moderation(item) for item in top.objects("moderations")),
    }


def without_secrets(case: Case) -> Case:
    """Return a case as it may leave the case file: without what its rounds are sealed with."""
    if not any(one.secret for one in case.rounds):
        return case
    return replace(case, rounds=tuple(replace(one, secret="") for one in case.rounds))


def _plain_respondent(one: Respondent) -> dict[str, Any]:
    return {
        **filled(one, "id", "name", "stakeholder", "email"),
        "language": one.language,
        "asked": [asked.value for asked in one.asked],
    }


def _plain_round(one: Round) -> dict[str, Any]:
    plain = {**filled(one, "id", "name", "date", "secret"), "rule": one.rule.value}
    if one.asked:
        plain["asked"] = list(one.asked)
    if one.decisions:
        plain["decisions"] = [
            {
                **filled(decision, "stakeholder", "package", "criterion"),
                "choice": decision.choice.value,
                **({} if decision.before is None else {"before": plain_score(decision.before)}),
            }
            for decision in one.decisions
        ]
    if one.weight_decisions:
        plain["weight_decisions"] = [_plain_weights(some) for some in one.weight_decisions]
    return plain


def _plain_weights(one: WeightDecision) -> dict[str, Any]:
    plain = {**filled(one, "stakeholder"), "choice": one.choice.value}
    for name, own in (("before", one.before), ("after", one.after)):
        if own is not None:
            plain[name] = {"way": own.way.value, **_plain_entries(own.swing, own.judgements)}
    return plain


def _plain_entries(swing: Mapping[str, float], judgements: Mapping[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    if swing:
        plain["swing"] = plain_points(swing)
    if judgements:
        plain["judgements"] = plain_judgements(judgements)
    return plain


def _plain_return(one: Return) -> dict[str, Any]:
    plain = {
        "respondent": one.respondent,
        "round": one.round,
        **filled(one, "file", "date", "checksum"),
    }
    scores = [
        {"package": package, "criterion": criterion, **plain_score(one.scores[package][criterion])}
        for package in sorted(one.scores)
        for criterion in sorted(one.scores[package])
    ]
    if scores:
        plain["scores"] = scores
    return {**plain, **_plain_entries(one.swing, one.judgements)}


def _plain_moderation(one: Moderation) -> dict[str, Any]:
    plain = filled(one, "stakeholder", "package", "criterion", "round", "author", "reason", "date")
    for name in ("original_low", "original_high", "low", "high"):
        point = getattr(one, name)
        if point is not None:
            plain[name] = plain_point(point)
    return plain


def _respondent(item: Fields) -> Respondent:
    item.has("id")
    given = "asked" in item.data
    made = Respondent(
        id=item.text("id"),
        name=item.text("name"),
        stakeholder=item.text("stakeholder"),
        language=item.text("language") or "en",
        asked=item.choices("asked", Asked) if given else (Asked.SCORES,),
        email=item.text("email"),
    )
    item.report_rest()
    return made


def _round(item: Fields) -> Round:
    item.has("id")
    made = Round(
        id=item.text("id"),
        name=item.text("name"),
        date=item.text("date"),
        rule=item.choice("rule", Rule, Rule.MEDIAN) or Rule.MEDIAN,
        asked=item.texts("asked"),
        decisions=tuple(_decision(one) for one in item.objects("decisions")),
        weight_decisions=tuple(_weights(one) for one in item.objects("weight_decisions")),
        secret=item.text("secret"),
    )
    item.report_rest()
    return made


def _decision(item: Fields) -> Decision:
    before = item.optional("before")
    made = Decision(
        stakeholder=item.text("stakeholder"),
        package=item.text("package"),
        criterion=item.text("criterion"),
        choice=item.choice("choice", Choice, Choice.TAKE) or Choice.TAKE,
        before=None if before is None else _whole_score(before),
    )
    item.report_rest()
    return made


def _whole_score(item: Fields) -> Score:
    made = read_score(item)
    item.report_rest()
    return made


def _weights(item: Fields) -> WeightDecision:
    before, after = item.optional("before"), item.optional("after")
    made = WeightDecision(
        stakeholder=item.text("stakeholder"),
        choice=item.choice("choice", Choice, Choice.TAKE) or Choice.TAKE,
        before=None if before is None else _entries(before),
        after=None if after is None else _entries(after),
    )
    item.report_rest()
    return made


def _entries(item: Fields) -> Preferences:
    made = Preferences(
        way=item.choice("way", WeightWay, WeightWay.DIRECT) or WeightWay.DIRECT,
        swing=read_points(item, "swing"),
        judgements=read_judgements(item, "judgements"),
    )
    item.report_rest()
    return made


def _return(item: Fields) -> Return:
    item.has("respondent")
    item.has("round")
    rows: dict[str, dict[str, Score]] = {}
    for one in item.objects("scores"):
        complete = one.has("package") & one.has("criterion")
        row = rows.setdefault(one.text("package"), {})
        criterion, score = one.text("criterion"), _whole_score(one)
        if criterion in row:
            one.problems.append(problem_at("FORMAT-TWICE", one.path, what="score"))
        elif complete:
            row[criterion] = score
    made = Return(
        respondent=item.text("respondent"),
        round=item.text("round"),
        file=item.text("file"),
        date=item.text("date"),
        checksum=item.text("checksum"),
        scores=frozen({key: frozen(row) for key, row in rows.items() if row}),
        swing=read_points(item, "swing"),
        judgements=read_judgements(item, "judgements"),
    )
    item.report_rest()
    return made


def _moderation(item: Fields) -> Moderation:
    made = Moderation(
        stakeholder=item.text("stakeholder"),
        package=item.text("package"),
        criterion=item.text("criterion"),
        round=item.text("round"),
        original_low=item.point("original_low"),
        original_high=item.point("original_high"),
        low=item.point("low"),
        high=item.point("high"),
        author=item.text("author"),
        reason=item.text("reason"),
        date=item.text("date"),
    )
    item.report_rest()
    return made
