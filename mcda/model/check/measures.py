"""Checks of measures, of the packages made of them, and of what chance and time do to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mcda.errors import Place, Problem
from mcda.model.built import change, effect_of, status_quo
from mcda.model.case import Case, Package
from mcda.model.check.listed import of_ids, of_siblings
from mcda.model.check.places import Places, figure, finite
from mcda.model.measures import Delivery, GoesAlong, Measure, Role, Span
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from mcda.words.said import _

_OF_PROCESS: Final = (  # no words: names of criteria
    "exposure", "chance of delivery", "delivery risk", "risk of delivery",
)  # fmt: skip


def of_measures(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the list of measures."""
    if not case.measures:
        return
    if status_quo(case) is None:
        yield Problem.of("MEASURES-NO-STATUS-QUO", places.at("status_quo"))
    named = [(m.id, m.name, places.at("name", m.name, measure=m.id)) for m in case.measures]
    yield from of_ids(named)
    yield from of_siblings(named)
    for measure in case.measures:
        yield from _of_measure(case, places, measure)
    for criterion in leaves(case):
        if any(word in name_key(criterion.name) for word in _OF_PROCESS):
            place = places.place("name", criterion=criterion.id)
            yield Problem.of("CRITERION-JUDGES-PROCESS", place, name=criterion.name)


def _of_measure(case: Case, places: Places, measure: Measure) -> Iterator[Problem]:
    place = places.at("measure", measure.name, measure=measure.id)
    if len(measure.levels) < 2:
        yield Problem.of("MEASURE-FEW-LEVELS", place, name=measure.name)
    levels = [
        (one.id, one.name, places.at("level", measure.name, one.name, measure=measure.id))
        for one in measure.levels
    ]
    yield from of_ids(levels)
    yield from of_siblings(levels)
    if not measure.owners:
        yield Problem.of("MEASURE-NO-OWNER", place, name=measure.name)
    for field, some in ((_("owner"), measure.owners), (_("carrier"), measure.carriers)):
        for one in some:
            if one not in places.stakeholders:
                yield Problem.of("MEASURE-UNKNOWN-PARTY", place, what=field, id=one)
    if measure.role is Role.OFFER and not _touches(case, measure, measure.owners):
        others = [one.id for one in case.stakeholders]
        if measure.owners and _touches(case, measure, tuple(others)):
            yield Problem.of("MEASURE-COSTS-NOTHING", place, name=measure.name)


def _touches(case: Case, measure: Measure, whom: tuple[str, ...]) -> bool:
    """Say whether a measure changes any score of one of these stakeholders."""
    for stakeholder in whom:
        for level in measure.levels:
            for leaf in leaves(case):
                made = change(effect_of(case, stakeholder, measure.id, level.id, leaf.id))
                if made is not None and (made.low or made.high):
                    return True
    return False


def of_compositions(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with what packages are made of."""
    measures = {one.id: one for one in case.measures}
    for package in case.packages:
        if package.composition and package.status_quo:
            place = places.place("composition", package=package.id)
            yield Problem.of("COMPOSITION-OF-STATUS-QUO", place, name=package.name)
        yield from _of_composition(places, package, measures)


def _of_composition(
    places: Places, package: Package, measures: dict[str, Measure]
) -> Iterator[Problem]:
    for key, level in package.composition.items():
        measure = measures.get(key)
        place = places.at("composition", package.name, measure=key, package=package.id)
        if measure is None or level not in {one.id for one in measure.levels}:
            what, unknown = ("measure", key) if measure is None else ("level", level)
            yield Problem.of("COMPOSITION-OF-UNKNOWN", place, what=what, id=unknown)
        elif measure.role is Role.ANSWER:
            yield Problem.of("COMPOSITION-ANSWER", place, name=measure.name)


def of_chances(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the chances of delivery, and that carriers take part."""
    measures = {one.id: one for one in case.measures}
    for key, own in case.deliveries.items():
        measure = measures.get(key)
        place = places.at("delivery", measure.name if measure else key, measure=key)
        if measure is None:
            yield Problem.of("DELIVERY-OF-UNKNOWN", place, what=_("measure"), id=key)
        else:
            yield from _of_delivery(place, measure, own)
    for key, chance in case.goes_along.items():
        place = places.at("goes_along", places.stakeholders.get(key, key), stakeholder=key)
        if key not in places.stakeholders:
            yield Problem.of("DELIVERY-OF-UNKNOWN", place, what=_("carrier"), id=key)
        yield from _of_goes_along(place, measures, chance)


def _of_delivery(place: Place, measure: Measure, own: Delivery) -> Iterator[Problem]:
    for what, span in ((_("The chance"), own.full), (_("The chance in part"), own.part)):
        yield from _of_span(place, what, span, 0.0, 1.0)
    if finite(own.full.high) and finite(own.part.high) and own.full.high + own.part.high > 1:
        total = figure(round(own.full.high + own.part.high, 9))
        yield Problem.of("DELIVERY-ABOVE-ONE", place, total=total)
    later = [one.id for one in measure.levels[1:]]
    if own.part_level is not None and own.part_level not in later:
        yield Problem.of("DELIVERY-PART-LEVEL", place, id=own.part_level)
    elif own.part_level is None and own.part.high:
        yield Problem.of("DELIVERY-NO-PART-LEVEL", place)


def _of_goes_along(
    place: Place, measures: dict[str, Measure], chance: GoesAlong
) -> Iterator[Problem]:
    yield from _of_span(place, _("The chance"), chance.chance, 0.0, 1.0)
    if chance.chance_then is not None:
        yield from _of_span(place, _("The chance under pressure"), chance.chance_then, 0.0, 1.0)
    if (chance.when is None) is not (chance.chance_then is None):
        yield Problem.of("CHANCE-HALF", place)
    if chance.when is not None and not _known(measures, chance.when.measure, chance.when.level):
        words = f"{chance.when.measure} {chance.when.level}".strip()
        yield Problem.of("DELIVERY-OF-UNKNOWN", place, what=_("condition"), id=words)


def _known(measures: dict[str, Measure], measure: str, level: str) -> bool:
    at = measures.get(measure)
    return at is not None and level in ("", *(one.id for one in at.levels))


def of_outlooks(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with what time does to the stakeholders."""
    for key, own in case.outlooks.items():
        place = places.at("outlook", places.stakeholders.get(key, key), stakeholder=key)
        if key not in places.stakeholders:
            yield Problem.of("OUTLOOK-OF-UNKNOWN", place, id=key)
            continue
        for leaf, span in own.drifts.items():
            if leaf not in places.leaves:
                yield Problem.of("OUTLOOK-OF-UNKNOWN", place, id=leaf)
            yield from _of_span(
                place, _("The drift of {criterion}", criterion=places.name(leaf)), span
            )
        for what, one, most in (
            (_("The drift"), own.drift, None),
            (_("The drift of a package"), own.package_drift, None),
            (_("The number of years"), own.years, 1000.0),
            (_("The rate"), own.rate, 1.0),
        ):
            if one is not None:
                yield from _of_span(place, what, one, None if most is None else 0.0, most)


def _of_span(
    place: Place, what: str, span: Span, least: float | None = None, most: float | None = None
) -> Iterator[Problem]:
    if not finite(span.low) or not finite(span.high):
        yield Problem.of("NUMBER-NOT-FINITE", place, what=what)
    elif span.low > span.high:
        low, high = figure(span.low), figure(span.high)
        yield Problem.of("SPAN-UPSIDE-DOWN", place, what=what, low=low, high=high)
    elif least is not None and most is not None and not least <= span.low <= span.high <= most:
        wrong = span.low if span.low < least else span.high
        facts = {"what": what, "value": figure(wrong)}
        yield Problem.of("SPAN-OUTSIDE", place, low=figure(least), high=figure(most), **facts)
