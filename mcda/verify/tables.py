"""Published cases, one JSON file each, transcribed with their citation.

A table holds `citation`, `title`, `method`, `settings`, `inputs` and `expected`:
for each figure its value and the tolerance that its printed digits allow.
`does_not_follow` keeps figures that were printed but do not follow from the
inputs by the stated method; nothing is asserted of them but that they differ.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from mcda.places import resource, resource_text

_FOLDER: Final = "published"


@dataclass(frozen=True)
class Table:
    """One published case; `name` is that of its file."""

    name: str
    citation: str
    title: str
    method: str
    inputs: dict[str, Any]
    expected: dict[str, dict[str, Any]]
    settings: dict[str, Any]
    does_not_follow: dict[str, Any]
    note: str


@cache
def tables() -> tuple[Table, ...]:
    """Read every table, in the order of their files."""
    folder = resource(_FOLDER)
    found = []
    for path in sorted(folder.rglob("*.json")):
        data = json.loads(resource_text(_FOLDER, *path.relative_to(folder).parts))
        optional: dict[str, Any] = {"settings": {}, "does_not_follow": {}, "note": ""}
        if strange := sorted(data.keys() - Table.__annotations__.keys()):
            known = ", ".join(Table.__annotations__)
            raise ValueError(f"{path.name} has {', '.join(strange)}; a table has {known}")
        found.append(Table(name=path.stem, **{**optional, **data}))
    return tuple(found)
