"""Firmness: how far weights can move before the leader changes, and a place to try it out.

The sliders stand first, because everything else follows them.
"""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt, QTimer

from desktop.kit import focus
from desktop.kit.charts.view import ChartView
from desktop.kit.empty_state import EmptyState
from desktop.kit.laid import STRETCH, fill
from desktop.kit.slices import Slices, Steps, at_once, laid_out
from desktop.kit.work_bar import WorkBar
from desktop.pages.firmness.body import FirmnessBody
from desktop.pages.firmness.facts import FirmnessFacts, how_words
from desktop.pages.firmness.probing import Probing
from desktop.pages.firmness.sentence import firm_sentence, tried_sentence
from desktop.pages.firmness.weights import WeightsPart
from desktop.pages.page import Details, Page
from desktop.session import right_of_way
from desktop.session.latest import Latest
from desktop.session.soon import Soon, crossovers_of, is_large
from desktop.words import _
from mcda.answer.headline import refusal_sentence
from mcda.errors import Place
from mcda.methods.rank import Ranking
from mcda.model import edits
from mcda.model.case import frozen
from mcda.sensitivity.firmness import OneWay, one_way_of
from mcda.sensitivity.strength import leader_changes
from mcda.sensitivity.trial import Trial, keep_weights, with_two_weights, with_weight

OVERDUE_MS = 150
"""What takes longer than this after a slider's step is said to be worked out."""


class FirmnessPage(Page):
    """Weights with the interval in which the leader stays; sliders try, they do not change."""

    key = "firmness"
    shows_results = True
    of_blocs = True

    def make(self) -> Steps[None]:
        session = self.session
        self.trial = Trial(frozen())
        self._one_way: OneWay | None = None
        self._soon = Soon(session, self)
        self._soon.came.connect(self.show_sentence)
        # In a large case the crossovers come later; a slider's next step waits for them.
        self._crossovers = Latest(self, while_seen=self, rest_ms=0, finishes=True)
        # Before the bar hears it, whose end passes the keyboard on.
        self._crossovers.changed.connect(self._mind_keyboard)
        self._wants_keyboard, self._waits_at = False, self.window().focusWidget()
        self._arriving, self._showing = Slices(self), Slices(self)
        self._overdue = QTimer(self, singleShot=True, interval=OVERDUE_MS)
        self._overdue.timeout.connect(self._say_overdue)
        self.bar = WorkBar(self._crossovers)
        self._criterion = ""
        self._picked = False
        self.weights = WeightsPart()
        yield
        self.trials, self.whose = self.weights.trials, self.weights.whose
        self.groups, self.back = self.weights.groups, self.weights.back
        self.keep = self.weights.keep
        self.probing = Probing(self, while_seen=self)
        self.facts = FirmnessFacts()
        yield
        self.empty = EmptyState(
            _("Firmness needs a ranking: packages with scores, and weights."),
            (_("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
            (_("Go to the weights"), lambda: self.go_elsewhere.emit("weights", Place())),
        )
        self._content = FirmnessBody(self, self.weights, self.probing)
        fill(self.body, self.empty, self.bar, self._content, STRETCH)
        yield
        yield from self._content.make()
        self.part_curves, self.sampling = self._content.curves, self._content.sampling
        self.map, self.levers = self._content.map, self._content.levers
        self.everybody, self.sections = self._content.everybody, self._content.sections
        # Room for two lines, so that nothing below moves while a slider does.
        self._sentence.setMinimumHeight(round(2.6 * self._sentence.fontMetrics().height()))
        side = self._sentence.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        self._sentence.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self._connect()

    @property
    def curves(self) -> ChartView:
        """The curves of the chosen criterion."""
        return self.part_curves.curves

    @property
    def trying(self) -> bool:
        """Say whether weights are tried out that differ from the case's."""
        return bool(self.trial.tried)

    def sentence(self) -> str:
        case, stakeholder = self.session.case, self.session.stakeholder
        if not (case.stakeholders and case.packages and case.criteria):
            return ""
        one_way = self._one_way
        if one_way is None:
            waits = self._crossovers.awaited
            return "" if waits else refusal_sentence(case, self.session.summary())
        if self.trying:
            return tried_sentence(one_way, self.trial, stakeholder)
        return firm_sentence(one_way, case, self._soon)

    def refresh(self) -> None:
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        self._arriving.stop()
        case = self.session.case
        ready = bool(case.stakeholders and case.packages and case.criteria)
        if ready:
            rankings = self.session.summary().rankings
            if rankings is not self.trial.rankings:
                self.trial = Trial(rankings)
            self._probe()
        else:
            self._one_way = None
            self._crossovers.stop()
        self.show_sentence()
        yield
        if self._one_way is not None:
            yield from self._pieces_shown()
        else:
            self._show_what_is_there()
            self.sampling.stop()
            self.probing.stop()

    def details(self) -> Details:
        one_way = self._one_way
        if one_way is None:
            return []
        return [("", self.facts), (_("How"), escape(how_words(one_way)))]

    def go_to(self, place: Place) -> None:
        super().go_to(place)
        self._refresh_if_stale()
        if place.criterion:
            if place.criterion not in self.trials.ids:
                self.groups.setChecked(True)
            self._choose(place.criterion)
        if self._criterion in self.trials.ids:
            self.trials.editors(self._criterion)[0].setFocus()

    def try_out(self, criterion: str, weight: float) -> None:
        """Try a criterion's overall weight (0 to 1) for those chosen, and show what it does."""
        if self._one_way is None:
            return
        others = self.weights.others(self.trial)
        self._criterion, self._picked = criterion, True
        who = self.session.stakeholder
        self.trial = with_weight(self.trial, who, criterion, weight, others)
        self._follow()

    def try_two(self, first: str, share: float, second: str, other: float) -> None:
        """Try two criteria's weights at once, the rest in proportion."""
        if self._one_way is None:
            return
        who, others = self.session.stakeholder, self.weights.others(self.trial)
        self.trial = with_two_weights(self.trial, who, {first: share, second: other}, others)
        self._follow()

    def back_to_case(self) -> None:
        """Forget what was tried out."""
        self.trial = Trial(self.trial.rankings)
        if self._probe():
            self.show_sentence()
            self._show()

    def keep_weights(self) -> None:
        """Put the weights tried out into the case, as direct points; undone in one step."""
        if self.trying:
            self.session.apply(_("Keep weights tried out"), keep_weights, self.trial.tried)

    def take_focus(self) -> None:
        there = self._one_way is not None and self.trials.ids
        if not there or not focus.put_on(self.trials.editors(self.trials.ids[0])[0]):
            super().take_focus()
        self._wants_keyboard, self._waits_at = not there, self.window().focusWidget()

    def held(self) -> dict[str, Any]:
        return {
            "trial": self.trial,
            "criterion": self._criterion if self._picked else "",
            "moved": (self.groups.isChecked(), self.whose.currentIndex()),
            "section": self.sections.current,
            "plan": self.sampling.settings.plan,
            "map": self.map.held(),
        }

    def take_up(self, held: dict[str, Any]) -> None:
        self.trial = held["trial"]
        self._criterion, self._picked = held["criterion"], bool(held["criterion"])
        self._offer_whose()
        self.groups.setChecked(held["moved"][0])
        self.whose.setCurrentIndex(held["moved"][1])
        self.sampling.settings.take_up(held["plan"])
        self.map.take_up(held["map"])
        self.sections.choose(held["section"])

    def _connect(self) -> None:
        self.trials.tried.connect(self.try_out)
        self.trials.chosen.connect(self._choose)
        self.back.clicked.connect(self.back_to_case)
        self.keep.clicked.connect(self.keep_weights)
        views = (self.curves, self.sampling.view, self.map.view, self.levers.tornado)
        for view in views:
            view.save_failed.connect(self.session.report)
        self.groups.toggled.connect(lambda _on: self._show())
        self.map.tried.connect(self.try_two)
        self.sections.chosen.connect(self._show_section)
        self._crossovers.found.connect(self._arrived)
        self.bar.cancelled.connect(self._cancelled)
        self.probing.found.connect(self._probed)
        self.sampling.settings.numbers.connect(self._set_number)
        self.sampling.done.connect(lambda: self.facts.show_sample(self.sampling.facts()))

    def _probe(self, *, live: bool = False) -> bool:
        """Find the crossovers of the ranking in force; say if they are there, and not to come."""
        who = self.session.stakeholder
        own = self.trial.rankings.get(who)
        last = None if self._one_way is None else self._one_way.ranking
        if own is None or last is None or (last.case, last.stakeholder) != (own.case, who):
            self._one_way = None
        if own is None:
            self._crossovers.stop()
            return True
        if is_large(self.session.case):
            ranking = self.trial.ranking(who)
            key = (own, self.trial.tried.get(who, own.weights.vector).tobytes())
            self._crossovers.ask(key, crossovers_of(ranking), live=live)
            if self._crossovers.current:
                self._one_way = self._crossovers.result
            return self._crossovers.current
        tried = who in self.trial.tried
        self._one_way = one_way_of(self.trial.ranking(who)) if tried else self.session.one_way(who)
        return True

    def _follow(self) -> None:
        """Show what the weights tried out do, at once or when it is worked out."""
        right_of_way.take(self)
        if self._probe(live=True):
            self.show_sentence(live=True)
            self._show(live=True)
        else:
            right_of_way.give_back()
            if not self._overdue.isActive():
                self._overdue.start()

    def _say_overdue(self) -> None:
        """Mark what is seen as that of other weights, until the new ones' is worked out."""
        if self._crossovers.awaited and self._one_way is not None:
            self._steady.say(_("Being worked out…"), live=True)
            self.trials.say_waiting(True)
            self.part_curves.say_waiting()

    def _arrived(self, one_way: OneWay) -> None:
        """Show crossovers that were worked out beside the window."""
        known, self._one_way = self._one_way, one_way
        self.show_sentence()
        live = known is not None and self._crossovers.awaited
        self._arriving.begin(self._pieces_shown(live=live), self._has_arrived)

    def _mind_keyboard(self) -> None:
        """Give the keyboard up if it was taken elsewhere while the crossovers were awaited."""
        if not self._crossovers.working:
            self._wants_keyboard &= self.window().focusWidget() is self._waits_at

    def _has_arrived(self, _none: None) -> None:
        if self._wants_keyboard and self.isVisible():
            self.take_focus()
        self.session.chosen_changed.emit()

    def _cancelled(self) -> None:
        if self._one_way is None:
            self._stale = True
            self._sentence.setText(_("Cancelled: shown again, the page begins anew."))
            self._sentence.show()

    def _show_what_is_there(self) -> None:
        there, waits = self._one_way is not None, self._crossovers.awaited
        self._content.setVisible(there)
        self.empty.setVisible(not there and not waits)
        if waits and not there:
            self.bar.begin(_("Working out the crossovers"))

    def _show(self, *, live: bool = False) -> None:
        at_once(self._pieces_shown(live=live))

    def _pieces_shown(self, *, live: bool = False) -> Steps[None]:
        """Show what is known, a little between two yields; until all rows stand, none is seen."""
        one_way = self._one_way
        if one_way is None:
            return
        self._offer_whose()
        yield from self.weights.pieces(one_way, self.trial, live=live)
        self.empty.hide()
        if self._content.isHidden():
            yield from laid_out(self._content)
        yield
        ids = self.trials.ids
        if not self._picked or self._criterion not in ids:
            changes = [c.criterion for c in leader_changes(one_way) if c.criterion in ids]
            self._criterion = (changes or ids)[0]
        self.trials.choose(self._criterion)
        yield from self._pieces_of_part(live=live)
        yield
        self.probing.ask_about(one_way.ranking, live=live)
        if not self.probing.current:
            self._show_stale(one_way.ranking)

    def _offer_whose(self) -> None:
        session = self.session
        self.weights.offer_whose(session.stakeholder_value(), self.trial, session.looked_at.blocs)

    def _show_part(self) -> None:
        self._showing.begin(self._pieces_of_part(), now=not self.session.large)

    def _pieces_of_part(self, *, live: bool = False) -> Steps[None]:
        if self._one_way is not None:
            yield from self._content.pieces(
                self._one_way, self.trial, self._criterion, picked=self._picked, live=live
            )

    def _show_section(self, section: str) -> None:
        self._content.show_section(section)
        if self._one_way is not None:
            self._show_part()
            QTimer.singleShot(0, self, self._content.bring_sections_up)

    def _show_stale(self, ranking: Ranking) -> None:
        """Keep the last answer in sight, faded, unless it is about somebody else."""
        last = self.probing.result
        if last is None or last.ranking.stakeholder != ranking.stakeholder:
            self.facts.forget()
            self.levers.show_probe(None)
        else:
            self.facts.show_stale()

    def _probed(self) -> None:
        if (found := self.probing.result) is not None:
            self.facts.show_probe(found, tried=found.ranking.stakeholder in self.trial.tried)
            self.levers.show_probe(found)

    def _set_number(self, name: str, value: int) -> None:
        words = _("Samples") if name == "samples" else _("Seed")
        fields: dict[str, Any] = {name: value}
        self.session.apply(words, edits.set_settings, **fields)

    def _choose(self, criterion: str) -> None:
        if criterion == self._criterion or self._one_way is None:
            return
        # While another case is opened, the keyboard can still pass over a row of the one before.
        for case in (self.session.case, self._one_way.ranking.case):
            if all(one.id != criterion for one in case.criteria):
                return
        self._criterion, self._picked = criterion, True
        self.trials.choose(criterion)
        self._show_part()
        self.session.choose(Place(criterion=criterion))
