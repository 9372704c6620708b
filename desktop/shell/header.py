"""The header: whose case this is, the search box, the chosen stakeholder, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.kit.labels import CutButton
from desktop.kit.laid import in_row
from desktop.kit.menu import Menu
from desktop.kit.theme import theme
from desktop.session.session import Session
from desktop.words import _

LEAST_PX = 40
"""What is left of a name where room is short."""


class Header(QWidget):
    """Title and question at the start, what holds for all pages at the end."""

    search_asked = Signal()

    def __init__(self, session: Session, undo: QAction, redo: QAction) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = theme().px
        self.setFixedHeight(px(44))
        self._title = ElidedLabel()
        self._title.setObjectName("case_title")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._question = ElidedLabel()
        self._question.setProperty("look", "quiet")
        self.search_box = CutButton()
        self.search_box.setObjectName("search_box")
        self.search_box.clicked.connect(lambda: self.search_asked.emit())
        self.stakeholder_button = CutButton()
        self._menu = Menu(self.stakeholder_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.stakeholder_button.setMenu(self._menu)
        self._group = QActionGroup(self)
        self.undo_button = ActionButton("↶", undo)
        self.redo_button = ActionButton("↷", redo)
        in_row(
            self._title,
            (self._question, 1),
            self.search_box,
            self.stakeholder_button,
            self.undo_button,
            self.redo_button,
            of=self,
            gap=16,
            edges=(20, 0, 20, 0),
        )
        session.case_changed.connect(self.show_case)
        session.stakeholder_changed.connect(self.show_case)
        session.file_changed.connect(self.show_case)
        self.show_case()

    def show_case(self) -> None:
        """Show the session's case and chosen stakeholder."""
        session = self._session
        if not session.is_open:
            return
        case = session.case
        self._title.set_text(case.title or _("Untitled case"))
        self._question.set_text(case.question)
        self.search_box.setText(_("Search or go to…  Ctrl K"))
        self.search_box.setAccessibleName(_("Search or go to"))
        chosen = session.stakeholder_value()
        self.stakeholder_button.setVisible(chosen is not None)
        if chosen is not None:
            words = _("Stakeholder: {name} ▾", name=chosen.name or chosen.id)
            self.stakeholder_button.setText(words)
            self.stakeholder_button.setAccessibleName(_("Stakeholder: {name}", name=chosen.name))
            self.stakeholder_button.setToolTip(
                _("Choose the stakeholder for all pages (Ctrl+PgUp, Ctrl+PgDown)")
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_case()
        super().changeEvent(event)

    def _fill_menu(self) -> None:
        self._menu.clear()
        case = self._session.case
        names = case.names.stakeholders
        blocs = self._session.looked_at.blocs
        every = [one.id for one in case.stakeholders]
        order = [
            (bloc.name or _("Without a bloc"), id_) for bloc in blocs for id_ in bloc.members
        ] or [("", id_) for id_ in every]
        section = ""
        for bloc, id_ in order:
            if bloc != section:
                section = bloc
                self._menu.addSection(bloc)
            action = self._menu.addAction(names[id_] or id_)
            action.setCheckable(True)
            action.setChecked(id_ == self._session.stakeholder)
            self._group.addAction(action)
            action.triggered.connect(
                lambda _checked=False, id_=id_: self._session.choose_stakeholder(id_)
            )


class ElidedLabel(QLabel):
    """One line that is cut with an ellipsis where room is short; the tool tip has it whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_text("")

    def set_text(self, text: str) -> None:
        self._whole = text
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        line = " ".join(self._whole.split())
        return QSize(self.fontMetrics().horizontalAdvance(line) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = theme().px(LEAST_PX)
        return QSize(min(least, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        line = " ".join(self._whole.split())
        shown = QFontMetrics(self.font()).elidedText(
            line, Qt.TextElideMode.ElideRight, max(0, self.width() - 2)
        )
        self.setText(shown)
        self.setToolTip(line if shown != line else "")
        self.setAccessibleName(line)


class ActionButton(QPushButton):
    """A button for an action that outlives it: it follows the action and says what it would do."""

    def __init__(self, sign: str, action: QAction) -> None:
        super().__init__(sign)
        self._action = action
        self.setFixedWidth(theme().px(34))
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        said = self._action.text().replace("&", "")
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({self._action.shortcut().toString()})")
