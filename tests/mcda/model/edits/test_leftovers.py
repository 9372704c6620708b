from __future__ import annotations

from mcda.model.case import COMMON, ROOT, Fallback, Preferences, frozen
from mcda.model.edits.leftovers import (
    keep_scores,
    map_preferences,
    shared,
    without_criteria,
    without_judgements,
    without_packages,
)
from tests.mcda.model.small import PREFERENCES, small_case


def test_what_is_untouched_is_shared() -> None:
    scores = small_case().scores
    assert keep_scores(scores, lambda *_ids: True) is scores
    kept = keep_scores(scores, lambda stakeholder, *_ids: stakeholder == COMMON)
    assert kept.keys() == {COMMON}
    assert kept[COMMON] is scores[COMMON]
    assert map_preferences(PREFERENCES, lambda own: own) is PREFERENCES
    own = PREFERENCES["russia"]
    assert shared(PREFERENCES, {"russia": own}) == {"russia": own}


def test_a_row_left_empty_goes() -> None:
    kept = keep_scores(small_case().scores, lambda _who, package, _what: package == "full")
    assert {who: set(rows) for who, rows in kept.items()} == {COMMON: {"full"}}


def test_a_fallback_keeps_its_note_when_its_package_goes() -> None:
    own = Preferences(fallback=Fallback(package="full", note="as in May"))
    assert without_packages(own, {"full"}).fallback == Fallback(note="as in May")
    assert without_packages(own, {"staged"}) is own


def test_entries_about_criteria_go_as_they_stand_and_as_nodes() -> None:
    europe = without_criteria(PREFERENCES["europe"], {"cost", "security"})
    assert europe.judgements == {}
    russia = without_criteria(PREFERENCES["russia"], {"control"})
    assert russia.red_lines == ()
    assert "control" not in russia.direct
    assert without_criteria(russia, {"control"}) is russia


def test_judgements_at_one_node_go_alone() -> None:
    own = PREFERENCES["europe"]
    after = without_judgements(own, ROOT, "cost")
    assert [(j.row, j.column) for j in after.judgements[ROOT]] == [("security", "access")]
    assert after.judgements["security"] is own.judgements["security"]
    assert without_judgements(Preferences(judgements=frozen()), ROOT, "cost").judgements == {}
