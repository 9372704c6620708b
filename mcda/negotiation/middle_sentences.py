"""That intervals stand at their middle, said wherever a sentence is computed there."""

from __future__ import annotations

from mcda.words.said import Said, _


def at_the_middle(exact: bool) -> list[Said]:
    """Return what intervals stand at; nothing where all is known exactly."""
    return [] if exact else [_("What is known as an interval stands at its middle.")]
