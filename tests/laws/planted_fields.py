"""A walk with fields that only their lines in the model know: run where these were planted.

`test_planted_fields` copies the program, writes `PLANTED` into its model, and runs this there.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

OWNERS: Final = {
    "stakeholders": "",
    "criteria": "",
    "packages": "",
    "measures": "",
    "joint_effects": "",
    "rules": "",
    "rounds": "",
    "preferences": "own ",
    "case": "whole ",
}
"""Where the fields are planted, and how their names begin there."""
KINDS: Final = {
    "origin": ("str", '"Origin", "Where it is from", lines=3', '""'),
    "sign": ("str", '"Sign", "A few letters"', '""'),
    "heft": ("float | None", '"Heft", "What it weighs", unit="t", least=0, most=100', "None"),
    "turn": ("int", '"Turn", "Which comes first", least=1', "1"),
    "open": ("bool", '"Open", "if anybody may see it"', "False"),
    "trend": ("Direction | None", '"Trend", "How it goes", words=("rises", "falls")', "None"),
}
"""By name: type, what is said of it, and default."""
SAID: Final = {"origin": "Geneva\n1990", "sign": "G", "heft": 2.5, "turn": 4, "open": True}
BAD: Final = {"heft": "heavy", "turn": 1.5, "open": "perhaps", "trend": "sideways"}


def planted(start: str = "") -> str:
    """Return the lines of the fields, as they stand in a class of the model."""
    begins = start.replace(" ", "_")
    return "".join(
        f"    {begins}{name}: Annotated[{of}, Plain({told(said, start)})] = {left}\n"
        for name, (of, said, left) in KINDS.items()
    )


def told(said: str, start: str) -> str:
    """Return what is said of a field, its title with the start."""
    return said.replace('"', f'"{start.title()}', 1)


def main(folder: Path) -> None:
    """Walk through files and window; what does not hold raises."""
    case = _in_files(folder)
    _drawn()
    _wrong_cells(case, folder)
    _out_of_bounds(case)
    _in_window(folder)


def _in_files(folder: Path) -> Any:
    from mcda.casefile.case_file import read_case, write_case
    from mcda.opening import read
    from mcda.workbook.write import write_workbook
    from tests.every_field import full_case, lost, unsaid
    from tests.laws.test_fields import NOT_IN_WORKBOOKS

    case = full_case()
    assert unsaid(case) == set(), unsaid(case)
    assert case.packages[0].heft and case.preferences["north"].own_trend
    write_case(case, folder / "case.parley")
    assert lost(case, read_case(folder / "case.parley").case) == []
    write_workbook(case, folder / "case.xlsx")
    gone = lost(case, read(folder / "case.xlsx").case)
    assert set(gone) <= set(NOT_IN_WORKBOOKS), gone
    return case


def _drawn() -> None:
    from hypothesis import HealthCheck, Phase, given, settings

    from mcda.model.case import Case
    from tests.strategies import cases

    left = {(owner, name) for owner in OWNERS for name in KINDS}

    @settings(
        max_examples=60,
        database=None,
        phases=[Phase.generate],
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases(rounds=True, measures=True))
    def draw(case: Case) -> None:
        for owner, start in OWNERS.items():
            things: Any = [case] if owner == "case" else getattr(case, owner)
            for thing in things.values() if owner == "preferences" else things:
                fresh = type(thing).__dataclass_fields__
                for name in KINDS:
                    field = start.replace(" ", "_") + name
                    if getattr(thing, field) != fresh[field].default:
                        left.discard((owner, name))

    draw()
    assert not left, left


def _wrong_cells(case: Any, folder: Path) -> None:
    import openpyxl

    from mcda.opening import read
    from mcda.workbook.write import write_workbook

    write_workbook(case, folder / "wrong.xlsx")
    book = openpyxl.load_workbook(folder / "wrong.xlsx")
    wrong = set()
    for title in ("Stakeholders", "Criteria", "Packages", "Measures", "Joint effects", "Rules"):
        sheet = book[title]
        heads = {cell.value: cell.column for cell in sheet[4]}
        for name, cell in BAD.items():
            at = sheet.cell(row=5, column=heads[name.capitalize()])
            at.value = cell
            wrong.add((title, at.coordinate))
    book.save(folder / "wrong.xlsx")
    found = {(p.place.sheet, p.place.cell) for p in read(folder / "wrong.xlsx").problems}
    assert wrong <= found, wrong - found


def _out_of_bounds(case: Any) -> None:
    from mcda.model import edits

    packages = [one.id for one in case.packages]
    spoilt = edits.change_package(case, packages[0], heft=101.0, turn=0)
    spoilt = edits.change_package(spoilt, packages[1], heft=float("nan"))
    found = {p.place.field: str(p.sentence) for p in set(spoilt.problems) - set(case.problems)
             if p.code == "NUMBER-OUTSIDE"}  # fmt: skip
    assert found.keys() == {"heft", "turn"}, found
    assert "0 to 100" in found["heft"] and "at least 1" in found["turn"], found
    codes = {p.code for p in spoilt.problems if p.place.package == packages[1]}
    assert "NUMBER-NOT-FINITE" in codes, codes


def _in_window(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from desktop.kit.form import Form
    from desktop.pages.case.page import CasePage
    from desktop.session.jobs import wait_for_all
    from desktop.shell.application import prepare
    from desktop.shell.main_window import MainWindow
    from mcda.errors import Place
    from tests.desktop.conftest import small_case

    app = QApplication([])
    prepare(app, dark=False)
    window = MainWindow(recovery_folder=folder / "recovery")
    window.resize(1440, 900)
    window.session.new(small_case())
    window.show()
    page = window.show_page("case")
    assert isinstance(page, CasePage)
    for place, owner in (
        (Place(stakeholder="russia"), "stakeholders"),
        (Place(stakeholder="russia"), "preferences"),
        (Place(criterion="cost"), "criteria"),
        (Place(package="full"), "packages"),
        (Place(), "case"),
    ):
        window.session.choose(place)
        page.go_to(place)
        ((_title, form),) = page.details()
        assert isinstance(form, Form)
        for name in KINDS:
            field = OWNERS[owner].replace(" ", "_") + name
            _fill_in(window, page, form, place, owner, field)
    _in_round(window)
    _in_lists(window)
    window.forget_changes()
    window.close()
    wait_for_all()


# long: what a person does with one field, in their order
def _fill_in(window: Any, page: Any, form: Any, place: Any, owner: str, field: str) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    from desktop.shell.window_actions import targets
    from mcda.model.version_words import differences

    session, before = window.session, window.session.case
    widget, name = form.fields[field], field.removeprefix("own_").removeprefix("whole_")
    start = _held(session.case, place, owner, field)
    shown = _shown(widget)
    window.go_to(replace(place, field=field), "case")
    assert widget.accessibleName(), field
    wanted = _entered(widget, name)
    session.seal()
    assert _held(session.case, place, owner, field) == wanted, field
    title = field.replace("_", " ").title()
    assert title in session.undo_stack.undoText(), session.undo_stack.undoText()
    (line,) = differences(before, session.case)
    assert line.what == title if owner == "case" else line.what.endswith(f": {title}"), line
    assert line.second in (str(wanted), "yes", "falls", "Geneva\n1990"), line
    found = [one for one in targets(window) if one.name.endswith("Geneva\n1990")]
    assert bool(found) is isinstance(widget, QPlainTextEdit), field
    session.undo()
    page.details()
    assert (_held(session.case, place, owner, field), _shown(widget)) == (start, shown), field
    session.redo()
    page.details()
    assert _held(session.case, place, owner, field) == wanted and _shown(widget) != shown, field
    session.undo()


def _entered(widget: Any, name: str) -> Any:
    """Fill a field in as a person does, and return what it is to hold."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

    from mcda.model.case import Direction

    wanted: Any = SAID.get(name, Direction.COST)
    if isinstance(widget, QCheckBox):
        widget.click()
    elif isinstance(widget, QComboBox):
        assert [widget.itemText(i) for i in range(widget.count())] == [
            "not given",
            "rises",
            "falls",
        ]
        widget.setCurrentIndex(2)
        widget.activated.emit(2)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(wanted)
    else:
        widget.selectAll()
        QTest.keyClicks(widget, str(wanted))
    return wanted


def _in_round(window: Any) -> None:
    from desktop.pages.round.page import RoundPage
    from mcda.model import edits
    from mcda.model.version_words import differences

    session = window.session
    session.new(edits.add_round(edits.add_respondent(session.case, "Anna", "russia"), "Round 1"))
    page = window.show_page("round")
    assert isinstance(page, RoundPage)
    for name in KINDS:
        widget, before = page.who.told[name].widget, session.case
        shown = _shown(widget)
        wanted = _entered(widget, name)
        session.seal()
        assert getattr(session.case.rounds[0], name) == wanted, name
        (line,) = differences(before, session.case)
        assert line.what.endswith(f": {name.title()}"), line
        session.undo()
        assert session.case == before and _shown(widget) == shown, name
        session.redo()
    spoilt = edits.change_round(session.case, session.case.rounds[0].id, turn=0)
    assert {one.place.field for one in spoilt.problems if one.code == "NUMBER-OUTSIDE"} == {"round"}


def _in_lists(window: Any) -> None:
    from desktop.pages.measures.page import MeasuresPage
    from desktop.shell.window_actions import targets
    from mcda.model import edits
    from mcda.model.case import Direction
    from mcda.model.measures import Condition
    from mcda.model.rule_kinds import RuleKind
    from mcda.model.version_words import differences

    session = window.session
    both = tuple(Condition(measure=one, level="full") for one in ("access", "money"))
    case = edits.add_measure(edits.add_measure(session.case, "Access"), "Money")
    case = edits.add_joint_effect(case, "Both", when=both)
    session.new(edits.add_rule(case, RuleKind.EXCLUDES, when=both))
    page = window.show_page("measures")
    assert isinstance(page, MeasuresPage)
    said = {**SAID, "origin": "Geneva", "open": "yes", "heft": "2.5", "trend": "falls"}
    for owner, card in (
        ("measures", page.list.told),
        ("joint_effects", page.list.joint),
        ("rules", page.list.rules),
    ):
        across = [one.of for one in card.model.fields]
        for name in KINDS:
            at, before = card.model.index(0, across.index(name)), session.case
            shown = at.data()
            for bad in (BAD[name],) if name in BAD else ():
                card.model.setData(at, str(bad))
                assert session.case == before and card.model.why_not(at, str(bad)), name
            card.model.setData(at, str(said[name]))
            wanted = {**SAID, "origin": "Geneva", "trend": Direction.COST}[name]
            assert getattr(getattr(session.case, owner)[0], name) == wanted, name
            assert at.data() == str(said[name]), (name, at.data())
            (line,) = differences(before, session.case)
            assert line.what.endswith(f": {name.title()}"), line
            assert line.second in (str(wanted), "yes", "falls"), line
            session.undo()
            assert session.case == before and at.data() == shown, name
            session.redo()
    found = [one for one in targets(window) if one.name == "Access, Origin: Geneva"]
    assert len(found) == 1
    found[0].go()
    table = page.list.told.table
    assert page.list.told.model.fields[table.currentIndex().column()].of == "origin"
    measure = session.case.measures[0].id
    spoilt = edits.change_measure(session.case, measure, heft=101.0)
    spoilt = edits.change_rule(spoilt, spoilt.rules[0].id, turn=0)
    places = [one.place for one in spoilt.problems if one.code == "NUMBER-OUTSIDE"]
    assert {(one.measure, one.field) for one in places} == {(measure, "measure"), ("", "rule")}


def _held(case: Any, place: Any, owner: str, field: str) -> Any:
    if owner == "case":
        return getattr(case, field)
    if owner == "preferences":
        return getattr(case.preferences[place.stakeholder], field)
    identity = place.stakeholder or place.criterion or place.package
    (thing,) = [one for one in getattr(case, owner) if one.id == identity]
    return getattr(thing, field)


def _shown(widget: Any) -> Any:
    from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
