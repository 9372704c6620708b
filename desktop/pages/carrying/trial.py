"""What is tried out on the page: a package, an order, chances, rates. The case never changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mcda.negotiation.deal import Composition, Deal, NamedPackage
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.order import OrderSearch, Walk, Wishes
from mcda.negotiation.patience import with_reversible
from mcda.negotiation.stopping import Back


@dataclass
class Trial:
    """One package of a deal with everything that is tried out on it."""

    deal: Deal
    package: NamedPackage
    owners_only: bool = True
    nothing_back: bool = False
    columns: tuple[int, ...] = ()
    """The order tried out; empty for the best one."""
    loose: dict[int, bool] = field(default_factory=dict)
    """Measures tried out as ones that can be taken back, or no longer."""
    chances: dict[int, float] = field(default_factory=dict)
    along: dict[int, float] = field(default_factory=dict)
    rate: float | None = None
    drifts: dict[int, float] = field(default_factory=dict)
    _search: OrderSearch | None = field(default=None, repr=False)

    @property
    def target(self) -> Composition:
        return self.package.composition

    @property
    def back(self) -> Back:
        return Back.NOTHING if self.nothing_back else Back.WHAT_CAN_BE

    @property
    def tried_deal(self) -> Deal:
        """The deal with what is tried out of what can be taken back."""
        deal = self.deal
        for measure, reversible in self.loose.items():
            deal = with_reversible(deal, self.target, (measure,), reversible)
        return deal

    @property
    def outlook_deal(self) -> Deal:
        """The deal with the rate and the drifts that are tried out."""
        sides = []
        for i, side in enumerate(self.deal.sides):
            outlook = side.outlook
            if self.rate is not None:
                outlook = replace(outlook, rate=(self.rate, self.rate))
            if i in self.drifts:
                outlook = replace(outlook, drift=(self.drifts[i], self.drifts[i]))
            sides.append(replace(side, outlook=outlook))
        return replace(self.deal, sides=tuple(sides))

    def search(self) -> OrderSearch:
        """Return the search of the order, made once; RefusedError where there is no order."""
        if self._search is None:
            wishes = Wishes(back=self.back, owners_only=self.owners_only)
            self._search = OrderSearch(self.tried_deal, self.target, wishes)
        return self._search

    def walk(self) -> Walk:
        """Return the order that is tried out, or the best one."""
        search = self.search()
        return search.walk(self.columns) if self.columns else search.best()

    def set_wishes(self, *, owners_only: bool, nothing_back: bool) -> None:
        self.owners_only, self.nothing_back = owners_only, nothing_back
        self._search = None

    def set_loose(self, measures: Iterable[int], *, reversible: bool) -> None:
        """Try measures as ones that can be taken back, or no longer."""
        self.loose |= dict.fromkeys(measures, reversible)
        self._search = None

    def forget_loose(self) -> None:
        self.loose.clear()
        self._search = None

    def move(self, step: int, to: int) -> None:
        """Move a step of the order to another place; back at the best order, none is tried."""
        order = list(self.walk().columns)
        order.insert(to, order.pop(step))
        self.columns = () if tuple(order) == self.search().best().columns else tuple(order)

    def delivery(self) -> Delivery:
        """Return the delivery with the chances that are tried out."""
        found = Delivery(self.deal, self.target)
        for measure, chance in self.chances.items():
            found = found.changed(measures=[measure], to=chance)
        for carrier, chance in self.along.items():
            found = found.changed(carriers=[carrier], to=chance)
        return found
