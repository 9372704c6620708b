"""What the pictures of an agreement show, as plain frozen data: zone, chips, trades and ledger."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneColumn:
    """A stakeholder in the zone: `best` says the most that it could get, in its own points;
    `figure` is that number alone, for where there is no room.

    `floor` is what it is asked to get, as a share of that, and `floor_words` say it; None where
    nothing can be asked. `tried` where it is not the case's own.
    """

    name: str
    full_name: str
    best: str
    figure: str = ""
    floor: float | None = 0.0
    floor_words: str = ""
    tried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneLine:
    """A package across the stakeholders: shares of what each could get at best, and the points.

    A share is None where there is none to be had or nothing is stated; `series` picks colour,
    dash and marker. `faded` where it is out by what is asked for.
    """

    name: str
    note: str
    shares: tuple[float | None, ...]
    points: tuple[str, ...]
    series: int = 0
    faded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneLines:
    """Packages as lines across stakeholders, from the fallback (0) to the best of each (1).

    `chosen` is the line that counts most, -1 for none.
    """

    title: str
    columns: tuple[ZoneColumn, ...]
    lines: tuple[ZoneLine, ...]
    chosen: int = -1
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelShares:
    """How often each level of each measure stands in a set of packages.

    `shares` has a row for each of `measures`, the first level first, each summing to one.
    `chosen` is the row and level that is asked for, if any.
    """

    title: str
    measures: tuple[str, ...]
    levels: tuple[tuple[str, ...], ...]
    shares: tuple[tuple[float, ...], ...]
    chosen: tuple[tuple[int, int], ...] = ()
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Who gives what to whom: a row for each giver, a column for each receiver, in its points.

    `top` is the size that fills a square. `totals` say of each receiver what it all comes to.
    """

    title: str
    givers: tuple[str, ...]
    receivers: tuple[str, ...]
    points: tuple[tuple[float, ...], ...]
    totals: tuple[float, ...]
    top: float = 1.0
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter:
    """Each side's gain before and after a change, in its own points, and what it may ask.

    None where a side has stated no fallback. `marked` are rows that the change is about.
    """

    title: str
    sides: tuple[str, ...]
    before: tuple[float | None, ...]
    after: tuple[float | None, ...]
    marked: tuple[int, ...] = ()
    subtitle: str = ""


AgreementSpec = ZoneLines | LevelShares | Given | BeforeAfter
"""Any picture of an agreement."""
