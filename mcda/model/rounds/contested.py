"""What a round would put in the place of something else, and what was chosen about it.

Nothing that is contested is taken unless somebody chose so: it stays as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mcda.model.case import Case
from mcda.model.edits.settling import NONE, Choices
from mcda.model.entries import row_of
from mcda.model.ids import of_id
from mcda.model.merging import Cell
from mcda.model.round import Choice, Return, Round
from mcda.model.rounds.returned import Offer, review
from mcda.model.rounds.weights import WeightOffer, review_weights


def about_of(offer: Offer | WeightOffer) -> Cell:
    """Return what an offer is about; of weights, package and criterion are empty."""
    if isinstance(offer, Offer):
        return offer.stakeholder, offer.package, offer.criterion
    return offer.stakeholder, "", ""


def chosen_before(asked: Round) -> Mapping[Cell, Choice]:
    """Return what was chosen when answers of the round were taken in."""
    weights = {(one.stakeholder, "", ""): one.choice for one in asked.weight_decisions}
    scores = {(one.stakeholder, row_of(one), one.criterion): one.choice for one in asked.decisions}
    return weights | scores


def choice_of(
    before: Mapping[Cell, Choice], cell: Cell, choices: Choices = NONE, *, conflict: bool
) -> Choice | None:
    """Return what becomes of an offer; None while a conflict is undecided.

    What was taken `before` is no choice about something that was typed since.
    """
    if cell in choices:
        return choices[cell]
    known = before.get(cell)
    if conflict:
        return known if known is Choice.KEEP else None
    return known or Choice.TAKE


def offered(
    case: Case, round_id: str, returns: Iterable[Return] = ()
) -> tuple[Offer | WeightOffer, ...]:
    """Return what returns would change, weights first; KeyError for an unknown round."""
    some = tuple(returns)
    return (*review_weights(case, round_id, some), *review(case, round_id, some))


def contested(
    asked: Round, offers: Iterable[Offer | WeightOffer]
) -> tuple[Offer | WeightOffer, ...]:
    """Return the offers where something else stands, or was kept before."""
    before = chosen_before(asked)
    return tuple(one for one in offers if one.conflict or before.get(about_of(one)) is Choice.KEEP)


def undecided(
    case: Case, round_id: str, returns: Iterable[Return], choices: Choices = NONE
) -> tuple[Cell, ...]:
    """Return the conflicts about which nothing was chosen; KeyError for an unknown round."""
    asked = of_id(case.rounds, round_id)
    return open_among(asked, contested(asked, offered(case, round_id, returns)), choices)


def open_among(
    asked: Round, some: Iterable[Offer | WeightOffer], choices: Choices = NONE
) -> tuple[Cell, ...]:
    """Return those of what is contested about which nothing was chosen, by what they are about."""
    before, cells = chosen_before(asked), map(about_of, some)
    return tuple(cell for cell in cells if choice_of(before, cell, choices, conflict=True) is None)


def left_standing(case: Case, round_id: str) -> tuple[Offer | WeightOffer, ...]:
    """Return what the answers of a round would give where what stood there was kept."""
    asked = of_id(case.rounds, round_id)
    choices = [one.choice for one in asked.decisions]
    choices += [one.choice for one in asked.weight_decisions]
    if Choice.KEEP not in choices:
        return ()
    agreed = {
        (one.stakeholder, row_of(one), one.criterion)
        for one in case.moderations
        if one.round == round_id
    }
    before = chosen_before(asked)
    return tuple(
        one
        for one in offered(case, round_id)
        if before.get(about_of(one)) is Choice.KEEP and about_of(one) not in agreed
    )
