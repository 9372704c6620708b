"""What rows of effects are about: a level of a measure, or a joint effect, as key and label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mcda.model.case import Score

Given = Mapping[str, Mapping[str, Mapping[str, Score]]]
"""Effects by stakeholder, key of the change, and leaf."""

JOINT: Final = ""
"""Stands for a measure in the key of a joint effect."""


def column_of(measure: str) -> str:
    """Return the field of a measure's column on the sheet Packages."""
    return f"measure {measure}"  # no words: a key
