"""Everything about the order of a package that is looked for once, whatever is then tried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.pages.carrying.trial import Trial
from mcda.negotiation.order import Exchange, FirstMove, OrderSearch, Walk, Wishes
from mcda.negotiation.steering import Steering

MOST_FOR_PAIRS: Final = 4_096
"""States up to which steps at the same time are looked for."""


@dataclass(frozen=True, eq=False)
class OrderFound:
    """The search, its best order, and what does not hang on the order that is tried out."""

    search: OrderSearch
    best: Walk
    front: tuple[tuple[float, float], ...]
    moves: tuple[FirstMove, ...]
    exchanges: tuple[Exchange, ...]

    def walk(self, columns: tuple[int, ...]) -> Walk:
        """Return an order that is tried out; the best one without columns."""
        return self.search.walk(columns) if columns else self.best


def find_order(trial: Trial, steering: Steering) -> OrderFound:
    """Look for the order of a trial's package. Raises RefusedError where there is none."""
    wishes = Wishes(back=trial.back, owners_only=trial.owners_only)
    search = OrderSearch(trial.tried_deal, trial.target, wishes, steering)
    best = search.best()
    steering.at(0.8)
    front, moves = search.front(), search.first_moves()
    steering.at(0.9)
    few = search.count <= MOST_FOR_PAIRS
    held = (False, True) if few else ()
    exchanges = tuple(search.together(third_party=one) for one in held)
    return OrderFound(search, best, front, moves, exchanges)
