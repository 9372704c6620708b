"""The same sentence in another language, in bold, and as HTML."""

from __future__ import annotations

import gettext
from pathlib import Path

from mcda.words import figures
from mcda.words.language import ENGLISH, Language, language
from mcda.words.said import _, listed, ngettext, stressed, together


class _Catalogue(gettext.NullTranslations):
    """Translations given in the test."""

    def __init__(self, said: dict[str, str]) -> None:
        super().__init__()
        self._said = said

    def gettext(self, message: str) -> str:
        return self._said.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _french(**said: str) -> Language:
    return Language("fr", _Catalogue({key.replace("_", " "): text for key, text in said.items()}))


def test_english_is_what_is_said() -> None:
    said = _("{who} ranks {what} first.", who=stressed("Iran"), what=listed(["A", "B"]))
    assert ENGLISH.text(said) == said == "Iran ranks A and B first."


def test_the_order_of_parts_is_the_translators() -> None:
    french = Language("fr", _Catalogue({"{a} before {b}": "{b} après {a}"}))
    assert french.text(_("{a} before {b}", a="A", b="B")) == "B après A"


def test_parts_are_said_in_the_language_too() -> None:
    french = Language("fr", _Catalogue({"firm": "ferme", "It is {word}.": "C'est {word}."}))
    assert french.text(_("It is {word}.", word=_("firm"))) == "C'est ferme."


def test_figures_and_lists_are_written_as_the_language_does() -> None:
    french = _french()
    assert french.text(_("{x}", x=figures.percent(0.1256))) == "12,6\xa0%"
    assert french.text(_("{x}", x=figures.signed(1.25, 1))) == "+1,3"
    assert french.text(_("{x}", x=listed("ABC"))) == "A, B et C"
    assert french.text(_("{x}", x=listed("AB"))) == "A et B"
    assert ENGLISH.text(_("{x}", x=listed("ABC"))) == "A, B and C"
    assert french.text(_("{x}", x=figures.decimals(None, 1))) == "–"


def test_a_figure_has_the_same_digits_in_each_language() -> None:
    for value in (0.125, 0.375, 2.5, 0.0005, -1.005):
        english = str(figures.decimals(value, 2)).replace("\N{MINUS SIGN}", "-")
        french = _french().text(figures.decimals(value, 2))
        assert french.replace(",", ".").replace("\N{MINUS SIGN}", "-") == english


def test_html_is_escaped_and_stressed() -> None:
    said = _("{who} & all", who=stressed("<Iran>"))
    assert ENGLISH.html(said) == "<b>&lt;Iran&gt;</b> &amp; all"
    assert ENGLISH.html(said, "<em>{}</em>") == "<em>&lt;Iran&gt;</em> &amp; all"


def test_a_row_of_sentences_is_said_one_by_one() -> None:
    french = Language("fr", _Catalogue({"One.": "Un.", "{n} scores": "{n} notes"}))
    said = together([_("One."), ngettext("{n} score", "{n} scores", 2)])
    assert french.text(said) == "Un. 2 notes"


def test_in_arabic_a_latin_name_is_isolated() -> None:
    arabic = Language("ar")
    assert arabic.right_to_left
    assert arabic.text(_("{name}", name="Idlib")) == "\u2068Idlib\u2069"


def test_a_language_without_a_catalogue_is_english(tmp_path: Path) -> None:
    assert language("xx", tmp_path) is ENGLISH
