"""The page of measures: three sections, edited in place, each step undone by one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.pages.measures.lines_model import AT_END
from desktop.pages.measures.package_steps import steps_rects
from desktop.pages.measures.page import MeasuresPage
from desktop.session.session import Session
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import COMMON, Score
from mcda.model.measures import Condition
from mcda.model.rule_kinds import RuleKind
from mcda.places import resource


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> MeasuresPage:
    made = MeasuresPage(session)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def sample(session: Session, page: MeasuresPage) -> MeasuresPage:
    session.open(resource("samples", "european-russian-quid-pro-quo.parley"))
    return page


def test_an_empty_page_invites_to_list_measures(page: MeasuresPage, session: Session) -> None:
    assert page.empty.isVisible()
    page.empty.buttons[0].click()
    assert [one.name for one in session.case.measures] == ["New measure"]
    assert session.case.measures[0].owners == (session.stakeholder,)
    assert not page.empty.isVisible()
    session.undo()
    assert session.case.measures == ()
    assert page.empty.isVisible()


def test_a_measure_is_edited_in_place_and_by_a_pasted_block(
    page: MeasuresPage, session: Session, qtbot: QtBot
) -> None:
    page.list.add_measure()
    table = page.list.measures.table
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Access")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.case.measures[0].name == "Access")
    names = "; ".join(one.name for one in session.case.stakeholders[:2])
    QGuiApplication.clipboard().setText(f"Acc\t{names}\tnone; some; full")
    table.setCurrentIndex(page.list.measures.model.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    made = session.case.measures[0]
    assert (made.short, len(made.owners)) == ("Acc", 2)
    assert [level.name for level in made.levels] == ["none", "some", "full"]
    session.undo()
    assert session.case.measures[0].short == ""


def test_what_cannot_be_read_is_told_and_left_out(page: MeasuresPage, session: Session) -> None:
    page.list.add_measure()
    before = session.case
    page.list.measures.model.take(0, 2, [["Nobody at all"]])
    assert session.case is before
    assert "“Nobody at all”" in page.list.measures._left_out.text()
    page.list.measures.model.take(0, 2, [["<b>Nobody</b>"]])
    told = page.list.measures._left_out
    assert "“<b>Nobody</b>”" in told.text() and told.textFormat() is Qt.TextFormat.PlainText
    page.list.measures.model.take(0, 3, [["only one"]])
    assert session.case is before


def test_levels_are_renamed_added_and_removed_by_their_text(
    page: MeasuresPage, session: Session
) -> None:
    page.list.add_measure()
    model = page.list.measures.model

    def levels() -> list[tuple[str, str]]:
        return [(one.id, one.name) for one in session.case.measures[0].levels]

    model.take(0, 3, [["none; half; in full"]])
    assert levels() == [("none", "none"), ("half", "half"), ("full", "in full")]
    model.take(0, 3, [["none; half; all"]])
    assert levels() == [("none", "none"), ("half", "half"), ("full", "all")]
    model.take(0, 3, [["none; all"]])
    assert levels() == [("none", "none"), ("full", "all")]


def test_a_rule_is_written_as_text_and_says_its_sentence(sample: MeasuresPage) -> None:
    session = sample.session
    rules = sample.list.rules
    rules.add_button.click()
    row = len(session.case.rules) - 1
    rules.model.take(row, 1, [["excludes", "Access: full; Easing: more"]])
    made = session.case.rules[-1]
    assert made.kind is RuleKind.EXCLUDES
    assert made.when == (
        Condition(measure="detainees", level="full"),
        Condition(measure="easing", level="more"),
    )
    said = str(rules.model.index(row, 0).data())
    assert said == "not together: Access (full) and Easing (more)"
    rules.table.setCurrentIndex(rules.model.index(row, 0))
    rules.remove_current()
    assert made not in session.case.rules


def test_effects_are_typed_as_differences(sample: MeasuresPage) -> None:
    session = sample.session
    sample.sections.choose("effects")
    sample.effects.show_common(True)
    model = sample.effects.model
    line = model.things[0]
    column = next(
        at for at, field in enumerate(model.fields) if field.heading.startswith("Conduct")
    )
    model.take(0, column, [["−1 to +0.5"]])
    made = session.case.effects[COMMON][line.thing][line.level]["conduct"]
    assert (made.low, made.high) == (-1.0, 0.5)
    assert made.note
    model.take(0, column, [[""]])
    assert "conduct" not in session.case.effects[COMMON][line.thing][line.level]
    session.undo()
    session.undo()
    assert str(model.index(0, column).data()) == "+0.5"


def test_an_own_effect_stands_over_the_common_one_with_its_reason(sample: MeasuresPage) -> None:
    session = sample.session
    sample.sections.choose("effects")
    model = sample.effects.model
    column = next(
        at for at, field in enumerate(model.fields) if field.heading.startswith("Conduct")
    )
    sample.effects.table.setCurrentIndex(model.index(0, column))
    model.take(0, column, [["+2"]])
    assert str(model.index(0, column).data()) == "+2 *"
    sample.details()
    sample.effects.editor.source.setPlainText("A report")
    line = model.things[0]
    own = session.case.effects[session.stakeholder][line.thing][line.level]["conduct"]
    assert (own.low, own.source) == (2.0, "A report")


def test_a_click_on_a_step_tries_it_out_and_changes_nothing(
    sample: MeasuresPage, qtbot: QtBot
) -> None:
    session = sample.session
    sample.sections.choose("packages")
    before = session.case
    model, table = sample.packages.model, sample.packages.table
    row = next(at for at, one in enumerate(model.rows) if one.package == "staged")
    column = 1 + [one.id for one in model.measures].index("easing")
    spot = steps_rects(table.visualRect(model.index(row, column)).toRectF(), 2)[1].center()
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(spot.x()), int(spot.y()))
    )
    assert session.case is before
    tried = model.rows[row + 1]
    assert tried.tried and tried.composition["easing"] == "more"
    europe = tried.gains["europe"].counts
    built = model.rows[row].gains["europe"].built
    assert built is not None and europe < built
    sample.packages.keep.click()
    kept = session.case.packages[-1]
    assert kept.name == "Staged exchange, changed"
    assert kept.composition == tried.composition
    assert not any(one.tried for one in model.rows)
    session.undo()
    assert session.case == before


def test_keys_move_a_step_and_put_it_into_the_package(sample: MeasuresPage, qtbot: QtBot) -> None:
    session = sample.session
    sample.sections.choose("packages")
    model, table = sample.packages.model, sample.packages.table
    row = next(at for at, one in enumerate(model.rows) if one.package == "access")
    table.setCurrentIndex(model.index(row, 1))
    qtbot.keyClick(table, Qt.Key.Key_Plus)
    assert sample.packages.tried is not None
    assert sample.packages.tried["detainees"] == "monitored"
    qtbot.keyClick(table, Qt.Key.Key_Return)
    at = next(one for one in session.case.packages if one.id == "access")
    assert at.composition["detainees"] == "monitored"
    qtbot.keyClick(table, Qt.Key.Key_0)
    sample.packages.back.click()
    assert sample.packages.tried is None


def test_sentences_say_what_the_sections_show(sample: MeasuresPage) -> None:
    assert "10 measures of 3 owners make 78,732 combinations." in sample.sentence()
    sample.sections.choose("packages")
    assert "above the sum of its measures" in sample.sentence() or "below" in sample.sentence()
    assert "break rules" in sample.sentence()
    sample.sections.choose("effects")
    assert "effect" in sample.sentence() or "Nobody" in sample.sentence()


def test_a_problem_leads_to_its_place(sample: MeasuresPage) -> None:
    session = sample.session
    words = "Change"
    session.apply(words, edits.set_effect, COMMON, "idlib", "full", "conduct", Score.of(99.0))
    sample.go_to(Place(measure="idlib", criterion="conduct", field="effect"))
    assert sample.sections.current == "effects"
    sample.go_to(Place(measure="idlib", field="measure"))
    assert sample.sections.current == "list"
    assert sample.list.measures.current().id == "idlib"
    assert any("Removing it also clears" in str(text) for _head, text in sample.details())


def test_effects_keep_their_sign_in_front_and_no_wider_heads_than_lines(
    sample: MeasuresPage,
) -> None:
    sample.sections.choose("effects")
    table = sample.effects.table
    shown = table.itemDelegate().displayText("+30", QLocale())
    assert shown == "\N{FIRST STRONG ISOLATE}+30\N{POP DIRECTIONAL ISOLATE}"
    heads = QFontMetrics(table.horizontalHeader().font())
    for column in range(1, 4):
        words = str(table.model().headerData(column, Qt.Orientation.Horizontal))
        assert table.columnWidth(column) < heads.horizontalAdvance(words) + 28


def test_lists_of_measures_fit_a_small_window(page: MeasuresPage, session: Session) -> None:
    page.resize(885, 600)
    for path in sorted(resource("samples").glob("*.parley")):
        session.open(path)
        page.sections.choose("list")
        for card in (page.list.measures, page.list.carrying, page.list.told):
            head = card.table.horizontalHeader()
            assert head.length() <= card.table.viewport().width(), card.accessibleName()


def test_figures_stand_at_the_end_of_their_cells(sample: MeasuresPage) -> None:
    sample.sections.choose("effects")
    model, role = sample.effects.model, Qt.ItemDataRole.TextAlignmentRole
    heads = [model.headerData(c, Qt.Orientation.Horizontal, role) for c in (0, 1)]
    assert heads == [None, AT_END]
    assert [model.index(0, column).data(role) for column in (0, 1)] == heads
