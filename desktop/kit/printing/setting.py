"""What every block needs to know to be set: width, scale and direction of writing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.kit.printing.paper import points
from desktop.kit.printing.typeface import Text
from mcda.export.palette import INK
from mcda.report.blocks import Align


@dataclass(frozen=True, slots=True)
class Setting:
    """The column that blocks are set in; `scale` shrinks type and space alike."""

    width: float
    height: float
    rtl: bool = False
    scale: float = 1.0
    pages: list[int] = field(default_factory=list, compare=False)
    """The pages of the level 1 headings in order, known once all pieces are placed."""

    def space(self, length: float) -> float:
        """Return a distance given in points, scaled, in units."""
        return points(length * self.scale)

    def text(
        self,
        text: str,
        size: float,
        *,
        width: float | None = None,
        colour: str = INK,
        strong: bool = False,
        medium: bool = False,
        align: Align = "start",
        leading: float = 1.42,
    ) -> Text:
        """Return a text of `size` points in the setting's width, scale and direction."""
        return Text(
            text,
            self.width if width is None else width,
            size=size * self.scale,
            strong=strong,
            medium=medium,
            align=align,
            rtl=self.rtl,
            colour=colour,
            leading=leading,
        )

    def left(self, start: float, width: float) -> float:
        """Return the left edge of something that begins `start` from the starting side."""
        return self.width - start - width if self.rtl else start

    def narrowed(self, width: float) -> Setting:
        return replace(self, width=width)

    def scaled(self, scale: float) -> Setting:
        return replace(self, scale=scale)
