"""What a person said about some documents before they are taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mcda.errors import Problem
from mcda.foreign.table_map import TableMap
from mcda.model.case import Direction, frozen
from mcda.model.texts import name_key

SheetKey = tuple[str, str]
"""A file's name and a sheet's."""


def settling(code: str, text: str) -> str:
    """Return what is settled by agreeing: all doubts of a code, but of lines each by its label."""
    return f"{code} {text}" if code == "IMPORT-DOUBTFUL-LINE" else code


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table, and whether it is to be taken; None where its place among the others decides."""

    table: TableMap
    taken: bool | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Directions by the key of a name, and one for all others; tables, scales and doubts.

    `sheets` holds the tables of the sheets that a person has corrected, ticked or unticked;
    those of other sheets are guessed. `scales` are further fields of criteria (anchors, unit)
    by the key of a name. `settled` are doubts whose first reading holds: what `settling` calls
    them, or their code alone, file and sheet.
    """

    all: Direction | None = None
    directions: Mapping[str, Direction] = field(default_factory=frozen)
    sheets: Mapping[SheetKey, tuple[Wanted, ...]] = field(default_factory=frozen)
    scales: Mapping[str, Mapping[str, Any]] = field(default_factory=frozen)
    settled: frozenset[tuple[str, str, str]] = frozenset()
    each: bool = False
    """Whether tables that repeat the names of another one on their sheet are taken as well."""
    turned: bool = False
    """Whether what is guessed is read the other way round, with criteria where packages were."""

    def of(self, name: str) -> Direction | None:
        """Return what was said about a criterion; its name may be given without its brackets."""
        tries = (name_key(name), name_key(name.partition("(")[0]))
        return next((self.directions[one] for one in tries if one in self.directions), None)

    def open(self, problem: Problem) -> bool:
        """Say whether a problem is no doubt that was settled."""
        where = problem.place.file, problem.place.sheet
        label = settling(problem.code, dict(problem.facts).get("text", ""))
        return not {(problem.code, *where), (label, *where)} & self.settled
