"""Who may import whom: the doors between the rooms."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.architecture.source import Breach, Module, modules, within

WORKBOOKS = ("mcda.sheets", "mcda.export.workbook")

QT = ("PySide6", "PySide2", "PyQt6", "PyQt5", "shiboken6", "qtpy")

ROOMS: tuple[tuple[str, ...], ...] = (
    ("cli",),
    ("export", "opening"),
    ("report", "verify"),
    ("figures", "glossary"),
    ("foreign", "round"),
    ("workbook",),
    ("casefile",),
    ("answer",),
    ("negotiation", "sensitivity"),
    ("group",),
    ("methods",),
    ("weighting",),
    ("sheets",),
    ("grids",),
    ("model",),
    ("disk",),
    ("errors",),
    ("words",),
    ("places",),
)
"""From the top down; a room imports only from lower ones, and rooms of one floor are apart."""


def qt_only_in_desktop(root: Path) -> list[Breach]:
    """Qt lives in the window; the engine works without it."""
    return [
        module.breach(
            found.line,
            f"{module.name} imports {found.target}",
            "Qt belongs to desktop/; return a plain value and let desktop show it",
        )
        for module in modules(root, "mcda")
        for found in module.imports
        if within(found.target, *QT)
    ]


def engine_never_imports_window(root: Path) -> list[Breach]:
    """The engine knows nothing of the window; its command line finds the door elsewhere."""
    return [
        module.breach(
            found.line,
            f"{module.name} imports {found.target}",
            "mcda never imports desktop; move what both need into mcda, or pass it in",
        )
        for module in modules(root, "mcda")
        for found in module.imports
        if within(found.target, "desktop")
    ]


def openpyxl_only_at_the_door(root: Path) -> list[Breach]:
    """Workbooks are opened in one room, and written by the workbook report."""
    return [
        module.breach(
            found.line,
            f"{module.name} imports {found.target}",
            f"openpyxl belongs to {', '.join(WORKBOOKS)}; ask them for a value",
        )
        for module in modules(root)
        if not _may_open_workbooks(module)
        for found in module.imports
        if within(found.target, "openpyxl")
    ]


def _may_open_workbooks(module: Module) -> bool:
    return module.name.startswith(WORKBOOKS)


LISTS = {
    "mcda.cli.commands": "lists the commands, which say by it what they are",
    "mcda.model.case": "lets a case be asked for what is derived from it",
    "mcda.model.fields": "reads the fields of values that describe theirs by it",
    "mcda.round.messages": "lists the languages, which say by it what there is to say",
    "desktop.pages.register": "lists the pages, which say by it what a page is",
    "desktop.pages.agreement.tabs": "lists the tabs of a page, which are parts of it",
}
"""Who may import, when asked, what is made of its own words."""


def nobody_imports_in_a_circle(root: Path) -> list[Breach]:
    """What a module needs to be imported or to work does not need the module itself."""
    every = {module.name: module for module in modules(root)}
    needs = {
        name: {
            other: found.line
            for found in module.imports
            if found.at_start or not (found.for_types or name in LISTS)
            if (other := _module_of(found.target, every)) not in ("", name)
            if not within(name, other)
        }
        for name, module in every.items()
    }
    reached: dict[str, set[str]] = {}
    for name in needs:
        seen: set[str] = set()
        rest = [name]
        while rest:
            new = [one for one in needs[rest.pop()] if one not in seen]
            seen.update(new)
            rest += new
        reached[name] = seen
    return [
        every[name].breach(line, f"{name} and {other} need each other", _ROUND)
        for name in needs
        for other, line in needs[name].items()
        if name in reached[other]
    ]


_ROUND = "Move what both need to a module below them"


def _module_of(target: str, every: Mapping[str, Module]) -> str:
    while target and target not in every:
        target = target.rpartition(".")[0]
    return target


def rooms_in_order(root: Path) -> list[Breach]:
    """A room of the engine imports only rooms below it."""
    breaches: list[Breach] = []
    for module in modules(root, "mcda"):
        room = _room(module.name)
        if not room:
            continue
        if room not in _FLOOR:
            breaches.append(module.breach(1, f"{room} is no room of the plan", _NEW_ROOM))
            continue
        for found in module.imports:
            other = _room(found.target)
            if other in _FLOOR and other != room and _FLOOR[other] >= _FLOOR[room]:
                remedy = f"{other} is not below {room}; {_ORDER}"
                breaches.append(
                    module.breach(found.line, f"{module.name} imports {found.target}", remedy)
                )
    return breaches


_FLOOR = {room: len(ROOMS) - depth for depth, rooms in enumerate(ROOMS) for room in rooms}
_ORDER = "the order is " + " > ".join(" | ".join(rooms) for rooms in ROOMS)
_NEW_ROOM = "Put the file into a room, or add the new room to ROOMS in tests/architecture"


def _room(name: str) -> str:
    """Return the room of a dotted name of the engine; nothing for other packages."""
    parts = name.split(".")
    return parts[1] if parts[0] == "mcda" and len(parts) > 1 else ""
