"""Breaking a report into pages: pieces that can't be split, placed from top to bottom.

Pure arithmetic; what a piece looks like is its own affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from mcda.report.blocks import Heading

Paint = Callable[[QPainter, float, float], None]
"""Paints a piece with its upper left corner at x, y."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on one page as a whole.

    `space` is left above it, except at the top of a page. `keep` ties it to the
    next piece: both stand on one page where that is possible at all. `repeat` is
    painted first when the piece starts a page (a table's head above its rows).
    """

    height: float
    paint: Paint
    space: float = 0.0
    keep: bool = False
    repeat: Piece | None = None
    starts_page: bool = False
    heads: Heading | None = None
    """The heading that the piece shows, for contents and bookmarks."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and the distance of its top from the top of the text."""

    piece: Piece
    y: float


def flow(pieces: Iterable[Piece], height: float) -> tuple[tuple[Placed, ...], ...]:
    """Place pieces on pages of `height`; at least one page comes back.

    A piece taller than a page has a page to itself and runs over its foot.
    """
    pages = _Sheets(height)
    for chunk in _chunks(pieces):
        if chunk[0].starts_page or (not pages.holds(chunk) and pages.fits_fresh(chunk)):
            pages.turn()
        for piece in chunk:
            if not pages.holds([piece]):
                pages.turn()
            pages.put(piece)
    return pages.done()


def tall(pieces: Sequence[Piece]) -> float:
    """Return the height of pieces one below the other, the first one's space included."""
    return sum(piece.height + piece.space for piece in pieces)


_HAIR = 0.01


class _Sheets:
    """Pages in the making: where the next piece goes."""

    def __init__(self, height: float) -> None:
        self.height = height
        self._pages: list[list[Placed]] = [[]]
        self._y = 0.0

    def holds(self, chunk: Sequence[Piece]) -> bool:
        """Say whether a chunk fits below what the page holds; an empty page takes anything."""
        return not self._pages[-1] or self._y + tall(chunk) <= self.height + _HAIR

    def fits_fresh(self, chunk: Sequence[Piece]) -> bool:
        """Say whether a chunk fits a page at all; one that doesn't is split where it stands."""
        return tall(_on_top(chunk)) <= self.height + _HAIR

    def put(self, piece: Piece) -> None:
        page = self._pages[-1]
        if page:
            self._y += piece.space
        elif piece.repeat is not None:
            page.append(Placed(piece.repeat, self._y))
            self._y += piece.repeat.height
        page.append(Placed(piece, self._y))
        self._y += piece.height

    def turn(self) -> None:
        """Start a page, unless this one is still empty."""
        if self._pages[-1]:
            self._pages.append([])
            self._y = 0.0

    def done(self) -> tuple[tuple[Placed, ...], ...]:
        return tuple(tuple(page) for page in self._pages)


def _on_top(chunk: Sequence[Piece]) -> Sequence[Piece]:
    """Return what a chunk takes at the top of a page."""
    first = chunk[0]
    bare = Piece(first.height, first.paint)
    return [*([first.repeat] if first.repeat else []), bare, *chunk[1:]]


def _chunks(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    chunk: list[Piece] = []
    for piece in pieces:
        chunk.append(piece)
        if not piece.keep:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
