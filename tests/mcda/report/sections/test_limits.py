"""A stakeholder's limits are told with what they are and why, and a missing one is told too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mcda.model.case import Fallback
from mcda.report.facts import facts
from mcda.report.sections.limits import fallback_sentence, limits_sentences
from tests.mcda.report.settlement import settlement


@pytest.mark.parametrize(
    ("fallback", "said"),
    [
        (None, "No fallback is stated."),
        (Fallback(value=40.0), "Fallback: a value of 40."),
        (Fallback(value=40.0, note="own reading"), "Fallback: a value of 40. Own reading."),
    ],
)
def test_a_fallback_is_a_number_a_package_or_none(fallback: Fallback | None, said: str) -> None:
    case = settlement()
    own = replace(case.preferences["russia"], fallback=fallback)
    told = facts(
        replace(case, preferences={**case.preferences, "russia": own}), printed=date(2026, 11, 21)
    )
    russia = next(party for party in told.ranked if party.id == "russia")
    assert fallback_sentence(told, russia) == said
    assert len(limits_sentences(told, russia)) == 1 + len(own.red_lines)
