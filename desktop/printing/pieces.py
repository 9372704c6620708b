"""Breaking a report into pages: pieces that can't be split, placed from top to bottom.

Pure arithmetic; what a piece looks like is its own affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

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


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and the distance of its top from the top of the text."""

    piece: Piece
    y: float


def flow(pieces: Iterable[Piece], height: float) -> tuple[tuple[Placed, ...], ...]:
    """Place pieces on pages of `height`; at least one page comes back.

    A piece taller than a page has a page to itself and runs over its foot.
    """
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for chunk in _chunks(pieces):
        if pages[-1] and _moves_on(chunk, y, height):
            pages.append([])
            y = 0.0
        for piece in chunk:
            room = piece.height + (piece.space if pages[-1] else 0.0)
            if pages[-1] and y + room > height + _HAIR:
                pages.append([])
                y = 0.0
            y = _place(pages[-1], piece, y)
    return tuple(tuple(page) for page in pages)


def tall(pieces: Sequence[Piece]) -> float:
    """Return the height of pieces one below the other, the first one's space included."""
    return sum(piece.height + piece.space for piece in pieces)


_HAIR = 0.01


def _moves_on(chunk: Sequence[Piece], y: float, height: float) -> bool:
    """Say whether a chunk starts a page: it must, or it fits there and not here.

    A chunk that no page can hold is split rather than pushed down.
    """
    if chunk[0].starts_page:
        return True
    return y + tall(chunk) > height + _HAIR and tall(_on_top(chunk)) <= height + _HAIR


def _place(page: list[Placed], piece: Piece, y: float) -> float:
    if page:
        y += piece.space
    elif piece.repeat is not None:
        page.append(Placed(piece.repeat, y))
        y += piece.repeat.height
    page.append(Placed(piece, y))
    return y + piece.height


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
