"""What a widget hears dies with it: zooming makes the window anew, the session stays."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, below, modules

LASTING = frozenset({"session", "_session", "undo_stack", "menus", "app", "application"})
"""Names of what outlives the parts of the window."""

LASTING_TYPES = frozenset({"Session", "QAction", "QUndoStack", "QApplication", "Menus"})

AS_LASTING = ("desktop.shell.main_window", "desktop.shell.window_actions", "desktop.shell.menus")
"""What lives as long as the window may listen as it likes."""

REMEDY = (
    "Connect a method of a QObject: Qt drops it together with its object, "
    "but calls a lambda or local function on deleted widgets for ever"
)


def listeners_die_with_their_widget(root: Path) -> list[Breach]:
    """Only methods of objects that Qt knows are connected to what outlives them."""
    return [
        module.breach(call.lineno, f"{ast.unparse(call.func)} is given {kind}", REMEDY)
        for module in modules(root, "desktop")
        if module.name not in AS_LASTING
        for function in module.nodes
        if isinstance(function, ast.FunctionDef)
        for call, kind in _free_listeners(module, function)
    ]


def _free_listeners(module: Module, function: ast.FunctionDef) -> Iterator[tuple[ast.Call, str]]:
    lasting = LASTING | {
        argument.arg
        for argument in (*function.args.args, *function.args.kwonlyargs)
        if argument.annotation is not None and ast.unparse(argument.annotation) in LASTING_TYPES
    }
    inner = {n.name for n in below(function) if isinstance(n, ast.FunctionDef)} - {function.name}
    for node in below(function):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        sender = ast.unparse(node.func.value).split(".")[:-1]
        if node.func.attr != "connect" or not node.args or not lasting.intersection(sender):
            continue
        slot = node.args[0]
        if isinstance(slot, ast.Lambda):
            yield node, "a lambda"
        elif isinstance(slot, ast.Name) and slot.id in inner:
            yield node, f"the local function {slot.id}"
        elif isinstance(slot, ast.Call):
            yield node, "a made-up function"
        elif isinstance(slot, ast.Attribute) and slot.attr in ("clear", "append", "update"):
            yield node, f"{ast.unparse(slot)}, which is no QObject's"
