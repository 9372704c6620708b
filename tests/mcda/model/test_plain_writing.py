from __future__ import annotations

from typing import Any

from mcda.model.case import Criterion, Level, Preferences, RedLine, Score
from mcda.model.plain_writing import plain_number, writer
from mcda.model.preference import Preference
from mcda.model.round import Respondent, WeightDecision
from mcda.model.settings_names import Settings


def _plain(value: Any) -> Any:
    write = writer(type(value))
    assert write is not None
    return write(value)


def test_whole_numbers_carry_no_point() -> None:
    assert repr(plain_number(7.0)) == "7"
    assert plain_number(7.5) == 7.5
    assert plain_number(10**400) == {"number": "inf"}
    assert plain_number(float("nan")) == {"number": "nan"}


def test_what_is_empty_is_left_out_but_an_id_never() -> None:
    assert _plain(Score(note="x", low=0.0)) == {"low": 0, "note": "x"}
    assert _plain(Criterion(id="", name="")) == {"id": ""}
    assert _plain(RedLine(criterion="", limit="none")) == {"criterion": "", "limit": "none"}
    assert _plain(Level("", 1.0)) == {"name": "", "value": 1}


def test_a_field_that_came_later_is_left_out_at_its_default() -> None:
    assert "vikor_v" not in _plain(Settings())
    assert _plain(Settings(vikor_v=0.25))["vikor_v"] == 0.25
    assert _plain(Settings())["seed"] == Settings().seed
    linear = Criterion(id="a", name="A", preference=Preference.LINEAR)
    assert _plain(linear)["preference"] == "linear"


def test_other_defaults_are_written() -> None:
    own = Respondent(id="a", name="", stakeholder="")
    assert _plain(own) == {"id": "a", "language": "en", "asked": ["scores"]}


def test_a_decision_on_weights_holds_their_entries_alone() -> None:
    made = _plain(WeightDecision(stakeholder="a", after=Preferences(influence=3.0, note="x")))
    assert made == {"stakeholder": "a", "choice": "take", "after": {"way": "direct"}}
