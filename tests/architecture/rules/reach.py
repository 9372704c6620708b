"""Every room is lived in: each module is reached from a door, and methods stand apart."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, modules, within

DOORS = (
    "mcda.cli.main",
    "desktop.launch",
    "desktop.environment",
    "desktop.system_libraries",
    "mcda.grids.xls_child",
)
"""Where the program comes in: commands, the window, run.py, and the child that reads old .xls."""

SESSION = "desktop.session"

UNSHOWN = frozenset(
    (
        *("has_keyboard", "rank_tally", "remove_leftovers"),
        *("surely_undominated", "learning_crossover"),
    )
)
"""What only tests ask: of the inside (the keyboard, counting ranks alone, what
was left over after a removal), or held to published tables though nothing shows it.
"""

_WORD = re.compile(r"[A-Za-z_]\w*")
_HANDED_ON = re.compile(r"^from \S+ import (?:\([^)]*\)|.*)|^__all__ = [\[(][^\])]*", re.MULTILINE)
"""Imports, and what a package hands on, use nothing."""

_STACK = ("QUndoStack", "QUndoCommand")
_PUSHES = ("push", "beginMacro", "endMacro", "setIndex", "clear")
_MUTABLE = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)
_MADE_MUTABLE = ("dict", "list", "set", "defaultdict", "OrderedDict", "Counter", "deque")


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
        for node in ast.walk(module.tree)
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


def session_alone_undoes(root: Path) -> list[Breach]:
    """Undo is written once: only the session makes commands and pushes them."""
    breaches: list[Breach] = []
    for module in modules(root, "desktop"):
        if within(module.name, SESSION):
            continue
        for node in ast.walk(module.tree):
            found = ""
            if isinstance(node, ast.Name | ast.alias):
                name = node.id if isinstance(node, ast.Name) else node.name
                found = f"{module.name} uses {name}" if name in _STACK else ""
            elif isinstance(node, ast.Call) and _pushes(node.func):
                found = f"{module.name} moves the undo stack itself"
            if found:
                line = getattr(node, "lineno", 1)
                breaches.append(module.breach(line, found, "Ask the session: session.apply(...)"))
    return breaches


def _pushes(func: ast.expr) -> bool:
    """Tell `... .undo_stack.push(...)` and its like."""
    if not (isinstance(func, ast.Attribute) and func.attr in _PUSHES):
        return False
    owner = func.value
    name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    return name in ("undo_stack", "stack")


def engine_keeps_no_state(root: Path) -> list[Breach]:
    """No module of the engine holds something that changes: results hang on what is passed in."""
    breaches: list[Breach] = []
    for module in modules(root, "mcda"):
        changed = _changed(module.tree)
        for node in module.tree.body:
            names = _assigned(node)
            if names and _is_mutable(node) and names & changed:
                found = f"{module.name} changes its own {', '.join(sorted(names))}"
                breaches.append(module.breach(node.lineno, found, "Pass it in, or return it"))
        breaches.extend(
            module.breach(node.lineno, f"{module.name} has a global", "Pass it in, or return it")
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Global)
        )
    return breaches


def _assigned(node: ast.stmt) -> set[str]:
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign):
        targets = [node.target]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _is_mutable(node: ast.stmt) -> bool:
    value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
    made = isinstance(value, ast.Call) and getattr(value.func, "id", "") in _MADE_MUTABLE
    return made or isinstance(value, _MUTABLE)


_CHANGES = ("append", "add", "update", "pop", "setdefault", "extend", "insert", "remove",
            "discard", "clear", "popitem")  # fmt: skip


def _changed(tree: ast.Module) -> set[str]:
    """Return names that something is put into or taken out of, inside functions."""
    names: set[str] = set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        local = {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and _stores(n)}
        local |= {argument.arg for argument in function.args.args}
        for node in ast.walk(function):
            names |= _changed_by(node) - local
    return names


def _stores(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _changed_by(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        return {node.value.id} if isinstance(node.value, ast.Name) else set()
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        owner = node.func.value
        if node.func.attr in _CHANGES and isinstance(owner, ast.Name):
            return {owner.id}
    return set()
