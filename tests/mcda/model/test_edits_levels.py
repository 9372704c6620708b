import pytest

from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Level,
    Package,
    Preferences,
    RedLine,
    Score,
    Stakeholder,
    frozen,
)
from mcda.model.edits.levels import rename_level

LEVELS = (Level("none", 0.0), Level("partial", 5.0), Level("full", 10.0))
CASE = Case(
    id="x",
    stakeholders=(Stakeholder(id="s", name="S"),),
    criteria=(
        Criterion(id="a", name="A", levels=LEVELS),
        Criterion(id="b", name="B", levels=LEVELS),
    ),
    packages=(Package(id="p", name="P"), Package(id="q", name="Q")),
    scores=frozen(
        {
            COMMON: frozen(
                {
                    "p": frozen(
                        {"a": Score(low="none", high="partial", note="n"), "b": Score.of("partial")}
                    ),
                    "q": frozen({"a": Score.of(5.0)}),
                }
            )
        }
    ),
    preferences=frozen(
        {
            "s": Preferences(
                red_lines=(
                    RedLine(criterion="a", limit="partial"),
                    RedLine(criterion="b", limit="partial"),
                )
            )
        }
    ),
)


def test_a_level_is_renamed_wherever_it_is_named() -> None:
    after = rename_level(CASE, "a", "partial", "some")
    assert [level.name for level in after.criteria[0].levels] == ["none", "some", "full"]
    assert after.score("s", "p", "a") == Score(low="none", high="some", note="n")
    assert after.preferences["s"].red_lines[0].limit == "some"


def test_other_criteria_and_scores_are_shared() -> None:
    after = rename_level(CASE, "a", "partial", "some")
    assert after.criteria[1] is CASE.criteria[1]
    assert after.score("s", "p", "b") == Score.of("partial")
    assert after.preferences["s"].red_lines[1].limit == "partial"
    assert after.scores[COMMON]["q"] is CASE.scores[COMMON]["q"]


def test_renaming_back_gives_an_equal_case() -> None:
    assert rename_level(rename_level(CASE, "a", "partial", "some"), "a", "some", "partial") == CASE
    assert rename_level(CASE, "a", "partial", "partial") is CASE


def test_what_is_unknown_or_taken_is_refused() -> None:
    with pytest.raises(KeyError):
        rename_level(CASE, "c", "partial", "some")
    with pytest.raises(KeyError):
        rename_level(CASE, "a", "some", "other")
    with pytest.raises(ValueError, match="already"):
        rename_level(CASE, "a", "partial", "full")
