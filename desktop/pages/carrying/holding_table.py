"""Who would drop what, in each way in which the agreement can be made, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.kit.results import Column, Entry, Row, Table
from desktop.words import _, text
from mcda.model.rule_kinds import RuleKind
from mcda.negotiation import order_sentences as say
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.holding import Held, Hold
from mcda.negotiation.holding_sentences import TESTS, test_word
from mcda.negotiation.patience import Holding, Turn
from mcda.negotiation.stability import Concept
from mcda.words.figures import signed
from mcda.words.said import listed


@dataclass(frozen=True, eq=False)
class Way:
    """The agreement made in one way: as it is tried, or with what `turn` would change."""

    holdings: tuple[Holding, ...]
    held: Held | None
    turn: Turn | None
    short: str

    def tests(self, side: int) -> Hold | None:
        """Return the four tests of one owner."""
        every = self.held.holds if self.held else ()
        return next((one for one in every if one.members == (side,)), None)


def ways_of(deal: Deal, turn: Turn | None) -> str:
    """Return in a few words how the agreement is made."""
    if turn is None:
        return _("as it is")
    names = listed(deal.measures[m].label for m in turn.measures)
    if turn.reversible and paid(deal, turn.measures):
        return _("{measures} in tranches", measures=names)
    if turn.reversible:
        return _("{measures} taken back", measures=names)
    return _("{measures} for good", measures=names)


def paid(deal: Deal, measures: Iterable[int]) -> bool:
    """Say whether measures cost money, that is whether a budget counts every one of them."""
    counted = {m for rule in deal.rules if rule.kind is RuleKind.BUDGET for m in rule.amounts}
    return counted.issuperset(measures)


def table_of(deal: Deal, target: Composition, ways: tuple[Way, ...]) -> Table:
    """Return a row for each owner and way; one row for both where they are alike."""
    columns = (
        Column(_("Made"), trailing=False, width=132),
        Column(_("Would drop"), trailing=False, wide=True),
        Column(_("Gain"), width=60),
        Column(_("The others take back"), trailing=False, wide=True, short=_("Taken back")),
        Column(_("Costs"), width=60),
        *(
            Column(text(TESTS[concept]), concept.value, width=104, short=concept.value)
            for concept in Concept
        ),
        Column(_("Holds from"), _("Patience from which on it holds"), width=84),
    )
    rows: list[Row] = []
    for number, one in enumerate(ways[0].holdings):
        side = deal.sides[one.side]
        each = [_entries(deal, target, way.holdings[number], way.tests(one.side)) for way in ways]
        if len({tuple(entry.text for entry in entries) for entries in each}) == 1:
            words = _("either way") if len(ways) > 1 else ways[0].short
            rows.append(Row(side.name, (Entry(words), *each[0]), side.id))
            continue
        for at, (way, entries) in enumerate(zip(ways, each, strict=True)):
            rows.append(
                Row(side.name, (Entry(way.short), *entries), f"{side.id}/{at}" if at else side.id)
            )
    return Table(_("Owner"), columns, tuple(rows))


def _entries(
    deal: Deal, target: Composition, one: Holding, tests: Hold | None
) -> tuple[Entry, ...]:
    said = [None if tests is None else tests.stable[concept] for concept in Concept]
    never = one.patience is None
    holds_from = _("never") if never else _("always")
    if one.patience:
        holds_from = say.least_patience(one.patience)
    return (
        Entry(", ".join(say.changed(deal, target, one.dropped)) or _("nothing")),
        Entry(signed(one.gain, 0) if one.gain else "", one.gain),
        Entry(", ".join(say.changed(deal, one.dropped, one.answered)) if one.gain else ""),
        Entry(signed(-one.cost, 0) if one.gain else "", one.cost),
        *(Entry(text(test_word(yes)), tone="" if yes is not False else "below") for yes in said),
        Entry(holds_from, 2.0 if never else one.patience or 0.0, "below" if never else ""),
    )
