"""Weights of the chosen stakeholder: the tree with its shares, and the editor of the way in use."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from desktop.kit import focus
from desktop.kit.beside import Beside
from desktop.kit.card import on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import STRETCH, fill, in_column
from desktop.kit.method_words import method_title, takes_pairs
from desktop.kit.slices import Steps, at_once
from desktop.kit.theme import GRID_PX
from desktop.pages.page import Details, Page
from desktop.pages.weights.advice import advice
from desktop.pages.weights.best_worst_editor import BestWorstEditor
from desktop.pages.weights.judgement_advice import (
    JudgementAdvice,
    consistency_details,
    package_details,
)
from desktop.pages.weights.pair_nodes import (
    criteria_nodes,
    judged_groups,
    next_open,
    next_unweighed,
    package_nodes,
    pair_node,
)
from desktop.pages.weights.pairs_note import PairsNote
from desktop.pages.weights.pairwise_editor import PairwiseEditor
from desktop.pages.weights.points_editor import PointsEditor
from desktop.pages.weights.points_rows import (
    other_weights,
    rows_of,
    start_from,
    with_points,
)
from desktop.pages.weights.profile import profile_of
from desktop.pages.weights.ways import WAYS, task_text
from desktop.pages.weights.ways_row import WaysRow
from desktop.pages.weights.weights_table import WeightsTable
from desktop.words import _, ngettext, small, text
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import ROOT, Judgement, Preferences, WeightWay
from mcda.model.ids import of_id
from mcda.model.naming import label
from mcda.model.settings_names import TAKE_PAIRS
from mcda.model.tree import children, leaves, path
from mcda.weighting.given_sentences import weights_sentence
from mcda.words import figures

BESIDE_PX = 860
"""From this width the bars stand beside what they follow from."""


class WeightsPage(Page):
    """How one stakeholder weighs the criteria, and what that comes to."""

    key = "weights"
    of_blocs = True
    begins_anew = True

    def make(self) -> Steps[None]:
        session = self.session
        self._node = ROOT
        self._packages = False
        self.profile = ChartView(lambda: session.case)
        yield
        self.points = PointsEditor()
        yield
        self.pairwise = PairwiseEditor()
        yield
        self.best_worst = BestWorstEditor()
        yield
        self._advice = JudgementAdvice()
        self._task = paragraph("", "quiet")
        self._pairs_note = PairsNote()
        self._others = WeightsTable(session)
        yield
        self.empty = EmptyState(
            _("Weights need a stakeholder and criteria first."),
            (_("Add them"), lambda: self.go_elsewhere.emit("case", Place())),
        )
        self._content = QWidget()
        yield from self._lay_out_content()
        yield
        fill(self.body, self.empty, self._content, STRETCH)
        self.ways.chosen.connect(self._set_way)
        self.ways.packages_chosen.connect(self._compare_packages)
        self.points.changed.connect(self._points_changed)
        self.points.pasted.connect(self._points_pasted)
        self.points.sealed.connect(session.seal)
        self.pairwise.judged.connect(self._judged)
        self.pairwise.node_wanted.connect(self._show_node)
        self.pairwise.whole.connect(self._next_node)
        self.best_worst.changed.connect(self._best_worst_changed)
        self.best_worst.node_wanted.connect(self._show_node)
        self.best_worst.whole.connect(self._next_best_worst)
        self._advice.question_wanted.connect(self.pairwise.ask)
        self._advice.accepted.connect(self._judged)
        self._pairs_note.pairs_wanted.connect(self._use_pairs)

    @property
    def way(self) -> WeightWay:
        """The way in which the chosen stakeholder's weights are given."""
        return self._preferences().way

    def sentence(self) -> str:
        if not self._ready():
            return ""
        weights = self.session.weights(self.session.stakeholder)
        if weights is not None:
            return weights_sentence(self.session.case, weights)
        chosen = self.session.stakeholder_value()
        name = label(chosen) if chosen else ""
        return _("The weights of {name} are not complete yet.", name=name)

    def refresh(self) -> None:
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        self.show_sentence()
        ready = self._ready()
        self._content.setVisible(ready)
        self.empty.setVisible(not ready)
        if not ready:
            return
        pairs = bool(package_nodes(self.session.case))
        self._packages = self._packages and pairs
        self.ways.show_way(self.way, packages=self._packages, pairs=pairs)
        self._show_profile()
        yield
        best_worst = self.way is WeightWay.BEST_WORST and not self._packages
        self.pairwise.setVisible(self._asks_pairs())
        self.best_worst.setVisible(best_worst)
        self.points.setVisible(not (self._asks_pairs() or best_worst))
        task = "" if self._packages else task_text(self.way, self.session.case)
        self._task.setText(task)
        self._task.setVisible(bool(task))
        self._pairs_note.setVisible(self._packages)
        method = self.session.case.settings.method
        self._pairs_note.show_method(method_title(method), takes_pairs=takes_pairs(method))
        if self._asks_pairs() or best_worst:
            self._show_pairs()
        else:
            yield from self._show_points()
        yield
        yield from self._others.pieces()

    def details(self) -> Details:
        weights = self.session.weights(self.session.stakeholder)
        shown: Details = []
        if self._asks_pairs():
            case = self.session.case
            advised = advice(case, self.session.stakeholder, self._node)
            shown += self._advice.shown(advised)
            shown += package_details(pair_node(case, self.session.stakeholder, self._node))
            if not self._packages:
                shown += consistency_details(case, judged_groups(case, self.session.stakeholder))
        if note := self._preferences().note:
            shown.append((_("Note"), note))
        if weights is not None:
            count = len(leaves(self.session.case))
            said = _("Weights as used sum to 100 % over the {n} criteria with scores.", n=count)
            shown.append((_("As used"), said))
        return shown

    def go_to(self, place: Place) -> None:
        super().go_to(place)
        self._refresh_if_stale()
        self._packages = place.field == "package_judgement"
        if self._asks_pairs():
            steps = path(self.session.case, place.criterion)
            node = place.criterion if children(self.session.case, place.criterion) else ROOT
            if self._packages:
                node = place.criterion
            elif place.criterion and node == ROOT and len(steps) > 1:
                node = steps[-2]
            self._node = node
            self.refresh()
            self.pairwise.scale.setFocus()
        else:
            self.refresh()
            self.points.focus(place.criterion)

    def take_focus(self) -> None:
        editors = (self.pairwise.scale, self.best_worst.lines, self.points)
        if not focus.put_on(next(filter(None, map(focus.first_in, editors)), None)):
            super().take_focus()

    def held(self) -> dict[str, Any]:
        return {"node": self._node, "packages": self._packages, "ends": self.best_worst.ends}

    def take_up(self, held: dict[str, Any]) -> None:
        self._node, self._packages = held["node"], held["packages"]
        self.best_worst.ends.update(held["ends"])

    def _asks_pairs(self) -> bool:
        return self._packages or self.way is WeightWay.PAIRWISE

    def _ready(self) -> bool:
        return bool(self.session.stakeholder and self.session.case.criteria)

    def _preferences(self) -> Preferences:
        return self.session.case.preferences.get(self.session.stakeholder, Preferences())

    def _lay_out_content(self) -> Steps[None]:
        self._shares = on_card(self.profile, STRETCH)
        self.ways = WaysRow()
        yield
        editor = on_card(
            self.ways, self._task, self._pairs_note, self.points, self.pairwise, self.best_worst
        )
        self._start = push(_("Start from the other weights"), self._start_from_other)
        self._start.setToolTip(_("Points that give the weights entered in another way"))
        fill(editor.body, self._start, STRETCH)
        yield
        beside = Beside((self._shares, editor), (5, 6), BESIDE_PX, last_on_top=True)
        yield
        in_column(beside, self._others, of=self._content, gap=2 * GRID_PX)

    def _compare_packages(self) -> None:
        stays = self._walks_ways()
        self._packages = True
        self.refresh()
        self.session.chosen_changed.emit()
        self._lead_on(stays=stays)

    def _use_pairs(self) -> None:
        self.session.apply(_("Rank by AHP"), edits.set_settings, method=TAKE_PAIRS[0])

    def _walks_ways(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self.ways.isAncestorOf(now)

    def _lead_on(self, *, stays: bool) -> None:
        """Take the keyboard to what is to be judged, unless it walks along the ways."""
        if not stays:
            self.when_whole(self.take_focus)

    def _set_way(self, way: WeightWay) -> None:
        stays = self._walks_ways()
        if self._packages:
            self._packages = False
            self.refresh()
        who = self.session.stakeholder
        # The sign for its key stands in a button only.
        named = small(text(WAYS[way]).replace("&", ""))
        words = _("Give weights by {way}", way=named)
        self.session.apply(words, edits.set_way, who, way, merge=f"way-{who}")
        self._lead_on(stays=stays)

    def _show_profile(self) -> None:
        case = self.session.case
        weights = self.session.weights(self.session.stakeholder)
        stakeholder = self.session.stakeholder_value()
        name = label(stakeholder) if stakeholder else ""
        missing = "" if weights else _("They show here once they are complete.")
        self._shares.set_title(_("Weights of {name}", name=name), missing)
        self.profile.setVisible(weights is not None)
        if weights is None:
            return
        self.profile.set_spec(profile_of(case, weights))

    def _show_points(self) -> Steps[None]:
        case = self.session.case
        weights = self.session.weights(self.session.stakeholder)
        swing = self.way is WeightWay.SWING
        shares = {} if weights is None else weights.overall if swing else weights.local
        rows = rows_of(self.way, case, self.session.stakeholder, shares, _("Top criteria"))
        given = [abs(row.points) for row in rows if row.points is not None]
        ranks = self.way is WeightWay.RANKS
        empty = not given and not ranks
        other = other_weights(case, self.session.stakeholder) if empty else None
        self._start.setVisible(other is not None)
        of = self.session.stakeholder, self.way
        yield from self.points.pieces(rows, max([100.0, *given]), ranks=ranks, of=of)

    def _show_pairs(self) -> None:
        case, who = self.session.case, self.session.stakeholder
        self._start.hide()
        nodes = package_nodes(case) if self._packages else criteria_nodes(case)
        if self._node not in nodes:
            self._node = next(iter(nodes), ROOT)
        asked = pair_node(case, who, self._node)
        if not self._asks_pairs():
            self.best_worst.show_nodes(nodes, self._node)
            judged = self._preferences().best_worst.get(self._node, ())
            said = self._deviation_text()
            self.best_worst.show_judgements(who, asked.elements, judged, said)
            return
        self.pairwise.show_nodes(nodes, self._node)
        odd = advice(case, who, self._node).odd
        stakeholder = self.session.stakeholder_value()
        self.pairwise.show_judgements(
            label(stakeholder) if stakeholder else "",
            asked.elements,
            asked.judgements,
            hints=asked.hints,
            remarks={(odd.row, odd.column): odd.remark} if odd else {},
            ratio=asked.consistency.cr if asked.consistency else None,
            on=asked.on,
        )

    def _deviation_text(self) -> str:
        found = judged_groups(self.session.case, self.session.stakeholder).get(self._node)
        if found is None or found.deviation is None:
            return _("The weights of this group follow once every line of it is judged.")
        xi = figures.decimals(found.deviation, 3)
        return _("Deviation ξ = {xi}: 0 when the judgements agree.", xi=xi)

    def _next_node(self) -> None:
        """Go on to the next group with open pairs: every pair of this one is judged.

        Where its judgements contradict each other the group stays, with the odd one named.
        """
        case = self.session.case
        judged = pair_node(case, self.session.stakeholder, self._node).consistency
        if judged is None or judged.acceptable:
            listed = list(package_nodes(case) if self._packages else criteria_nodes(case))
            self._show_node(next_open(case, self.session.stakeholder, listed, self._node))

    def _next_best_worst(self) -> None:
        """Go on to the next group whose lines are not all judged, and to its first line."""
        node = next_unweighed(self.session.case, self.session.stakeholder, self._node)
        if node != self._node:
            self._show_node(node)
            self.when_whole(self.take_focus)

    def _show_node(self, node: str) -> None:
        if self._node != node:
            self._node = node
            self.refresh()
            self.session.chosen_changed.emit()

    def _points_pasted(self, points: Mapping[str, float | None]) -> None:
        self._give(ngettext("Paste {n} weight", "Paste {n} weights", len(points)), points)

    def _points_changed(self, criterion: str, points: float | None) -> None:
        name = of_id(self.session.case.criteria, criterion).name
        merge = f"weight-{self.session.stakeholder}-{criterion}"
        self._give(_("Change the weight of {name}", name=name), {criterion: points}, merge)

    def _give(
        self, words: str, points: Mapping[str, float | None], merge: str | None = None
    ) -> None:
        who = self.session.stakeholder
        self.session.apply(words, with_points, self.way, who, points, merge=merge)

    def _best_worst_changed(self, judgements: tuple[Judgement, ...]) -> None:
        self.session.apply(
            _("Judge the best and the worst"),
            edits.set_best_worst,
            self.session.stakeholder,
            self._node,
            judgements,
            merge=f"best-worst-{self.session.stakeholder}-{self._node}",
        )

    def _judged(self, row: str, column: str, value: Fraction | None) -> None:
        case, who = self.session.case, self.session.stakeholder
        asked = pair_node(case, who, self._node)
        names = asked.elements
        if not {row, column} <= names.keys():
            return
        text = _("Judge {row} against {column}", row=names[row], column=names[column])
        self.session.apply_late(
            text,
            edits.set_package_judgement if asked.on else edits.set_judgement,
            who,
            self._node,
            row,
            column,
            value,
            merge=f"judgement-{who}-{self._node}-{row}-{column}",
        )

    def _start_from_other(self) -> None:
        who = self.session.stakeholder
        weights = other_weights(self.session.case, who)
        if weights is not None:
            self.session.apply(self._start.text(), start_from, who, weights)
