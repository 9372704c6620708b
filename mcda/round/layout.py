"""What a respondent's workbook holds: its sheets, its blocks of cells, and their keys.

Writer, reader and tests follow this description. Sheets are told apart by a mark
in A1; column A and a row above the headings, both hidden, hold the keys of rows
and columns, so that an answer is found by what it is about, never by position.

Layout history (a workbook with a newer version is refused):

1. First version.
2. Each sheet's mark tells whose it is; the hidden sheet may carry a seal beside its checksum.
3. A cell for a remark on the first sheet, and a sheet with what was answered before.
4. Sheets of measures and of their effects.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mcda.model.case import ROOT, Case, Criterion
from mcda.model.entries import change_names
from mcda.model.round import Asked, Respondent
from mcda.model.texts import name_key
from mcda.model.tree import children, leaves, parents

FORMAT: Final = "parley-return"
VERSION: Final = 4
MACHINE_TITLE: Final = "Parley"

LABEL: Final = "label"
SCALE: Final = "scale"
MEANING: Final = "meaning"
REASONS: Final = "reasons"
REMARK: Final = "remark"
POINTS: Final = "points"
SHARE: Final = "share"

HEADINGS: Final = "headings"
EXAMPLE: Final = "example"
_KEYS: Final = "keys:"
_ROW: Final = "row:"
_CELL: Final = "cell:"


class Part(StrEnum):
    """The kinds of sheet; the value stands in the mark."""

    START = "start"
    PACKAGES = "packages"
    SCORES = "scores"
    MEASURES = "measures"
    EFFECTS = "effects"
    SWING = "swing"
    PAIRWISE = "pairwise"
    BEFORE = "before"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Block:
    """A table of asked cells: ids down and across; `node` tells pairwise tables apart.

    Scores: leaves down, packages across. Effects: leaves down, levels across, each by its
    row among the case's entries. Swing: leaves down, `POINTS` across.
    Pairwise: the node's children both ways, of which the upper triangle is asked.
    """

    part: Part
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    node: str = ""

    @property
    def cells(self) -> Iterator[tuple[str, str]]:
        """Yield row and column id of each asked cell."""
        for index, row in enumerate(self.rows):
            for column in self.columns[index + 1 :] if self.part is Part.PAIRWISE else self.columns:
                yield row, column

    @property
    def asked(self) -> int:
        """The number of asked cells."""
        n = len(self.rows)
        return n * (n - 1) // 2 if self.part is Part.PAIRWISE else n * len(self.columns)

    @property
    def key(self) -> str:
        """What stands in column A beside the column keys."""
        return f"{_KEYS}{self.part}:{self.node}"


def blocks_of(case: Case, respondent: Respondent) -> tuple[Block, ...]:
    """Return what a respondent is asked for; a part of the case with nothing to ask is left out."""
    asked = respondent.asked
    below = tuple(leaf.id for leaf in leaves(case))
    packages = tuple(package.id for package in case.packages)
    found: list[Block] = []
    if Asked.SCORES in asked and packages:
        found.append(Block(Part.SCORES, below, packages))
    if Asked.EFFECTS in asked:
        found.append(Block(Part.EFFECTS, below, tuple(change_names(case))))
    if Asked.SWING in asked:
        found.append(Block(Part.SWING, below, (POINTS,)))
    if Asked.PAIRWISE in asked:
        inner = parents(case)
        for node in (ROOT, *(c.id for c in case.criteria if c.id in inner)):
            ids = tuple(child.id for child in children(case, node))
            if len(ids) > 1:
                found.append(Block(Part.PAIRWISE, ids, ids, node))
    return tuple(block for block in found if block.asked)


def mark(part: Part, owner: str = "") -> str:
    """Return what stands in A1 of a sheet that belongs to an owner's workbook."""
    return f"{FORMAT} {part} {owner}".rstrip()


def read_mark(value: object) -> Part | None:
    """Return the part that a cell marks, None if it is no mark."""
    if isinstance(value, str) and value.startswith(f"{FORMAT} "):
        word = value[len(FORMAT) + 1 :].strip().partition(" ")[0]
        return next((part for part in Part if part.value == word), None)
    return None


def read_owner(value: object) -> str:
    """Return whose a marked sheet is, "" if its mark doesn't say."""
    if read_mark(value) is None:
        return ""
    return str(value)[len(FORMAT) + 1 :].strip().partition(" ")[2].strip()


def owner_of(case: str, round_id: str, respondent: str) -> str:
    """Return what tells one workbook's sheets from those of any other, by three ids."""
    return digest("\0".join((case, round_id, respondent)))


def row_key(identity: str) -> str:
    """Return the key of a block's row."""
    return f"{_ROW}{identity}"


def cell_key(identity: str) -> str:
    """Return the key of a column of asked cells."""
    return f"{_CELL}{identity}"


def read_block_key(value: object) -> tuple[str, str] | None:
    """Return part and node of a block that begins in a row, by its cell in column A."""
    if isinstance(value, str) and value.startswith(_KEYS):
        part, _, node = value[len(_KEYS) :].partition(":")
        return part, node
    return None


def read_row_key(value: object) -> str | None:
    """Return the id in a row's key."""
    return value[len(_ROW) :] if isinstance(value, str) and value.startswith(_ROW) else None


def read_cell_key(value: object) -> str | None:
    """Return the id in a column's key."""
    return value[len(_CELL) :] if isinstance(value, str) and value.startswith(_CELL) else None


def digest(text: str) -> str:
    """Return a short fingerprint of a text, the same whatever its spaces and capitals."""
    return hashlib.sha256(name_key(text).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def scale_digest(criterion: Criterion) -> str:
    """Return a fingerprint of what a score on a criterion means: anchors, direction, levels."""
    # 10 and 10.0 are one anchor, whichever a case was given.
    ends = [None if end is None else float(end) for end in (criterion.worst, criterion.best)]
    levels = [(level.name, float(level.value)) for level in criterion.levels]
    return digest(repr((str(criterion.direction), ends, criterion.unit, levels)))
