"""Published tables computed in this program, beside the printed figures; stays open beside
the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.kit.as_written import AsWritten
from desktop.kit.dialog_room import Aside, give_room
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import in_column
from desktop.kit.theme import theme
from desktop.kit.work_bar import WorkBar
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.words import _, capital, few, ngettext, text
from mcda.methods.independent import verify
from mcda.methods.rank import Ranking
from mcda.methods.register import REGISTER
from mcda.verify.check import Checked, Compared, check_tables, sentence, title_of
from mcda.words import figures

_MOST: Final = 8
"""So many numbers of a row or column are shown; the rest are counted."""


NAME_PX = 140
"""So wide the name of a table or figure is at least."""


class Verification(Aside):
    """One sentence; then by method each published table, and in it each figure."""

    def __init__(self, rankings: Sequence[tuple[str, Ranking]], parent: QWidget) -> None:
        super().__init__(_("Verify"), parent)
        px = theme().px
        give_room(self, 980, 720)
        self.said = paragraph(_("Computing published tables again"), "sentence")
        self._tables = Latest(self, found=self._show)
        self.bar = WorkBar(self._tables)
        self.tree = QTreeWidget()
        self.tree.setItemDelegate(AsWritten(self.tree))
        self.tree.setAccessibleName(_("Published tables"))
        self.tree.setColumnCount(4)
        self.tree.setHeaderLabels([_("Table or figure"), _("Printed"), _("Here"), _("Difference")])
        self.tree.setAlternatingRowColors(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.tree.header()
        header.setStretchLastSection(False)
        # In a small window figures are scrolled to; names would be cut to a letter.
        header.setMinimumSectionSize(px(NAME_PX))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 160), (2, 160), (3, 110)):
            header.resizeSection(column, px(width))
        self.case_head = label(_("This case, by another program"), "strong")
        self.recomputed = paragraph()
        self._again = Latest(self, found=lambda lines: self.recomputed.setText("<br>".join(lines)))
        self.again = WorkBar(self._again)
        self.case_head.setVisible(bool(rankings))
        self.recomputed.setVisible(bool(rankings))
        in_column(
            self.said,
            self.bar,
            (self.tree, 1),
            self.case_head,
            self.again,
            self.recomputed,
            of=self,
            gap=8,
            edges=(20, 16, 20, 16),
        )
        self.bar.begin(_("Computing published tables again"))
        self._tables.ask("tables", _checked)
        if rankings:
            self.again.begin(_("Being recomputed"))
            self._again.ask("case", lambda handle: _recomputed(rankings, handle))

    def _show(self, checked: tuple[Checked, ...]) -> None:
        self.said.setText(text(sentence(checked)))
        by_method: dict[str, list[Checked]] = {}
        for one in checked:
            by_method.setdefault(one.table.method, []).append(one)
        for name, found in sorted(by_method.items(), key=lambda one: _place(one[0])):
            self.tree.addTopLevelItem(_method_item(name, found))
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))


def _place(name: str) -> tuple[int, str]:
    """Return where a method stands: those that rank first, then the rest by name."""
    ranks = list(REGISTER)
    return (ranks.index(name), "") if name in ranks else (len(ranks), name)


def _checked(handle: Handle) -> tuple[Checked, ...]:
    return check_tables(lambda share: handle.progress(share, ""))


def _recomputed(rankings: Sequence[tuple[str, Ranking]], handle: Handle) -> list[str]:
    """Return who was recomputed and with what outcome, those with the same one together."""
    found: dict[str, list[str]] = {}
    for number, (who, ranking) in enumerate(rankings):
        handle.progress(number / len(rankings), who)
        found.setdefault(text(verify(ranking).sentence), []).append(who)
    return [f"<b>{escape(few(names))}</b><br>{escape(outcome)}" for outcome, names in found.items()]


def _method_item(name: str, found: Sequence[Checked]) -> QTreeWidgetItem:
    title = text(title_of(name))
    count = ngettext("{n} table", "{n} tables", len(found))
    item = QTreeWidgetItem([f"{capital(title)} \N{MIDDLE DOT} {count}"])
    item.setData(3, Qt.ItemDataRole.DisplayRole, _outcome(all(one.holds for one in found)))
    for one in found:
        item.addChild(_table_item(one))
    return item


def _table_item(one: Checked) -> QTreeWidgetItem:
    title = f"{one.table.title} \N{MIDDLE DOT} {one.table.citation}"
    outcome = _outcome(one.holds) if one.figures else _("left out")
    item = QTreeWidgetItem([title, "", "", outcome])
    item.setToolTip(0, f"{title}\n\n{one.table.note}".strip())
    for figure in one.figures:
        item.addChild(_figure_item(figure))
    for name, printed in one.table.does_not_follow.items():
        left_out = QTreeWidgetItem([name, _shown(printed), "", _("does not follow")])
        left_out.setToolTip(3, _("It does not follow from the inputs printed beside it."))
        item.addChild(left_out)
    return item


def _figure_item(figure: Compared) -> QTreeWidgetItem:
    apart = _outcome(figure.holds)
    if figure.difference is not None and not figure.holds:
        apart = text(figures.significant(figure.difference, 2))
    elif figure.difference:
        apart = _("within {tolerance}", tolerance=figures.plain(figure.tolerance))
    item = QTreeWidgetItem([figure.name, _shown(figure.printed), _shown(figure.computed), apart])
    for column, value in ((1, figure.printed), (2, figure.computed)):
        item.setToolTip(column, _shown(value, most=10_000))
    return item


def _outcome(holds: bool) -> str:
    return _("equal") if holds else _("UNEQUAL")


def _shown(value: Any, most: int = _MOST) -> str:
    """Return a printed or computed value in one line, numbers to six figures.

    In a row of numbers a comma would read as a decimal sign where that is one.
    """
    if isinstance(value, float):
        return text(figures.significant(value, 6))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_shown(one, most)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        rest = len(value) - most
        listed = "; ".join(_shown(one, most) for one in value[:most])
        return _("{first}; and {n} more", first=listed, n=rest) if rest > 0 else listed
    return str(value)
