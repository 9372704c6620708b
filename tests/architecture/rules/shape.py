"""Sizes and places of files: short files, short functions, tests that mirror the packages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import PACKAGES, Breach, Module, below, modules, within

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
TRIVIAL = 10
"""Statements inside functions below which a module needs no test file of its own."""

_REASON = re.compile(r"#\s*long: \S+")


def files_are_short(root: Path) -> list[Breach]:
    """A file has one subject; a longer one says why in its head, as `# long: ...`."""
    breaches: list[Breach] = []
    for module in _all(root):
        lines = module.text.splitlines()
        if len(lines) > LONGEST_FILE and not any(_REASON.match(line) for line in lines[:40]):
            found = f"{len(lines)} lines in one file, {LONGEST_FILE} at most"
            breaches.append(module.breach(LONGEST_FILE + 1, found, _SPLIT))
    return breaches


_SPLIT = "Split it by subject, or give the reason in its head as `# long: <why>`"


def functions_are_short(root: Path) -> list[Breach]:
    """A function does one thing; a longer one says why at its head, as `# long: ...`."""
    breaches: list[Breach] = []
    for module in _all(root):
        lines = module.text.splitlines()
        for node in _functions(module.tree):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            head = lines[max(0, node.lineno - 3) : node.body[0].lineno]
            if length > LONGEST_FUNCTION and not any(_REASON.search(line) for line in head):
                found = f"{node.name} has {length} lines, {LONGEST_FUNCTION} at most"
                remedy = "Split it, or give the reason above it as `# long: <why>`"
                breaches.append(module.breach(node.lineno, found, remedy))
    return breaches


def tests_mirror_the_packages(root: Path) -> list[Breach]:
    """`tests/mcda/grids/test_grid.py`, or `test_grid_hostile.py`, tests `mcda/grids/grid.py`."""
    breaches: list[Breach] = []
    for module in modules(root, *(f"tests/{package}" for package in PACKAGES)):
        if not module.path.name.startswith("test_"):
            continue
        folder = root / module.path.parent.relative_to(root / "tests")
        stem = module.path.stem.removeprefix("test_")
        subjects = {path.stem for path in folder.glob("*.py")} | {
            path.name for path in folder.glob("*") if path.is_dir()
        }
        if not any(stem == subject or stem.startswith(f"{subject}_") for subject in subjects):
            expected = (folder / f"{stem}.py").relative_to(root).as_posix()
            remedy = "Name it after the module it tests, or move it to journeys, laws or published"
            breaches.append(module.breach(1, f"There is no {expected} for it to test", remedy))
    return breaches


def modules_have_tests(root: Path) -> list[Breach]:
    """Each module that does something is tested.

    By a file of its name at the mirrored place; or by a test elsewhere that imports
    it (or its package, when the package's `__init__.py` passes it on); or, when one
    module alone makes use of it, as a part of that module, which is tested.
    """
    every = modules(root)
    asked = {found.target for test in modules(root, "tests") for found in test.imports}
    asked |= {target.rpartition(".")[0] for target in asked}
    tested = {
        module.name
        for module in every
        if _has_own_test(module) or asked.intersection((module.name, *_passed_on_by(module)))
    }
    users = _users(every)
    while parts := {
        name for name, by in users.items() if name not in tested and len(by) == 1 and by <= tested
    }:
        tested |= parts
    breaches: list[Breach] = []
    for module in every:
        trivial = module.path.name in ("__init__.py", "__main__.py") or _work(module.tree) < TRIVIAL
        if not trivial and module.name not in tested:
            expected = _own_test(module).relative_to(root).as_posix()
            found = f"There is no {expected}, and no test imports {module.name}"
            breaches.append(module.breach(1, found, "Write its tests there"))
    return breaches


def _own_test(module: Module) -> Path:
    folder = module.root / "tests" / module.path.parent.relative_to(module.root)
    return folder / f"test_{module.path.stem}.py"


def _has_own_test(module: Module) -> bool:
    own = _own_test(module)
    return own.exists() or any(own.parent.glob(f"{own.stem}_*.py"))


def _passed_on_by(module: Module) -> tuple[str, ...]:
    package = module.path.parent / "__init__.py"
    if package.exists() and any(
        within(found.target, module.name) for found in Module(module.root, package).imports
    ):
        return (Module(module.root, package).name,)
    return ()


def _users(every: list[Module]) -> dict[str, set[str]]:
    """Return, for each module, the modules that import it."""
    users: dict[str, set[str]] = {module.name: set() for module in every}
    for module in every:
        for found in module.imports:
            for name in (found.target, found.target.rpartition(".")[0]):
                if name in users and name != module.name:
                    users[name].add(module.name)
                    break
    return users


def _all(root: Path) -> list[Module]:
    rest = [Module(root, root / name) for name in ("run.py",) if (root / name).exists()]
    return modules(root, *PACKAGES, "tests") + rest


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in below(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _work(tree: ast.Module) -> int:
    """Return the number of statements inside functions, docstrings aside."""
    inside = {
        id(node)
        for function in _functions(tree)
        for node in below(function)
        if isinstance(node, ast.stmt) and node is not function and not _is_text(node)
    }
    return len(inside)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
