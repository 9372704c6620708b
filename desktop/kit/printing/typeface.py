"""Type on paper: the sizes and weights in use, and texts broken into lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.kit import theme
from desktop.kit.printing.paper import UNIT
from mcda.export.palette import QUIET
from mcda.report.blocks import Align
from mcda.words.runs import runs

LEADING: Final = 1.42
"""Distance of baselines over the type size."""

_SLACK: Final = 0.4 * UNIT

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute

FaceKey = tuple[float, bool, bool, bool]
"""The arguments of `face`."""


@lru_cache(maxsize=128)
def face(size: float, strong: bool = False, medium: bool = False, spaced: bool = False) -> QFont:
    """Return the report's typeface at a size in points, with tabular figures."""
    made = QFont(theme.font())
    made.setPixelSize(max(1, round(size * UNIT)))
    weights = QFont.Weight
    made.setWeight(weights.DemiBold if strong else weights.Medium if medium else weights.Normal)
    # Glyphs are laid out at twenty times their size; hints of the screen have no say.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Alternates by context ("A – B") are glyphs without a character: a PDF would lose them.
    made.setFeature(QFont.Tag("calt"), 0)
    if spaced:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return made


@lru_cache(maxsize=128)
def metrics(font_key: FaceKey) -> QFontMetricsF:
    """Return the metrics of `face(*font_key)`."""
    return QFontMetricsF(face(*font_key))


class Text:
    """A text in lines of a given width; laid out when first needed.

    A text that fits on one line is not laid out until it is painted, which is
    what keeps tables of thousands of numbers quick. What is stressed in it is strong,
    words explained elsewhere are italic. `mark` follows the text in a colour of its own,
    `under` stands below it, smaller and quiet.
    """

    def __init__(
        self,
        text: str,
        width: float,
        *,
        size: float,
        strong: bool = False,
        medium: bool = False,
        spaced: bool = False,
        align: Align = "start",
        rtl: bool = False,
        colour: str,
        mark: str = "",
        mark_colour: str = "",
        under: str = "",
        leading: float = LEADING,
    ) -> None:
        self._parts = _parts(text, mark, mark_colour, under)
        self._plain = "".join(part for part, _style in self._parts)
        self._width = width
        # Letters of a cursive script must not be pulled apart.
        spaced = spaced and not written_right_to_left(text)
        self._key = (size, strong, medium, spaced)
        self._align, self._rtl = align, rtl
        self._colour = colour
        self.line_height = round(size * leading * UNIT, 3)
        self._lines: list[QTextLine] | None = None
        self._layout: QTextLayout | None = None
        short = "\n" not in self._plain and self._advance() <= width
        self.count = 1 if short else len(self._laid_out())

    @property
    def height(self) -> float:
        return self.count * self.line_height

    def draw(self, painter: QPainter, x: float, y: float, first: int = 0, end: int = -1) -> None:
        """Draw lines `first` up to, not including, `end` (all: -1) with their top at `y`."""
        lines = self._laid_out()
        stop = len(lines) if end < 0 else end
        painter.setPen(QColor(self._colour))
        for i, line in enumerate(lines[first:stop]):
            slack = (self.line_height - line.ascent() - line.descent()) / 2
            line.setPosition(QPointF(0, 0))
            line.draw(painter, QPointF(x, y + i * self.line_height + slack))

    def _advance(self) -> float:
        """Return the width that the text takes on one line."""
        size, _strong, medium, spaced = self._key
        bold = metrics((size, True, medium, spaced))
        usual = metrics(self._key)
        return sum(
            (bold if style == _STRONG else usual).horizontalAdvance(part)
            for part, style in self._parts
        )

    def _laid_out(self) -> list[QTextLine]:
        if self._lines is None:
            self._layout, self._lines = self._lay_out()
        return self._lines

    def _lay_out(self) -> tuple[QTextLayout, list[QTextLine]]:
        layout = QTextLayout(self._plain.replace("\n", "\u2028"), face(*self._key))
        option = QTextOption(_alignment(self._align, self._rtl))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection
        # Numbers and Latin sentences keep their signs and full stops where they belong.
        turned = self._rtl and written_right_to_left(self._plain)
        option.setTextDirection(direction.RightToLeft if turned else direction.LeftToRight)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setFormats(list(_formats(self._parts, self._key)))
        layout.setCacheEnabled(True)
        lines: list[QTextLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            # A layout may come out a hair wider than what was measured, in Arabic above all.
            line.setLineWidth(self._width + _SLACK)
            lines.append(line)
        layout.endLayout()
        return layout, lines


@dataclass(frozen=True, slots=True)
class _Style:
    """How a part differs from the rest of its text."""

    strong: bool = False
    slanted: bool = False
    colour: str = ""
    size: float = 1.0


_PLAIN: Final = _Style()
_STRONG: Final = _Style(strong=True)
_STYLES: Final = {"plain": _PLAIN, "strong": _STRONG, "term": _Style(slanted=True)}


def _parts(text: str, mark: str, mark_colour: str, under: str) -> tuple[tuple[str, _Style], ...]:
    """Return what a text is put together from, each part with its style."""
    found = [(run.text, _STYLES[run.style]) for run in runs(text)]
    if mark:
        found += [(" ", _PLAIN)] if text else []
        found.append((mark, _Style(colour=mark_colour)))
    if under:
        found.append((f"\n{under}", _Style(colour=QUIET, size=0.92)))
    return tuple(found)


def _formats(
    parts: tuple[tuple[str, _Style], ...], key: FaceKey
) -> Iterator[QTextLayout.FormatRange]:
    start = 0
    for text, style in parts:
        length = _units(text)
        if style is not _PLAIN:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, length, _format(style, key)
            yield part
        start += length


def _format(style: _Style, key: FaceKey) -> QTextCharFormat:
    made = QTextCharFormat()
    size, strong, medium, spaced = key
    if style.strong or style.slanted or style.size != 1.0:
        font = QFont(face(size * style.size, strong or style.strong, medium, spaced))
        font.setItalic(style.slanted)
        made.setFont(font)
    if style.colour:
        made.setForeground(QBrush(QColor(style.colour)))
    return made


def written_right_to_left(text: str) -> bool:
    """Say whether a text has letters of a script that runs from right to left."""
    return any(bidirectional(sign) in ("R", "AL") for sign in text)


def _alignment(align: Align, rtl: bool) -> Qt.AlignmentFlag:
    """Return where lines stand, left and right being those of the sheet."""
    if align == "center":
        return Qt.AlignmentFlag.AlignHCenter
    return _RIGHT if (align == "end") is not rtl else _LEFT


def _units(text: str) -> int:
    """Count a text as Qt does, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2
