"""Firmness: the sliders with their intervals, whose weights they move, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QStackedLayout,
    QWidget,
)

from desktop.kit.card import HEAD_GAP_PX, Card
from desktop.kit.flow import flow
from desktop.kit.labels import captioned, label, paragraph
from desktop.kit.laid import STRETCH, in_column, in_row
from desktop.kit.slices import Steps
from desktop.kit.steady import Steady
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.firmness.weight_trials import TrialRow, WeightTrials
from desktop.words import _, few, ngettext
from mcda.figures.chart_specs import what_happens
from mcda.figures.weight_charts import WeightInterval
from mcda.model.blocs import Bloc
from mcda.model.case import Case, Stakeholder
from mcda.model.naming import MANY, labels
from mcda.model.tree import leaves, parents, path
from mcda.sensitivity.firmness import OneWay
from mcda.sensitivity.trial import Trial, leaf_mask
from mcda.words import figures
from mcda.words.said import together

_EVERY, _ONLY = "*", ""
_MOST_SIGNS = 40
"""Of a name that a choice of whose weights move has room for."""
"""What the choice of whose weights move holds beside the key of a bloc."""
MOST_NAMED = 3
"""So many weights are named in the band, those that moved most."""
BAND_EDGES_PX = 12


class WeightsPart(Card):
    """Every criterion with a slider; the buttons do nothing until weights are tried out."""

    def __init__(self) -> None:
        super().__init__()
        self.trials = WeightTrials()
        self._blocs: dict[str, tuple[str, ...]] = {}
        self.whose = QComboBox()
        self.groups = QCheckBox(_("Groups of criteria too"))
        self.back = QPushButton(_("Back to the case"))
        self.keep = QPushButton(_("Keep these weights"))
        how = _(
            "Drag a point, or type a weight: rankings follow at once, the case does not change."
        )
        self.band = label("", "tried")
        self.band.setWordWrap(True)
        # Two lines and their frame: what is said of a few criteria moves nothing below it.
        lines = 2 * self.band.fontMetrics().lineSpacing()
        self.band.setMinimumHeight(lines + theme().px(BAND_EDGES_PX))
        self._band = Steady(self.band)
        # Both have the same room, so that nothing moves when weights are tried out.
        self._above = QStackedLayout()
        self.body.addLayout(self._above)
        said = QWidget()
        title = label(_("How far each weight can move before the lead changes"), "strong")
        in_column(title, paragraph(how, "small"), STRETCH, of=said, gap=HEAD_GAP_PX)
        self._above.addWidget(said)
        self._above.addWidget(self.band)
        self.body.addWidget(self.trials)
        self.whose.setAccessibleName(_("Whose weights move"))
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.whose.setMaximumWidth(theme().px(360))
        moved = captioned(_("Move it for"), self.whose)
        together = QWidget()
        in_row(self.back, self.keep, of=together, gap=GRID_PX)
        line = flow(moved, self.groups, at_end=(together,))
        self.body.addLayout(line)

    def offer_whose(
        self, who: Stakeholder | None, trial: Trial, blocs: Sequence[Bloc] = ()
    ) -> None:
        """Offer to move everybody's weights, the chosen stakeholder's only, or its and a bloc's."""
        name = who.name if who is not None else ""
        only = _("{name} only", name=name) if len(name) <= _MOST_SIGNS else _("this one only")
        self.whose.setEnabled(len(trial.rankings) > 1)
        self._blocs = {bloc.key: bloc.members for bloc in blocs}
        offered = [(_("every stakeholder, by as many points"), _EVERY), (only, _ONLY)]
        offered += [(_("{bloc}, by as many points", bloc=b.name), b.key) for b in blocs if b.key]
        if self.whose.count() == 0:
            for words, key in offered[:2]:
                self.whose.addItem(words, key)
            self.whose.setCurrentIndex(1)
        while self.whose.count() > len(offered):
            self.whose.removeItem(self.whose.count() - 1)
        for at, (words, key) in enumerate(offered):
            if at == self.whose.count():
                self.whose.addItem(words, key)
            self.whose.setItemText(at, words)
            self.whose.setItemData(at, key)

    def others(self, trial: Trial) -> tuple[str, ...]:
        """Return whose weights move besides the chosen stakeholder's (ids)."""
        moved = self.whose.currentData()
        if moved == _ONLY:
            return ()
        return tuple(
            id_ for id_ in trial.rankings if moved == _EVERY or id_ in self._blocs.get(moved, ())
        )

    def pieces(self, one_way: OneWay, trial: Trial, *, live: bool = False) -> Steps[None]:
        """Show the weights in force with their intervals, and whether there is a way back."""
        yield from self.trials.pieces(self._rows(one_way, trial))
        self.back.setEnabled(bool(trial.tried))
        self.keep.setEnabled(bool(trial.tried))
        self.trials.say_tried(bool(trial.tried))
        whose = _whose(one_way.ranking.case, trial)
        self._say_tried(one_way, trial, whose, live=live)
        self._say_whose(whose, len(trial.tried))

    def _say_tried(self, one_way: OneWay, trial: Trial, whose: str, *, live: bool) -> None:
        """Say across the page what is tried out, with the case's figures beside it."""
        ranking = one_way.ranking
        case, own = ranking.case, trial.rankings[ranking.stakeholder].weights.vector
        shares = zip(ranking.weights.vector.tolist(), own.tolist(), strict=True)
        written = [(figures.percent(now), figures.percent(before)) for now, before in shares]
        least = np.argsort(-np.abs(ranking.weights.vector - own).round(6), kind="stable")
        moved = [int(i) for i in least if written[i][0] != written[i][1]]
        named = (
            _(
                "{name} {weight} (case {case})",
                name=leaves(case)[i].name,
                weight=written[i][0],
                case=written[i][1],
            )
            for i in moved[:MOST_NAMED]
        )
        said = together(named, ", ")
        if len(moved) > MOST_NAMED:
            more = ngettext("and {n} more", "and {n} more", len(moved) - MOST_NAMED)
            said = together((said, more), ", ")
        words = _("Tried out for {names}, not in the case", names=whose)
        told = _("{words}: {said}.", words=words, said=said) if said else _("{words}.", words=words)
        self._band.say(told, live=live)
        self._above.setCurrentIndex(int(bool(trial.tried)))

    def _say_whose(self, whose: str, count: int) -> None:
        """Let the button say whose weights it would rewrite, and as what."""
        several = _("Keep these weights ({n} stakeholders)", n=count)
        self.keep.setText(several if count > 1 else _("Keep these weights"))
        how = _(
            "Become direct points of {names}; other judgements stay, out of force",
            names=whose,
        )
        self.keep.setToolTip(how if count else "")

    def _rows(self, one_way: OneWay, trial: Trial) -> list[TrialRow]:
        case = one_way.ranking.case
        inner = parents(case)
        own = trial.rankings[one_way.ranking.stakeholder].weights.vector
        rows = []
        for found in one_way.stability:
            group = found.criterion in inner
            if group and not self.groups.isChecked():
                continue
            depth = len(path(case, found.criterion)) - 1 if self.groups.isChecked() else 0
            interval = WeightInterval(
                name=case.names.criteria[found.criterion],
                weight=found.weight,
                low=found.low,
                high=found.high,
                case_weight=float(own[leaf_mask(case.tree, found.criterion)].sum()),
                words=what_happens(found, case),
                short=what_happens(found, case, short=True),
            )
            rows.append(TrialRow(found.criterion, interval, depth, group))
        return rows


def _whose(case: Case, trial: Trial) -> str:
    """Return for whom weights are tried out: a few names, whole blocs, or all."""
    chosen = [one for one in case.stakeholders if one.id in trial.tried]
    if len(chosen) == len(case.stakeholders) > MANY:
        return _("all {n} stakeholders", n=len(chosen))
    return few(labels(chosen, case.stakeholders))
