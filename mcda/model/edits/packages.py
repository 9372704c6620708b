"""Edits of the list of packages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.model.case import Case, Package
from mcda.model.edits import sequences
from mcda.model.edits.hanging import without
from mcda.model.ids import new_id


def add_package(case: Case, name: str, *, index: int | None = None, **fields: Any) -> Case:
    """Add a package at `index`, or last; its id is made from the name unless `id` is given.

    A package added as the status quo takes that mark from the others.
    """
    fields.setdefault("id", new_id([p.id for p in case.packages], name, "package"))
    package = Package(name=name, **fields)
    others = _one_status_quo(case.packages, package.id) if package.status_quo else case.packages
    return replace(case, packages=sequences.inserted(others, package, index))


def change_package(case: Case, package: str, **fields: Any) -> Case:
    """Replace fields of a package; making it the status quo takes the mark from the others."""
    after = sequences.changed(case.packages, package, fields)
    if fields.get("status_quo"):
        after = _one_status_quo(after, package)
    return case if after is case.packages else replace(case, packages=after)


def move_package(case: Case, package: str, index: int) -> Case:
    """Move a package so that it stands at `index`."""
    after = sequences.moved(case.packages, package, index)
    return case if after is case.packages else replace(case, packages=after)


def remove_package(case: Case, package: str) -> Case:
    """Remove a package with its scores, those in returns too, and the judgements about it.

    A fallback that was this package keeps its note and is left without value:
    nobody's fallback vanishes unseen.
    """
    sequences.position(case.packages, package)
    return without(case, {"packages": {package}})


def _one_status_quo(packages: tuple[Package, ...], chosen: str) -> tuple[Package, ...]:
    if not any(p.status_quo and p.id != chosen for p in packages):
        return packages
    return tuple(
        replace(p, status_quo=False) if p.status_quo and p.id != chosen else p for p in packages
    )
