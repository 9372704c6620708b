"""How long a text may be that the case keeps on one line."""

from __future__ import annotations

from desktop.words import _
from mcda.model.sizes import LONGEST
from mcda.words.figures import count


def too_long(text: str) -> str:
    """Return why a text is too long for one line of a case; empty where it isn't."""
    if len(text) <= LONGEST:
        return ""
    most, n = count(LONGEST), count(len(text))
    return _("Expected at most {most} characters; these are {n}", most=most, n=n)
