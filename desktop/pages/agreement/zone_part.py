"""Tab Zone: what can be agreed, and what is left when somebody asks for more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from desktop.kit.beside import Beside
from desktop.kit.bloc_columns import gains_in_blocs
from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card, on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.laid import fill
from desktop.kit.menu import Menu
from desktop.kit.result_table import ResultTable
from desktop.pages.agreement.keep_row import KeepRow
from desktop.pages.agreement.package_tables import gains_table, made_table
from desktop.pages.agreement.talks import Found
from desktop.pages.agreement.talks_part import TalksPart
from desktop.pages.agreement.trial_row import TrialRow
from desktop.pages.agreement.zone_view import ZoneView
from desktop.pages.page import Details
from desktop.session.session import Session
from desktop.words import _, html, text
from mcda.answer.built_draws import built_draws, built_draws_sentence
from mcda.figures.agreement_charts import ZoneLines
from mcda.figures.agreement_specs import among, asked_for, level_shares, zone_lines
from mcda.model.naming import free_name
from mcda.negotiation.floors_sentences import asks_more, headline
from mcda.negotiation.shown import Shown, composition_words, labelled, stands, state_words
from mcda.negotiation.zone import Zone
from mcda.negotiation.zone_sentences import closings, counted, stuck, why_no_label

_BESIDE_PX: Final = 1100
"""So wide the gains of seven or so, each under its whole name, have room beside the chips."""


class ZonePart(TalksPart):
    """The picture with its floors, the table of gains, the chips in small, and what is made of
    what.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted: dict[str, bool] = {}
        self._plain = ZoneLines(title="", columns=(), lines=())
        """The picture without what is tried, made once and not with each frame."""
        self.picture = ZoneView(lambda: session.case)
        self.shown_menu = Menu(self)
        self.choose_shown = QToolButton()
        self.choose_shown.setText(_("Packages shown"))
        self.choose_shown.setAccessibleName(_("Packages shown"))
        self.choose_shown.setMenu(self.shown_menu)
        self.choose_shown.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.keeping = KeepRow(_("Keep as a package"))
        self.trial = TrialRow(
            _("Drag a floor, or move it with the arrow keys, to try what asking for more leaves."),
            self.choose_shown,
            self.keeping,
        )
        self.conflict = paragraph()
        self.picture_blocs = BlocRow(session.looked_at)
        self.blocs = BlocRow(session.looked_at, folds=True)
        self._columns: list[int] = []
        """Whom the picture shows, by their places among the sides."""
        self.gains = ResultTable(_("What each package brings each stakeholder"))
        self.made = ResultTable(_("What each package is made of"))
        self.chips = ChartView(lambda: session.case)
        self._note = paragraph("", "small")
        self._gains_card = Card("")
        self._lay_out()
        self.picture.floor_moved.connect(self._floor_moved)
        self.picture.picked.connect(self._line_picked)
        self.chips.picked.connect(self._level_picked)
        self.trial.left.connect(self.talks.back)
        self.keeping.kept.connect(self._keep)
        for table in (self.gains, self.made):
            table.chosen.connect(lambda key, _column: self.talks.choose(key))
        self.talks.moved.connect(self._moved)

    def sentence(self) -> str:
        found = self.talks.found
        return "" if found is None else html(headline(found.zone))

    def held(self) -> dict[str, Any]:
        return {"wanted": dict(self._wanted)}

    def take_up(self, held: dict[str, Any]) -> None:
        self._wanted = dict(held.get("wanted", {}))

    def fill(self, found: Found) -> None:
        self.talks.look()
        shown = self.shown()
        out = self.talks.out(shown)
        chosen = self._chosen(shown)
        looked_at = {one.id for one in self.session.looked_at.stakeholders}
        self._columns = [i for i, side in enumerate(found.deal.sides) if side.id in looked_at]
        self._plain = zone_lines(found.zone, shown, "" if chosen is None else chosen.key)
        self._show_picture(found, shown, live=False)
        for row in (self.picture_blocs, self.blocs):
            row.show_case()
        gains = gains_table(found.deal, shown, out)
        self.gains.set_table(gains_in_blocs(gains, self.session.looked_at))
        self.made.set_table(made_table(found.deal, shown))
        if chosen is not None:
            for table in (self.gains, self.made):
                table.choose(chosen.key)
        named = labelled(found.zone)
        self._gains_card.set_title(
            _gains_title(sum(len(one.labels) for one in named), len(named)),
            _("Gain in each stakeholder's own points: columns do not compare; ≈ our estimate"),
        )
        self._note.setText("<br>".join(html(one) for one in why_no_label(found.zone)))
        self._note.setVisible(bool(self._note.text()))
        self._show_conflict(self.talks.tried or found.zone)
        self._show_keeping(chosen)
        self._fill_menu()

    def details(self) -> Details:
        found, chosen = self.talks.found, self._chosen(self.shown())
        if found is None or chosen is None:
            return []
        deal = found.deal
        state = state_words(deal, stands(deal, (chosen,)), 0)
        shown: Details = [
            (_("Chosen"), f"<b>{html(chosen.name)}</b><br>{html(chosen.note)}; {html(state)}"),
            (_("What it is"), html(composition_words(deal, chosen.composition))),
        ]
        levels = {
            one.id: one.levels[at].id
            for one, at in zip(deal.measures, chosen.composition, strict=True)
            if at
        }
        drawn = built_draws(found.case, levels)
        if drawn.shares:
            told = built_draws_sentence(found.case, drawn)
            shown.append((_("If weights are not quite so"), html(told)))
        side = next(
            (i for i, one in enumerate(deal.sides) if one.id == self.session.stakeholder), 0
        )
        more = asks_more(found.zone, side)
        if more:
            shown.append((_("If more is asked for"), html(more[0])))
        ends = closings(found.zone)
        if ends:
            shown.append((_("Where the zone closes"), "<br>".join(html(one) for one in ends)))
        shown.append((_("Counts"), "<br>".join(html(one) for one in counted(found.zone))))
        return shown

    def shown(self) -> tuple[Shown, ...]:
        """Return the packages that are shown: those with labels and the first that is blocked,
        unless others are chosen.
        """
        every = self.talks.shown()
        blocked = "blocked by "  # no words: how keys begin
        first = next((one.key for one in every if one.key.startswith(blocked)), "")
        return tuple(
            one
            for one in every
            if self._wanted.get(one.key, bool(one.labels) or one.key == first)
            or one.key == self.talks.chosen
        )

    def _chosen(self, shown: tuple[Shown, ...]) -> Shown | None:
        found = next((one for one in shown if one.key == self.talks.chosen), None)
        return found or (shown[0] if shown else None)

    def _show_picture(self, found: Found, shown: tuple[Shown, ...], *, live: bool) -> None:
        floors = tuple(float(x) for x in self.talks.asked_floors(found))
        gone = self.talks.out(shown)
        rows = {row for row, one in enumerate(shown) if one.key in gone}
        whole = asked_for(self._plain, found.tops, floors, rows)
        self.picture.set_spec(among(whole, self._columns), live=live)
        self.picture.set_floors(self._of(found.tops), self._of(floors))
        self.trial.show_trial(self.talks, shown)
        left, zone = self.talks.left(), found.zone
        core, count = zone.core, len(zone.efficient)
        if left is not None and left.efficient is not None and self.talks.asked:
            core, count = left.core, len(left.efficient)
        pins = self.talks.pinned(found)
        self.chips.set_spec(level_shares(found.deal, core, count, pins, short=True), live=live)

    def _of(self, points: Sequence[float]) -> tuple[float, ...]:
        return tuple(points[at] for at in self._columns)

    def _moved(self) -> None:
        """Show one frame of a floor: picture, chips and the line under the picture."""
        found = self.talks.found
        if found is not None and self.isVisible():
            self._show_picture(found, self.shown(), live=True)

    def _floor_moved(self, column: int, points: float) -> None:
        found = self.talks.found
        if found is not None:
            self.talks.set_floor(found.deal.sides[self._columns[column]].id, points)

    def _line_picked(self, row: int, _column: int) -> None:
        shown = self.shown()
        if 0 <= row < len(shown):
            self.talks.choose(shown[row].key)

    def _level_picked(self, row: int, level: int) -> None:
        self.talks.pin_at(self.chips.spec, row, level)

    def _show_conflict(self, zone: Zone) -> None:
        told = stuck(zone)
        self.conflict.setText("<br>".join(html(one) for one in told))
        self.conflict.setVisible(bool(told))

    def _show_keeping(self, chosen: Shown | None) -> None:
        names = [one.name for one in self.session.case.packages]
        listed = chosen is not None and chosen.listed
        able = chosen is not None and not listed
        name = free_name(text(chosen.name), names) if chosen is not None else ""
        why = _("The case lists it already.") if listed else ""
        self.keeping.suggest(str(name), able=able, why_not=why)

    def _keep(self, name: str) -> None:
        chosen = self._chosen(self.shown())
        if chosen is not None:
            self.keep(chosen.composition, name)

    def _fill_menu(self) -> None:
        self.shown_menu.clear()
        on = {one.key for one in self.shown()}
        for one in self.talks.shown():
            action = QAction(f"{text(one.name)} ({text(one.note)})", self.shown_menu)
            action.setCheckable(True)
            action.setChecked(one.key in on)
            action.toggled.connect(lambda wanted, key=one.key: self._want(key, wanted))
            self.shown_menu.addAction(action)

    def _want(self, key: str, wanted: bool) -> None:
        self._wanted[key] = wanted
        if not wanted and self.talks.chosen == key:
            self.talks.chosen = ""
        found = self.talks.found
        if found is not None:
            self.fill(found)
            self.changed.emit()

    def _lay_out(self) -> None:
        pictured = on_card(self.picture_blocs, self.picture, self.trial, self.conflict)
        fill(self._gains_card.body, self.blocs, self.gains, self._note)
        chips = on_card(self.chips)
        made = Card(_("What each package is made of"), _("Faint: as today"))
        made.body.addWidget(self.made)
        beside = Beside((self._gains_card, chips), (3, 2), _BESIDE_PX)
        fill(self.column, pictured, beside, made)


def _gains_title(labels: int, packages: int) -> str:
    if not labels:
        return _("No package carries a label")
    if packages == 1:
        return _("{labels} labels, one package", labels=labels)
    return _("{labels} labels, {packages} packages", labels=labels, packages=packages)
