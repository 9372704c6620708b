"""The packages of the zone as tables: what each brings whom, and what each is made of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from desktop.kit.results import Column, Entry, Row, Table
from desktop.words import _, text
from mcda.figures.agreement_specs import side_label
from mcda.negotiation.deal import Deal
from mcda.negotiation.gains import TOLERANCE
from mcda.negotiation.shown import Shown, composition_words, stands, state_words
from mcda.words.figures import signed


def gains_table(deal: Deal, shown: Sequence[Shown], out: Collection[str]) -> Table:
    """Return the gains of packages, and whom they suit; what is `out` is quiet."""
    found = stands(deal, shown)
    columns = (
        Column("", _("Line in the picture"), id="line", width=44),
        *(
            # Its least width is that of its head: whose gain it is stands whole.
            Column(side_label(side), side.name, side.id, width=58)
            for side in deal.sides
        ),
        Column(_("Suits all"), trailing=False, wide=True, width=140),
    )
    rows = []
    for i, one in enumerate(shown):
        gone = one.key in out
        gains = [
            _gain(float(found.gain[i, s]), bool(found.fails[i, s]), gone=gone)
            for s in range(len(deal.sides))
        ]
        blocked = bool(found.fails_surely[i].any())
        state = text(state_words(deal, found, i))
        tone = "below" if blocked else "quiet"
        line = Entry("", spoken=_("line {n}", n=i + 1), line=i, tone="quiet" if gone else "")
        spoken = f"{state}; {text(composition_words(deal, one.composition))}"
        entries = (line, *gains, Entry(state, state, tone, spoken=spoken))
        rows.append(Row(text(one.name), entries, one.key))
    return Table(_("Package"), columns, tuple(rows))


def _gain(points: float, fails: bool, *, gone: bool) -> Entry:
    if np.isnan(points):
        return Entry("–", -1e9, "quiet")
    below = points < -TOLERANCE
    tone = "short" if below else "below" if fails else "quiet" if gone else ""
    return Entry(signed(points, 0), points, tone)


def made_table(deal: Deal, shown: Sequence[Shown]) -> Table:
    """Return the levels of packages; those of today are quiet."""
    offers = [deal.measures[i] for i in deal.offers]
    columns = tuple(
        Column(one.label, one.name, one.id, trailing=False, wide=True, width=70) for one in offers
    )
    rows = tuple(
        Row(
            text(one.name),
            tuple(_level(deal, m, one.composition[m]) for m in deal.offers),
            one.key,
        )
        for one in shown
    )
    return Table(_("Package"), columns, rows)


def _level(deal: Deal, measure: int, level: int) -> Entry:
    name = deal.measures[measure].levels[level].name
    return Entry(name, float(level), "" if level else "quiet")
