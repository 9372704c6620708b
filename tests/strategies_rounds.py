"""Random respondents, rounds and returns for a case; for laws and round trips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

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
from mcda.model.history import Change, Snapshot
from mcda.model.ids import new_id
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
from mcda.model.texts import name_key
from mcda.model.tree import children, leaves
from tests.strategies import Draw, judgement_sets, names, points, scores, shares


@st.composite
def with_rounds(draw: Draw, case: Case) -> Case:
    """A case with respondents, rounds and returns of some, as `check` finds no error in."""
    respondents = draw(_respondents(case))
    titles = draw(st.lists(names(), max_size=2, unique_by=name_key))
    rounds = [draw(_round(case, f"R{n}", title, respondents)) for n, title in enumerate(titles, 1)]
    return replace(
        case,
        scores=draw(_with_likely(case)),
        respondents=respondents,
        rounds=tuple(rounds),
        returns=tuple(
            draw(returns(case, respondent, one.id))
            for one in rounds
            for respondent in respondents
            if draw(st.booleans())
        ),
        moderations=tuple(draw(_moderation(case, one.id)) for one in rounds if draw(st.booleans())),
        snapshots=draw(_snapshots()),
        changes=draw(_changes()),
    )


@st.composite
def _snapshots(draw: Draw) -> tuple[Snapshot, ...]:
    """Snapshots of any content: what they hold is read only when it is asked for."""
    return tuple(
        Snapshot(
            id=f"s{number}",
            name=name,
            time=draw(names()),
            author=draw(names()),
            reason=draw(names()),
            agreed=draw(st.booleans()),
            content=draw(st.sampled_from(["", "eJwDAAAAAAE="])),
        )
        for number, name in enumerate(draw(st.lists(names(), max_size=2)))
    )


@st.composite
def _changes(draw: Draw) -> tuple[Change, ...]:
    return tuple(
        Change(time=f"t{number}", author=draw(names()), what=what, reason=draw(names()))
        for number, what in enumerate(draw(st.lists(names(), max_size=2)))
    )


@st.composite
def _respondents(draw: Draw, case: Case) -> tuple[Respondent, ...]:
    made: list[Respondent] = []
    for name in draw(st.lists(names(), max_size=4, unique_by=name_key)):
        made.append(
            Respondent(
                id=new_id([r.id for r in made], name, "respondent"),
                name=name,
                stakeholder=draw(st.sampled_from(case.stakeholders)).id,
                language=draw(st.sampled_from(("en", "fr", "ar", "ru"))),
                asked=tuple(draw(st.lists(st.sampled_from(Asked), min_size=1, unique=True))),
                email=draw(st.sampled_from(("", "desk@example.org"))),
            )
        )
    return tuple(made)


@st.composite
def _cells(draw: Draw, case: Case) -> tuple[str, str, Criterion]:
    """One stakeholder's score: its id, a package's, and a leaf."""
    return (
        draw(st.sampled_from(case.stakeholders)).id,
        draw(st.sampled_from(case.packages)).id,
        draw(st.sampled_from(leaves(case))),
    )


@st.composite
def _round(
    draw: Draw, case: Case, identity: str, name: str, respondents: tuple[Respondent, ...]
) -> Round:
    decided = draw(st.lists(_cells(case), max_size=2, unique_by=str))
    weighed = [one for one in case.stakeholders if draw(st.integers(0, 3)) == 0]
    return Round(
        id=identity,
        name=name,
        date=draw(st.just("") | st.dates().map(str)),
        rule=draw(st.sampled_from(Rule)),
        asked=tuple(one.id for one in respondents),
        decisions=tuple(
            Decision(
                stakeholder=stakeholder,
                package=package,
                criterion=leaf.id,
                choice=draw(st.sampled_from(Choice)),
                before=draw(st.none() | scores(leaf)),
            )
            for stakeholder, package, leaf in decided
        ),
        weight_decisions=tuple(draw(_weighed(case, one.id)) for one in weighed),
        secret=draw(st.sampled_from(("", "5e" * 32))),
    )


@st.composite
def _weighed(draw: Draw, case: Case, stakeholder: str) -> WeightDecision:
    return WeightDecision(
        stakeholder=stakeholder,
        choice=draw(st.sampled_from((Choice.KEEP, Choice.TAKE))),
        before=draw(st.none() | _entries(case)),
        after=draw(_entries(case)),
    )


@st.composite
def _entries(draw: Draw, case: Case) -> Preferences:
    """What a round may set of preferences."""
    swung = draw(st.booleans())
    return Preferences(
        way=WeightWay.SWING if swung else WeightWay.PAIRWISE,
        swing=draw(shares([leaf.id for leaf in leaves(case)])) if swung else frozen(),
        judgements=frozen() if swung else draw(_judged(case)),
    )


@st.composite
def _judged(draw: Draw, case: Case) -> Mapping[str, tuple[Judgement, ...]]:
    nodes = {n: [c.id for c in children(case, n)] for n in (ROOT, *(c.id for c in case.criteria))}
    many = {node: ids for node, ids in nodes.items() if len(ids) > 1}
    return frozen({node: draw(judgement_sets(ids)) for node, ids in many.items()})


@st.composite
def _moderation(draw: Draw, case: Case, round_id: str) -> Moderation:
    stakeholder, package, leaf = draw(_cells(case))
    value, was = draw(points(leaf)), draw(st.none() | points(leaf))
    return Moderation(
        stakeholder=stakeholder,
        package=package,
        criterion=leaf.id,
        round=round_id,
        original_low=was,
        original_high=was,
        low=value,
        high=value,
        author=draw(names()),
        reason=draw(names()),
        date=draw(st.just("") | st.dates().map(str)),
    )


@st.composite
def _with_likely(draw: Draw, case: Case) -> Any:
    by_id = {c.id: c for c in case.criteria}

    def stated(criterion: str, score: Score) -> Score:
        if not score.interval or by_id[criterion].levels or draw(st.booleans()):
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


@st.composite
def returns(draw: Draw, case: Case, respondent: Respondent, round_id: str) -> Return:
    """What one respondent may send back: some scores, and all weights or none."""
    rows = {
        package.id: frozen(
            {leaf.id: draw(scores(leaf)) for leaf in leaves(case) if draw(st.integers(0, 3))}
        )
        for package in case.packages
        if draw(st.booleans())
    }
    judged = draw(st.booleans())
    swung = draw(st.booleans())
    return Return(
        respondent=respondent.id,
        round=round_id,
        file=f"{respondent.id}_{round_id}.xlsx",
        date=draw(st.just("") | st.dates().map(str)),
        checksum=draw(st.sampled_from(("", "0" * 64))),
        scores=frozen({package: row for package, row in rows.items() if row}),
        swing=draw(shares([leaf.id for leaf in leaves(case)])) if swung else frozen(),
        judgements=draw(_judged(case)) if judged else frozen(),
    )
