"""Who would drop something from a package, and what the others could answer.

The states are the compositions that keep the rules and that can be reached from the package:
owners change measures of their own, answers included; what can't be taken back only goes further;
a shared measure any of its owners can lower alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.model.arrays import Bools
from mcda.model.measures import Role
from mcda.negotiation.deal import Codes, Composition, Deal
from mcda.negotiation.graph import MOST_STATES, Sanction, StateGraph
from mcda.negotiation.one_package import Alone, alone_at
from mcda.negotiation.option_moves import TooManyMovesError, option_graph
from mcda.negotiation.reaching import owners_in, ranges_of
from mcda.negotiation.rules import keep_all
from mcda.negotiation.stability import Concept, Verdict, coalitions, verdict
from mcda.negotiation.stopping import floors
from mcda.words import figures


@dataclass(frozen=True, eq=False)
class DealStates:
    """The states of a deal; `owners` are positions of sides, in the order of the graph's."""

    owners: tuple[int, ...]
    codes: Codes
    graph: StateGraph

    def composition(self, state: int) -> Composition:
        return tuple(int(level) for level in self.codes[state])


@dataclass(frozen=True, slots=True)
class Hold:
    """What an owner, or several together, would do at a package, and what answers it.

    Compositions are what it comes to; `gain` is of the member that gains least, `cost` what the
    answer takes from the member that it costs most. None where there is no move, or no answer.
    """

    members: tuple[int, ...]
    stable: dict[Concept, bool | None]
    """None where too much would have to be looked at to say."""
    move: Composition | None
    gain: float
    answer: Composition | None
    cost: float
    believed: bool


@dataclass(frozen=True, slots=True)
class Leverage:
    """What one level of an answer changes for each side, used beside the package."""

    measure: int
    level: int
    effects: tuple[float, ...]


def states_from(deal: Deal, package: Composition | None = None) -> DealStates:
    """Return the states reached from a package, or all that keep the rules.

    Raises RefusedError for fewer than two owners and for more states than the limit.
    """
    owners = _two_owners(deal)
    ranges = ranges_of(deal, package)
    count = prod(map(len, ranges))
    if count > MOST_STATES:
        raise _too_many(count)
    codes = deal.codes(product(*ranges))
    kept = keep_all(deal.rules, codes)
    if package is not None:
        kept |= (codes == np.array(package)).all(axis=1)
    codes = codes[kept]
    payoffs = np.rint(deal.worth(codes).T * 1_000_000)[list(owners)]
    names = [deal.sides[o].name for o in owners]
    try:
        graph = option_graph(names, payoffs, codes, [_ways(deal, o) for o in owners])
    except TooManyMovesError:
        raise _too_many(count) from None
    return DealStates(owners, codes, graph)


def holds(
    states: DealStates, package: Composition, sanction: Sanction, *, together: bool = True
) -> tuple[Hold, ...]:
    """Return for each owner, then for two or three `together`, whether the package holds."""
    at = int(np.flatnonzero((states.codes == np.array(package)).all(axis=1))[0])
    alone = range(len(states.owners))
    groups = [*((one,) for one in alone), *(coalitions(alone) if together else ())]
    return tuple(_hold(states, verdict(states.graph, at, one, sanction), at) for one in groups)


@dataclass(frozen=True, slots=True)
class Held:
    """What was found of one package; `states` is None where they were too many to look at each.

    Then only owners by themselves are told of.
    """

    holds: tuple[Hold, ...]
    states: int | None
    within: int
    """How many states there are."""


def held_at(
    deal: Deal,
    package: Composition,
    sanction: Sanction = Sanction.SEQUENCE,
    most: int = MOST_STATES,
    *,
    together: bool = True,
) -> Held:
    """Return whether a package holds, over all states or, beyond `most` of them, owner by owner.

    Raises RefusedError for fewer than two owners.
    """
    _two_owners(deal)
    within = prod(map(len, ranges_of(deal, package)))
    if within <= most:
        try:
            states = states_from(deal, package)
        except RefusedError:
            pass
        else:
            found = holds(states, package, sanction, together=together)
            return Held(found, states.graph.states, within)
    alone = alone_at(deal, package, sanction)
    return Held(tuple(map(_by_itself, alone)), None, within)


def _by_itself(one: Alone) -> Hold:
    points = one.gain / 1_000_000, one.cost / 1_000_000
    return Hold((one.owner,), one.stable, one.move, points[0], one.answer, points[1], one.believed)


def _two_owners(deal: Deal) -> tuple[int, ...]:
    owners = owners_in(deal)
    if len(owners) < 2:
        name = ", ".join(deal.sides[o].name for o in owners) or "–"
        raise RefusedError([Problem.of("STABILITY-ONE-OWNER", owner=name)])
    return owners


def leverages(deal: Deal, package: Composition) -> tuple[Leverage, ...]:
    """Return what each answer would change for whom, beside the package."""
    now = deal.worth_of(package)
    found = []
    for m, measure in enumerate(deal.measures):
        for level in range(1, len(measure.levels)) if measure.role is Role.ANSWER else ():
            used = tuple(level if i == m else one for i, one in enumerate(package))
            found.append(Leverage(m, level, tuple((deal.worth_of(used) - now).tolist())))
    return tuple(found)


def _hold(states: DealStates, found: Verdict, at: int) -> Hold:
    members = tuple(states.owners[i] for i in found.members)
    own = states.graph.payoffs[list(found.members)] / 1_000_000
    gain = cost = 0.0
    if found.move is not None:
        gain = float((own[:, found.move] - own[:, at]).min())
        if found.answer is not None:
            cost = float((own[:, found.move] - own[:, found.answer]).max())
    return Hold(
        members,
        dict(found.stable),
        None if found.move is None else states.composition(found.move),
        gain,
        None if found.answer is None else states.composition(found.answer),
        cost,
        found.believed,
    )


def _ways(deal: Deal, owner: int) -> Sequence[Bools | None]:
    """Return which changes of each measure an owner can make."""
    found: list[Bools | None] = []
    for measure, low in zip(deal.measures, floors(deal), strict=True):
        if owner not in measure.owners:
            found.append(None)
            continue
        levels = np.arange(len(measure.levels))
        down = (levels[None, :] >= np.array(low)[:, None]) & (levels[None, :] <= levels[:, None])
        up = levels[None, :] >= levels[:, None]
        found.append(down | up if len(measure.owners) == 1 else down)
    return found


def _too_many(count: int) -> RefusedError:
    facts = {"found": figures.count(count), "most": figures.count(MOST_STATES)}
    return RefusedError([Problem.of("STATES-TOO-MANY", Place(words="--package"), **facts)])
