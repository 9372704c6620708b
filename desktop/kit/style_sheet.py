"""The one style sheet. Widgets ask for a look by object name or by the property `look`.

Looks: "title", "sentence", "heading" (small capitals over a paragraph), "strong",
"quiet", "small", "link" and "primary" (buttons), "plain" (a button without frame),
"field" (a frame only while hovered or edited), "card".
"""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING, Final

from mcda.places import resource

if TYPE_CHECKING:
    from desktop.kit.theme import Theme

_LENGTH: Final = re.compile(r"([a-z-]+): ([^;{}]*\dpx[^;{}]*)")
_PIXELS: Final = re.compile(r"(?<![\w}])(\d+)px")
_TEMPLATE: Final = """
QMainWindow, QDialog, QWidget#pages, QWidget#page_content { background: $page; }
QToolTip { background: $ink; color: $surface; border: 0; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: ${title_px}px; font-weight: 600; }
QLabel[look="sentence"] { font-size: ${sentence_px}px; }
QLabel[look="heading"] { color: $quiet; font-size: ${small_px}px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="quiet"] { color: $quiet; }
QLabel[look="small"] { color: $quiet; font-size: ${small_px}px; }
QFrame[look="tried"] {
  background: $accent_soft; border: 1px dashed $accent; border-radius: 4px; padding: 4px 8px;
}
QFrame[look="tour"] {
    background: $surface; border: 2px solid $accent; border-radius: 8px;
}
QFrame[look="pointed"] { background: transparent; border: 2px solid $accent; border-radius: 6px; }
QWidget[look="ruled"] { border-top: 1px solid $line; }
QLabel[look="error"] { color: $error; }

*[look="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }

QPushButton, QToolButton {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: 4px;
  padding: 4px 10px; min-height: ${control_px}px;
}
QPushButton:hover, QToolButton:hover { border-color: $quiet; }
QPushButton:pressed, QToolButton:pressed { background: $track; }
QPushButton:checked, QToolButton:checked {
  background: $accent_soft; color: $accent; font-weight: 600; border-color: $line;
}
QPushButton:disabled, QToolButton:disabled {
  color: $quiet; background: $page; border-style: $unable;
}
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QFileDialog QToolButton { padding: 2px; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[look="primary"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[look="primary"]:disabled { background: $track; color: $quiet; border-color: $line; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; padding: ${inner}; }
*[look="link"] {
  background: transparent; color: $accent; border: 1px solid transparent;
  padding: 0; text-align: left; min-height: 0;
}
*[look="link"]:hover { text-decoration: underline; }
*[look="link"]:focus { border: 1px solid $accent; border-radius: 4px; }
*[look="plain"] { background: transparent; border: 1px solid transparent; padding: 2px 6px; }
*[look="plain"]:hover { background: $track; border-color: transparent; }
*[look="plain"]:focus { border: 1px solid $accent; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: 4px;
  padding: 3px 8px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $quiet;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${control_px}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 1px solid $accent;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $page; color: $quiet; border-style: $unable;
}
*[look="field"] { background: transparent; border: 1px solid transparent; padding: 3px 5px; }
*[look="field"]:hover { border: 1px solid $line; }
*[look="field"]:focus { background: $surface; border: 1px solid $accent; }
*[look="field-title"] {
  background: transparent; border: 1px solid transparent; padding: 3px 5px;
  font-size: ${title_px}px; font-weight: 600;
}
*[look="field-title"]:hover { border: 1px solid $line; }
*[look="field-title"]:focus { background: $surface; border: 1px solid $accent; }
*[wrong="true"], *[wrong="true"]:focus { border: 1px solid $error; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: border; width: ${arrow_px}px; border: 0; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$chevron_up"); }
QAbstractSpinBox::down-arrow { image: url("$chevron"); }
QComboBox::drop-down { border: 0; width: ${arrow_px}px; }
QComboBox::down-arrow { image: url("$chevron"); }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow, QComboBox::down-arrow {
  width: ${chevron_px}px; height: ${chevron_px}px;
}
QComboBox QAbstractItemView { border: 1px solid $quiet; padding: 2px; }

QCheckBox, QRadioButton { spacing: 6px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: ${mark_px}px; height: ${mark_px}px; background: $surface; border: 1px solid $quiet;
}
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: ${round_px}px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $accent; border-color: $accent; image: url("$check");
}
QAbstractItemView::indicator:indeterminate { background: $accent_soft; border-color: $accent; }
QRadioButton::indicator:checked {
  width: ${dot_px}px; height: ${dot_px}px; border: 4px solid $accent;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }

QAbstractItemView {
  background: $surface; color: $ink; border: 0; outline: 0;
  selection-background-color: $accent_soft; selection-color: $ink;
  alternate-background-color: $surface;
}
QAbstractItemView::item { padding: 4px 6px; }
QTreeView { selection-background-color: transparent; }
QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }
QAbstractItemView::item:hover:!selected { background: $page; }
QListWidget::item:focus, QTableWidget::item:focus {
  border: 1px solid $accent; padding: 3px 5px;
}
QAbstractItemView QLineEdit { padding: 0 4px; min-height: 0; border-radius: 0; }
QHeaderView, QHeaderView::section, QTableCornerButton::section {
  background: $surface; color: $quiet; border: 0; font-weight: 600;
}
QHeaderView::section { padding: 4px 6px; border-bottom: 1px solid $line; }
QTableView { gridline-color: $line; }
QLabel#table_corner {
  padding: 0 6px; border-bottom: 1px solid $line; background: $surface; font-weight: 600;
}

QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; margin: 0; }
QScrollBar:horizontal { height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; border: 1px solid transparent; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }

QMenu { background: $surface; color: $ink; border: 1px solid $quiet; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenuBar { background: $surface; color: $ink; border-bottom: 1px solid $line; }
QMenuBar::item { background: transparent; padding: 4px 10px; }
QMenuBar::item:selected { background: $accent_soft; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab {
  background: transparent; color: $quiet; border: 0; border-bottom: 2px solid transparent;
  padding: 4px 2px; margin: 0 14px 0 0;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }
QProgressBar {
  background: $track; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider:horizontal { min-height: 22px; }
QSlider::groove:horizontal { background: $track; height: ${groove_px}px; border-radius: 3px; }
QSlider::$filled-page:horizontal { background: $gain; height: ${groove_px}px; border-radius: 3px; }
QSlider::handle:horizontal {
  background: $surface; border: 2px solid $accent; width: ${mark_px}px; height: ${mark_px}px;
  margin: -${lift_px}px 0; border-radius: ${knob_px}px;
}
QSlider::handle:horizontal:focus { background: $accent; }

QLabel#band {
  background: $band; color: $on_band; font-size: ${band_px}px; padding: 3px;
}
QWidget#header, QWidget#rail, QWidget#details, QWidget#status, QWidget#problems {
  background: $surface;
}
QWidget#header { border-bottom: 1px solid $line; }
QWidget#rail { border-$end: 1px solid $line; }
QWidget#details { border-$start: 1px solid $line; }
QWidget#status, QWidget#problems { border-top: 1px solid $line; }
QLabel#case_title { font-size: ${case_px}px; font-weight: 600; }
QPushButton#search_box { color: $quiet; text-align: left; }
QWidget#status QPushButton, QWidget#status QLabel {
  font-size: ${small_px}px; border: 1px solid transparent; background: transparent;
  padding: 2px 6px; min-height: 0;
}
QWidget#status QPushButton:hover { background: $track; }
QWidget#status QPushButton:focus { border: 1px solid $accent; }
QWidget#status QPushButton { font-weight: 600; }
QWidget#popover { background: $surface; border: 1px solid $quiet; border-radius: 8px; }
QWidget#notice { background: $accent_soft; border-bottom: 1px solid $line; }
QWidget#bar { background: $accent_soft; border-bottom: 2px solid $accent; }
"""


BLACK = "#000000"


def style_sheet(theme: Theme, *, rtl: bool = False) -> str:
    """Return the program's style sheet in a theme's colours and sizes.

    Qt mirrors layouts for right-to-left, but neither a sheet's borders nor the
    filled part of a slider: they are named by side here.
    """
    sides = {
        "start": "right" if rtl else "left",
        "end": "left" if rtl else "right",
        "filled": "add" if rtl else "sub",
        # On black all that is written is light: there the frame tells what can't be used now.
        "unable": "dashed" if theme.page == BLACK else "solid",
    }
    sizes = {
        "title_px": theme.px(20),
        "sentence_px": theme.px(14),
        "case_px": theme.px(14),
        "small_px": theme.px(12),
        "band_px": theme.px(11),
        "control_px": theme.px(18),
        "arrow_px": theme.px(20),
        "chevron_px": theme.px(10),
        "mark_px": theme.px(12),
        "dot_px": theme.px(12) - 6,
        "round_px": theme.px(12) // 2 + 1,
        "groove_px": theme.px(6),
        "knob_px": theme.px(12) // 2 + 2,
        "lift_px": (theme.px(12) + 4 - theme.px(6)) // 2,
    }
    # With the thicker edge of the focus no button is larger.
    inner = f"{theme.px(4) - 1}px {theme.px(10) - 1}px"  # no words: lengths
    colours = {
        name: getattr(theme, name)
        for name in theme.__slots__
        if isinstance(getattr(theme, name), str)
    }
    images = {
        "chevron": resource("icons", "chevron.png").as_posix(),
        "chevron_up": resource("icons", "chevron-up.png").as_posix(),
        "check": resource("icons", f"check-{'dark' if theme.dark else 'light'}.png").as_posix(),
    }
    return Template(_zoomed(theme)).substitute(
        colours,
        **sides,
        **images,
        **{name: str(size) for name, size in sizes.items()},
        inner=inner,
    )


def _zoomed(theme: Theme) -> str:
    """Return the template with all lengths at the zoom; the lines of borders stay thin."""

    def scaled(found: re.Match[str]) -> str:
        name, value = found.groups()
        if name.startswith("border") and name != "border-radius":
            return found[0]
        return f"{name}: {_PIXELS.sub(lambda size: f'{theme.px(int(size[1]))}px', value)}"

    return _LENGTH.sub(scaled, _TEMPLATE)
