"""From what can be agreed to its pictures: zone, chips, ledger, and what a change does."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from mcda.figures.agreement_charts import (
    BeforeAfter,
    Given,
    LevelShares,
    ZoneColumn,
    ZoneLine,
    ZoneLines,
)
from mcda.figures.chart import NARROWEST
from mcda.model.arrays import Floats
from mcda.model.ties import falling, largest
from mcda.negotiation.changes import Changed
from mcda.negotiation.deal import Composition, Deal, Side
from mcda.negotiation.floors import Pins
from mcda.negotiation.floors_sentences import points_words
from mcda.negotiation.gains import TOLERANCE, standing
from mcda.negotiation.ledger import Ledger
from mcda.negotiation.shown import Shown, stands
from mcda.negotiation.zone import Zone
from mcda.words import figures
from mcda.words.figures import signed
from mcda.words.said import Said, _, listed, ngettext

LEAST_BEST = 0.05
"""Points below which there is nothing to gain that could be seen."""
MOST_NAMED = 3


def best_gains(found: Zone) -> Floats:
    """Return the most that each side could gain in a package that suits everyone (sides,).

    Of the efficient packages that are known; NaN without a fallback or without any.
    """
    gain = found.standing.gain
    if not len(gain):
        return np.full(len(found.deal.sides), np.nan)
    best: Floats = gain.max(axis=0)
    return best


def reach(found: Zone) -> Floats:
    """Return by how many points each column of the zone is as high as it is (sides,).

    The most that a side could gain; where no package suits everyone, the most that it could
    gain in one that suits the others, or at all.
    """
    best = best_gains(found)
    if found.counts is not None:
        best = np.where(np.isnan(best), found.counts.closes, best)
    if len(found.deal.packages):
        codes = found.deal.codes([one.composition for one in found.deal.packages])
        listed_best = standing(found.deal, codes).gain.max(axis=0)
        best = np.where(np.isnan(best) | (best <= LEAST_BEST), listed_best, best)
    return np.where(best > LEAST_BEST, best, np.nan)


def zone_lines(found: Zone, shown: Sequence[Shown], chosen: str = "") -> ZoneLines:
    """Show packages across the stakeholders, with the fallbacks as floors."""
    deal, tops = found.deal, reach(found)
    gain = stands(deal, shown).gain
    lines = tuple(
        ZoneLine(
            name=one.name,
            note=one.note,
            shares=tuple(_share(g, top) for g, top in zip(row, tops, strict=True)),
            points=tuple(signed(_known(g), 0) for g in row),
            series=i,
        )
        for i, (one, row) in enumerate(zip(shown, gain, strict=True))
    )
    keys = [one.key for one in shown]
    return ZoneLines(
        title=labels_title(found),
        subtitle=_("Height: share of the best that each could get"),
        columns=tuple(
            _column(side, float(top)) for side, top in zip(deal.sides, tops, strict=True)
        ),
        lines=lines,
        chosen=keys.index(chosen) if chosen in keys else -1,
    )


def asked_for(
    spec: ZoneLines, tops: Sequence[float], floors: Sequence[float], out: Collection[int]
) -> ZoneLines:
    """Show floors (gains asked for) in a picture of the zone; `out` are rows that miss them."""
    columns = tuple(
        column
        if column.floor is None
        else replace(
            column,
            floor=floor / top,
            floor_words=_("floor {points}", points=points_words(floor)),
            tried=abs(floor) > TOLERANCE,
        )
        for column, top, floor in zip(spec.columns, tops, floors, strict=True)
    )
    lines = tuple(
        line if line.faded == (row in out) else replace(line, faded=row in out)
        for row, line in enumerate(spec.lines)
    )
    return replace(spec, columns=columns, lines=lines)


def among(spec: ZoneLines, columns: Sequence[int]) -> ZoneLines:
    """Leave some of the columns in a picture of the zone, by their places."""
    lines = tuple(
        replace(
            line,
            shares=tuple(line.shares[at] for at in columns),
            points=tuple(line.points[at] for at in columns),
        )
        for line in spec.lines
    )
    return replace(spec, columns=tuple(spec.columns[at] for at in columns), lines=lines)


def side_label(side: Side) -> str:
    """Return what a stakeholder is called where room is short, marked where it is estimated."""
    name = side.label
    return f"≈ {name}" if side.estimated else name


def _column(side: Side, top: float) -> ZoneColumn:
    told = side.fallback is not None
    if not told:
        best: str = _("no fallback")
    elif np.isnan(top):
        best = _("nothing to gain")
    else:
        best = _("best {points}", points=signed(top, 0))
    can = told and not np.isnan(top)
    return ZoneColumn(
        name=side_label(side),
        full_name=side.name,
        best=best,
        figure=signed(top, 0) if told and not np.isnan(top) else "",
        floor=0.0 if can else None,
        floor_words=_("floor {points}", points=points_words(0.0)) if can else "",
    )


def _share(gain: float, top: float) -> float | None:
    return None if np.isnan(gain) or np.isnan(top) else float(gain / top)


def _known(number: float) -> float | None:
    return None if np.isnan(number) else float(number)


def labels_title(found: Zone) -> Said:
    """Say on whom the labelled packages differ most, in shares of what each could get."""
    positions = [int(one.positions[0]) for one in found.labels.found if len(one.positions)]
    if not positions:
        return _("No package carries a label")
    if len(set(positions)) == 1:
        return _("All labels that are given name the same package")
    tops = reach(found)
    shares = found.standing.gain[positions] / tops
    spans = np.nan_to_num(shares.max(axis=0) - shares.min(axis=0))
    name = found.deal.sides[largest(spans)].label
    return _("The labels differ most for {stakeholder}", stakeholder=name)


def level_shares(
    deal: Deal, core: Sequence[Floats], count: int, pins: Pins | None = None, *, short: bool = False
) -> LevelShares:
    """Show how often each level stands in `count` efficient packages, what is settled on top."""
    order = chips_order(deal, core)
    measures = [deal.measures[i] for i in order]
    asked = {} if pins is None else pins
    return LevelShares(
        title=chips_title(deal, core),
        subtitle=ngettext(
            "Share of {count} efficient package, %; stronger colour goes further",
            "Share of {count} efficient packages, %; stronger colour goes further",
            count,
            count=figures.count(count),
        ),
        measures=tuple(one.label if short else one.name for one in measures),
        levels=tuple(tuple(level.name for level in one.levels) for one in measures),
        shares=tuple(tuple(float(share) for share in core[i]) for i in order),
        chosen=tuple((row, asked[i]) for row, i in enumerate(order) if i in asked),
    )


def chips_order(deal: Deal, core: Sequence[Floats]) -> list[int]:
    """Return the measures of packages, those that are most settled first; none without packages."""
    known = [i for i in deal.offers if not np.isnan(core[i]).any()]
    return falling(known, lambda i: float(core[i].max()))


def chips_title(deal: Deal, core: Sequence[Floats]) -> Said:
    """Say which measures are least settled."""
    left = [i for i in reversed(chips_order(deal, core)) if core[i].max() < 1.0]
    if not left:
        return _("Every efficient package has the same levels")
    names = [deal.measures[i].label for i in left]
    if len(names) <= MOST_NAMED:
        return ngettext(
            "{measures} is what is left to settle", "{measures} are what is left to settle",
            len(names), measures=listed(names),
        )  # fmt: skip
    return _(
        "{measures} are least settled, of {count} that are left",
        measures=listed(names[:MOST_NAMED]),
        count=len(names),
    )


def given(found: Ledger) -> Given:
    """Show what the measures of each owner bring each stakeholder."""
    deal = found.deal
    owners = sorted({owner for i in deal.offers for owner in deal.measures[i].owners})
    rows = [found.between[owner] for owner in owners]
    names = [deal.sides[owner].label for owner in owners]
    if found.unowned.any():
        rows.append(found.unowned)
        names.append(_("nobody's"))
    return Given(
        title=_("What the measures of each owner bring each stakeholder"),
        subtitle=_("Each column in its stakeholder's own points; shaded: by its own measures"),
        givers=tuple(names),
        receivers=tuple(side.label for side in deal.sides),
        points=tuple(tuple(float(x) for x in row) for row in rows),
        totals=tuple(float(x) for x in found.brings.sum(axis=0)),
        top=max([NARROWEST, *(float(np.abs(row).max()) for row in rows)]),
    )


def before_after(
    deal: Deal, before: Composition, after: Changed, marked: Iterable[int], title: str = ""
) -> BeforeAfter:
    """Show each side's gain before and after a change."""
    was = standing(deal, deal.codes([before])).gain[0]
    return BeforeAfter(
        title=title,
        subtitle=_("Gain over its fallback, each in its own points"),
        sides=tuple(side_label(side) for side in deal.sides),
        before=tuple(_known(float(x)) for x in was),
        after=tuple(_known(float(x)) for x in after.gains),
        marked=tuple(marked),
    )


def pins_of(deal: Deal, asked: Mapping[str, str]) -> dict[int, int]:
    """Return levels asked for by their ids as positions; what is no longer there is left out."""
    return {
        m: at
        for m, one in enumerate(deal.measures)
        for at, level in enumerate(one.levels)
        if asked.get(one.id) == level.id
    }
