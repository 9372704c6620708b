"""What can be agreed, worked out beside the window, and what is asked for on trial.

The tabs on packages share one of these for a session: one deal, one zone, one trial. What is
tried is kept by ids, so that it outlives an edit as far as what it speaks of is still there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from desktop.session.jobs import Handle
from desktop.session.latest import Latest, Work
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Problem
from mcda.figures.agreement_charts import LevelShares
from mcda.figures.agreement_specs import pins_of, reach
from mcda.model.arrays import Floats
from mcda.model.case import Case
from mcda.negotiation.deal import Deal
from mcda.negotiation.floors import Left, Looked, looked
from mcda.negotiation.gains import TOLERANCE
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.shown import Shown, blocked, labelled, of_case, stands
from mcda.negotiation.steering import Steering
from mcda.negotiation.zone import Zone, zone


@dataclass(frozen=True, eq=False)
class Found:
    """The zone of one case."""

    case: Case
    zone: Zone

    @property
    def deal(self) -> Deal:
        return self.zone.deal

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Points at the height of the best, for each stakeholder; NaN where there are none."""
        return tuple(float(top) for top in reach(self.zone))

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """The packages with a label, those that one alone blocks, and those of the case."""
        return (*labelled(self.zone), *blocked(self.zone), *of_case(self.deal))


class Talks(QObject):
    """`changed` when an answer came or what is shown is another; `moved` with each frame of a
    floor.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._case: Case | None = None
        self._turn = 0
        self._stood: tuple[object, Floats] = (None, np.zeros((0, 0)))
        self.floors: dict[str, float] = {}
        self.pins: dict[str, str] = {}
        self.chosen = ""
        """The key of the package that is chosen, "" for the first one shown."""
        self.refused: tuple[Problem, ...] = ()
        self.zones = Latest(self, found=self._found, refused=self._refused)
        self.looks = Latest(self)
        self.trials = Latest(self)
        self.looks.found.connect(lambda _looked: self.moved.emit())
        self.trials.found.connect(lambda _zone: self.changed.emit())
        session.case_opened.connect(self._forget)

    @staticmethod
    def of(session: Session) -> Talks:
        """Return the talks of a session, made when first asked for."""
        found = session.findChild(Talks)
        return found if isinstance(found, Talks) else Talks(session)

    @property
    def found(self) -> Found | None:
        """The zone of the case as it now stands, None while it is worked out or refused."""
        answer = self.zones.result
        right = self.zones.current and not self.refused and isinstance(answer, Found)
        return answer if right else None

    @property
    def asked(self) -> bool:
        """Say whether anything is asked for beyond the fallbacks."""
        found = self.found
        if found is None:
            return False
        return bool((np.abs(self.asked_floors(found)) > TOLERANCE).any() or self.pinned(found))

    @property
    def tried(self) -> Zone | None:
        """The zone with the floors tried out, None where there are none or it isn't ready."""
        right = self.trials.current and isinstance(self.trials.result, Zone)
        return self.trials.result if right and self._any_floor() else None

    def take(self, case: Case) -> None:
        """Work out the zone of a case, unless it is the one at hand."""
        if case is self._case and (self.zones.current or self.zones.working):
            return
        self._case, self._turn = case, self._turn + 1
        self.refused = ()
        self.looks.forget()
        self.trials.forget()
        self.zones.ask(self._turn, _zone_work(case))
        self.changed.emit()

    def look(self) -> None:
        """Look at every package once, so that floors can move."""
        found = self.found
        if found is not None:
            deal = found.deal
            self.looks.ask(self._turn, lambda handle: looked(deal, steering(handle)))

    def stop(self) -> None:
        """Give up what is being worked out."""
        for latest in (self.zones, self.looks, self.trials):
            if latest.working:
                latest.stop()

    def asked_floors(self, found: Found) -> Floats:
        """Return the gains asked for (sides,), 0 where only the fallback counts."""
        return np.array([self.floors.get(side.id, 0.0) for side in found.deal.sides])

    def pinned(self, found: Found) -> dict[int, int]:
        """Return the levels asked for, as positions."""
        return pins_of(found.deal, self.pins)

    def left(self) -> Left | None:
        """Return what is left with what is asked for; None while it isn't counted yet."""
        found = self.found
        counted = self.looks.result
        if found is None or not isinstance(counted, Looked) or not self.looks.current:
            return None
        return counted.left(self.asked_floors(found), self.pinned(found))

    def set_floor(self, stakeholder: str, points: float) -> None:
        """Ask for a gain of a stakeholder; 0 is its fallback."""
        if abs(points - self.floors.get(stakeholder, 0.0)) <= TOLERANCE:
            return
        self.floors[stakeholder] = points
        if abs(points) <= TOLERANCE:
            del self.floors[stakeholder]
        self.moved.emit()
        self._try()

    def pin(self, measure: str, level: str) -> None:
        """Ask for a level of a measure, or no longer where it is asked for already."""
        if self.pins.get(measure) == level:
            del self.pins[measure]
        else:
            self.pins[measure] = level
        self.changed.emit()

    def pin_at(self, spec: object, row: int, level: int) -> None:
        """Ask for the level that stands in a row of the chips, or no longer."""
        found = self.found
        if found is None or not isinstance(spec, LevelShares):
            return
        named = {one.name: one for one in found.deal.measures}
        named |= {one.label: one for one in found.deal.measures}
        measure = named[spec.measures[row]]
        self.pin(measure.id, measure.levels[level].id)

    def back(self) -> None:
        """Ask for nothing beyond the fallbacks."""
        self.floors.clear()
        self.pins.clear()
        self.trials.forget()
        self.changed.emit()

    def choose(self, key: str) -> None:
        """Choose the package that the tabs speak of."""
        if key != self.chosen:
            self.chosen = key
            self.changed.emit()

    def shown(self) -> tuple[Shown, ...]:
        """Return every package that can be shown: labelled, blocked, listed."""
        found = self.found
        if found is None:
            return ()
        tried = self.tried
        if tried is None:
            return found.shown
        named = tuple(one for one in found.shown if one.labels)
        known = {one.composition for one in named}
        new = tuple(
            Shown(
                f"tried {one.key}",  # no words: a key
                _("{name}, tried out", name=one.name),
                _("with the floors asked for"),
                one.composition,
                one.labels,
            )
            for one in labelled(tried)
            if one.composition not in known
        )
        return (*named, *new, *(one for one in found.shown if not one.labels))

    def subject(self, usual: str = "") -> Shown | None:
        """Return the package chosen, else the `usual` one, else the first of those shown."""
        every = self.shown()
        for key in (self.chosen, usual):
            for one in every:
                if one.key == key:
                    return one
        return every[0] if every else None

    def out(self, among: tuple[Shown, ...]) -> set[str]:
        """Return the keys of packages that don't come up to what is asked for."""
        found = self.found
        if found is None or not among or not self.asked:
            return set()
        least = self.asked_floors(found) - TOLERANCE
        pins = self.pinned(found)
        gain = self._gains(found, among)
        short = np.asarray((np.where(np.isnan(gain), np.inf, gain) < least).any(axis=1))
        return {
            one.key
            for one, misses in zip(among, short, strict=True)
            if misses or any(one.composition[m] != level for m, level in pins.items())
        }

    def _gains(self, found: Found, among: tuple[Shown, ...]) -> Floats:
        """Return the gains of packages, worked out once for those that are shown."""
        key = (self._turn, tuple(one.composition for one in among))
        if self._stood[0] != key:
            self._stood = key, stands(found.deal, among).gain
        return self._stood[1]

    def _any_floor(self) -> bool:
        found = self.found
        return found is not None and bool((np.abs(self.asked_floors(found)) > TOLERANCE).any())

    def _try(self) -> None:
        """Work out the whole zone with the floors once they rest."""
        found = self.found
        if found is None:
            return
        if not self._any_floor():
            self.trials.forget()
            return
        deal, floors = found.deal, self.asked_floors(found)
        key = (self._turn, tuple(floors.tolist()))
        self.trials.ask(key, lambda handle: zone(deal, floors, steering(handle)), live=True)

    def _found(self, _found: object) -> None:
        self._try()
        self.changed.emit()

    def _refused(self, problems: Any) -> None:
        self.refused = tuple(problems)
        self.changed.emit()

    def _forget(self) -> None:
        self.floors.clear()
        self.pins.clear()
        self.chosen = ""


def steering(handle: Handle) -> Steering:
    """Let the work of a job be followed, and stopped when nobody waits for it."""
    return Steering(handle.progress)


def _zone_work(case: Case) -> Work:
    def work(handle: Handle) -> Found:
        deal, _left_out = deal_of(case)
        return Found(case, zone(deal, steering=steering(handle)))

    return work
