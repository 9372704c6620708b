"""Best-worst judgements under one node: the best against all, and all against the worst."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSpinBox, QWidget

from desktop.kit.choosers import offer
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import empty, in_column
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.whole_box import WholeBox
from desktop.words import _, ngettext
from mcda.model.case import Judgement
from mcda.model.numbers import format_fraction

MOST = 9
NOT_JUDGED = 0
SPIN_PX = 72


class BestWorstEditor(QWidget):
    """Which criterion is best, which is worst, and how far the others are from each."""

    changed = Signal(tuple)
    """All judgements of the node, as `Judgement` values."""
    node_wanted = Signal(str)
    whole = Signal()
    """Every line is judged, and the next one was asked for after the last of them."""

    def __init__(self) -> None:
        super().__init__()
        self._names: Mapping[str, str] = {}
        self._given: dict[tuple[str, str], Fraction] = {}
        self._whose = self._node = ""
        # By stakeholder and node: the best and the worst that were chosen to be asked about.
        self.ends: dict[tuple[str, str], tuple[str, str]] = {}
        self.nodes = QComboBox()
        self.nodes.setAccessibleName(_("Which criteria to compare"))
        self.nodes.activated.connect(lambda i: self.node_wanted.emit(self.nodes.itemData(i)))
        self.best, self.worst = QComboBox(), QComboBox()
        self.spins: dict[tuple[str, str], QSpinBox] = {}
        self.lines = QWidget()
        self._rows = QGridLayout(self.lines)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(theme().px(2 * GRID_PX))
        self._rows.setColumnStretch(0, 1)
        self.said = paragraph("", "quiet")
        ends = QGridLayout()
        ends.setHorizontalSpacing(theme().px(2 * GRID_PX))
        ends.setColumnStretch(1, 1)
        for line, (words, box) in enumerate(
            (
                (_("Most important"), self.best),
                (_("Least important"), self.worst),
            )
        ):
            ends.addWidget(label(words, "quiet"), line, 0)
            ends.addWidget(box, line, 1)
            box.setAccessibleName(words)
            box.activated.connect(self._ends_chosen)
        in_column(self.nodes, ends, self.lines, self.said, of=self, gap=GRID_PX)

    def show_nodes(self, nodes: Mapping[str, str], chosen: str) -> None:
        """List the nodes that have children to compare, by id and words."""
        self._node = chosen
        offer(self.nodes, nodes.items(), chosen)
        self.nodes.setVisible(len(nodes) > 1)

    def show_judgements(
        self,
        whose: str,
        names: Mapping[str, str],
        judgements: tuple[Judgement, ...],
        said: str,
    ) -> None:
        """Show a node's judgements; `names` are its children, `said` what they come to.

        `whose` is a stakeholder's id. The two ends are those last chosen for it and the
        node, or those that judgements made elsewhere have; typing never changes them.
        """
        self._whose = whose
        self._given = {(j.row, j.column): j.value for j in judgements}
        self._names = names
        best, worst = self._ends(judgements)
        self.ends[whose, self._node] = best, worst
        offer(self.best, names.items(), best)
        offer(self.worst, names.items(), worst)
        self.said.setText(said)
        self._show_rows()

    def _ends(self, judgements: tuple[Judgement, ...]) -> tuple[str, str]:
        """Return the ends to ask about: as chosen, while all that was judged fits them."""
        known = self.ends.get((self._whose, self._node))
        there = known is not None and set(known) <= set(self._names)
        if known and there and all(j.row == known[0] or j.column == known[1] for j in judgements):
            return known
        return stated_ends(judgements, list(self._names))

    def _pairs(self) -> list[tuple[str, str]]:
        best, worst = self.best.currentData(), self.worst.currentData()
        if best is None or worst is None:
            # One name alone is compared with nothing.
            return []
        against = [(best, other) for other in self._names if other != best]
        return list(dict.fromkeys(against + [(c, worst) for c in self._names if c != worst]))

    def _show_rows(self) -> None:
        wanted = self._pairs()
        if list(self.spins) != wanted:
            self._rebuild(wanted)
        for pair, box in self.spins.items():
            box.blockSignals(True)
            given = self._given.get(pair, Fraction(NOT_JUDGED))
            box.setValue(round(given))
            exact = given.denominator == 1
            box.setToolTip("" if exact else _("Given as {ratio}", ratio=format_fraction(given)))
            box.blockSignals(False)

    def _rebuild(self, wanted: list[tuple[str, str]]) -> None:
        empty(self._rows)
        self.spins = {}
        for line, (row, column) in enumerate(wanted):
            words = _("{row} over {column}", row=self._names[row], column=self._names[column])
            box = WholeBox()
            box.setRange(NOT_JUDGED, MOST)
            box.setSpecialValueText("–")
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.setFixedWidth(theme().px(SPIN_PX))
            box.setAccessibleName(words)
            box.valueChanged.connect(self._emit)
            pair = row, column
            box.lineEdit().returnPressed.connect(lambda pair=pair: self._go_on(pair))
            self._rows.addWidget(label(words), line, 0)
            self._rows.addWidget(box, line, 1)
            # At once, not at the next turn: the keyboard may be led here.
            box.show()
            self.spins[row, column] = box

    def _go_on(self, pair: tuple[str, str]) -> None:
        """Take the keyboard to the next line, ready to be typed over; after the last one of a
        group that is judged, to another group.
        """
        after = list(self.spins.values())[list(self.spins).index(pair) + 1 :]
        if after:
            after[0].setFocus()
            after[0].selectAll()
        elif all(box.value() != NOT_JUDGED for box in self.spins.values()):
            self.whole.emit()

    def _ends_chosen(self) -> None:
        if self.best.currentData() == self.worst.currentData():
            self.said.setText(_("The most and the least important are two criteria."))
            return
        self.ends[self._whose, self._node] = self.best.currentData(), self.worst.currentData()
        # What others than these ends were compared with goes; undo knows it.
        gone = len(self._given.keys() - set(self._pairs()))
        self._show_rows()
        self._emit()
        if gone:
            words = ngettext(
                "{n} judgement that has neither of these as an end is gone. Undo brings it back.",
                "{n} judgements that have neither of these as an end are gone. Undo brings them"
                " back.",
                gone,
            )
            more = self.said.text()
            self.said.setText(_("{words} {more}", words=words, more=more) if more else words)

    def _emit(self) -> None:
        self.changed.emit(
            tuple(
                Judgement(*pair, value)
                for pair, spin in self.spins.items()
                if (value := self._value(pair, spin.value())) != NOT_JUDGED
            )
        )

    def _value(self, pair: tuple[str, str], shown: int) -> Fraction:
        """Return what a pair was given: a ratio from elsewhere stays while its line does."""
        given = self._given.get(pair)
        return given if given is not None and round(given) == shown else Fraction(shown)


def stated_ends(judgements: Sequence[Judgement], names: Sequence[str]) -> tuple[str, str]:
    """Return the best and the worst that the most judgements have as an end.

    Of several such pairs the one with the best nearest the top of `names`, and the worst
    nearest their foot; ("", "") without two names.
    """
    pairs = [(best, worst) for best in names for worst in reversed(names) if best != worst]

    def strangers(ends: tuple[str, str]) -> int:
        return sum(j.row != ends[0] and j.column != ends[1] for j in judgements)

    return min(pairs, key=strangers, default=("", ""))
