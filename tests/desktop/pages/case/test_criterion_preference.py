"""The preference function on the case page: what it asks for, edits, undo."""

from pytestqt.qtbot import QtBot

from desktop.kit.method_words import preference_functions
from desktop.pages.case.criterion import CriterionDetails
from desktop.session.session import Session
from mcda.model.case import Criterion
from mcda.model.preference import THRESHOLDS, Preference
from mcda.model.tree import leaves


def test_a_function_asks_for_its_thresholds_and_is_undone(session: Session, qtbot: QtBot) -> None:
    details = CriterionDetails(session)
    qtbot.addWidget(details)
    leaf = leaves(session.case)[0].id

    def now() -> Criterion:
        found = next(c for c in session.case.criteria if c.id == leaf)
        details.show_criterion(found)
        return found

    now()
    fields = details.preference
    for place, choice in enumerate(fields.choices):
        fields._choose(place)
        found = now()
        assert found.preference == choice.name
        shown = {name for name, line in fields.thresholds.items() if not line.isHidden()}
        assert shown == set(THRESHOLDS[found.preference])
        assert fields.line.text() == choice.line
    fields._choose(list(Preference).index(Preference.LINEAR))
    fields.thresholds["indifference"].typed.emit("0,5")
    fields.thresholds["strict"].typed.emit("2")
    assert (now().indifference, now().strict) == (0.5, 2)
    fields._choose(0)
    now()
    assert not fields.thresholds["strict"].isHidden(), "a number that does not count can be cleared"
    session.undo()
    assert now().preference is Preference.LINEAR
    session.undo()
    assert (now().indifference, now().strict) == (0.5, None)


def test_every_function_has_its_words() -> None:
    assert [choice.name for choice in preference_functions()] == list(Preference)
