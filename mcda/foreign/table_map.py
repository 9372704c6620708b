"""Where the parts of a table stand on a sheet, as plain data that can be remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from mcda.model.case import Direction, Level, frozen
from mcda.model.texts import name_key


class Kind(StrEnum):
    """What a table holds."""

    SCORES = "scores"
    """Packages down, criteria across; weights and directions may stand in rows of their own."""
    WEIGHTS = "weights"
    """Stakeholders down, criteria across, a weight in each cell."""
    JUDGEMENTS = "judgements"
    """The same names down and across, a pairwise judgement in each cell."""
    LIST = "list"
    """A score in each line, beside the names of its package, criterion and perhaps stakeholder."""
    PAIRS = "pairs"
    """A judgement in each line, beside the names of the two that are compared."""
    FORM = "form"
    """The answers of one respondent in each line, a question in each column."""

    @property
    def in_pairs(self) -> bool:
        """Say whether a table of this kind compares names in pairs."""
        return self in (Kind.JUDGEMENTS, Kind.PAIRS)


SPECIAL: Final = ("weights", "directions", "units", "worst", "best")
"""Rows that say something about the criteria, each standing at most once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMap:
    """Where a table's parts stand; rows and columns are counted from 1.

    `head` is the row of the names across, `labels` the column of the names down;
    both are None for a matrix of judgements without names. `first` to `last`
    are the rows, `left` to `right` the columns of the table's body, without the
    rows and columns in `rows_out` and `columns_out`. `noted` rows are kept as
    words in the criteria's definitions. With `turned`, criteria run down: every
    row named here is then a column of the sheet and every column a row.

    `said` holds directions that a person gave, `scales` the values of verbal
    scales; both by the key of the criterion's name.
    """

    sheet: str
    kind: Kind = Kind.SCORES
    turned: bool = False
    head: int | None
    labels: int | None
    first: int
    last: int
    left: int
    right: int
    weights: int | None = None
    directions: int | None = None
    units: int | None = None
    worst: int | None = None
    best: int | None = None
    groups: int | None = None
    """The row of the groups' names over the criteria."""
    functions: Mapping[str, int] = field(default_factory=frozen)
    """The rows of preference functions and thresholds, by the criterion's field."""
    decimals: Mapping[str, str] = field(default_factory=frozen)
    """The decimal sign that a person chose for a criterion's numbers, by the key of its name."""
    swapped: bool = False
    """In a list, what looks like the packages are the criteria, and the other way round."""
    spans: tuple[tuple[int, int, int], ...] = ()
    """Columns of one criterion, rows of one package where `turned`: those of its least, its
    likeliest (0: none) and its greatest value; the first of them stands for all."""
    called: Mapping[int, str] = field(default_factory=frozen)
    """The names of columns, of rows where `turned`, that stand not in the row of the names."""
    noted: tuple[int, ...] = ()
    rows_out: tuple[int, ...] = ()
    columns_out: tuple[int, ...] = ()
    said: Mapping[str, Direction] = field(default_factory=frozen)
    scales: Mapping[str, tuple[Level, ...]] = field(default_factory=frozen)

    @property
    def special(self) -> dict[int, str]:
        """Return the rows that say something about the criteria, and what."""
        found = {row: name for name in SPECIAL if (row := getattr(self, name)) is not None}
        found |= dict.fromkeys(self.functions.values(), "noted")
        return found | dict.fromkeys(self.noted, "noted")

    @property
    def rows(self) -> tuple[int, ...]:
        aside = {*self.special, *self.rows_out, self.head, self.groups}
        aside |= self.beside if self.turned else set()
        return tuple(row for row in range(self.first, self.last + 1) if row not in aside)

    @property
    def columns(self) -> tuple[int, ...]:
        aside = {*self.columns_out, self.labels} | (set() if self.turned else self.beside)
        return tuple(c for c in range(self.left, self.right + 1) if c not in aside)

    @property
    def beside(self) -> set[int]:
        """Return the columns, rows where turned, whose values another one stands for."""
        return {one for span in self.spans for one in span if one} - self.leads.keys()

    @property
    def leads(self) -> dict[int, tuple[int, int, int]]:
        """Return the spans by the column, or row where turned, that stands for each."""
        return {min(filter(None, span)): span for span in self.spans}

    def with_direction(self, criterion: str, direction: Direction | None) -> TableMap:
        """Return the map with what a person said about one criterion's direction."""
        said = {key: value for key, value in self.said.items() if key != name_key(criterion)}
        if direction is not None:
            said[name_key(criterion)] = direction
        return replace(self, said=frozen(said))

    def with_decimal(self, criterion: str, sign: str) -> TableMap:
        """Return the map with the decimal sign of one criterion's numbers; "" takes it away."""
        decimals = {key: one for key, one in self.decimals.items() if key != name_key(criterion)}
        if sign:
            decimals[name_key(criterion)] = sign
        return replace(self, decimals=frozen(decimals))

    def with_scale(self, criterion: str, levels: tuple[Level, ...]) -> TableMap:
        """Return the map with the values of one criterion's words; none takes them away."""
        scales = {key: value for key, value in self.scales.items() if key != name_key(criterion)}
        if levels:
            scales[name_key(criterion)] = levels
        return replace(self, scales=frozen(scales))


def to_plain(table: TableMap) -> dict[str, Any]:
    """Return a map as JSON-ready data."""
    flat = {
        name: getattr(table, name)
        for name in TableMap.__slots__
        if name not in ("kind", "said", "scales", "functions", "decimals", "called")
    }
    return {
        **flat,
        "functions": dict(table.functions),
        "decimals": dict(table.decimals),
        "called": {str(at): name for at, name in table.called.items()},
        "kind": table.kind.value,
        "said": {key: direction.value for key, direction in table.said.items()},
        "scales": {key: [asdict(one) for one in scale] for key, scale in table.scales.items()},
    }


def from_plain(data: Mapping[str, Any]) -> TableMap | None:
    """Return the map that `to_plain` made data of; None for anything else."""
    try:
        fields = dict(data)
        fields["kind"] = Kind(fields["kind"])
        fields["said"] = frozen({k: Direction(v) for k, v in fields["said"].items()})
        fields["scales"] = frozen(
            {
                key: tuple(Level(str(one["name"]), float(one["value"])) for one in scale)
                for key, scale in fields["scales"].items()
            }
        )
        for name in ("noted", "rows_out", "columns_out"):
            fields[name] = tuple(_whole(number) for number in fields[name])
        for name in ("first", "last", "left", "right"):
            fields[name] = _whole(fields[name])
        for name in ("head", "labels", "groups", *SPECIAL):
            fields[name] = None if fields.get(name) is None else _whole(fields[name])
        rows = fields.get("functions", {})
        fields["functions"] = frozen({str(name): _whole(row) for name, row in rows.items()})
        signs = fields.get("decimals", {})
        fields["decimals"] = frozen({str(key): str(sign) for key, sign in signs.items()})
        called = fields.get("called", {})
        fields["called"] = frozen({int(at): str(name) for at, name in called.items()})
        spans = fields.get("spans", ())
        fields["spans"] = tuple((int(a), int(b), int(c)) for a, b, c in spans)
        fields["sheet"], fields["turned"] = str(fields["sheet"]), bool(fields["turned"])
        fields["swapped"] = bool(fields.get("swapped", False))
        return TableMap(**fields)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(value)
    return value
