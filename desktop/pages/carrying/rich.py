"""What the engine says, as lines of one paragraph that is always rich text."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.words import html


def lines(said: Iterable[object], between: str = "<br>") -> str:
    """Return sentences as lines; in a label of their own they are shown as HTML."""
    told = between.join(html(one) for one in said)
    return f"<span>{told}</span>" if told else ""
