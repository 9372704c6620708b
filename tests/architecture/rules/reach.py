"""Every room is lived in: each module is reached from a door, and methods stand apart."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, modules

DOORS = (
    "mcda.cli.main",
    "desktop.launch",
    "desktop.environment",
    "desktop.system_libraries",
    "mcda.grids.xls_child",
)
"""Where the program comes in: commands, the window, run.py, and the child that reads old .xls."""

UNSHOWN = frozenset(
    (
        *("has_keyboard", "remove_leftovers"),
        *("surely_undominated", "learning_crossover"),
    )
)
"""What only tests ask: of the inside (the keyboard, what
was left over after a removal), or held to published tables though nothing shows it.
"""

_WORD = re.compile(r"[A-Za-z_]\w*")
_HANDED_ON = re.compile(r"^from \S+ import (?:\([^)]*\)|.*)|^__all__ = [\[(][^\])]*", re.MULTILINE)
"""Imports, and what a package hands on, use nothing."""


def modules_are_reached(root: Path) -> list[Breach]:
    """A module that no door leads to is dead, whatever its tests say."""
    every = {module.name: module for module in modules(root)}
    reached: set[str] = set()
    ahead = [name for name in DOORS if name in every]
    while ahead:
        name = ahead.pop()
        if name in reached:
            continue
        reached.add(name)
        ahead.extend(_next(every[name], every))
    return [
        module.breach(1, f"No door leads to {name}", "Use it, or take it and its tests out")
        for name, module in every.items()
        if name not in reached and module.path.name != "__init__.py"
    ]


def _next(module: Module, every: dict[str, Module]) -> set[str]:
    """Return the modules that one imports, with the packages that they lie in."""
    found: set[str] = set()
    for target in (found.target for found in module.imports):
        for name in (target, target.rpartition(".")[0]):
            if name in every:
                found.add(name)
                break
    for name in tuple(found):
        parts = name.split(".")
        found |= {p for n in range(1, len(parts)) if (p := ".".join(parts[:n])) in every}
    return found


def names_are_used(root: Path) -> list[Breach]:
    """A function, class or constant of a module is named once more than where it is defined."""
    every = modules(root)
    run = root / "run.py"
    texts = [module.text for module in every]
    texts += [run.read_text(encoding="utf-8")] if run.exists() else []
    named = Counter(word for text in texts for word in _WORD.findall(_HANDED_ON.sub("", text)))
    return [
        module.breach(line, f"Nothing uses {name}", "Use it, or take it and its tests out")
        for module in every
        for name, line in _defined(module.tree)
        if named[name] == 1 and not name.startswith("__") and name not in UNSHOWN
    ]


def _defined(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from ((one.id, node.lineno) for one in targets if isinstance(one, ast.Name))


def methods_stand_apart(root: Path) -> list[Breach]:
    """A ranking method imports no other: what two share lies in a file of its own."""
    files = {module.name: module for module in modules(root, "mcda/methods")}
    own = {name for name, module in files.items() if _declares_method(module)}
    return [
        files[name].breach(
            found.line,
            f"{name} imports {found.target}",
            "A method knows no other; put what both need into a file of its own",
        )
        for name in own
        for found in files[name].imports
        if {found.target, found.target.rpartition(".")[0]} & (own - {name})
    ]


KNOW_A_METHOD = {
    "mcda.methods.register": "lists them",
    "mcda.model.settings_names": "says which names settings may hold, below all methods",
    "mcda.model.case": "holds what the case file holds",
    "mcda.methods.why": "is what a closeness is made of, and TOPSIS's own",
    "mcda.methods.rank": "has value points whatever the method: the weighted sum on fixed anchors",
    "mcda.answer.ways": "follows a closeness along a line",
    "mcda.verify.computing": "computes what published tables print, each of a method",
}
"""Who knows a method by its name beside its own file, and why."""


def methods_go_unnamed(root: Path) -> list[Breach]:
    """Whoever asks a method something asks the register's, and none by its name."""
    files = [module for module in modules(root, "mcda/methods") if _declares_method(module)]
    own = {module.name for module in files} | KNOW_A_METHOD.keys()
    methods = {module.name.rpartition(".")[2] for module in files}
    remedy = "Let the method say it of itself (a field of Method), or ask the register"
    return [
        module.breach(getattr(node, "lineno", 1), f"{module.name} knows {name}", remedy)
        for module in modules(root)
        if module.name not in own
        if any(method in module.text.replace("-", "_") for method in methods)
        for node in module.nodes
        if (name := _method_named(node, methods))
    ]


def _method_named(node: ast.AST, methods: set[str]) -> str:
    """Return what names a method: a text as a whole, or a name that has it among its words."""
    if isinstance(node, ast.Constant):
        text = node.value if isinstance(node.value, str) else ""
        return text if text.replace("-", "_") in methods else ""
    said = (getattr(node, field, None) for field in ("id", "attr", "arg", "name", "module"))
    for one in said:
        words = f"_{one.replace('.', '_')}_" if isinstance(one, str) else ""
        if any(f"_{method}_" in words for method in methods):
            return str(one)
    return ""


def _declares_method(module: Module) -> bool:
    targets = [
        target.id
        for node in module.tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    ]
    return "METHOD" in targets
