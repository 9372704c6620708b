"""What stands beside a criterion and in its prompt, in the respondent's language."""

from __future__ import annotations

import math
from typing import Any, Final

from mcda.model.case import Criterion, Direction
from mcda.model.numbers import format_number
from mcda.round.messages import Words
from mcda.sheets.page import one_of

_NO_WIDTH: Final = 1e-12
"""A scale narrower than this is written as one of whole numbers."""


def scale_text(criterion: Criterion, words: Words) -> str:
    """Return the anchors of a criterion, or its levels, a line each."""
    lines: list[str] = []
    unit = f" {criterion.unit}" if criterion.unit else ""
    if criterion.levels:
        lines.append(words.levels.format(names=level_names(criterion)))
    elif criterion.worst is not None and criterion.best is not None:
        lines.append(words.worst.format(value=f"{format_number(criterion.worst)}{unit}"))
        lines.append(words.best.format(value=f"{format_number(criterion.best)}{unit}"))
    elif criterion.direction is not None:
        more = criterion.direction is Direction.BENEFIT
        lines += [words.more if more else words.less, criterion.unit]
    return "\n".join(line for line in lines if line)


def level_names(criterion: Criterion) -> str:
    """Return the names of a criterion's levels, the worst first."""
    ordered = sorted(criterion.levels, key=lambda level: level.value)
    if criterion.direction is Direction.COST:
        ordered.reverse()
    return ", ".join(level.name for level in ordered)


def number_check(criterion: Criterion, words: Words, first: str) -> dict[str, Any]:
    """Return prompt, error and formula of the cells of one criterion; `first` is the first cell."""
    if criterion.levels:
        shown = level_names(criterion)
        return {
            "prompt": words.check_level.format(names=shown),
            "error": words.error_level.format(names=shown),
            # A range of levels is typed, so a warning must be enough.
            "style": "warning",
            "formula": one_of(level.name for level in criterion.levels),
        }
    if criterion.worst is None or criterion.best is None:
        return {"prompt": words.check_free_number, "formula": {}}
    low, high = sorted((criterion.worst, criterion.best))
    ends = {"low": format_number(low), "high": format_number(high)}
    ends_shown = _shown(low + 0.6 * (high - low), low + 0.8 * (high - low))
    sample = words.span.format(low=ends_shown[0], high=ends_shown[1])
    # A range is text; the intake holds it against the scale. A date is neither.
    inside = f"AND({first}>={ends['low']},{first}<={ends['high']})"
    return {
        "prompt": words.check_number.format(range=sample, **ends),
        "error": words.error_number.format(range=sample, **ends),
        "formula": {"type": "custom", "formula1": f"OR(ISTEXT({first}),{inside})"},
    }


def _shown(low: float, high: float) -> tuple[str, str]:
    """Return two numbers with two decimals, or with as many as tell them well apart."""
    width = high - low
    decimals = 2 if not _NO_WIDTH <= width < 1 else max(2, 1 - math.floor(math.log10(width)))
    return format_number(round(low, decimals)), format_number(round(high, decimals))
