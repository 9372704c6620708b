"""Random respondents, rounds and returns for a case; for laws and round trips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mcda.model.case import (
    ROOT,
    Case,
    Criterion,
    Judgement,
    Preferences,
    Score,
    WeightWay,
    frozen,
)
from mcda.model.entries import as_change, place_of, row_names, scale_of
from mcda.model.history import Change, Snapshot
from mcda.model.ids import new_id
from mcda.model.round import (
    Asked,
    Choice,
    Moderation,
    Respondent,
    Return,
    Round,
    Rule,
    ScoreDecision,
    Shown,
    WeightDecision,
)
from mcda.model.tree import children, leaves
from tests.strategies import (
    BOOLEANS,
    DATES,
    Draw,
    distinct_names,
    few,
    judgement_sets,
    names,
    pick,
    plain_fields,
    points,
    scores,
    shares,
    whole,
)


def with_rounds(draw: Draw, case: Case) -> Case:
    """A case with respondents, rounds and returns of some, as `check` finds no error in."""
    respondents = _respondents(draw, case)
    titles = draw(distinct_names(0, 2))
    rounds = [_round(draw, case, f"R{n}", title, respondents) for n, title in enumerate(titles, 1)]
    return replace(
        case,
        scores=_with_likely(draw, case),
        respondents=respondents,
        rounds=tuple(rounds),
        returns=tuple(
            returns(draw, case, respondent, one.id)
            for one in rounds
            for respondent in respondents
            if draw(BOOLEANS)
        ),
        moderations=tuple(_moderation(draw, case, one.id) for one in rounds if draw(BOOLEANS)),
        snapshots=_snapshots(draw),
        changes=_changes(draw),
    )


def _snapshots(draw: Draw) -> tuple[Snapshot, ...]:
    """Snapshots of any content: what they hold is read only when it is asked for."""
    return tuple(
        Snapshot(
            id=f"s{number}",
            name=name,
            time=draw(names()),
            author=draw(names()),
            reason=draw(names()),
            agreed=draw(BOOLEANS),
            content=pick(draw, ["", "eJwDAAAAAAE="]),
        )
        for number, name in enumerate(_lines(draw))
    )


def _lines(draw: Draw) -> list[str]:
    return [draw(names()) for _ in range(draw(whole(0, 2)))]


def _changes(draw: Draw) -> tuple[Change, ...]:
    return tuple(
        Change(time=f"t{number}", author=draw(names()), what=what, reason=draw(names()))
        for number, what in enumerate(_lines(draw))
    )


def _respondents(draw: Draw, case: Case) -> tuple[Respondent, ...]:
    made: list[Respondent] = []
    for name in draw(distinct_names(0, 4)):
        made.append(
            Respondent(
                id=new_id([r.id for r in made], name, "respondent"),
                name=name,
                stakeholder=pick(draw, case.stakeholders).id,
                language=pick(draw, ("en", "fr", "ar", "ru")),
                asked=tuple(few(draw, Asked, 1, len(Asked))),
                email=pick(draw, ("", "desk@example.org")),
            )
        )
    return tuple(made)


def _cells(draw: Draw, case: Case) -> tuple[str, str, Criterion]:
    """One stakeholder's score or effect: its id, a row, and a leaf on that row's scale."""
    row = pick(draw, row_names(case))
    return pick(draw, case.stakeholders).id, row, scale_of(pick(draw, leaves(case)), row)


def _round(
    draw: Draw, case: Case, identity: str, name: str, respondents: tuple[Respondent, ...]
) -> Round:
    decided = {str(one): one for one in (_cells(draw, case) for _ in range(draw(whole(0, 2))))}
    weighed = [one for one in case.stakeholders if draw(whole(0, 3)) == 0]
    return Round(
        id=identity,
        name=name,
        date=draw(DATES),
        rule=pick(draw, Rule),
        asked=tuple(one.id for one in respondents),
        decisions=tuple(
            ScoreDecision(
                stakeholder=stakeholder,
                criterion=leaf.id,
                choice=pick(draw, Choice),
                before=scores(draw, leaf) if draw(BOOLEANS) else None,
                **place_of(row),
            )
            for stakeholder, row, leaf in decided.values()
        ),
        weight_decisions=tuple(_weighed(draw, case, one.id) for one in weighed),
        secret=pick(draw, ("", "5e" * 32)),
        shown=pick(draw, Shown),
        **plain_fields(draw, Round, due=draw(DATES)),
    )


def _weighed(draw: Draw, case: Case, stakeholder: str) -> WeightDecision:
    return WeightDecision(
        stakeholder=stakeholder,
        choice=pick(draw, (Choice.KEEP, Choice.TAKE)),
        before=_entries(draw, case) if draw(BOOLEANS) else None,
        after=_entries(draw, case),
    )


def _entries(draw: Draw, case: Case) -> Preferences:
    """What a round may set of preferences."""
    swung = draw(BOOLEANS)
    return Preferences(
        way=WeightWay.SWING if swung else WeightWay.PAIRWISE,
        swing=shares(draw, [leaf.id for leaf in leaves(case)]) if swung else frozen(),
        judgements=frozen() if swung else _judged(draw, case),
    )


def _judged(draw: Draw, case: Case) -> Mapping[str, tuple[Judgement, ...]]:
    nodes = {n: [c.id for c in children(case, n)] for n in (ROOT, *(c.id for c in case.criteria))}
    many = {node: ids for node, ids in nodes.items() if len(ids) > 1}
    return frozen({node: judgement_sets(draw, ids) for node, ids in many.items()})


def _moderation(draw: Draw, case: Case, round_id: str) -> Moderation:
    stakeholder, row, leaf = _cells(draw, case)
    value, was = points(draw, leaf), points(draw, leaf) if draw(BOOLEANS) else None
    return Moderation(
        stakeholder=stakeholder,
        criterion=leaf.id,
        round=round_id,
        **place_of(row),
        original_low=was,
        original_high=was,
        low=value,
        high=value,
        author=draw(names()),
        reason=draw(names()),
        date=draw(DATES),
    )


def _with_likely(draw: Draw, case: Case) -> Any:
    by_id = {c.id: c for c in case.criteria}

    def stated(criterion: str, score: Score) -> Score:
        if not score.interval or by_id[criterion].levels or draw(BOOLEANS):
            return score
        return replace(score, likely=score.low + (score.high - score.low) / 4)  # type: ignore

    return frozen(
        {
            stakeholder: frozen(
                {p: frozen({c: stated(c, s) for c, s in row.items()}) for p, row in rows.items()}
            )
            for stakeholder, rows in case.scores.items()
        }
    )


def returns(draw: Draw, case: Case, respondent: Respondent, round_id: str) -> Return:
    """What one respondent may send back: some scores, and all weights or none."""
    rows = {
        package.id: frozen(
            {leaf.id: scores(draw, leaf) for leaf in leaves(case) if draw(whole(0, 3))}
        )
        for package in case.packages
        if draw(BOOLEANS)
    }
    judged = draw(BOOLEANS)
    swung = draw(BOOLEANS)
    return Return(
        respondent=respondent.id,
        round=round_id,
        file=f"{respondent.id}_{round_id}.xlsx",
        date=draw(DATES),
        checksum=pick(draw, ("", "0" * 64)),
        scores=frozen({package: row for package, row in rows.items() if row}),
        swing=shares(draw, [leaf.id for leaf in leaves(case)]) if swung else frozen(),
        judgements=_judged(draw, case) if judged else frozen(),
        remark=pick(draw, ("", "See the note")),
        effects=_effects(draw, case),
    )


def _effects(draw: Draw, case: Case) -> Any:
    leaf = as_change(pick(draw, leaves(case)))
    return frozen(
        {
            one.id: frozen({one.levels[1].id: frozen({leaf.id: scores(draw, leaf)})})
            for one in case.measures[:1]
            if draw(BOOLEANS)
        }
    )
