"""The first part of the ranking page: everybody side by side, why one leads, one's own ranking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.beside import Beside
from desktop.kit.bloc_columns import in_blocs
from desktop.kit.bloc_row import BlocRow, part_words
from desktop.kit.card import on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.laid import STRETCH, in_column
from desktop.kit.narrow import Narrow
from desktop.kit.number_form import shown
from desktop.kit.result_table import ResultTable
from desktop.kit.slices import Steps, at_once
from desktop.kit.summary_table import summed_up
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.work_bar import WorkBar
from desktop.pages.ranking.pair_picker import PairPicker
from desktop.pages.ranking.ranking_tables import ranking_table
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, text
from mcda.answer.acceptance_words import CROSSED, PERHAPS_CROSSED
from mcda.answer.reading_order import packages_to_read
from mcda.figures.chart_specs import differences, rank_lines
from mcda.group.opinion_sentences import badge_words, badges_sentence
from mcda.group.screening_sentences import red_line_lines
from mcda.group.summary import Summary
from mcda.methods.in_force import in_force, worded
from mcda.methods.leave_one_out import Steadiness, can_change, steadiness
from mcda.methods.rank import Ranking
from mcda.model.case import Package
from mcda.model.naming import label as name_of

AT_ONCE = 300_000
"""Scores ranked anew up to which leaving packages out is tried at once, not in a job."""


class PackagesPart(QWidget):
    """Table, lines and reasons; `steady` says what removing a package does, by stakeholder."""

    steady_known = Signal()

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        show: Callable[[Steps[None]], object] = at_once,
    ) -> None:
        """`show` takes the steps in which others of many packages are shown."""
        super().__init__(parent)
        self._session = session
        self._pair: tuple[str, str] | None = None
        self._package: Package | None = None
        self._filled = False
        self._latest = Latest(self, found=self._known)
        self.bar = WorkBar(self._latest)
        self._steady_of: Summary | None = None
        self.steady: Mapping[str, Steadiness] = {}
        self.blocs = BlocRow(session.looked_at, folds=True)
        self.narrow = Narrow(_("Find a package"))
        self._rows: list[int] = []
        self.line_rows: list[int] = []
        """The packages that have a line, by their places in the summary."""
        self.line_columns: list[int] = []
        """The stakeholders that it crosses, likewise."""
        self.summary_table = ResultTable(_("Packages and stakeholders"))
        self.red_lines = paragraph("", "small")
        self.removals = paragraph("", "small")
        self.removals.setTextFormat(Qt.TextFormat.PlainText)
        self.lines = ChartView(lambda: session.case)
        self.pair = PairPicker()
        self.why = ChartView(lambda: session.case)
        self.own_table = ResultTable(_("Ranking of the chosen stakeholder"))
        self.pair.changed.connect(self._pair_changed)
        self.narrow.changed.connect(lambda: show(self.pieces(self._package)))
        for view in (self.lines, self.why):
            view.save_failed.connect(session.report)

    def show_case(self, package: Package | None) -> None:
        """Show the case as it now is, with a package chosen."""
        at_once(self.pieces(package))

    def pieces(self, package: Package | None) -> Steps[None]:
        """Show the case as it now is, a little between two yields."""
        self._filled = False
        return self._pieces(package)

    def _pieces(self, package: Package | None) -> Steps[None]:
        summary, self._package = self._session.summary(), package
        self.blocs.show_case()
        order = packages_to_read(self._session.recommendation(), summary)
        self._rows = self._shown(order, package)
        table = yield from summed_up(summary, self._session.stakeholder, self._rows)
        table = replace(table, part=self.narrow.part)
        yield from self.summary_table.filled(in_blocs(table, self._session.looked_at, summary))
        yield
        marks = {
            surely: f'<span style="color:{theme().below}">{sign}</span>'
            for surely, sign in ((True, CROSSED), (False, PERHAPS_CROSSED))
        }
        crossed = "<br>".join(
            f"{marks[surely]} {escape(shown(sentence))}"
            for surely, sentence in red_line_lines(self._session.case)
        )
        self.red_lines.setText(crossed)
        self.red_lines.setVisible(bool(crossed))
        yield
        self._leave_out(summary)
        yield
        ranking = self._session.ranking(self._session.stakeholder)
        self._own_card.setVisible(ranking is not None)
        if ranking is not None:
            self._show_head(ranking)
            own = self._shown([int(i) for i in np.argsort(ranking.ranks, kind="stable")], package)
            table = yield from ranking_table(summary, ranking, own)
            yield from self.own_table.filled(replace(table, part=self.narrow.part))
        yield
        self._filled = True
        yield from self.pieces_of(package)

    def _shown(self, order: Sequence[int], chosen: Package | None) -> list[int]:
        """Return the packages (places in the summary) that are shown, the chosen one always."""
        packages = self._session.summary().packages
        rows = [order[i] for i in self.narrow.shown([packages[i].name for i in order])]
        chosen_at = packages.index(chosen) if chosen in packages else -1
        looked_for = bool(self.narrow.field.text())
        return rows if looked_for or chosen_at in (-1, *rows) else [*rows, chosen_at]

    def pieces_of(self, package: Package | None) -> Steps[None]:
        """Show what depends on the chosen package only, a little between two yields; all, where
        putting it in was given up for this.
        """
        if not self._filled or self._left_out(package):
            yield from self._pieces(package)
            return
        summary, self._package = self._session.summary(), package
        at = [] if package is None else [summary.packages.index(package)]
        self.line_rows = [*self._rows, *(place for place in at if place not in self._rows)]
        ids = () if package is None else (package.id,)
        looked_at = self._session.looked_at
        self.line_columns = [summary.stakeholders.index(one) for one in looked_at.stakeholders]
        self.lines.part = part_words(looked_at)
        self.lines.set_spec(rank_lines(summary, ids, self.line_rows, self.line_columns))
        if package is None:
            self._show_why(None)
            return
        column = self._session.chosen.stakeholder or self.summary_table.current_ids()[1]
        self.summary_table.choose(package.id, column)
        self.own_table.choose(package.id)
        yield
        self._show_why(package)

    def _left_out(self, package: Package | None) -> bool:
        """Say whether a package is to be shown, as it is chosen, and isn't yet."""
        packages = self._session.summary().packages
        at = packages.index(package) if package in packages else None
        return at is not None and at not in self._rows and not self.narrow.field.text()

    def forget_pair(self) -> None:
        """Compare the chosen package with the leader again."""
        self._pair = None

    def _show_head(self, ranking: Ranking) -> None:
        who = self._session.stakeholder_value()
        name = name_of(who) if who is not None else ""
        leaders = " / ".join(package.name for package in ranking.leaders)
        settings = f"{text(ranking.method.title)}, {text(worded(in_force(ranking)))}"
        subtitle = _("Ranking of {who} by {settings}", who=name, settings=settings)
        steady = self.steady.get(ranking.stakeholder)
        badge = badge_words(ranking, steady) if steady is not None else ""
        if badge:
            subtitle = f"{escape(subtitle)} \N{MIDDLE DOT} <b>{escape(badge)}</b>"
        self._own_card.set_title(
            _("{package} leads for {who}", package=leaders, who=name), subtitle
        )

    def _leave_out(self, summary: Summary) -> None:
        """Find what removing a package does; a large case is tried in a job."""
        if summary is self._steady_of:
            return
        self._steady_of, self.steady = summary, {}
        self._show_removals()
        rankings = dict(summary.rankings)
        tried = sum(r.table.low.size * len(r.packages) for r in rankings.values() if can_change(r))
        if tried <= AT_ONCE:
            self._latest.stop()
            self.steady = {key: steadiness(ranking) for key, ranking in rankings.items()}
            self._show_removals()
            return
        self.bar.begin(_("Trying what removing each package would change…"), late=True)
        self._latest.ask(id(summary), lambda handle: _all_steadiness(rankings, handle))

    def _known(self, found: Mapping[str, Steadiness]) -> None:
        self.steady = found
        self._show_removals()
        self.steady_known.emit()
        ranking = self._session.ranking(self._session.stakeholder)
        if ranking is not None:
            self._show_head(ranking)

    def _show_removals(self) -> None:
        if self._steady_of is None:
            return
        said = badges_sentence(self._steady_of, self.steady)
        self.removals.setText(said)
        self.removals.setVisible(bool(said))

    def _show_why(self, package: Package | None) -> None:
        ranking = self._session.ranking(self._session.stakeholder)
        several = ranking is not None and len(ranking.packages) > 1
        self.why_card.setVisible(several and package is not None)
        if ranking is None or package is None or not several:
            return
        ids = [p.id for p in ranking.packages]
        if self._pair is None or not set(self._pair) <= set(ids):
            self._pair = None
        one, two = self._pair or _against_leader(ranking, package)
        self.pair.offer(ranking.packages, (one, two))
        self.why.set_spec(differences(ranking, one, two))

    def _pair_changed(self) -> None:
        one, two = self.pair.pair
        ranking = self._session.ranking(self._session.stakeholder)
        if one and two and one != two and ranking is not None:
            self._pair = (one, two)
            self.why.set_spec(differences(ranking, one, two))

    def laid(self) -> Steps[None]:
        """Lay the part out, a little between two yields."""
        table_card = on_card(
            self.blocs,
            self.narrow,
            self.summary_table,
            paragraph(
                _(
                    "Rank, then value on fixed anchors, 0–100, with its bar where there is room. "
                    "The tick is the stakeholder's fallback, hatching is below it, and a bracket "
                    "spans what open scores allow. A cross stands where the package is refused, a "
                    "question mark where it is open, a triangle where a red line is crossed."
                ),
                "small",
            ),
            self.red_lines,
            self.bar,
            self.removals,
        )
        yield
        lines_card = on_card((self.lines, 1))
        self.why_card = on_card(self.pair, self.why, STRETCH)
        self._own_card = on_card(self.own_table, title=" ")
        beside = Beside((lines_card, self.why_card), (1, 1))
        yield
        in_column(table_card, beside, self._own_card, of=self, gap=2 * GRID_PX)


def _all_steadiness(rankings: Mapping[str, Ranking], handle: Handle) -> Mapping[str, Steadiness]:
    found = {}
    for number, (key, ranking) in enumerate(rankings.items()):
        handle.progress(number / len(rankings))
        found[key] = steadiness(ranking)
    return found


def _against_leader(ranking: Ranking, package: Package) -> tuple[str, str]:
    """Return the package against the leader, or the leader against the next, better one first."""
    order = ranking.order
    if package.id == order[0].id:
        return order[0].id, order[1].id
    return order[0].id, package.id
