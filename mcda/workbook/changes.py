"""What rows of effects are about: a level of a measure, or a joint effect, as key and label."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from mcda.model.case import Score

Change = tuple[str, str]
"""A measure and one of its levels; or JOINT and a joint effect."""

Given = Mapping[str, Mapping[str, Mapping[str, Score]]]
"""Effects by stakeholder, key of the change, and leaf."""

JOINT: Final = ""


def column_of(measure: str) -> str:
    """Return the field of a measure's column on the sheet Packages."""
    return f"measure {measure}"


def key_of(measure: str, level: str) -> str:
    """Return the key of a change."""
    return json.dumps([measure, level])


def change_of(key: str) -> Change | None:
    """Return the change that a key is of; None for any other text."""
    try:
        found = json.loads(key) if key.startswith("[") else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or len(found) != 2:
        return None
    measure, level = found
    return (measure, level) if isinstance(measure, str) and isinstance(level, str) else None
