"""The window's inner doors: pages stand beside each other, what they are made of below them."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.source import Breach, Import, Module, modules, within

FLOORS = ("desktop.session", "desktop.kit", "desktop.pages", "desktop.shell")
"""From the ground up: a room of the window imports only itself and what lies below it."""

_BASE = ("desktop.pages.page", "desktop.pages.progress", "desktop.pages.register")
"""What every page is, beside the pages themselves."""

_REGISTER = "desktop.pages.register"


def floors_in_order(root: Path) -> list[Breach]:
    """The session knows no widget, the kit no page, and a page nothing of the window round it."""
    return [
        _refuse(module, found, f"{floor} lies below {other}", "Share through a room further down")
        for module in modules(root, "desktop")
        if (floor := _floor(module.name))
        for found in module.imports
        if (other := _floor(found.target)) and FLOORS.index(other) > FLOORS.index(floor)
    ]


def pages_stand_apart(root: Path) -> list[Breach]:
    """A page, which is a folder, imports no other: what two pages share lies in the kit."""
    return [
        _refuse(module, found, "a page never imports a page", "Share through desktop/kit/")
        for module in modules(root, "desktop/pages")
        if module.name != _REGISTER
        for found in module.imports
        if ((other := _page(found.target)) and other != _page(module.name))
        or (within(found.target, _REGISTER) and _page(module.name))
    ]


def charts_know_no_session(root: Path) -> list[Breach]:
    """A chart draws what it is given, on the screen as on paper."""
    return [
        _refuse(module, found, "charts and printing know no case", "Pass in what it draws")
        for module in modules(root, "desktop/kit")
        if within(module.name, "desktop.kit.charts", "desktop.kit.printing")
        for found in module.imports
        if within(found.target, "desktop.session")
    ] + [
        module.breach(node.lineno, f"A session: {ast.unparse(node)}", "Pass in what it draws")
        for module in modules(root, "desktop/kit/charts", "desktop/kit/printing")
        for node in module.nodes
        if isinstance(node, ast.Name | ast.Attribute)
        and getattr(node, "attr", getattr(node, "id", "")) in ("session", "_session")
    ]


def item_models_know_no_widget(root: Path) -> list[Breach]:
    """A module that holds an item model imports no module of the window that shows widgets."""
    every = modules(root, "desktop")
    showing = {
        module.name
        for module in every
        if any(within(found.target, "PySide6.QtWidgets") for found in module.imports)
    }
    return [
        _refuse(module, found, "an item model lies below the widgets", "Let the widget ask it")
        for module in every
        if _holds_model(module)
        for found in module.imports
        if {found.target, found.target.rpartition(".")[0]} & showing
        and not within(found.target, "desktop.session")
    ]


def _holds_model(module: Module) -> bool:
    """Tell whether a class here is a Qt item model, and no widget stands beside it."""
    classes = [node for node in module.nodes if isinstance(node, ast.ClassDef)]
    bases = {base.id for node in classes for base in node.bases if isinstance(base, ast.Name)}
    return any(base.startswith("QAbstract") and base.endswith("Model") for base in bases)


def _refuse(module: Module, found: Import, rule: str, remedy: str) -> Breach:
    return module.breach(found.line, f"{module.name} imports {found.target}: {rule}", remedy)


def _floor(name: str) -> str:
    return next((floor for floor in FLOORS if within(name, floor)), "")


def _page(name: str) -> str:
    """Return the page's own name, or nothing outside the room and for what every page is."""
    parts = name.split(".")
    inside = parts[:2] == ["desktop", "pages"] and len(parts) > 2
    return parts[2] if inside and not within(name, *_BASE) else ""
