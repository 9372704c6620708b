from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.model import edits
from mcda.model.built import built_sum
from mcda.model.case import COMMON, Case, Fallback, RedLine, Score
from mcda.model.measures import GoesAlong, Outlook, Span
from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.gains import standing
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.zone import zone
from mcda.weighting.weights import weights_of
from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case


def by_scores(case: Case, who: str, composition: dict[str, str]) -> float:
    """Return the value of a composition from the scores that it is built to have."""
    from mcda.model.table import score_table

    table = score_table(case, who)
    total = 0.0
    for weight, leaf, worst, best in zip(
        weights_of(case, who).vector, table.criteria, table.worst, table.best, strict=True
    ):
        score = built_sum(case, who, composition, leaf)
        share = 0.5 if score is None else (score.likely - worst) / (best - worst)
        total += 100 * float(weight) * float(share)
    return total


def test_what_measures_bring_is_what_their_scores_are_worth() -> None:
    case = edits.set_effect(built_case(), "russia", "money", "full", "calm", Score.of(-0.25))
    deal, problems = deal_of(case)
    assert not problems
    assert [side.id for side in deal.sides] == [one.id for one in case.stakeholders]
    for composition in (
        {},
        {"access": "full"},
        {"money": "full"},
        {"access": "full", "money": "full"},
    ):
        codes = tuple(int(m.id in composition) for m in deal.measures)
        expected = [by_scores(case, one.id, composition) for one in case.stakeholders]
        assert deal.worth_of(codes).tolist() == pytest.approx(expected, abs=1e-9)
    assert deal.measures[0].owners == (deal.sides.index(
        next(s for s in deal.sides if s.id == "russia")),)  # fmt: skip
    assert {one.id: one.composition for one in deal.packages} == {"waiting": (0, 0), "full": (1, 1)}


def test_against_the_status_quo_only_effects_count() -> None:
    case = edits.set_fallback(built_case(), "russia", Fallback(package="waiting"))
    wide = Score(low=0.5, high=1.5, likely=1.0)
    case = edits.set_effect(case, COMMON, "access", "full", "calm", wide)
    deal, _problems = deal_of(case)
    at = [side.id for side in deal.sides].index("russia")
    stands = standing(deal, deal.codes([(0, 0), (1, 0)]))
    gain = by_scores(case, "russia", {"access": "full"}) - by_scores(case, "russia", {})
    assert stands.gain[:, at].tolist() == pytest.approx([0, gain])
    assert [stands.low[1, at], stands.high[1, at]] == pytest.approx([gain / 2, gain * 1.5])


def test_a_red_line_is_kept_or_crossed_by_what_measures_change() -> None:
    case = built_case()
    now = case.stated("russia", "waiting", "calm")
    assert now is not None and isinstance(now.low, float | int)
    case = edits.set_red_line(
        case, "russia", "calm", RedLine(criterion="calm", limit=float(now.low) + 0.75)
    )
    deal, _problems = deal_of(case)
    at = [side.id for side in deal.sides].index("russia")
    codes = deal.codes([(0, 0), (1, 0), (0, 1), (1, 1)])
    room = deal.lines.middle.at(codes, deal.holds(codes))
    assert {line.side for line in deal.red_lines} == {at}
    calm = [line.name for line in deal.red_lines].index("Calm")
    assert (room[:, calm] >= 0).tolist() == [False, True, False, True]


def test_rules_chances_and_outlooks_come_along() -> None:
    case = edits.add_rule(built_case(), RuleKind.REQUIRES, when=(ACCESS,), then=(MONEY,))
    case = edits.add_rule(case, RuleKind.EXCLUDES, when=(ACCESS, MONEY))
    case = edits.change_rule(case, case.rules[1].id, in_force=False)
    case = replace(
        case,
        goes_along={"russia": GoesAlong(chance=Span(low=0.5, high=0.7))},
        outlooks={"russia": Outlook(drift=Span.of(-2.0), years=Span.of(3.0))},
    )
    deal, _problems = deal_of(case)
    at = [side.id for side in deal.sides].index("russia")
    assert [rule.name for rule in deal.rules] == ["Access needs Money"]
    found = zone(deal)
    assert found.counts is not None
    assert (found.combinations, found.counts.feasible) == (4, 3)
    assert [(one.carrier, one.chance) for one in deal.goes_along] == [(at, (0.5, 0.7))]
    assert deal.sides[at].outlook.drift == (-2.0, -2.0)


def test_what_cannot_be_built_is_refused_with_its_reason() -> None:
    def codes(case: Case) -> list[str]:
        with pytest.raises(RefusedError) as refusal:
            deal_of(case)
        return [problem.code for problem in refusal.value.problems]

    case = built_case()
    bare = replace(
        case, measures=(), effects={}, joint_effects=(),
        packages=tuple(replace(one, composition={}) for one in case.packages),
    )  # fmt: skip
    assert codes(bare) == ["DEAL-NO-MEASURES"]
    assert codes(edits.change_package(case, "waiting", status_quo=False)) == [
        "MEASURES-NO-STATUS-QUO"
    ]


def test_a_listed_fallback_counts_where_it_differs_from_today() -> None:
    case = built_case()
    listed = next(one.id for one in case.packages if not one.composition and not one.status_quo)
    case = edits.set_fallback(case, "russia", Fallback(package=listed))
    deal, _problems = deal_of(case)
    at = [side.id for side in deal.sides].index("russia")
    from mcda.model.table import score_table

    table = score_table(case, "russia")
    row = [one.id for one in case.packages].index(listed)
    shares = (table.matrix[row] - table.worst) / (table.best - table.worst)
    value = float(np.sum(100 * weights_of(case, "russia").vector * shares))
    gain = standing(deal, deal.codes([(1, 1)])).gain[0, at]
    assert gain == pytest.approx(deal.worth_of((1, 1))[at] - value)


def test_a_missing_score_of_today_may_be_anything_on_its_scale_also_of_what_costs() -> None:
    case = edits.set_score(built_case(), COMMON, "waiting", "cost", None)
    deal, _problems = deal_of(case)
    at = [side.id for side in deal.sides].index("europe")
    low, middle, high = (
        end.constant[at] for end in (deal.values.low, deal.values.middle, deal.values.high)
    )
    assert high - low == pytest.approx(100 * weights_of(case, "europe").overall["cost"])
    assert middle == pytest.approx((low + high) / 2)
