"""What the least change of measures is that brings a refuser of the package named in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mcda.errors import RefusedError
from mcda.model.case import Case, Package
from mcda.model.ids import known
from mcda.negotiation.changes import Changed, sweeteners
from mcda.negotiation.deal import Composition, Deal, NamedPackage
from mcda.negotiation.gains import gains, standing
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.trades_sentences import change_words, left_open
from mcda.words.said import Said, _, listed


@dataclass(frozen=True, slots=True)
class Sweetener:
    """The least change of measures that satisfies a stakeholder and all others by value.

    `moved` has for each measure that changes its name with the level before and after. It is
    counted from measures, and so may differ from how the package is scored as a whole. The
    sentence adds whom the method in force leaves open.
    """

    stakeholder: str
    moved: tuple[tuple[str, str, str], ...]
    sentence: Said


def sweetened(case: Case, named: Package | None) -> tuple[Sweetener, ...]:
    """Return a change for each whom the package named leaves out, counted from its measures.

    Nothing for a case without measures, or a package that isn't made of them.
    """
    if named is None or not case.measures or not any(named.composition):
        return ()
    try:
        deal, _problems = deal_of(case)
    except RefusedError:
        return ()
    package = known(deal.packages, named.id)
    if package is None or not any(package.composition):
        return ()
    return tuple(_found(deal, package))


def _found(deal: Deal, package: NamedPackage) -> Iterator[Sweetener]:
    before = package.composition
    fails = standing(deal, deal.codes([before])).fails[0]
    for side, one in enumerate(deal.sides):
        if not fails[side]:
            continue
        found = sweeteners(deal, before, side).found
        if not found or not found[0].measures:
            continue
        least = found[0]
        yield Sweetener(
            one.name,
            tuple(
                (
                    deal.measures[m].name,
                    deal.measures[m].levels[before[m]].name,
                    deal.measures[m].levels[least.composition[m]].name,
                )
                for m in least.measures
            ),
            _with_open(deal, least.composition, _would(deal, before, least, one.label)),
        )


def _with_open(deal: Deal, after: Composition, would: Said) -> Said:
    """Return one sentence, which is told whole or not at all where room is short."""
    behind = left_open(deal, after)
    if deal.method is None or not behind:
        return _("{would}.", would=would)
    return _(
        "{would} by value, open for {names} under {method}.",
        would=would,
        method=deal.method.title,
        names=listed(side.label for side in behind),
    )


def _would(deal: Deal, before: Composition, least: Changed, stakeholder: str) -> Said:
    facts = {"change": change_words(deal, before, least), "stakeholder": stakeholder}
    if gains(deal).exact:
        return _(
            "Counted from measures, {change} would satisfy {stakeholder} and all others", **facts
        )
    return _(
        "Counted from measures, intervals at their middle, {change} would satisfy {stakeholder} "
        "and all others",
        **facts,
    )
