from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.kit.card import Card
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import label, paragraph
from desktop.pages.start.entry_button import EntryButton


def test_an_empty_title_takes_no_room(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert not any(made.isVisible() for made in card.findChildren(QLabel))
    card.set_title("Staged exchange leads", "of seven packages")
    assert [made.text() for made in card.findChildren(QLabel) if made.isVisible()] == [
        "Staged exchange leads",
        "of seven packages",
    ]
    assert card.accessibleName() == "Staged exchange leads"


def test_labels_do_not_read_markup_unless_they_are_paragraphs(qtbot: QtBot) -> None:
    plain, rich = label("<b>x</b>"), paragraph("<b>x</b>")
    for made in (plain, rich):
        qtbot.addWidget(made)
    assert plain.sizeHint().width() > rich.sizeHint().width()


def test_an_empty_state_offers_its_actions(qtbot: QtBot) -> None:
    done: list[str] = []
    state = EmptyState(
        "Nothing here yet.",
        ("Add a criterion", lambda: done.append("add")),
        ("Open the sample", lambda: done.append("open")),
    )
    qtbot.addWidget(state)
    for button in state.buttons:
        button.click()
    assert done == ["add", "open"]
    assert state.buttons[0].property("look") == "primary"


def test_an_entry_is_a_button_with_a_spoken_line(qtbot: QtBot) -> None:
    entry = EntryButton("Quid pro quo", "Which package?", "21 November 2026")
    qtbot.addWidget(entry)
    assert entry.accessibleDescription() == "Which package?, 21 November 2026"
    assert not entry.grab().isNull()
    with qtbot.waitSignal(entry.clicked):
        entry.click()
