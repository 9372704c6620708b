"""How a case workbook is described: sheets, columns, marks, and the words that are understood.

Writer, reader, blank template, instructions and tests follow the descriptions in
`case_sheets`, `preference_sheets` and `score_sheets`, listed in `plans`, and know no sheet
or column of their own. Sheets are told apart by a mark in A1 (column A is hidden) or else by
their title; columns by their heading, never by position. A row's key in column A is the id of
what it is about; a person who fills in a workbook leaves it empty and ids are made from names.

Format history (a workbook with a newer version is refused):

1. First version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mcda.model.case import Direction, WeightWay
from mcda.model.fields import plain

FORMAT: Final = "parley-workbook"
VERSION: Final = 1

MARK: Final = "parley"
KEY: Final = "Key"
COMMON_LABEL: Final = "common"
TOP_LABEL: Final = "Top level"  # no words: read back
STAKEHOLDER_CELL: Final = "Stakeholder"


class Kind(StrEnum):
    """The kinds of sheet; the value stands in the mark."""

    INSTRUCTIONS = "instructions"
    CASE = "case"
    STAKEHOLDERS = "stakeholders"
    CRITERIA = "criteria"
    LEVELS = "levels"
    PACKAGES = "packages"
    WEIGHTS = "weights"
    SWING = "swing"
    RANKS = "ranks"
    JUDGEMENTS = "judgements"
    BEST_WORST = "best-worst"
    PACKAGE_PAIRS = "package-pairs"
    RED_LINES = "red-lines"
    SCORES = "scores"
    SCORE_NOTES = "score-notes"
    DIRECTIONS = "directions"
    MEASURES = "measures"
    JOINT_EFFECTS = "joint-effects"
    RULES = "rules"
    EFFECTS = "effects"
    EFFECT_NOTES = "effect-notes"
    DELIVERY = "delivery"
    CARRIERS = "carriers"
    OUTLOOK = "outlook"
    DATA = "data"


class Entry(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    LONG_TEXT = "long text"
    NUMBER = "number"
    WHOLE = "whole number"
    POINT = "point"
    SPAN = "number or range, with its source in a column beside it"
    YES = "yes"
    DIRECTION = "direction"
    RATIO = "ratio"
    CHOICE = "choice"
    STAKEHOLDER = "stakeholder"
    PACKAGE = "package"
    CRITERION = "criterion"
    NODE = "node"
    CHANGE = "change"


PLAIN: Final = frozenset(
    {Entry.TEXT, Entry.LONG_TEXT, Entry.NUMBER, Entry.WHOLE, Entry.SPAN, Entry.YES}
    | {Entry.DIRECTION, Entry.CHOICE}
)
"""What a column may hold of a field that it has the name of, and no other thing is named in."""

_ENTRIES: Final = {str: Entry.TEXT, float: Entry.NUMBER, int: Entry.WHOLE, bool: Entry.YES}
"""What is entered in a plain field of a type; in one of any other, one of a few words."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list, or one line of the Case sheet.

    `field` is the model's name for it, `hint` is shown when the cell is chosen. Where the
    `choices` are names, `free` lets another one be typed, which may be meant all the same.
    """

    field: str
    heading: str
    entry: Entry
    width: float
    hint: str = ""
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    required: bool = False
    free: bool = False
    least: float | None = None
    most: float | None = None


def column_of(of: type, field: str, width: float = 0, aliases: tuple[str, ...] = ()) -> Column:
    """Return the column of a plain field, as the model describes it."""
    part, said = plain(of)[field]
    entry = Entry.LONG_TEXT if said.lines > 1 else _ENTRIES.get(part.type, Entry.CHOICE)
    hint = f"yes {said.hint}" if entry is Entry.YES else said.hint  # no words: in English
    hint = f"{hint}, in {said.unit}" if said.unit else hint  # no words: as above
    return Column(
        field,
        said.title,
        entry,
        width or (28 if part.type is str else 12),
        hint,
        aliases,
        tuple(one.value for one in part.type) if entry is Entry.CHOICE else (),
        least=said.least,
        most=said.most,
    )


def with_plain(columns: tuple[Column, ...], *of: type) -> tuple[Column, ...]:
    """Return columns of a list, and one for each plain field of its classes that has none."""
    there = {column.field for column in columns}
    more = [(one, field) for one in of for field in plain(one) if field not in there]
    return (*columns, *(column_of(one, field) for one, field in more))


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One kind of sheet: title, what it says under the title, and its columns.

    A sheet `per_stakeholder` has the stakeholder's name after its title; beside them a
    `common` one is for all.
    `spare` blank rows for more entries follow the last one.
    """

    kind: Kind
    title: str
    lead: str
    columns: tuple[Column, ...] = ()
    aliases: tuple[str, ...] = ()
    per_stakeholder: bool = False
    common: bool = False
    required: bool = False
    spare: int = 20


DIRECTIONS: Final[Mapping[str, Direction]] = {  # no words: read, in English
    "more is better": Direction.BENEFIT,
    "less is better": Direction.COST,
    **dict.fromkeys(
        ("benefit", "max", "maximise", "maximize", "gain", "+", "1"), Direction.BENEFIT
    ),
    **dict.fromkeys(("up", "higher is better"), Direction.BENEFIT),
    **dict.fromkeys(("cost", "min", "minimise", "minimize", "loss", "-", "-1"), Direction.COST),
    **dict.fromkeys(("down", "lower is better"), Direction.COST),
}
"""Accepted words; the first two are the ones that workbooks are written with."""

DIRECTION_WORDS: Final = {  # no words: read back
    Direction.BENEFIT: "more is better",
    Direction.COST: "less is better",
}
WAYS: Final = tuple(way.value for way in WeightWay)
YES: Final = ("yes", "y", "true", "x", "1", "✓")
NO: Final = ("no", "n", "false", "0", "")

MATRIX_LABEL: Final[Mapping[Kind, str]] = {
    Kind.SCORES: "Package",
    Kind.EFFECTS: "Measure and level",  # no words: read back
    Kind.WEIGHTS: "Criterion",
    Kind.SWING: "Criterion",
    Kind.RANKS: "Criterion",
}
"""Heading of the first column of sheets that are a matrix."""

INFO_HEADINGS: Final = ("Part of", "From worst to best")  # no words: read back
"""Columns of the weights sheets that only inform."""

RESERVED: Final = (
    *(KEY, COMMON_LABEL, TOP_LABEL, "Package", "Criterion", STAKEHOLDER_CELL),
    MATRIX_LABEL[Kind.EFFECTS],
    *INFO_HEADINGS,
)
"""Names that mean something else on a sheet; a thing of that name gets its id added."""


def mark(kind: Kind, stakeholder: str = "") -> str:
    """Return the text for A1 that tells what a sheet is."""
    return f"{MARK}:{kind.value}:{stakeholder}"


def read_mark(text: object) -> tuple[Kind, str] | None:
    """Return kind and stakeholder id of a mark, None for any other text."""
    if not isinstance(text, str) or not text.startswith(f"{MARK}:"):
        return None
    kind, _, stakeholder = text.removeprefix(f"{MARK}:").partition(":")
    return (Kind(kind), stakeholder) if kind in {k.value for k in Kind} else None
