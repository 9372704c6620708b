"""What a report is made of: frozen blocks that any renderer can turn into pages.

A block says what is to be read, never how a font or a file format puts it
there. Texts are plain (a renderer escapes what its format needs); numbers are
already worded, and a cell keeps the number behind its text in `value` for
formats that store numbers. Nothing here computes a result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from mcda.figures.chart import ChartSpec

Align = Literal["start", "center", "end"]
"""Where a text stands in its cell; start is left, or right in right-to-left scripts."""

Tone = Literal["body", "headline", "question", "quiet", "note"]
"""How loudly a paragraph speaks."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a section, 2 a part of it, 3 names a list or table."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text.

    One that `refers` to a section (its key) goes where that section isn't printed.
    """

    text: str
    tone: Tone = "body"
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The document's level 1 headings in order; a renderer with pages adds where each stands."""

    title: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """Words with a line behind them to write on, or with the `text` that is known already.

    `ticked` puts a box to tick before the words, None puts none. `share` is how much of
    the width it takes beside the others of its row. Without `line` there is nothing to write.
    """

    words: str
    text: str = ""
    share: float = 1.0
    ticked: bool | None = None
    line: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """Rows of places to write by hand, in a frame under a title."""

    title: str
    rows: tuple[tuple[Blank, ...], ...]


@dataclass(frozen=True, slots=True)
class Masthead:
    """The line over a document's first page, with a rule below.

    `blanks` stand at its start in place of `start`, to be filled in by hand.
    """

    start: str
    end: str
    blanks: tuple[Blank, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from its column's origin to `to`; a thin bracket spans `low` to `high`.

    A `hatched` one lies below the fallback.
    """

    to: float
    low: float | None = None
    high: float | None = None
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """What the bars of a column are drawn on: from `low` to `high`, beginning at `origin`.

    `line` is drawn through all rows; a `track` shows the whole scale behind each bar.
    """

    low: float
    high: float
    origin: float = 0.0
    line: float | None = None
    track: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    `tint` from 0 to 1 fills the cell on the value ramp (darker is more valued).
    `mark` is a sign after the text, `mark_words` what it means; `alert` gives the
    cell the colour of "below fallback" in place of the ramp. `value` is the
    number behind the text, unrounded; `under` a quiet second line; `bar` what is drawn
    in a column with a scale. `loss` writes it in the ink of what lies below a fallback.
    """

    text: str
    strong: bool = False
    quiet: bool = False
    tint: float | None = None
    mark: str = ""
    mark_words: str = ""
    alert: bool = False
    value: float | None = None
    under: str = ""
    bar: Bar | None = None
    loss: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head; `grow` takes a share of the width that is left over.

    With a `scale` its cells are bars, whose numbers stand in another column.
    """

    title: str
    align: Align = "start"
    grow: float = 0.0
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, one a column; a `group` row has one cell across all columns.

    `carried` is what its empty first cell stands for; it is told where the row starts a page.
    """

    cells: tuple[Cell, ...]
    group: bool = False
    carried: str = ""


@dataclass(frozen=True, slots=True)
class SheetChart:
    """A chart that a workbook draws from some rows of a table itself, so that it follows them.

    `first` and `last` number those rows from 0; `labels` is the column of names, or of the
    shares or whole numbers that "lines" run along; `values` are the columns drawn. "spans" are bars
    that start where the first column ends, "shares" stack to a whole.
    """

    kind: Literal["lines", "spans", "shares"]
    title: str
    first: int
    last: int
    labels: int
    values: tuple[int, ...]
    axis: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads that repeat on each page; the first column names the row.

    `name` says in a few words what it holds (accessible name, sheet name). `note`
    is small print below. `charts` are for a workbook only, and so is `printed`: how many rows of
    its sheet go to paper, where that is not all.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    dense: bool = False
    charts: tuple[SheetChart, ...] = ()
    printed: int | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Two stacks of blocks side by side."""

    start: tuple[Block, ...]
    end: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as data; a renderer that can't paint shows `chart_text` of the spec."""

    spec: ChartSpec


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a page."""


@dataclass(frozen=True, slots=True)
class OnePage:
    """Blocks that belong on one page: a renderer with pages shrinks them to fit."""

    blocks: tuple[Block, ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | Contents
    | Masthead
    | Table
    | Columns
    | Form
    | Chart
    | PageBreak
    | OnePage
)


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of each page, beside its number."""

    settings: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document; `marking` stands at the top and bottom of every page.

    `head` runs along the top of every page but the first, which has its own.
    `sheets` makes the tables of numbers for a results workbook, when asked.
    """

    title: str
    author: str
    marking: str
    head: Masthead
    footer: Footer
    blocks: tuple[Block, ...]
    sheets: Callable[[], tuple[Table, ...]] = field(default=tuple, compare=False)
    lang: str = "en"
    right_to_left: bool = False
    printed: date | None = None


def texts(*items: str, strong: bool = False, quiet: bool = False) -> tuple[Cell, ...]:
    """Return a cell for each text."""
    return tuple(Cell(item, strong=strong, quiet=quiet) for item in items)


def group_row(text: str) -> Row:
    """Return a row that heads the rows below it."""
    return Row((Cell(text, strong=True),), group=True)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks in reading order, those inside others after what holds them."""
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            yield from every_block(block.start + block.end)
        elif isinstance(block, OnePage):
            yield from every_block(block.blocks)
