"""A card of changes: each has a button that tries it, and one may be marked."""

from __future__ import annotations

from desktop.pages.agreement.change_card import ChangeCard, ChangeWords


def test_a_change_is_tried_by_its_button_and_marked(app, qtbot):
    card = ChangeCard()
    qtbot.addWidget(card)
    heard = []
    card.tried.connect(heard.append)
    lines = [ChangeWords(f"<b>{n}</b>", "then", f"change {n}", "then") for n in range(2)]
    card.show_changes(lines, "a note")
    card.buttons[1].click()
    assert heard == [1]
    card.mark(1)
    assert [button.isEnabled() for button in card.buttons] == [True, False]
    assert card.buttons[0].accessibleName() == "Try it: change 0"
