"""Advice on judgements in the details pane: ask again, take the proposed value, ask the next."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.labels import paragraph, push
from desktop.kit.laid import STRETCH, in_column, in_row
from desktop.kit.theme import GRID_PX
from desktop.pages.weights.advice import Advice
from desktop.pages.weights.pair_nodes import PairNode
from desktop.words import _, ngettext, text
from mcda.model.case import ROOT, Case
from mcda.model.numbers import format_fraction
from mcda.model.ties import falling
from mcda.weighting.given_sentences import consistency_sentence
from mcda.weighting.local import Local
from mcda.words import figures


class JudgementAdvice(QWidget):
    """The odd judgement in words, with what can be done about it."""

    question_wanted = Signal(str, str)
    accepted = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._advice = Advice()
        self._said = paragraph()
        self.again = push(_("Ask again"), self._ask)
        self.take = push("", self._take)
        in_column(self._said, in_row(self.again, self.take, STRETCH), of=self, gap=GRID_PX)

    def shown(self, advice: Advice) -> list[tuple[str, str | QWidget]]:
        """Return the details to show for a node's advice, this widget among them."""
        self._advice = advice
        odd = advice.odd
        details: list[tuple[str, str | QWidget]] = []
        self._said.setText(text(odd.sentence) if odd else "")
        self.take.setVisible(odd is not None)
        if odd is not None:
            self.again.setText(_("Ask again"))
            value = format_fraction(odd.proposed)
            self.take.setText(_("Use {value}", value=value))
            details.append((_("Odd one out"), self))
        elif advice.next_pair is not None:
            self.again.setText(_("Ask the most telling one"))
            self._said.setText(
                ngettext(
                    "{n} judgement still open. Not all of them are needed.",
                    "{n} judgements still open. Not all of them are needed.",
                    advice.open_pairs,
                )
            )
            details.append((_("Still open"), self))
        if advice.triad:
            details.append((_("Worst triad"), advice.triad))
        return details

    def _ask(self) -> None:
        odd, following = self._advice.odd, self._advice.next_pair
        if odd is not None:
            self.question_wanted.emit(odd.row, odd.column)
        elif following is not None:
            self.question_wanted.emit(*following)

    def _take(self) -> None:
        odd = self._advice.odd
        if odd is not None:
            self.accepted.emit(odd.row, odd.column, odd.proposed)


def consistency_details(case: Case, groups: Mapping[str, Local]) -> list[tuple[str, str | QWidget]]:
    """Return the consistency of each group that is judged, and which formula priorities are by."""
    names = {ROOT: _("Top criteria"), **case.names.criteria}
    lines = [
        consistency_sentence(names[node], found.consistency)
        for node, found in groups.items()
        if found.consistency is not None
    ]
    if not lines:
        return []
    formula = {
        "eigenvector": _("Principal eigenvector (Saaty)."),
        "geometric-mean": _("Row geometric mean (Crawford & Williams)."),
    }.get(case.settings.priorities, case.settings.priorities)
    said = _("Consistent is not the same as right.")
    return [
        (_("Consistency"), "<br>".join(lines)),
        (_("Formula"), _("{formula} {said}", formula=formula, said=said)),
    ]


def package_details(asked: PairNode) -> list[tuple[str, str | QWidget]]:
    """Return what judgements of packages come to, nothing where criteria are compared."""
    if not asked.on or asked.priorities is None:
        return []
    lines = "<br>".join(
        f"{escape(asked.elements[key])} {figures.percent(share)}"
        for key, share in falling(asked.priorities.items(), lambda pair: pair[1])
    )
    words = _("Priorities on {name}")
    shown: list[tuple[str, str | QWidget]] = [(words.format(name=asked.on), lines)]
    if asked.consistency is not None:
        shown.append(("", consistency_sentence(asked.on, asked.consistency)))
    return shown
