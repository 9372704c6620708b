import pytest

from desktop.pages.firmness.statements_editor import StatementsEditor
from mcda.methods.rank import rank
from mcda.sensitivity.statements import Bound, Order


@pytest.fixture
def editor(app, qtbot, case):
    made = StatementsEditor()
    qtbot.addWidget(made)
    made.show_ranking(rank(case, "russia"))
    return made


def typed(field, text):
    field.setText(text)
    field.setModified(True)
    field.left.emit()


def test_nothing_typed_leaves_it_to_the_weights(editor):
    for way in ("free", "around", "ordinal", "bounds"):
        editor.show_way(way)
        assert editor.statements() is None
        assert editor.isHidden() == (way in ("free", "around"))


def test_places_become_an_order(editor):
    editor.show_way("ordinal")
    assert [f[0].text() for f in editor.fields.values()] == ["2", "3", "1"]
    typed(editor.fields["returns"][0], "1")
    typed(editor.fields["protection"][0], "")
    assert editor.statements() == ()
    typed(editor.fields["cost"][0], "2")
    assert editor.statements() == (Order("returns", "cost"),)


def test_bounds_are_percentages_and_empty_ones_bind_nothing(editor):
    editor.show_way("bounds")
    for leaf in ("returns", "protection"):
        for field in editor.fields[leaf]:
            typed(field, "")
    typed(editor.fields["cost"][0], "12,5")
    typed(editor.fields["cost"][1], "")
    assert editor.statements() == (Bound("cost", 0.125, 1.0),)


def test_text_is_marked_and_changes_nothing(editor, qtbot):
    editor.show_way("bounds")
    with qtbot.assertNotEmitted(editor.changed):
        typed(editor.fields["cost"][0], "many")
    assert editor.fields["cost"][0].property("wrong")
    assert editor.statements() is None


def test_what_was_typed_is_kept_for_each_stakeholder(editor, case, qtbot):
    editor.show_way("bounds")
    typed(editor.fields["cost"][0], "50")
    editor.show_ranking(rank(case, "europe"))
    assert editor.statements() is None
    editor.show_ranking(rank(case, "russia"))
    assert editor.fields["cost"][0].text() == "50"
    with qtbot.waitSignal(editor.changed):
        editor.own.click()
    assert editor.statements() is None
