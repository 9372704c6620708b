"""Reads a source tree: modules, what each imports and where, and how a breach is told."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import pytest

PACKAGES = ("mcda", "desktop")
_BUILT_IN = frozenset(dir(builtins))


@dataclass(frozen=True)
class Breach:
    """One broken rule: where, what is there, and what to do instead."""

    file: str
    line: int
    found: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.found}. {self.remedy}."


@dataclass(frozen=True)
class Import:
    """One imported name, as full as the source tells it (`PySide6.QtNetwork`)."""

    target: str
    line: int
    at_start: bool
    """Runs when the module is imported: not in a function, nor for type checking only."""
    for_types: bool = False
    """Is there for type checking only."""


@dataclass(frozen=True, eq=False)
class Module:
    """One source file of the tree, as it stood when it was read."""

    root: Path
    path: Path

    @property
    def file(self) -> str:
        return self.path.relative_to(self.root).as_posix()

    @property
    def name(self) -> str:
        """Return the dotted name; a package's `__init__.py` goes by the package's name."""
        parts = self.path.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.file)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(below(self.tree))

    @cached_property
    def parents(self) -> dict[int, ast.AST]:
        """What each node stands in, by the node's `id`."""
        return {id(child): node for node in self.nodes for child in children(node)}

    @cached_property
    def scopes(self) -> tuple[tuple[ast.AST, list[ast.AST]], ...]:
        """The module and its functions, each with what is in it and in no function inside it."""
        functions = (node for node in self.nodes if isinstance(node, ast.FunctionDef))
        return tuple((scope, _own(scope)) for scope in (self.tree, *functions))

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        # A relative import counts from the package: itself for `__init__.py`.
        package = self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]
        return tuple(_imports(self.tree, package, at_start=True))

    @cached_property
    def names(self) -> dict[str, str]:
        """What the module's names stand for: what it imports and defines, by full names."""
        package = self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]
        found: dict[str, str] = {}
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found[node.name] = f"{self.name}.{node.name}"
        for node in self.nodes:
            if isinstance(node, ast.Import):
                for one in node.names:
                    first = one.name.partition(".")[0]
                    found[one.asname or first] = one.name if one.asname else first
            elif isinstance(node, ast.ImportFrom):
                base = _absolute(node, package)
                found |= {one.asname or one.name: f"{base}.{one.name}" for one in node.names}
        return found

    @cached_property
    def fields(self) -> dict[str, str]:
        """What its own objects hold, `self.name`, with their kinds as annotated, or ""."""
        found: dict[str, str] = {}
        for node in self.nodes:
            target = node.target if isinstance(node, ast.AnnAssign) else None
            for one in node.targets if isinstance(node, ast.Assign) else (target,):
                if isinstance(one, ast.Attribute) and ast.unparse(one.value) == "self":
                    found[one.attr] = ast.unparse(node.annotation) if target else ""
        return found

    def dotted(self, node: ast.expr) -> str:
        """Return a name as full as imports tell it (`np.random.rand`: "numpy.random.rand")."""
        if isinstance(node, ast.Name):
            return self.names.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            owner = self.dotted(node.value)
            return f"{owner}.{node.attr}" if owner else ""
        return ""

    @cached_property
    def mentions(self) -> tuple[tuple[str, int], ...]:
        """What is imported or used of other modules and of Python itself: full names and lines."""
        found = {(one.target, one.line) for one in self.imports}
        for node in self.nodes:
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Call):
                found.add((f"{self.dotted(node.value.func)}.{node.attr}", node.lineno))
            elif isinstance(node, ast.Attribute):
                first = node.value
                while isinstance(first, ast.Attribute):
                    first = first.value
                if isinstance(first, ast.Name) and first.id in self.names:
                    found.add((self.dotted(node), node.lineno))
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                own = node.id not in self.names and node.id in _BUILT_IN
                name = f"builtins.{node.id}" if own else self.names.get(node.id, "")
                found.add((name, node.lineno))
        return tuple(sorted(found, key=lambda one: (one[1], one[0])))

    def breach(self, line: int, found: str, remedy: str) -> Breach:
        return Breach(self.file, line, found, remedy)


def modules(root: Path, *folders: str) -> list[Module]:
    """Return the modules below the folders (the two packages when none is named), sorted."""
    found: list[Module] = []
    for folder in folders or PACKAGES:
        paths = sorted((root / folder).rglob("*.py"))
        found.extend(_module(root, path) for path in paths if "__pycache__" not in path.parts)
    return found


def _module(root: Path, path: Path) -> Module:
    """Return a file as a module; one that did not change is parsed once for all rules."""
    known = path.stat()
    return _as_it_stands(root, path, known.st_mtime_ns, known.st_size)


@lru_cache(maxsize=4096)
def _as_it_stands(root: Path, path: Path, _changed: int, _size: int) -> Module:
    return Module(root, path)


def forget() -> None:
    """Let go of the trees, which are millions of objects that every search for garbage visits."""
    _as_it_stands.cache_clear()
    for clear in CLEARED_TOO:
        clear()


CLEARED_TOO: list[Callable[[], None]] = []
"""What keeps modules as well."""


def children(node: ast.AST) -> tuple[ast.AST, ...]:
    """As `ast.iter_child_nodes`, found once: all rules walk the same trees."""
    kept: tuple[ast.AST, ...] | None = node.__dict__.get(_CHILDREN)
    if kept is None:
        kept = node.__dict__[_CHILDREN] = tuple(ast.iter_child_nodes(node))
    return kept


_CHILDREN = "_children"


def below(node: ast.AST) -> list[ast.AST]:
    """As `ast.walk`: a node and all that is in it, level by level."""
    found = [node]
    for one in found:
        found.extend(children(one))
    return found


def _own(scope: ast.AST) -> list[ast.AST]:
    found: list[ast.AST] = []
    left = [*children(scope)][::-1]
    while left:
        node = left.pop()
        if not isinstance(node, ast.FunctionDef):
            found.append(node)
            left.extend(children(node)[::-1])
    return found


def show(breaches: list[Breach]) -> None:
    """Fail the running test when there are breaches, and print nothing but them."""
    if breaches:
        pytest.fail("\n".join(map(str, breaches)), pytrace=False)


def within(name: str, *packages: str) -> bool:
    """Tell whether a dotted name is one of the packages or lies in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def _imports(
    node: ast.AST, package: str, *, at_start: bool, for_types: bool = False
) -> Iterator[Import]:
    for child in children(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, at_start, for_types)
        elif isinstance(child, ast.ImportFrom):
            base = _absolute(child, package)
            for alias in child.names:
                yield Import(f"{base}.{alias.name}", child.lineno, at_start, for_types)
        elif isinstance(child, ast.Call) and (target := _dynamic(child)):
            yield Import(target, child.lineno, at_start, for_types)
        if isinstance(child, ast.If) and _for_types(child.test):
            for part in child.body:
                yield from _imports(_wrapped(part), package, at_start=False, for_types=True)
            for part in child.orelse:
                yield from _imports(_wrapped(part), package, at_start=at_start)
            continue
        deferred = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        start = at_start and not deferred
        yield from _imports(child, package, at_start=start, for_types=for_types)


def _wrapped(statement: ast.stmt) -> ast.Module:
    return ast.Module(body=[statement], type_ignores=[])


def _absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parents = package.split(".")
    base = parents[: len(parents) - (node.level - 1)]
    return ".".join([*base, *([node.module] if node.module else [])])


def _dynamic(call: ast.Call) -> str:
    """Return the module that a call imports by its name in a string, or nothing."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    name = call.func.id if isinstance(call.func, ast.Name) else name
    if name not in ("import_module", "__import__") or not call.args:
        return ""
    first = call.args[0]
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    return ""


def _for_types(test: ast.expr) -> bool:
    name = test.attr if isinstance(test, ast.Attribute) else ""
    return name == "TYPE_CHECKING" or (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING")
