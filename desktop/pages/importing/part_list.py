"""What is what: the parts of a foreign table, where each stands, and a way to say otherwise."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import in_column
from desktop.kit.theme import SMALL_PX, font, theme
from desktop.pages.importing.part_words import KEYS, asking, part_name
from desktop.pages.importing.sheet_grid import tint
from desktop.words import _
from mcda.foreign.point import Part, part_words, parts_of
from mcda.foreign.table_map import TableMap
from mcda.grids.grid import Sheet

_CLEARABLE = frozenset(Part) - {Part.FIRST, Part.LAST}

_SELDOM = frozenset({Part.UNITS, Part.WORST, Part.BEST, Part.ROW_OUT, Part.COLUMN_OUT})
"""Parts that are shown when they stand somewhere, or when asked for."""


class PartList(QWidget):
    """One line a part; pressing it arms pointing, its cross says that there is none."""

    armed = Signal(object)
    """The part that the next click on the sheet places, None when that ended."""
    cleared = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Part, QPushButton] = {}
        self.places: dict[Part, QLabel] = {}
        self.crosses: dict[Part, QPushButton] = {}
        self._table: TableMap | None = None
        self._chips: dict[Part, _Chip] = {}
        px = theme().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(6))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(2, 1)
        for row, part in enumerate(Part):
            self._add(grid, row, part)
        self.more = push(_("Units, anchors, rows and columns left out"), look="link")
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _on: self._show_parts())
        self._sheet: Sheet | None = None
        self._asking = paragraph("", "small")
        in_column(grid, self.more, self._asking, of=self)

    def show_table(self, sheet: Sheet, table: TableMap) -> None:
        """Show where the parts of a table stand."""
        self._sheet, self._table = sheet, table
        self._show_parts()
        self._say()

    def _show_parts(self) -> None:
        sheet, table = self._sheet, self._table
        if sheet is None or table is None:
            return
        of_kind = parts_of(table.kind)
        self.more.setVisible(not self.more.isChecked() and bool(_SELDOM & set(of_kind)))
        for part in Part:
            name = part_name(part, table.kind)
            where = part_words(sheet, table, part)
            shown = part in of_kind and (
                part not in _SELDOM or bool(where) or self.more.isChecked()
            )
            for widget in (self.buttons[part], self.places[part], self._chips[part]):
                widget.setVisible(shown)
            self.crosses[part].setVisible(shown and part in _CLEARABLE and bool(where))
            self.crosses[part].setAccessibleName(_("No {name}", name=name.lower()))
            self.buttons[part].setText(name)
            self.buttons[part].setAccessibleName(f"{name}: {where or _('none')}")
            self.buttons[part].setToolTip(
                _("Press to point at it in the sheet; there, {key} does the same", key=KEYS[part])
            )
            self.places[part].setText(where or _("none"))

    def arm(self, part: Part | None) -> None:
        """Show which part is being pointed at."""
        for one, button in self.buttons.items():
            button.setChecked(one is part)
        self._say()

    def _add(self, grid: QGridLayout, row: int, part: Part) -> None:
        chip = _Chip(part)
        button = push(look="plain")
        button.setCheckable(True)
        button.setStyleSheet("text-align: left;")
        place = label("", "quiet")
        cross = push("×", look="plain")
        button.clicked.connect(lambda checked, part=part: self._pressed(part, checked))
        cross.clicked.connect(lambda _checked=False, part=part: self.cleared.emit(part))
        grid.addWidget(chip, row, 0)
        grid.addWidget(button, row, 1)
        grid.addWidget(place, row, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(cross, row, 3)
        self._chips[part] = chip
        self.buttons[part], self.places[part], self.crosses[part] = button, place, cross

    def _pressed(self, part: Part, checked: bool) -> None:
        self.arm(part if checked else None)
        self.armed.emit(part if checked else None)

    def _say(self) -> None:
        part = next((one for one, button in self.buttons.items() if button.isChecked()), None)
        if part is not None and self._table is not None:
            self._asking.setText(f"<b>{asking(part, self._table)}</b>")
        else:
            self._asking.setText(
                _(
                    "Press a line and click in the sheet, or use the letters on the sheet "
                    "itself. Select cells and press T to make them the table."
                )
            )


class _Chip(QWidget):
    """A part's key on its tint."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.setFixedSize(theme().px(20), theme().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.colour("line"))
        out = self._part in (Part.ROW_OUT, Part.COLUMN_OUT)
        body = self._part in (Part.FIRST, Part.LAST)
        painter.setBrush(tint("out" if out else "body" if body else self._part.value))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(font(SMALL_PX, bold=True))
        painter.setPen(look.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, KEYS[self._part])
        painter.end()
