"""Which packages are worth a look beside each other: labelled ones, who is blocked, listed ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mcda.model.arrays import Bools
from mcda.negotiation.deal import Codes, Composition, Deal
from mcda.negotiation.gains import Standing, standing
from mcda.negotiation.labels import Label
from mcda.negotiation.zone import Zone
from mcda.words.said import N_, Listed, Said, _, listed, ngettext, say, together

LABEL_NAMES = {
    Label.NASH: (N_("Nash"), N_("greatest product of gains")),
    Label.KALAI_SMORODINSKY: (N_("Equal shares"), N_("of what each could get")),
    Label.EGALITARIAN: (N_("Greatest smallest gain"), N_("compares points")),
    Label.UTILITARIAN: (N_("Greatest sum"), N_("of values; compares points")),
}
"""Each label in a few words, and what it is."""


def label_words(labels: Iterable[Label]) -> Listed:
    """Return labels as people read them; what is typed for one is its value."""
    return listed(say(LABEL_NAMES[one][0]) for one in labels)


def typed_labels(labels: Iterable[Label]) -> Said | str:
    """Return what is typed for labels, beside their words; nothing without any."""
    met = set(labels)
    told = [
        _("{label} for {words}", label=one.value, words=label_words([one]))
        for one in Label
        if one in met
    ]
    return _("As a package, type {labels}.", labels=listed(told)) if told else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A package with the name it is shown under; `key` tells it apart, `note` says why it is shown.

    `listed` where it is a package of the case, whose id is the key.
    """

    key: str
    name: str
    note: str
    composition: Composition
    labels: tuple[Label, ...] = ()
    listed: bool = False


def labelled(found: Zone) -> tuple[Shown, ...]:
    """Return the packages with a label, each once; of several that tie the first is taken."""
    by_package: dict[Composition, list[Label]] = {}
    ties: dict[Label, int] = {}
    for one in found.labels.found:
        ties[one.label] = len(one.positions)
        if len(one.positions):
            by_package.setdefault(found.composition(int(one.positions[0])), []).append(one.label)
    return tuple(
        Shown(
            key=labels[0].value,
            name=_("{labels}", labels=label_words(labels)),
            note=_label_note(labels, ties),
            composition=composition,
            labels=tuple(labels),
        )
        for composition, labels in by_package.items()
    )


def _label_note(labels: list[Label], ties: dict[Label, int]) -> Said:
    tied = ties[labels[0]]
    if len(labels) > 1:
        return _("the same package")
    if tied > 1:
        return ngettext("the only one", "the first of {n}", tied)
    return say(LABEL_NAMES[labels[0]][1])


def blocked(found: Zone) -> tuple[Shown, ...]:
    """Return for each side that alone blocks packages the one that leaves the others best.

    Who blocks most comes first.
    """
    counts = found.counts
    if counts is None:
        return ()
    order = sorted(counts.blockers, key=lambda one: (-one.count, one.side))
    names = [side.label for side in found.deal.sides]
    return tuple(
        Shown(
            key=f"blocked by {found.deal.sides[one.side].id}",  # no words: a key
            name=_("Without {stakeholder}", stakeholder=names[one.side]),
            note=_("best for the others"),
            composition=one.best,
        )
        for one in order
    )


def of_case(deal: Deal) -> tuple[Shown, ...]:
    """Return today and the packages of the case that are made of measures."""
    return tuple(
        Shown(
            key=one.id,
            name=one.name,
            note=_("as today")
            if one.composition == deal.today
            else _("listed; counted from its measures"),
            composition=one.composition,
            listed=True,
        )
        for one in deal.packages
    )


def stands(deal: Deal, shown: Iterable[Shown]) -> Standing:
    """Return how packages stand, a row for each."""
    return spoken(deal, deal.codes([one.composition for one in shown]))


def spoken(deal: Deal, codes: Codes) -> Standing:
    """Return how packages stand, and what the method in force says of each."""
    found = standing(deal, codes)
    if deal.method is None:
        return found
    return replace(found, words=deal.method.words(codes, deal.holds(codes)))


def state_words(deal: Deal, found: Standing, row: int) -> Said:
    """Say whether a package suits everyone surely, possibly, or whom it surely doesn't."""
    if found.fails_surely[row].any():
        return _("blocked by {names}", names=listed(_named(deal, found.fails_surely[row])))
    behind = [deal.sides[side].label for side in found.behind(row)]
    if behind and deal.method is not None:
        return _(
            "open for {names} under {method}",
            method=deal.method.title,
            names=listed(behind),
        )
    if not found.may_fail[row].any():
        return _("surely")
    if found.fails[row].any():
        names = listed(_named(deal, found.fails[row]))
        return _("possibly; not at the middle: {names}", names=names)
    return _("possibly; perhaps not: {names}", names=listed(_named(deal, found.may_fail[row])))


def _named(deal: Deal, which: Bools) -> list[str]:
    return [s.label for s, yes in zip(deal.sides, which, strict=True) if yes]


def composition_words(deal: Deal, composition: Composition) -> Said:
    """Say what a package is made of, measures that stay as today left out."""
    raised = [
        _("{measure}: {level}", measure=one.label, level=level.name)
        for one, _today, level in deal.changed(deal.today, composition)
    ]
    return together(raised, "; ") if raised else _("everything as today")
