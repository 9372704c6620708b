"""The window says everything in the language that it was told to speak."""

from __future__ import annotations

import gettext
from collections.abc import Iterator

import pytest
from PySide6.QtGui import Qt, QTextDocument

from desktop import words
from mcda.words import said
from mcda.words.language import ENGLISH, Language


class _Shouting(gettext.NullTranslations):
    """A language that is English in capitals, its places left alone."""

    def gettext(self, message: str) -> str:
        return "".join(part if part.startswith("{") else part.upper() for part in _parts(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _parts(message: str) -> list[str]:
    return message.replace("{", "\0{").replace("}", "}\0").split("\0")


@pytest.fixture
def loud() -> Iterator[None]:
    words.speak(Language("xx", _Shouting()))
    yield
    words.speak(ENGLISH)


def test_english_is_what_stands_there() -> None:
    assert words._("Saved {time}", time="12:00") == "Saved 12:00"
    assert words.ngettext("{n} score", "{n} scores", 2) == "2 scores"
    assert words._("{a} of {b}") == "{a} of {b}"


@pytest.mark.usefixtures("loud")
def test_everything_is_said_in_the_language() -> None:
    assert words._("Saved {time}", time="noon") == "SAVED noon"
    assert words.ngettext("{n} score", "{n} scores", 1) == "1 SCORE"
    assert words.text(said._("{who} leads", who="Iran")) == "Iran LEADS"
    assert words.text(words.N_("Swing")) == "SWING"
    assert words.html(said._("{who} leads", who=said.stressed("Iran"))) == "<b>Iran</b> LEADS"


def test_an_apostrophe_is_one_in_a_label() -> None:
    """A label takes HTML without a tag for plain text, and would show what stands for a sign."""
    for said_text in ("Assad's role & more", "a < b"):
        told = words.html(said._("Left to settle: {what}.", what=said_text))
        assert Qt.mightBeRichText(told)
        made = QTextDocument()
        made.setHtml(told)
        assert made.toPlainText() == f"Left to settle: {said_text}."
    assert words.html("plain") == "plain"
