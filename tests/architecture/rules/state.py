"""The engine keeps no state: no module holds something that its functions change."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, below, modules

_CHANGES = frozenset((
    "append", "add", "update", "pop", "setdefault", "extend", "insert", "remove", "discard",
    "clear", "popitem", "appendleft", "popleft", "sort", "reverse", "fill", "put", "resize",
    "itemset", "__setitem__", "__ior__", "__iadd__", "__delitem__",
))  # fmt: skip
_KEEP = "Pass it in, or return it"


def engine_keeps_no_state(root: Path) -> list[Breach]:
    """No module of the engine holds something that changes: results hang on what is passed in."""
    breaches: list[Breach] = []
    for module in modules(root, "mcda"):
        lines = _lines(module)
        for name in sorted(_changed(module, set(lines))):
            found = f"{module.name} changes its own {name}"
            breaches.append(module.breach(lines[name], found, _KEEP))
        breaches.extend(
            module.breach(node.lineno, f"{module.name} has a global", _KEEP)
            for node in module.nodes
            if isinstance(node, ast.Global)
        )
    return breaches


def values_stay_frozen(root: Path) -> list[Breach]:
    """A frozen value is filled in by itself alone; any other has another made of it."""
    return [
        module.breach(node.lineno, f"A frozen value is changed: {ast.unparse(node)}", _ANOTHER)
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("object.__setattr__", "object.__delattr__")
        and not (node.args and ast.unparse(node.args[0]) == "self")
    ]


_ANOTHER = "Make another by dataclasses.replace, or by an edit of mcda/model/edits"


def _lines(module: Module) -> dict[str, int]:
    """Return where each name of a module is made: assigned, defined, or imported from a module."""
    lines: dict[str, int] = {}
    for node in module.tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            lines |= {one.id: node.lineno for one in targets if isinstance(one, ast.Name)}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            lines[node.name] = node.lineno
        elif isinstance(node, ast.Import | ast.ImportFrom):
            lines |= {(one.asname or one.name): node.lineno for one in node.names}
    return lines


def _changed(module: Module, own: set[str]) -> set[str]:
    """Return the module's own names that something is changed in, inside functions."""
    changed: set[str] = set()
    others = {name for one in module.tree.body if _imports(one) for name in _names(one)}
    for function in module.nodes:
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        inside = list(below(function))
        given = {one.arg for one in inside if isinstance(one, ast.arg)}
        stored = {n.id for n in inside if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        also = {
            node.targets[0].id: node.value.id
            for node in inside
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
            if isinstance(node.value, ast.Name)
        }
        imported = {name for node in inside for name in _stored_in(node)}
        for name in imported | {name for node in inside for name in _called_on(node)} - others:
            whole = also.get(name, name)
            if whole not in given and (whole not in stored or whole != name):
                changed.add(whole)
    return changed & own


def _imports(node: ast.stmt) -> bool:
    return isinstance(node, ast.Import | ast.ImportFrom)


def _names(node: ast.stmt) -> set[str]:
    return {one.asname or one.name for one in getattr(node, "names", ())}


def _stored_in(node: ast.AST) -> Iterator[str]:
    """Yield the name of what a piece of code stores something in, or deletes it from."""
    if isinstance(node, ast.Subscript | ast.Attribute) and not isinstance(node.ctx, ast.Load):
        yield from _root(node.value)


def _called_on(node: ast.AST) -> Iterator[str]:
    """Yield the name of what a call changes; what a module has is a function, and changes none."""
    if isinstance(node, ast.Call):
        func = node.func
        if isinstance(func, ast.Attribute) and func.attr in _CHANGES:
            yield from _root(func.value)
        elif isinstance(func, ast.Name) and func.id in ("next", "setattr") and node.args:
            yield from _root(node.args[0])


def _root(node: ast.expr) -> Iterator[str]:
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id
