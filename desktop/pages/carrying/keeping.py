"""What is tried out of chances and outlooks, as edits of the case that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.pages.carrying.trial import Trial
from mcda.model import edits
from mcda.model.case import Case, frozen
from mcda.model.measures import Delivery, GoesAlong, Outlook, Span
from mcda.negotiation.deal import reached

Edit = Callable[[Case], Case]


def with_chances(trial: Trial) -> Edit:
    """Return what puts the chances that are tried out into a case."""
    deal, tried = trial.deal, trial.delivery().chances
    codes = deal.codes([trial.target])
    pressed = {
        one.carrier: one.condition is not None and bool(reached((one.condition,), codes)[0])
        for one in deal.goes_along
    }
    measures = {deal.measures[m].id: (tried.full[m], tried.part[m]) for m in trial.chances}
    carriers = {deal.sides[c].id: (chance, pressed.get(c)) for c, chance in trial.along.items()}

    def keep(case: Case) -> Case:
        for measure, (full, part) in measures.items():
            own = case.deliveries.get(measure, Delivery())
            changed = replace(own, full=_span(own.full, full), part=_span(own.part, part))
            case = edits.set_delivery(case, measure, changed)
        for carrier, (chance, then) in carriers.items():
            along = case.goes_along.get(carrier, GoesAlong())
            if then:
                span = _span(along.chance_then or along.chance, chance)
                along = replace(along, chance_then=span)
            else:
                along = replace(along, chance=_span(along.chance, chance))
            case = edits.set_goes_along(case, carrier, along)
        return case

    return keep


def with_outlooks(trial: Trial) -> Edit:
    """Return what puts the rate, drifts and years that are tried out into a case."""
    sides = trial.deal.sides
    drifts = {sides[i].id: drift for i, drift in trial.drifts.items()}
    years = {sides[i].id: length for i, length in trial.years.items()}
    rate = trial.rate

    def keep(case: Case) -> Case:
        for side in sides:
            own = case.outlooks.get(side.id, Outlook())
            if rate is not None:
                own = replace(own, rate=_span(own.rate, rate))
            if side.id in drifts:
                own = replace(own, drift=_span(own.drift, drifts[side.id]), drifts=frozen())
            if side.id in years:
                own = replace(own, years=_span(own.years, years[side.id]))
            if own != case.outlooks.get(side.id, Outlook()):
                case = edits.set_outlook(case, side.id, own)
        return case

    return keep


def _span(old: Span | None, value: float) -> Span:
    """Return a number with the source that it had."""
    return Span.of(round(value, 6), old.source if old is not None else "")
