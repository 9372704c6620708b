"""Two states of the case side by side; it stays open beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.kit.dialog_room import Aside, give_room
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import STRETCH, in_column
from desktop.kit.slices import Slices, Steps
from desktop.kit.tables import offer_copy
from desktop.kit.work_bar import WorkBar
from desktop.kit.wrapped import Wrapped
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.words import _, html, text, written
from mcda.answer.comparison import Comparison, compare
from mcda.answer.comparison_sentences import (
    answer_sentences,
    blocking_sentences,
    comparison_sentence,
)
from mcda.group.ranking_change_sentences import lead_words, moves_sentence
from mcda.model.case import Case
from mcda.model.naming import label as name_of

MOST = 2_000
"""So many entries are listed."""

FIRST = 44
"""Per cent of the width, for what it is that differs."""

LEADER = 23
"""Per cent of the width, for a package that leads."""

AT_ONCE_ROWS = 100
"""So many entries are put in at once."""

TOGETHER = 20
"""So many rows are put in between two looks at the window."""

LAID_OUT = 300
"""So many rows are as high as their texts ask for."""

AT_ONCE = 20_000
"""Packages times criteria and stakeholders up to which two states are compared on the spot."""


class ComparisonWindow(Aside):
    """What changed, what it did to the answer and to each ranking, in this order of weight:
    one sentence, the answers, a line for each stakeholder, a line for each entry that differs.
    """

    def __init__(
        self, first: Case, second: Case, names: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        title = _("What differs: {first} and {second}", first=names[0], second=names[1])
        super().__init__(title, parent)
        self._names = names
        self.found: Comparison | None = None
        give_room(self, 980, 720)
        self.said = paragraph("", "sentence")
        self._slices = Slices(self)
        self._latest = Latest(self, found=self._show)
        self.bar = WorkBar(self._latest, _("Comparing"))
        self.bar.cancelled.connect(self.close)
        self.answers = paragraph()
        first_name, second_name = names
        self.rankings = _table(
            _("Rankings"), [_("Stakeholder"), first_name, second_name, _("What moved")]
        )
        self.table = _table(_("Entries that differ"), [_("Entry"), first_name, second_name])
        _narrow_first(self.rankings)
        # The first column, which says what differs, has nearly as much as the other two.
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_heights)
        for one in (self.rankings, self.table):
            one.verticalHeader().sectionResized.connect(lambda *_at: self._fitting.start())
        self._heads = [label(_("Rankings"), "strong"), label(_("Entries that differ"), "strong")]
        in_column(
            (self.said, 0),
            self.bar,
            (self.answers, 0),
            (self._heads[0], 0),
            (self.rankings, 2),
            (self._heads[1], 0),
            (self.table, 3),
            STRETCH,
            of=self,
            gap=8,
            edges=(20, 16, 20, 16),
        )
        self._compare(first, second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnWidth(0, self.table.width() * FIRST // 100)
        for column in (1, 2):
            self.rankings.setColumnWidth(column, self.rankings.width() * LEADER // 100)

    def _fit_heights(self) -> None:
        """Let no table take more room than its rows: the other may have to be scrolled for it."""
        for table in (self.rankings, self.table):
            rows, head = table.verticalHeader().length(), table.horizontalHeader().sizeHint()
            table.setMaximumHeight(rows + head.height() + 2 * table.frameWidth())

    def _compare(self, first: Case, second: Case) -> None:
        def work(_handle: Handle) -> Comparison:
            return compare(first, second)

        self._show_parts(False, False)
        large = max(_size(first), _size(second)) > AT_ONCE
        self._latest.ask((id(first), id(second)), work, beside=large)

    def _show(self, found: Comparison) -> None:
        self.found = found
        many = len(found.entries) > AT_ONCE_ROWS
        self._slices.begin(self._pieces(found), now=not many)

    def _pieces(self, found: Comparison) -> Steps[None]:
        self.said.setText(html(comparison_sentence(found)))
        answers = [html(one) for one in answer_sentences(found, *self._names)]
        blocking = [html(one) for one in blocking_sentences(found)]
        self.answers.setText("<br>".join([*answers, *blocking]))
        changes = [(name_of(one), found.changes[one.id]) for one in found.stakeholders]
        yield
        yield from _filling(
            self.rankings,
            [
                (
                    name,
                    text(lead_words(change.before)),
                    text(lead_words(change.after)),
                    text(moves_sentence(change)),
                )
                for name, change in changes
            ],
        )
        self._show_parts(bool(found.entries and changes), bool(found.entries))
        yield
        rows = found.entries[:MOST]
        yield from _filling(
            self.table, [(one.what, one.first, one.second) for one in rows], written
        )
        self._fitting.start()

    def _show_parts(self, rankings: bool, entries: bool) -> None:
        for widget in (self._heads[0], self.rankings):
            widget.setVisible(rankings)
        for widget in (self._heads[1], self.table):
            widget.setVisible(entries)


def _size(case: Case) -> int:
    return len(case.packages) * len(case.criteria) * max(1, len(case.stakeholders))


def _table(name: str, heads: Sequence[str]) -> QTableWidget:
    made = QTableWidget(0, len(heads))
    made.setAccessibleName(name)
    for column, words in enumerate(heads):
        item = QTableWidgetItem(words)
        item.setToolTip(words)
        made.setHorizontalHeaderItem(column, item)
    made.verticalHeader().hide()
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    made.setWordWrap(True)
    made.setItemDelegate(Wrapped(made))
    offer_copy(made)
    head = made.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    head.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return made


def _narrow_first(table: QTableWidget) -> None:
    """Give the last column what the first one doesn't need."""
    head = table.horizontalHeader()
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    for column in (1, 2):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)


def _filling(
    table: QTableWidget, rows: Sequence[Sequence[str]], shown: Callable[[str], str] = str
) -> Steps[None]:
    """Put rows into a table, a few between two yields, each text as it is `shown`."""
    # A line that is not laid out shows whole what stands in it, or its beginning.
    table.setWordWrap(len(rows) <= LAID_OUT)
    table.setRowCount(len(rows))
    for row, texts in enumerate(rows):
        for column, words in enumerate(map(shown, texts)):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            table.setItem(row, column, item)
        if row % TOGETHER == 0:
            yield
    if len(rows) <= LAID_OUT:
        mode = QHeaderView.ResizeMode.ResizeToContents
        table.verticalHeader().setSectionResizeMode(mode)
