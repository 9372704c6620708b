"""Sheets of paper and where things stand on them.

All lengths of this package are in units of 1/20 point, so that a layout is the
same on paper, in a PDF and on the screen, whatever their resolution.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

UNIT: Final = 20
"""Units in a point."""


def points(length: float) -> float:
    """Return a length in points in units."""
    return length * UNIT


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet by width, height and margin in points; marking, head and foot go with the margin."""

    width_points: float
    height_points: float
    margin_points: float = 48

    @property
    def turned(self) -> Paper:
        """The same sheet on its other side."""
        return replace(self, width_points=self.height_points, height_points=self.width_points)

    @property
    def is_letter(self) -> bool:
        """Whether it is US Letter, whichever way it lies."""
        return {self.width_points, self.height_points} == {612, 792}

    @property
    def width(self) -> float:
        return points(self.width_points)

    @property
    def height(self) -> float:
        return points(self.height_points)

    @property
    def side(self) -> float:
        """The margin left and right."""
        return points(self.margin_points)

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.side

    @property
    def text_top(self) -> float:
        """Where the text begins, below the marking and the running head."""
        return points(self.margin_points + 18)

    @property
    def text_height(self) -> float:
        return self.foot_rule - points(10) - self.text_top

    @property
    def foot_rule(self) -> float:
        """Where the rule above the footer stands."""
        return self.height - points(self.margin_points + 12)


A4: Final = Paper(595.276, 841.89)
LETTER: Final = Paper(612, 792)
