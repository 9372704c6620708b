"""From the opened sample: a measure with levels and an effect, a package made of it, undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.measures.page import MeasuresPage
from desktop.shell.main_window import MainWindow
from mcda.model.case import COMMON
from mcda.places import resource


def test_a_measure_is_listed_given_an_effect_and_put_into_a_package(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    session.open(resource("samples", "european-russian-quid-pro-quo.parley"))
    opened = session.case
    page = window.show_page("measures")
    assert isinstance(page, MeasuresPage)

    page.list.add_measure()
    row = len(session.case.measures) - 1
    text = "Airport reopened\tAirport\tRussia\tclosed; for aid; for all"
    page.list.measures.model.take(row, 0, [text.split("\t")])
    made = session.case.measures[-1]
    assert (made.name, made.owners, len(made.levels)) == ("Airport reopened", ("russia",), 3)
    assert "157,464" in page.sentence() or "236,196" in page.sentence()

    page.sections.choose("effects")
    page.effects.show_common(True)
    lines = page.effects.model.things
    line = next(at for at, one in enumerate(lines) if one.thing == made.id)
    relief = next(
        at for at, one in enumerate(page.effects.model.fields) if one.heading.startswith("Economic")
    )
    page.effects.model.take(line, relief, [["+0.4"], ["+0.8"]])
    assert len(session.case.effects[COMMON][made.id]) == 2

    page.sections.choose("packages")
    model, table = page.packages.model, page.packages.table
    staged = next(at for at, one in enumerate(model.rows) if one.package == "staged")
    column = 1 + [one.id for one in model.measures].index(made.id)
    before = model.rows[staged].gains["russia"].built
    table.setCurrentIndex(model.index(staged, column))
    qtbot.keyClick(table, Qt.Key.Key_2)
    tried = model.rows[staged + 1].gains["russia"].counts
    assert before is not None and tried > before
    page.packages.keep.click()

    kept = session.case.packages[-1]
    ranking = session.ranking("russia")
    assert ranking is not None
    assert kept.id in {one.id for one in ranking.packages}
    score = session.case.score("russia", kept.id, "relief")
    assert score is not None and not score.missing

    while session.undo_stack.canUndo():
        session.undo()
    assert session.case == opened
