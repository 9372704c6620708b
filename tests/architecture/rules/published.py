"""Every ranking method is held against a published table, and every table names its source."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.architecture.source import Breach, Module, modules

_HOME = "tests/published"


def tables_name_their_source(root: Path) -> list[Breach]:
    """Each test file in tests/published declares `METHOD` (or `METHODS`) and `CITATION`."""
    breaches: list[Breach] = []
    for module in _tables(root):
        values = _declared(module)
        if not _methods(values):
            remedy = 'Declare METHOD = "topsis", or METHODS = ("topsis", "ahp")'
            breaches.append(module.breach(1, "No METHOD is declared", remedy))
        if not isinstance(values.get("CITATION"), str) or not values["CITATION"]:
            remedy = 'Declare CITATION = "author, year, title, page or table"'
            breaches.append(module.breach(1, "No CITATION is declared", remedy))
    return breaches


def methods_have_tables(root: Path, register: Iterable[str]) -> list[Breach]:
    """Every method of the register has at least one published table."""
    covered = {name for module in _tables(root) for name in _methods(_declared(module))}
    return [
        Breach(
            "mcda/methods/register.py",
            1,
            f"{name} has no published table",
            f"Add tests/published/test_{name.replace('-', '_')}_<author>_<year>.py",
        )
        for name in register
        if name not in covered
    ]


def _tables(root: Path) -> list[Module]:
    return [m for m in modules(root, _HOME) if m.path.name.startswith("test_")]


def _declared(module: Module) -> dict[str, object]:
    """Return the module's constants that are written as plain literals."""
    values: dict[str, object] = {}
    for node in module.tree.body:
        if isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            targets, value = [node.target], node.value
        else:
            continue
        for target in targets:
            if isinstance(target, ast.Name) and target.id in ("METHOD", "METHODS", "CITATION"):
                try:
                    values[target.id] = ast.literal_eval(value)
                except ValueError:
                    values[target.id] = None
    return values


def _methods(values: dict[str, object]) -> tuple[str, ...]:
    many = values.get("METHODS", values.get("METHOD"))
    many = (many,) if isinstance(many, str) else many
    if not isinstance(many, tuple | list | set):
        return ()
    return tuple(name for name in many if isinstance(name, str) and name)
