"""Names on the clipboard: what a list of the case takes in, and what is there already."""

from __future__ import annotations

from collections.abc import Iterable

from mcda.model.texts import name_key

INDENT = 4
"""So many spaces stand for a tab."""


def outline(text: str) -> list[tuple[int, str]]:
    """Return the names of a copied column or list with their depths, marks of lists left out.

    Of a row of cells the first that is not empty names the thing, and stands as deep as it
    is far from the first column.
    """
    found = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        spread = line.replace(" " * INDENT, "\t")
        inner = spread.lstrip("\t")
        name = inner.split("\t")[0].strip().lstrip("•*–-·").strip().strip('"').strip()
        if name:
            found.append((len(spread) - len(inner), name))
    return found


def fresh(
    lines: Iterable[tuple[int, str]], known: Iterable[str]
) -> tuple[list[tuple[int, str]], list[str]]:
    """Return the lines whose names are new, each once, and the names that are there already."""
    seen = {name_key(name) for name in known}
    new: list[tuple[int, str]] = []
    old: list[str] = []
    for depth, name in lines:
        if name_key(name) in seen:
            old.append(name)
        else:
            seen.add(name_key(name))
            new.append((depth, name))
    return new, old
