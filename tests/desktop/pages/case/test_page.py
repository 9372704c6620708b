import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.case.page import CasePage
from desktop.session.session import Session
from desktop.shell.main_window import MainWindow
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import Case, Fallback, Level, RedLine, Score, WeightWay


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> CasePage:
    made = CasePage(session)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activateWindow()
    return made


def detail(page: CasePage, place: Place, qtbot: QtBot) -> QWidget:
    """The editor that the details pane would show for a place."""
    page.go_to(place)
    ((_, widget),) = page.details()
    assert isinstance(widget, QWidget)
    return widget


def retype(field: QLineEdit, text: str) -> None:
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        # QTest aborts on keys beyond ASCII.
        field.insert(text)
        field.textEdited.emit(field.text())


def test_the_sentence_counts(page: CasePage, session: Session) -> None:
    assert page.sentence() == "<b>3 packages</b> for 2 stakeholders, judged on 3 criteria."
    for package in session.case.packages[1:]:
        session.apply("Remove", edits.remove_package, package.id)
    assert page.sentence().startswith("<b>One package</b> for 2 stakeholders")
    session.new(Case(id="x"))
    assert "Nothing is entered yet" in page.sentence()


def test_title_and_question_are_typed_in_place(page: CasePage, session: Session) -> None:
    retype(page.head.fields["title"], "Another")
    assert session.case.title == "Another"
    page.head.fields["title"].editingFinished.emit()
    retype(page.head.fields["marking"], "OFFICIAL")
    session.undo()
    assert session.case.marking == "" and page.head.fields["marking"].text() == ""
    session.undo()
    assert page.head.fields["title"].text() == "Small case"


def test_a_date_that_is_none_is_kept_and_framed(page: CasePage, session: Session) -> None:
    retype(page.head.fields["date"], "tomorrow")
    assert session.case.date == "tomorrow"
    assert page.head.fields["date"].property("wrong")


def test_who_is_new_weighs_by_swings(page: CasePage, session: Session) -> None:
    page.stakeholders.add_button.click()
    QGuiApplication.clipboard().setText("Iran\nTurkey")
    page.stakeholders.paste()
    given = [session.case.preferences[one.id].way for one in session.case.stakeholders[2:]]
    assert given == [WeightWay.SWING] * 3
    session.undo()
    session.undo()
    assert list(session.case.preferences) == ["europe", "russia"]


def test_adding_opens_the_name_and_undoes_as_one(
    page: CasePage, session: Session, qtbot: QtBot
) -> None:
    page.packages.add_button.click()
    editor = page.packages.view.viewport().findChild(QLineEdit)
    assert editor is not None and editor.text() == "New package"
    retype(editor, "Third way")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.case.packages[-1].name == "Third way")
    assert session.undo_stack.undoText() == "Add a package"
    session.undo()
    assert len(session.case.packages) == 3


def test_keys_add_move_rename_and_remove(page: CasePage, session: Session) -> None:
    view = page.stakeholders.view
    page.go_to(Place(stakeholder="russia"))
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.id for s in session.case.stakeholders] == ["russia", "europe"]
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert session.undo_stack.count() == 1
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [s.id for s in session.case.stakeholders] == ["europe"]
    QTest.keyClick(view, Qt.Key.Key_Insert)
    assert len(session.case.stakeholders) == 2


def test_a_menu_asked_for_by_a_key_is_that_of_the_row_the_keys_are_on(
    page: CasePage, session: Session
) -> None:
    view = page.packages.view
    page.show()
    page.go_to(Place(package="full"))
    middle = view.viewport().rect().center()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, middle, view.viewport().mapToGlobal(middle)
    )
    QApplication.sendEvent(view, asked)
    menu = page.packages.findChild(QMenu)
    assert menu is not None
    names = [one.name for one in session.case.packages]
    next(one for one in menu.actions() if one.text().startswith("Duplicate")).trigger()
    menu.close()
    assert [one.name for one in session.case.packages] == [*names, "Full package (2)"]


def test_removing_says_how_many_scores_went(page: CasePage, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said) as said:
        page.packages.remove_asked.emit(["full"])
    assert "4" in said.args[0] and "Full package" in said.args[0]
    assert session.undo_stack.undoText() == "Remove Full package"


def test_a_criterion_is_shifted_into_and_out_of_a_parent(page: CasePage, session: Session) -> None:
    page.go_to(Place(criterion="cost"))
    view = page.criteria.view
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert {c.id: c.parent for c in session.case.criteria}["cost"] == "people"
    assert page.criteria.current_id() == "cost"
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert {c.id: c.parent for c in session.case.criteria}["cost"] == ""
    page.criteria.move_asked.emit("cost", -1)
    assert session.case.criteria[0].id == "cost"


def test_a_criterion_is_added_beside_a_leaf_and_below_a_node(
    page: CasePage, session: Session
) -> None:
    page.go_to(Place(criterion="returns"))
    page.criteria.add_button.click()
    assert [c.parent for c in session.case.criteria if c.name == "New criterion"] == ["people"]
    session.undo()
    page.go_to(Place(criterion="people"))
    page.criteria.add_button.click()
    assert session.case.criteria[3].name == "New criterion"
    assert session.case.criteria[3].parent == "people"


def test_what_is_chosen_elsewhere_is_current_here(page: CasePage, session: Session) -> None:
    session.choose(Place(package="full"))
    assert page.packages.current_id() == "full"
    assert page.stakeholders.current_id() == ""
    session.choose(Place(criterion="cost"))
    assert page.packages.current_id() == ""
    assert page.criteria.current_id() == "cost"


def test_a_package_is_described_and_marked_as_status_quo(
    page: CasePage, session: Session, qtbot: QtBot
) -> None:
    from desktop.pages.case.package import PackageDetails

    made = detail(page, Place(package="full"), qtbot)
    assert isinstance(made, PackageDetails)
    QTest.keyClicks(made.fields["description"], "All at once")
    made.fields["status_quo"].click()
    full = session.case.packages[2]
    assert full.description == "All at once" and full.status_quo
    assert not session.case.packages[0].status_quo
    session.undo()
    page.details()
    assert not made.fields["status_quo"].isChecked()


def test_a_fallback_is_a_value_or_a_package_or_nothing(
    page: CasePage, session: Session, qtbot: QtBot
) -> None:
    from desktop.pages.case.stakeholder import StakeholderDetails

    made = detail(page, Place(stakeholder="russia"), qtbot)
    assert isinstance(made, StakeholderDetails)
    assert made.value.text() == "45"
    retype(made.value, "47,5")
    assert session.case.preferences["russia"].fallback == Fallback(value=47.5)
    retype(made.value, "x")
    assert made.value.property("wrong")
    assert session.case.preferences["russia"].fallback == Fallback(value=47.5)
    made.fallback.setCurrentIndex(made.fallback.findData("package:wait"))
    made.fallback.activated.emit(made.fallback.currentIndex())
    assert session.case.preferences["russia"].fallback == Fallback(package="wait")
    made.fallback.activated.emit(0)
    assert session.case.preferences["russia"].fallback is None


def test_a_red_line_is_drawn_typed_and_removed(
    page: CasePage, session: Session, qtbot: QtBot
) -> None:
    from desktop.pages.case.stakeholder import StakeholderDetails

    made = detail(page, Place(stakeholder="russia"), qtbot)
    assert isinstance(made, StakeholderDetails)
    lines = made.red_lines
    lines.fill_menu()
    offered = [action.text() for action in lines.add_button.menu().actions()]
    assert offered == ["Refugee return", "Civil protection", "Cost of delivery"]
    lines.add_button.menu().actions()[1].trigger()
    page.details()
    assert session.case.preferences["russia"].red_lines == (
        RedLine(criterion="protection", limit="partial"),
    )
    field = lines.findChild(QLineEdit)
    assert field is not None and field.text() == field.selectedText() == "partial"
    # The name of a level has the width of the form, less the button that removes.
    assert field.maximumWidth() > 1000
    assert field.completer().completionCount() == 3
    heads = [one.text() for one in lines.findChildren(QLabel)]
    assert heads == ["Civil protection: at least"]
    retype(field, "full")
    assert session.case.preferences["russia"].red_lines[0].limit == "full"
    lines.fill_menu()
    lines.add_button.menu().actions()[-1].trigger()
    page.details()
    assert "Cost of delivery: at most" in [one.text() for one in lines.findChildren(QLabel)]
    cost = next(c for c in session.case.criteria if c.id == "cost")
    limit = session.case.preferences["russia"].red_lines[-1].limit
    assert cost.worst is not None and cost.best is not None and isinstance(limit, float)
    assert cost.best < limit < cost.worst


def test_a_leaf_is_described(page: CasePage, session: Session, qtbot: QtBot) -> None:
    from desktop.pages.case.criterion import LEVELS, CriterionDetails
    from mcda.model.case import Direction

    made = detail(page, Place(criterion="cost"), qtbot)
    assert isinstance(made, CriterionDetails)
    made.direction.buttons[Direction.BENEFIT].click()
    retype(made.fields["worst"], "٠")
    retype(made.fields["best"], "12")
    retype(made.fields["unit"], "€ m")
    cost = session.case.criteria[3]
    assert (cost.direction, cost.worst, cost.best, cost.unit) == (Direction.BENEFIT, 0, 12, "€ m")
    made.scale.buttons[LEVELS].click()
    page.details()
    assert len(session.case.criteria[3].levels) == 2
    # A unit behind a name would be said of it without being seen here.
    assert session.case.criteria[3].unit == ""
    session.apply("Unit", edits.change_criterion, "cost", unit="steps")
    page.details()
    assert not made.fields["unit"].isHidden() and made.fields["unit"].isVisibleTo(made)
    made.parent_box.activated.emit(made.parent_box.findData("people"))
    assert session.case.criteria[3].parent == "people"


def test_a_node_has_no_scale(page: CasePage, qtbot: QtBot) -> None:
    from desktop.pages.case.criterion import CriterionDetails

    made = detail(page, Place(criterion="people"), qtbot)
    assert isinstance(made, CriterionDetails)
    assert made.fields["worst"].parentWidget().isHidden()
    assert "2 criteria" in made.node_words.text()


def test_levels_are_renamed_everywhere_added_and_removed(
    page: CasePage, session: Session, qtbot: QtBot
) -> None:
    from desktop.pages.case.criterion import CriterionDetails

    made = detail(page, Place(criterion="protection"), qtbot)
    assert isinstance(made, CriterionDetails)
    retype(made.levels.rows[2][1], "entire")
    assert session.case.score("europe", "staged", "protection") == Score.of("entire")
    retype(made.levels.rows[1][1], "none")
    assert made.levels.rows[1][1].property("wrong")
    assert session.case.criteria[2].levels[1].name == "partial", "nothing of it is left behind"
    session.apply("Change the note", edits.set_case, note="Other")
    assert made.levels.rows[1][1].text() == "none" and made.levels.rows[1][1].property("wrong")
    made.levels.add_button.click()
    page.details()
    assert session.case.criteria[2].levels[-1] == Level("level 4", 15.0)
    retype(made.levels.rows[3][2], "20")
    assert session.case.criteria[2].levels[-1].value == 20
    while session.undo_stack.canUndo():
        session.undo()
    assert session.case.score("europe", "staged", "protection") == Score.of("full")


def test_the_whole_case_is_shown_while_nothing_is_chosen(page: CasePage, session: Session) -> None:
    from desktop.pages.case.page import WholeCase

    ((_, made),) = page.details()
    assert isinstance(made, WholeCase)
    made.fields["illustrative"].click()
    QTest.keyClicks(made.fields["note"], "Mind this")
    assert session.case.illustrative and session.case.note == "Mind this"


@pytest.mark.parametrize(
    ("place", "focused"),
    [
        (Place(field="title"), "Title"),
        (Place(field="packages"), "Add a package"),
        (Place(stakeholder="russia", criterion="cost", field="red_line"), "Stakeholders"),
        (Place(criterion="cost", field="name"), "Criteria"),
    ],
)
def test_going_to_a_place_puts_the_focus_there(
    page: CasePage, qtbot: QtBot, place: Place, focused: str
) -> None:
    page.go_to(place)
    window = page.window()
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    assert window.focusWidget().accessibleName() == focused


@pytest.mark.parametrize("panel", ["packages", "criteria"])
def test_what_is_added_to_a_large_case_is_named_once_it_is_in_its_list(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, panel: str
) -> None:
    monkeypatch.setattr("desktop.session.results.AT_ONCE", 0)
    page = CasePage(session)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.whole and session.ready)
    view = getattr(page, panel).view
    getattr(page, panel).add_asked.emit()
    qtbot.waitUntil(lambda: bool(view.findChildren(QLineEdit)))
    (field,) = view.findChildren(QLineEdit)
    assert field.text().startswith("New ")


def test_an_empty_list_shows_the_keyboard_and_takes_the_first_name_typed(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.new(Case(id="new"))
    page = window.show_page("case")
    assert isinstance(page, CasePage)
    with qtbot.waitActive(window):
        window.activateWindow()
    view = page.stakeholders.view
    bare = view.grab().toImage()
    view.setFocus()
    assert view.grab().toImage() != bare
    qtbot.keyClicks(view, "P")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "ort")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [s.name for s in window.session.case.stakeholders] == ["Port"])


def test_to_fit_a_list_only_rows_with_others_below_are_looked_into(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pasting sixty criteria lays out each row of the tree anew."""
    page = CasePage(session)
    qtbot.addWidget(page)
    tree = page.criteria.view
    asked: list[object] = []
    is_expanded = tree.isExpanded
    monkeypatch.setattr(tree, "isExpanded", lambda row: asked.append(row) or is_expanded(row))
    high = [panel.view.maximumHeight() for panel in (page.criteria, page.packages)]
    page.criteria.fit()
    page.packages.fit()
    assert [panel.view.maximumHeight() for panel in (page.criteria, page.packages)] == high
    parents = {one.parent for one in session.case.criteria if one.parent}
    assert len(asked) == len(parents)
