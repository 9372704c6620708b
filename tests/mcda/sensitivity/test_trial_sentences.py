"""What weights tried out change is said for the chosen stakeholder first."""

from __future__ import annotations

from dataclasses import replace

from mcda.group.summary import summary
from mcda.model.case import frozen
from mcda.sensitivity.trial import Trial, with_weight
from mcda.sensitivity.trial_sentences import trial_sentence
from tests.desktop.conftest import small_case


def said(trial: Trial, chosen: str) -> str:
    after = {id_: trial.ranking(id_) for id_ in trial.rankings}
    return trial_sentence(trial.rankings, after, chosen)


def test_nothing_changed():
    trial = Trial(summary(small_case()).rankings)
    assert said(trial, "russia") == (
        "With the weights tried out, Staged exchange still leads for RU; "
        "EU keeps the leader of the case."
    )


def test_another_leader():
    trial = with_weight(Trial(summary(small_case()).rankings), "russia", "cost", 1.0)
    sentence = said(trial, "russia")
    assert "Waiting leads for RU instead of Staged exchange" in sentence
    assert said(trial, "europe").endswith("; the leader changes for RU.")


def test_several_others_keep_their_leader():
    case = small_case()
    third = replace(case.stakeholders[1], id="third", name="Third", short="")
    case = replace(
        case,
        stakeholders=(*case.stakeholders, third),
        preferences=frozen({**case.preferences, "third": case.preferences["europe"]}),
    )
    trial = Trial(summary(case).rankings)
    assert said(trial, "russia").endswith("; the others keep the leader of the case.")
