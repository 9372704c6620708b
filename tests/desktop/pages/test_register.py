"""A page stands in the register once, and everything that is known of it comes from there."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.pages.register import REGISTER, Entry, entry_of
from desktop.session.session import Session


def test_every_page_has_a_key_and_a_title_of_its_own() -> None:
    assert len({entry.key for entry in REGISTER}) == len(REGISTER)
    assert len({entry.words for entry in REGISTER} - {""}) == len(REGISTER)


@pytest.mark.parametrize("entry", REGISTER, ids=lambda entry: entry.key)
def test_what_the_register_builds_is_that_page(
    entry: Entry, session: Session, qtbot: QtBot
) -> None:
    page = entry.build(session)
    qtbot.addWidget(page)
    assert page.key == entry.key
    assert page.title_text() == page.accessibleName() == entry.words
    assert entry.about.endswith(".") and entry.about[0].isupper(), "say what it is for"


def test_a_page_that_is_not_registered_is_refused() -> None:
    with pytest.raises(KeyError):
        entry_of("nothing")
