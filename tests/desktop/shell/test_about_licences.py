"""Every licence stands whole: Qt's, the typefaces', Python's, each package's."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from desktop.shell.about import About, Licences
from desktop.shell.licence_texts import NEEDED, parts
from desktop.shell.main_window import MainWindow

PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_every_package_that_is_asked_for_is_named() -> None:
    asked = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {re.split(r"[<>=!\[;]", one)[0] for one in asked} == set(NEEDED)


def test_each_part_has_a_text_of_its_own_terms() -> None:
    found = {part.name.rpartition(" ")[0] or part.name: part for part in parts()}
    assert "Permission is hereby granted" in found["Parley"].text
    qt = found["Qt, PySide6"].text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt and "TERMS AND CONDITIONS" in qt
    assert "SIL OPEN FONT LICENSE" in next(p.text for p in parts() if p.name == "Inter")
    # What a package needs itself is used too.
    assert {"numpy", "et_xmlfile", "lxml"} <= set(found)
    assert "Redistribution and use in source and binary forms" in found["numpy"].text
    for part in parts():
        assert len(part.text) > 30, part.name


def test_about_leads_to_the_texts(window: MainWindow) -> None:
    About(window).licences.click()
    (opened,) = window.findChildren(Licences)
    items = [opened.list.item(row) for row in range(opened.list.count())]
    assert len({opened.list.visualItemRect(item).height() for item in items}) == 1
    opened.list.setCurrentRow(1)
    assert "LGPL-3.0" in opened.licence.text()
    assert opened.text.toPlainText().startswith("Qt, PySide6 and Shiboken")
