"""What the answer lacks is said, with the button that goes where it is put right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.pages.agreement.invitation import invitation
from mcda.answer.recommendation import recommend
from mcda.errors import Place
from mcda.group.summary import summary
from mcda.model import edits
from mcda.model.case import Case, Preferences
from tests.desktop.conftest import small_case


def lacking(case: Case) -> object:
    seen = summary(case)
    return invitation(seen, recommend(case, seen))


def test_a_whole_case_lacks_nothing():
    assert lacking(small_case()) is None


@pytest.mark.parametrize("who", ["europe", "russia"])
def test_a_stakeholder_without_limits_is_asked_for_them(who):
    found = lacking(edits.set_fallback(small_case(), who, None))
    assert found.place == Place(stakeholder=who, field="fallback")


def test_nobody_with_limits_is_said_of_all():
    case = small_case()
    for who in ("europe", "russia"):
        case = edits.set_fallback(case, who, None)
    assert lacking(case).sentence.startswith("Nobody")


def test_one_package_or_one_stakeholder_is_told():
    one = edits.remove_package(edits.remove_package(small_case(), "full"), "staged")
    assert lacking(one).place == Place(field="packages")
    alone = edits.remove_stakeholder(small_case(), "russia")
    assert lacking(alone).place == Place(field="stakeholders")


def test_a_stakeholder_that_cannot_be_ranked_leads_to_its_problem():
    case = small_case()
    bare = replace(case, preferences={**case.preferences, "russia": Preferences()})
    found = lacking(bare)
    assert found.page == "weights"
    assert found.place.stakeholder == "russia"
