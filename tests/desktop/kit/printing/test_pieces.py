from __future__ import annotations

from PySide6.QtGui import QPainter

from desktop.kit.printing.pieces import Piece, flow, tall


def nothing(painter: QPainter, x: float, y: float) -> None:
    """Paint nothing."""


def piece(height: float, **more: object) -> Piece:
    return Piece(height, nothing, **more)  # type: ignore[arg-type]


def heights(pages: object) -> list[list[float]]:
    return [[placed.piece.height for placed in page] for page in pages]  # type: ignore[attr-defined]


def test_pieces_fill_pages_from_the_top() -> None:
    pages = flow([piece(40), piece(40, space=10), piece(40)], 100)
    assert heights(pages) == [[40, 40], [40]]
    assert [placed.y for placed in pages[0]] == [0, 50]
    assert pages[1][0].y == 0


def test_space_is_dropped_at_the_top_of_a_page() -> None:
    pages = flow([piece(90), piece(30, space=25)], 100)
    assert pages[1][0].y == 0


def test_a_heading_moves_with_what_follows() -> None:
    pages = flow([piece(70), piece(20, keep=True), piece(20)], 100)
    assert heights(pages) == [[70], [20, 20]]


def test_a_chain_of_kept_pieces_moves_as_one() -> None:
    pages = flow([piece(50), piece(20, keep=True), piece(20, keep=True), piece(20)], 100)
    assert heights(pages) == [[50], [20, 20, 20]]


def test_the_head_repeats_on_each_page() -> None:
    head = piece(10)
    rows = [piece(30, repeat=head) for _ in range(5)]
    pages = flow([piece(10, keep=True), *rows], 100)
    assert heights(pages) == [[10, 30, 30, 30], [10, 30, 30]]
    assert [placed.y for placed in pages[1]] == [0, 10, 40]


def test_a_chain_that_no_page_holds_is_split_where_it_stands() -> None:
    chain = [piece(30, keep=True) for _ in range(5)]
    pages = flow([piece(50), *chain], 100)
    assert heights(pages) == [[50, 30], [30, 30, 30], [30]]


def test_a_piece_taller_than_a_page_has_one_to_itself() -> None:
    pages = flow([piece(20), piece(300), piece(20)], 100)
    assert heights(pages) == [[20], [300], [20]]


def test_a_piece_may_start_a_page_but_leaves_none_empty() -> None:
    pages = flow([piece(10, starts_page=True), piece(10, starts_page=True)], 100)
    assert heights(pages) == [[10], [10]]


def test_nothing_is_one_empty_page() -> None:
    assert flow([], 100) == ((),)


def test_tall_counts_space() -> None:
    assert tall([piece(10, space=5), piece(20)]) == 35
