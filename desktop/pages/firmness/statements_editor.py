"""What is said about weights without giving them: a place in an order, or bounds, per criterion."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import empty, in_column
from desktop.kit.live_fields import LiveLine
from desktop.kit.number_form import shown
from desktop.kit.theme import GRID_PX, theme
from desktop.words import _
from mcda.methods.rank import Ranking
from mcda.model.numbers import format_number, parse_number, parse_percent
from mcda.model.tree import leaves
from mcda.sensitivity.plan import own_bounds
from mcda.sensitivity.statements import Bound, Statement, ranked

FIELD_PX = 64
COLUMNS = 2
"""Criteria stand side by side in so many columns."""


class StatementsEditor(QWidget):
    """A place or two bounds for each leaf criterion; `changed` when another set is to be used.

    What was typed is kept for each stakeholder while the window is open.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._way = "free"
        self._ranking: Ranking | None = None
        self._typed: dict[tuple[str, str], dict[str, str]] = {}
        self.fields: dict[str, tuple[LiveLine, ...]] = {}
        self._about = paragraph("", "small")
        self.own = push(_("Take from the weights"), self._forget)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(GRID_PX))
        self._grid.setVerticalSpacing(theme().px(2))
        own = (self.own, 0, Qt.AlignmentFlag.AlignLeading)
        in_column(self._about, self._grid, own, of=self, gap=GRID_PX // 2)
        self.hide()

    def show_way(self, way: str) -> None:
        """Show the fields of a way of drawing weights; none where there is nothing to say."""
        if way != self._way:
            self._way = way
            self._build()
        self.setVisible(way in ("ordinal", "bounds"))
        self._about.setText(
            _("1 weighs most; equal places stand in no order, empty ones weigh anything.")
            if way == "ordinal"
            else _("Least and greatest weight in percent; an empty bound binds nothing.")
        )

    def show_ranking(self, ranking: Ranking) -> None:
        """Offer what a ranking's weights suggest, unless something else was typed."""
        before = self._ranking
        self._ranking = ranking
        same = before is not None and (
            before.stakeholder == ranking.stakeholder
            and before.case.criteria == ranking.case.criteria
        )
        if same and self.fields:
            self._fill()
        else:
            self._build()

    def statements(self) -> tuple[Statement, ...] | None:
        """Return what is said now; None where the weights themselves say it, or nothing does."""
        ranking = self._ranking
        if ranking is None or self._way not in ("ordinal", "bounds") or not self._kept():
            return None
        texts = self._texts(ranking)
        return _order(texts) if self._way == "ordinal" else _bounds(texts)

    def _kept(self) -> dict[str, str]:
        who = self._ranking.stakeholder if self._ranking is not None else ""
        return self._typed.setdefault((who, self._way), {})

    def _texts(self, ranking: Ranking) -> dict[str, tuple[str, ...]]:
        kept, offered = self._kept(), self._offered(ranking)
        return {
            leaf: tuple(kept.get(f"{leaf} {i}", text) for i, text in enumerate(texts))
            for leaf, texts in offered.items()
        }

    def _offered(self, ranking: Ranking) -> Mapping[str, tuple[str, ...]]:
        ends = leaves(ranking.case)
        if self._way == "bounds":
            return {
                bound.criterion: (
                    shown(format_number(100 * bound.low, 1)),
                    shown(format_number(100 * bound.high, 1)),
                )
                for bound in own_bounds(ranking)
                if isinstance(bound, Bound)
            }  # fmt: skip
        vector = [round(float(w), 9) for w in ranking.weights.vector]
        places = sorted(set(vector), reverse=True)
        return {leaf.id: (str(places.index(w) + 1),) for leaf, w in zip(ends, vector, strict=True)}

    def _build(self) -> None:
        empty(self._grid)
        self.fields = {}
        if self._ranking is None or self._way not in ("ordinal", "bounds"):
            return
        width = 2 if self._way == "bounds" else 1
        for number, leaf in enumerate(leaves(self._ranking.case)):
            row, side = divmod(number, COLUMNS)
            at = side * (width + 2)
            name = label(leaf.name)
            self._grid.addWidget(name, row, at)
            heads = (
                (_("Least weight of {name}"), _("Greatest weight of {name}"))
                if width == 2
                else (_("Place of {name}"),)
            )
            made = []
            for i, head in enumerate(heads):
                field = LiveLine(head.format(name=leaf.name))
                field.setFixedWidth(theme().px(FIELD_PX))
                field.setAlignment(Qt.AlignmentFlag.AlignRight)
                field.left.connect(lambda key=f"{leaf.id} {i}", f=field: self._taken(key, f))
                self._grid.addWidget(field, row, at + 1 + i)
                made.append(field)
            self.fields[leaf.id] = tuple(made)
        self._grid.setColumnStretch(COLUMNS * (width + 2), 1)
        self._fill()

    def _fill(self) -> None:
        if self._ranking is None:
            return
        for leaf, texts in self._texts(self._ranking).items():
            for field, text in zip(self.fields.get(leaf, ()), texts, strict=False):
                if not (field.hasFocus() and field.isModified()):
                    field.show_text(text)
        self.own.setEnabled(bool(self._kept()))

    def _taken(self, key: str, field: LiveLine) -> None:
        if not field.isModified():
            return
        field.setModified(False)
        text = field.text().strip()
        read = parse_percent(text) if self._way == "bounds" else parse_number(text)
        wrong = bool(text) and read is None
        if wrong:
            field.refuse(_("Expected a number, or nothing"))
        else:
            field.mark_wrong(False)
            self._kept()[key] = text
            self.own.setEnabled(True)
            self.changed.emit()

    def _forget(self) -> None:
        self._kept().clear()
        self._fill()
        self.changed.emit()


def _order(texts: Mapping[str, tuple[str, ...]]) -> tuple[Statement, ...]:
    groups: dict[float, list[str]] = {}
    for leaf, (text,) in texts.items():
        place = parse_number(text)
        if place is not None:
            groups.setdefault(place, []).append(leaf)
    return ranked([groups[place] for place in sorted(groups)], tied=False)


def _bounds(texts: Mapping[str, tuple[str, ...]]) -> tuple[Statement, ...]:
    found = []
    for leaf, (low, high) in texts.items():
        least, most = parse_percent(low), parse_percent(high)
        if least is not None or most is not None:
            low_share = 0.0 if least is None else least / 100
            found.append(Bound(leaf, low_share, 1.0 if most is None else most / 100))
    return tuple(found)
