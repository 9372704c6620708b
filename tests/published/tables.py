"""Published cases, one JSON file each, transcribed with their citation.

A table holds `citation`, `title`, `method`, `settings`, `inputs` and `expected`:
for each figure its value and the tolerance that its printed digits allow.
`does_not_follow` keeps figures that were printed but do not follow from the
inputs by the stated method; nothing is asserted of them but that they differ.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "tables"


@dataclass(frozen=True)
class Table:
    """One published case; `path` is where it stands."""

    path: Path
    citation: str
    title: str
    method: str
    inputs: dict[str, Any]
    expected: dict[str, dict[str, Any]]
    settings: dict[str, Any]
    does_not_follow: dict[str, Any]
    note: str


def tables() -> list[Table]:
    """Read every table, in the order of their files."""
    found = []
    for path in sorted(FOLDER.rglob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        optional: dict[str, Any] = {"settings": {}, "does_not_follow": {}, "note": ""}
        found.append(Table(path=path, **{**optional, **data}))
    return found


def labels() -> dict[str, Table]:
    """Return every table by its citation, with its title and file where that is not enough."""
    found = tables()
    ways = (
        [table.citation for table in found],
        [f"{table.citation}: {table.title}" for table in found],
        [f"{table.citation}: {table.title} ({table.path.stem})" for table in found],
    )
    return {
        next(names[i] for names in ways if names.count(names[i]) == 1): table
        for i, table in enumerate(found)
    }


def listing() -> str:
    """Return every table as text: by method, each with its citation and title."""
    lines: list[str] = []
    by_method: dict[str, list[Table]] = {}
    for table in tables():
        by_method.setdefault(table.method, []).append(table)
    for method, found in sorted(by_method.items()):
        lines.append(f"{method} ({len(found)})")
        lines += [f"  {table.citation}: {table.title}" for table in found]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(listing())
