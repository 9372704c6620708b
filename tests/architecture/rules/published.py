"""Every ranking method is held against a published table, and every table names its source."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.source import Breach, Module, modules, within

_HOME = "tests/published"
_TABLES = "resources/published"
_READERS = ("mcda.verify.tables", "tests.published.labels")


@dataclass(frozen=True)
class Source:
    """What one published table says of itself, in JSON or at the head of a test file."""

    file: str
    methods: tuple[str, ...]
    citation: str


def tables_name_their_source(root: Path) -> list[Breach]:
    """Each JSON table has `method` and `citation`, and each test of its own table declares
    `METHOD` (or `METHODS`) and `CITATION`.
    """
    breaches: list[Breach] = []
    for source in _sources(root):
        if not source.methods:
            remedy = 'Say "method": "topsis", or METHOD = "topsis" in a test file'
            breaches.append(Breach(source.file, 1, "No method is named", remedy))
        if not source.citation:
            remedy = 'Say "citation": "author, year, title", or CITATION = "..." in a test file'
            breaches.append(Breach(source.file, 1, "No citation is given", remedy))
    return breaches


def methods_have_tables(root: Path, register: Iterable[str]) -> list[Breach]:
    """Every method of the register has at least one published table."""
    covered = {name for source in _sources(root) for name in source.methods}
    return [
        Breach(
            "mcda/methods/register.py",
            1,
            f"{name} has no published table",
            f"Add one to {_TABLES}, with its citation",
        )
        for name in register
        if name not in covered
    ]


def _sources(root: Path) -> Iterator[Source]:
    for path in sorted((root / _TABLES).rglob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        file = path.relative_to(root).as_posix()
        yield Source(file, _methods(data.get("method")), str(data.get("citation", "")))
    for module in modules(root, _HOME):
        # A test that goes through the JSON tables has none of its own.
        reader = any(within(found.target, one) for found in module.imports for one in _READERS)
        if module.path.name.startswith("test_") and not reader:
            values = _declared(module)
            methods = _methods(values.get("METHODS", values.get("METHOD")))
            citation = values.get("CITATION")
            yield Source(module.file, methods, citation if isinstance(citation, str) else "")


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


def _methods(said: object) -> tuple[str, ...]:
    many = (said,) if isinstance(said, str) else said
    if not isinstance(many, tuple | list | set):
        return ()
    return tuple(name for name in many if isinstance(name, str) and name)
