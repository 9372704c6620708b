"""What is tried out on the page: a package, an order, chances, rates. The case never changes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mcda.negotiation.deal import Composition, Deal, NamedPackage
from mcda.negotiation.delivery import Delivery
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
    years: dict[int, float] = field(default_factory=dict)

    @property
    def trying(self) -> bool:
        """Say whether anything is tried out."""
        found = (self.columns, self.loose, self.chances, self.along, self.drifts, self.years)
        return any(found) or self.rate is not None or self.nothing_back or not self.owners_only

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
        """The deal with the rate, the drifts and their years that are tried out."""
        sides = []
        for i, side in enumerate(self.deal.sides):
            outlook = side.outlook
            if self.rate is not None:
                outlook = replace(outlook, rate=(self.rate, self.rate))
            if i in self.drifts:
                outlook = replace(outlook, drift=(self.drifts[i], self.drifts[i]))
            if i in self.years:
                outlook = replace(outlook, years=(self.years[i], self.years[i]))
            sides.append(replace(side, outlook=outlook))
        return replace(self.deal, sides=tuple(sides))

    def snapshot(self) -> Trial:
        """Return a copy for work that goes on while something else is tried."""
        return replace(
            self,
            loose=dict(self.loose),
            chances=dict(self.chances),
            along=dict(self.along),
            drifts=dict(self.drifts),
            years=dict(self.years),
        )

    def move(self, best: tuple[int, ...], step: int, to: int) -> None:
        """Move a step of the order to another place; back at the best order, none is tried."""
        order = list(self.columns or best)
        order.insert(to, order.pop(step))
        self.columns = () if tuple(order) == best else tuple(order)

    def delivery(self) -> Delivery:
        """Return the delivery with the chances that are tried out."""
        found = Delivery(self.deal, self.target)
        for measure, chance in self.chances.items():
            found = found.changed(measures=[measure], to=chance)
        for carrier, chance in self.along.items():
            found = found.changed(carriers=[carrier], to=chance)
        return found
