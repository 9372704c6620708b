from __future__ import annotations

import pytest

from mcda.casefile.case_file import read_case
from mcda.group.built_gains import Gain, gains, tried_gains
from mcda.group.measure_sentences import effects_sentence, list_sentence, packages_sentence
from mcda.group.summary import summary
from mcda.model import edits
from mcda.model.built import offers
from mcda.model.case import COMMON, Case, Score
from mcda.places import resource
from tests.mcda.model.check.test_measures import built_case


@pytest.fixture
def case() -> Case:
    found = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert found is not None
    return found


def test_gains_are_the_values_less_the_fallback(case: Case) -> None:
    found = gains(case)
    together = summary(case)
    for stakeholder, ranking in together.rankings.items():
        own = case.preferences[stakeholder].fallback
        assert own is not None and ranking.values is not None
        values = dict(zip([p.id for p in ranking.packages], ranking.values, strict=True))
        base = own.value if own.package is None else values[own.package]
        assert base is not None
        for package, value in values.items():
            assert found[package][stakeholder].counts == pytest.approx(value - base, abs=1e-9)


def test_what_is_tried_out_is_what_the_package_is_built_of(case: Case) -> None:
    staged = next(one for one in case.packages if one.id == "staged")
    tried = tried_gains(case, staged.composition)
    for stakeholder, gain in gains(case)["staged"].items():
        assert gain.judged and gain.built == pytest.approx(tried[stakeholder], abs=1e-9)
    today = tried_gains(case, {})
    assert today["europe"] == pytest.approx(0.0)


def test_the_value_of_a_composition_is_the_sum_of_its_contributions(case: Case) -> None:
    base = tried_gains(case, {})
    plain = edits.remove_joint_effect(case, "lived")
    single = {}
    whole: dict[str, str] = {}
    for one in offers(plain):
        level = one.levels[-1].id
        whole[one.id] = level
        single[one.id] = tried_gains(plain, {one.id: level})
    together = tried_gains(plain, whole)
    for stakeholder, value in together.items():
        parts = sum(found[stakeholder] - base[stakeholder] for found in single.values())
        assert value - base[stakeholder] == pytest.approx(parts, abs=1e-6)


def test_sentences(case: Case) -> None:
    assert list_sentence(case) == "10 measures of 3 owners make 78,732 combinations."
    assert "break rules." in packages_sentence(case, gains(case))
    small = built_case()
    assert effects_sentence(small, "russia") == "Every measure has an effect for Russia."
    silent = edits.set_effect(small, COMMON, "access", "full", "calm", None)
    silent = edits.change_joint_effect(silent, "together", effects={})
    assert effects_sentence(silent, "russia") == (
        "Nobody has said what Access would change for Russia."
    )
    assert packages_sentence(small, {}) == "Every package keeps the rules."


def test_a_judgement_as_a_whole_is_told_from_its_measures() -> None:
    case = edits.set_score(built_case(), "russia", "full", "calm", Score.of(9.0))
    found = gains(case)["full"].get("russia")
    assert found is None or found.judged


@pytest.mark.parametrize(
    ("gain", "said"),
    [
        (Gain(12.0, 10.2, judged=True), "is judged 2 points above the sum of its measures for"),
        (Gain(9.0, 10.2, judged=True), "is judged 1 point below the sum of its measures for"),
        (Gain(10.4, 10.2, judged=True), None),
        (Gain(12.0, 10.2), None),
        (Gain(12.0, judged=True), None),
    ],
)
def test_a_judgement_apart_from_the_sum_is_told(gain: Gain, said: str | None) -> None:
    case = built_case()
    package = next(one for one in case.packages if not one.status_quo)
    told = packages_sentence(case, {package.id: {"russia": gain}})
    wanted = f"{package.name} {said} Russia." if said else "Every package keeps the rules."
    assert told == wanted
