"""The window's inner doors: pages and dialogs stand beside each other, parts below them."""

from __future__ import annotations

from pathlib import Path

from tests.architecture.source import Breach, Import, Module, modules, within

PARTS = (
    "desktop.item_models",
    "desktop.widgets",
    "desktop.charts",
    "desktop.session",
    "desktop.commands",
    "desktop.jobs",
    "desktop.theme",
)
"""What pages are made of; it knows the shape of a page (`page.py`), but no page and no dialog."""

_BASE = "desktop.pages.page"


def pages_stand_apart(root: Path) -> list[Breach]:
    """A page imports no other page: what two pages share is a widget or the session's.

    A page may be several files that share the first word of their names
    (`weights.py`, `weights_swing.py`), or a folder.
    """
    breaches: list[Breach] = []
    for module in modules(root, "desktop/pages"):
        own = _page(module.name)
        for found in module.imports:
            other = _page(found.target)
            if other and not _one_page(own, other) and not within(found.target, _BASE):
                breaches.append(_refuse(module, found, "a page never imports a page"))
    return breaches


def dialogs_know_no_page(root: Path) -> list[Breach]:
    """A dialog imports neither a page nor, from another dialog's file, that dialog."""
    breaches: list[Breach] = []
    for module in modules(root, "desktop/dialogs"):
        own = _part(module.name, "dialogs")
        for found in module.imports:
            if within(found.target, "desktop.pages"):
                breaches.append(_refuse(module, found, "a dialog never imports a page"))
            other = _part(found.target, "dialogs")
            if other and not _one_page(own, other):
                breaches.append(_refuse(module, found, "a dialog never imports a dialog"))
    return breaches


def parts_know_no_page(root: Path) -> list[Breach]:
    """Models, widgets, charts and the session serve pages and know none of them."""
    return [
        _refuse(module, found, "parts never import what is made of them")
        for module in modules(root, "desktop")
        if within(module.name, *PARTS)
        for found in module.imports
        if within(found.target, "desktop.pages", "desktop.dialogs", "desktop.main_window")
        and not within(found.target, _BASE)
    ]


def _refuse(module: Module, found: Import, rule: str) -> Breach:
    remedy = f"{rule}; share through desktop/widgets, item_models, charts or the session"
    remedy = remedy[0].upper() + remedy[1:]
    return module.breach(found.line, f"{module.name} imports {found.target}", remedy)


def _page(name: str) -> str:
    return _part(name, "pages")


def _part(name: str, room: str) -> str:
    """Return the page's (or dialog's) own name, or nothing outside the room and for its base."""
    parts = name.split(".")
    return parts[2] if parts[:2] == ["desktop", room] and len(parts) > 2 else ""


def _one_page(one: str, other: str) -> bool:
    return one.partition("_")[0] == other.partition("_")[0]
