"""Pages share the whole answer: it is looked for once, and again where the case is another."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.session.session import Session
from desktop.session.whole_answer import WholeAnswer
from mcda.model import edits


def test_what_one_page_found_another_one_has_at_once(session: Session, qtbot: QtBot) -> None:
    one, other = QWidget(), QWidget()
    for page in (one, other):
        qtbot.addWidget(page)
        page.show()
    first, second = WholeAnswer(session, one), WholeAnswer(session, other)
    assert first.now.grade is None
    with qtbot.waitSignal(first.found):
        first.ask_for_it()
    assert first.whole is not None and first.whole.grade is not None
    second.ask_for_it()
    assert second.whole is first.whole
    session.apply("Forget", edits.set_fallback, "russia", None)
    assert session.answer is None
    second.ask_for_it()
    assert second.whole is None
