"""What is marked is found, and a catalogue that was compiled is read."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from mcda.words.language import ENGLISH, first_of, language, wanted
from mcda.words.said import _, ngettext, together
from tests import translations
from tests.architecture.source import modules

SOURCE = """
_("one"); N_("two"); say("three" if x else "four"); say(other)
ngettext("{n} thing", "{n} things", 3)
Wrong("found", "expected", remedy="remedy")
print("not said")
"""


def test_each_mark_is_found() -> None:
    found = [said for _line, _name, said, _more in translations.messages(ast.parse(SOURCE))]
    assert sorted(one for one in found if isinstance(one, str)) == [
        "expected", "found", "four", "one", "remedy", "three", "two",
    ]  # fmt: skip
    assert ("{n} thing", "{n} things") in found


def test_no_text_of_the_window_names_a_colour_that_another_theme_has_otherwise() -> None:
    colours = re.compile(
        r"\b(black|blue|dark|darker|darkest|gr[ae]y|green|light|lighter|lightest|orange|pale"
        r"|red(?! line)|rust|white|yellow)\b",
        re.IGNORECASE,
    )
    themes = {"desktop/shell/menus.py", "desktop/shell/settings.py"}
    found = [
        f"{module.file}:{line}: {said}"
        for module in modules(translations.ROOT, "desktop", "mcda/figures")
        for line, _name, said, _more in translations.messages(module.tree)
        if colours.search(str(said)) and module.file not in themes
    ]
    assert not found


def test_figures_are_joined_by_a_dash() -> None:
    hyphened = re.compile(r"(?<![\d-])\d+-\d+(?![\d-])")
    found = [
        f"{module.file}:{line}: {said}"
        for module in modules(translations.ROOT)
        for line, _name, said, _more in translations.messages(module.tree)
        # What a spreadsheet makes of it is said as it was typed.
        if hyphened.search(str(said)) and "turned into a date" not in str(said)
    ]
    assert not found


def test_a_language_is_begun_brought_up_to_date_and_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = Catalog(domain="parley")
    marked.add("Saved {time}")
    marked.add(("{n} score", "{n} scores"))
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "template", lambda: marked)
    translations.main(["template"])
    assert "Saved {time}" in (tmp_path / "parley.pot").read_text(encoding="utf-8")
    translations.main(["add", "ru"])
    path = tmp_path / "ru" / "LC_MESSAGES" / "parley.po"
    with path.open("rb") as file:
        own = read_po(file, locale="ru")
    own["Saved {time}"].string = "Сохранено {time}"
    own["{n} score"].string = ("{n} оценка", "{n} оценки", "{n} оценок")
    with path.open("wb") as file:
        write_po(file, own)
    marked.add("New")
    translations.main(["add", "ru"])
    assert translations.stale() == ["ru"]
    assert translations.lacking(path) == ["New"]
    translations.main(["compile"])
    assert translations.stale() == []
    russian = language("ru", tmp_path)
    assert russian.text(_("Saved {time}", time="12:00")) == "Сохранено 12:00"
    told = [russian.text(ngettext("{n} score", "{n} scores", n)) for n in (1, 2, 5, 21)]
    assert told == ["1 оценка", "2 оценки", "5 оценок", "21 оценка"]
    assert first_of(["xx", "ru", "en"], tmp_path).code == "ru"
    assert first_of(["en-GB", "ru"], tmp_path) is ENGLISH
    assert first_of(["xx"], tmp_path) is ENGLISH


def test_each_language_that_was_begun_is_compiled_as_it_stands() -> None:
    assert translations.stale() == [], "run python -m tests.translations compile"


@pytest.mark.parametrize("path", translations.catalogues(), ids=lambda path: path.parts[-3])
def test_a_language_lags_behind_by_few_texts(path: Path) -> None:
    """A sentence is changed without its translations, which follow before they mix languages."""
    left = translations.lacking(path)
    assert len(left) <= 100, f"translate them in {path.name}, such as {left[:3]}"


def test_nothing_is_said_for_nothing() -> None:
    french = language("fr", translations.FOLDER)
    assert french.text(together([_("Saved"), _("Save")], "; ")) == "Enregistré\xa0; Enregistrer"
    assert french.plain("") == "" and french.text(_("")) == ""


def test_the_environment_says_which_languages_are_read() -> None:
    assert wanted({"LANG": "fr_CH.UTF-8"}) == ("fr-CH",)
    assert wanted({"LANGUAGE": "ar:fr", "LANG": "C"}) == ("ar", "fr")
    assert wanted({}) == ()


def test_a_translation_that_loses_a_place_is_named_and_english_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Catalog(locale="fr", domain="parley")
    own.add("Saved {time}", "Enregistré {heure}")
    own.add(("{n} score", "{n} scores"), ("une note", "{n} notes"))
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "parley.po").open("wb") as file:
        write_po(file, own)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    with pytest.raises(SystemExit, match=r"parley\.po:\d+: \['time'\] expected") as refused:
        translations.main(["compile"])
    assert "note" not in str(refused.value)
    with (folder / "parley.mo").open("wb") as file:
        write_mo(file, own)
    assert language("fr", tmp_path).text(_("Saved {time}", time="12:00")) == "Saved 12:00"
