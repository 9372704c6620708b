"""One of the case page's three columns: a list or tree, and the buttons that change it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QTreeView,
    QWidget,
)

from desktop.kit.card import Card
from desktop.kit.laid import STRETCH, in_row
from desktop.kit.menu import Menu
from desktop.kit.name_delegate import ROW_PX, NameDelegate
from desktop.kit.roles import ID_ROLE
from desktop.kit.theme import theme
from desktop.pages.case.views import ListView, TreeView, rows_of, shown_rows
from desktop.words import _

VISIBLE_ROWS = 8
_OF_LETTERS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
"""Held while a letter is typed; others make a command of it."""

DUPLICATE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)


class Panel(Card):
    """A card with a view; it says what is wanted and leaves the doing to the page.

    Keys in the view: Enter goes to the next row and begins one below the last, letters begin
    one with them, and Escape gives a begun one up. Insert adds, F2 renames, Delete removes,
    Ctrl+D duplicates, Ctrl+C and Ctrl+V copy and paste names, Alt with an arrow moves (left and
    right: out of and into a parent, where there are any). Several rows can be selected.
    """

    add_asked = Signal()
    given_up = Signal(str)
    """The id of a row that was begun and never named."""
    remove_asked = Signal(list)
    """The ids of the selected things."""
    duplicate_asked = Signal(str)
    names_pasted = Signal(str)
    """The text on the clipboard."""
    several_chosen = Signal()
    """Another number of rows is selected."""
    move_asked = Signal(str, int)
    """Up (-1) or down (1) among its siblings."""
    shift_asked = Signal(str, int)
    """Out of its parent (-1), or into the sibling above (1)."""
    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        add_words: str,
        nothing: str,
        model: QAbstractItemModel,
        *,
        tree: bool = False,
    ) -> None:
        """`nothing` is what the view says while it is empty."""
        super().__init__(name, rows=True)
        self.view: QAbstractItemView = TreeView(nothing) if tree else ListView(nothing)
        self.view.setAccessibleName(name)
        self.view.setModel(model)
        delegate = NameDelegate(self.view)
        delegate.closeEditor.connect(self._closed)
        self.view.setItemDelegate(delegate)
        self._begun, self._letters = "", ""
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.view.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.view.setMouseTracking(True)
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)
        self.view.clicked.connect(self._tell_chosen)
        self.view.selectionModel().selectionChanged.connect(self._tell_several)
        self._several = 0
        self._tree = tree
        self.body.addWidget(self.view, 1000)
        self._keys: dict[tuple[Qt.Key, bool], Callable[[str], None]] = {
            (Qt.Key.Key_Insert, False): lambda _id: self.add_asked.emit(),
            (Qt.Key.Key_Delete, False): lambda _id: self.remove_asked.emit(self.selected_ids()),
            (Qt.Key.Key_Up, True): lambda id_: self.move_asked.emit(id_, -1),
            (Qt.Key.Key_Down, True): lambda id_: self.move_asked.emit(id_, 1),
            (Qt.Key.Key_Left, True): lambda id_: self.shift_asked.emit(id_, -1),
            (Qt.Key.Key_Right, True): lambda id_: self.shift_asked.emit(id_, 1),
        }
        self._add_buttons(name, add_words, tree)
        self.body.addStretch(1)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self.fit)
        if isinstance(self.view, QTreeView):
            self.view.expanded.connect(self.fit)
            self.view.collapsed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Let the view be as high as its rows, where there is room for them."""
        rows = shown_rows(self.view, QModelIndex())
        height = theme().px(ROW_PX)
        self.view.setMinimumHeight(height * min(max(rows, 2), VISIBLE_ROWS) + 2)
        self.view.setMaximumHeight(height * max(rows, 2) + 2)
        self.view.updateGeometry()

    def current_id(self) -> str:
        """Return the id of the current row, "" for none."""
        return str(self.view.currentIndex().data(ID_ROLE) or "")

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, from above to below."""
        chosen = sorted(self.view.selectedIndexes(), key=lambda i: self.view.visualRect(i).top())
        return [str(index.data(ID_ROLE)) for index in chosen]

    def copy(self) -> None:
        """Put the names of the selected rows on the clipboard, one a line."""
        chosen = sorted(self.view.selectedIndexes(), key=lambda i: self.view.visualRect(i).top())
        if chosen:
            names = (str(index.data(Qt.ItemDataRole.DisplayRole)) for index in chosen)
            QGuiApplication.clipboard().setText("\n".join(names))

    def paste(self) -> None:
        """Hand the names on the clipboard over."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.names_pasted.emit(text)

    def show_current(self, index: QModelIndex) -> None:
        """Make a row the current one, without asking for it again; no row for an invalid index."""
        if index.isValid():
            chosen = self.view.selectedIndexes()
            if index != self.view.currentIndex() and not (len(chosen) > 1 and index in chosen):
                self.view.setCurrentIndex(index)
        else:
            self.view.selectionModel().clear()

    def select(self, ids: Collection[str]) -> None:
        """Select the rows of some things, the first of them the current one."""
        model, found = self.view.model(), QItemSelection()
        rows = [index for index in rows_of(model, QModelIndex()) if index.data(ID_ROLE) in ids]
        for index in rows:
            found.select(index, index)
        if rows:
            self.view.setCurrentIndex(rows[0])
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().select(found, flag)

    def edit_name(self, index: QModelIndex) -> None:
        """Open the name of a row for typing."""
        self.view.setFocus()
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def name_new(self, index: QModelIndex) -> None:
        """Open the name of a row that was added, with the letters that began it."""
        letters, self._letters = self._letters, ""
        self.edit_name(index)
        self._begun = self.current_id()
        editor = QApplication.focusWidget()
        if letters and isinstance(editor, QLineEdit):
            editor.insert(letters)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            act = self._of_clipboard(event) or self._keys.get((Qt.Key(event.key()), alt))
            if act is not None and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if act is not None and event.type() == QEvent.Type.KeyPress:
                act(self.current_id())
                return True
            if event.type() == QEvent.Type.KeyPress and self._begins(event):
                return True
        if (
            watched is self.view
            and isinstance(event, QContextMenuEvent)
            and event.reason() == QContextMenuEvent.Reason.Keyboard
        ):
            # Asked for by a key, the menu is that of the row which the keys are on.
            self._menu(self.view.visualRect(self.view.currentIndex()).center())
            return True
        return super().eventFilter(watched, event)

    def _begins(self, event: QKeyEvent) -> bool:
        """Let Enter go on to the next row, and begin one after the last; letters begin one."""
        if self.view.state() == QAbstractItemView.State.EditingState:
            # The field of a name passes on the Enter that ends it.
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            following = self._following()
            if following.isValid():
                self.view.setCurrentIndex(following)
                return True
        elif (
            event.modifiers() & ~_OF_LETTERS
            or not event.text().isprintable()
            or not event.text().strip()
        ):
            return False
        else:
            self._letters += event.text()
        self.add_asked.emit()
        return True

    def _following(self) -> QModelIndex:
        """Return the row below the current one, an invalid index where there is none."""
        current = self.view.currentIndex()
        if isinstance(self.view, QTreeView):
            return self.view.indexBelow(current)
        return current.siblingAtRow(current.row() + 1)

    def _closed(self, _editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        begun, self._begun = self._begun, ""
        if begun and hint == QStyledItemDelegate.EndEditHint.RevertModelCache:
            self.given_up.emit(begun)

    def _of_clipboard(self, event: QKeyEvent) -> Callable[[str], None] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return lambda _id: self.copy()
        if event.matches(QKeySequence.StandardKey.Paste):
            return lambda _id: self.paste()
        if event.keyCombination() == DUPLICATE:
            return lambda id_: self.duplicate_asked.emit(id_)
        return None

    def _menu(self, spot: QPoint) -> None:
        """Offer what the keys do, for the row at a spot."""
        index = self.view.indexAt(spot)
        id_ = str(index.data(ID_ROLE) or "")
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.add_button.text() + "\tIns", lambda: self.add_asked.emit())
        if id_:
            menu.addAction(_("Rename") + "\tF2", lambda: self.edit_name(self.view.currentIndex()))
            menu.addAction(_("Duplicate") + "\tCtrl+D", lambda: self.duplicate_asked.emit(id_))
            menu.addAction(
                _("Remove") + "\tDel", lambda: self.remove_asked.emit(self.selected_ids())
            )
            menu.addSeparator()
            menu.addAction(_("Move up") + "\tAlt+↑", lambda: self.move_asked.emit(id_, -1))
            menu.addAction(_("Move down") + "\tAlt+↓", lambda: self.move_asked.emit(id_, 1))
            if self._tree:
                menu.addAction(_("Move out") + "\tAlt+←", lambda: self.shift_asked.emit(id_, -1))
                menu.addAction(_("Move in") + "\tAlt+→", lambda: self.shift_asked.emit(id_, 1))
            menu.addSeparator()
            menu.addAction(_("Copy names") + "\tCtrl+C", self.copy)
        menu.addAction(_("Paste names") + "\tCtrl+V", self.paste)
        menu.popup(self.view.viewport().mapToGlobal(spot))

    def _tell_several(self) -> None:
        chosen = self.view.selectedIndexes()
        before, self._several = self._several, len(chosen)
        if len(chosen) == 1 < before:
            # Told before the view has made it the current row: it is the one that is left.
            self._tell_chosen(chosen[0])
        if len(chosen) != before and max(len(chosen), before) > 1:
            self.several_chosen.emit()

    def _add_buttons(self, name: str, add_words: str, tree: bool) -> None:
        # Not a margin: those are not mirrored for right-to-left.
        self.add_button = QPushButton(add_words)
        self.add_button.setAccessibleName(add_words)
        self.add_button.setToolTip(_("{words} (Insert)", words=add_words))
        self.add_button.clicked.connect(lambda: self.add_asked.emit())
        row = in_row(4, self.add_button, STRETCH, gap=4)
        signs = [
            ("↑", _("Move up (Alt+Up)"), lambda id_: self.move_asked.emit(id_, -1)),
            ("↓", _("Move down (Alt+Down)"), lambda id_: self.move_asked.emit(id_, 1)),
        ]
        if tree:
            out = _("Move out of its parent (Alt+Left)")
            into = _("Move into the criterion above (Alt+Right)")
            signs += [
                ("⇤", out, lambda id_: self.shift_asked.emit(id_, -1)),
                ("⇥", into, lambda id_: self.shift_asked.emit(id_, 1)),
            ]
        remove = _("Remove (Delete)")
        signs.append(("✕", remove, lambda _id: self.remove_asked.emit(self.selected_ids())))
        for sign, words, act in signs:
            button = QPushButton(sign)
            button.setProperty("look", "plain")
            button.setFixedWidth(theme().px(28))
            # The list has keys for all of them: Tab goes on to the next list.
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.setToolTip(words)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _checked=False, act=act: act(self.current_id()))
            row.addWidget(button)
        self.body.addLayout(row)

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(str(index.data(ID_ROLE)))
