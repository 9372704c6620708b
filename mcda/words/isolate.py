"""Names inside sentences keep their own direction of writing and disturb nothing beside them.

Unicode's first-strong isolate goes round a text that has letters of the other direction
than the sentence; one that has none reads the same without it (Unicode Standard Annex 9,
2023, section 2.4.2).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

FIRST_STRONG: Final = "\N{FIRST STRONG ISOLATE}"
POP: Final = "\N{POP DIRECTIONAL ISOLATE}"

_RIGHT: Final = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
_LEFT: Final = frozenset({"L", "LRE", "LRO", "LRI"})


@lru_cache(maxsize=4096)
def isolated(text: str, *, right_to_left: bool = False) -> str:
    """Return a text isolated from a sentence of that direction, where it has to be."""
    if text.isascii() and not right_to_left:
        return text
    foreign = _LEFT if right_to_left else _RIGHT
    own = foreign.isdisjoint(map(unicodedata.bidirectional, text))
    return text if own else on_its_own(text)


def on_its_own(text: str) -> str:
    """Return a text that reads by its own letters wherever it stands: "0 → 10" stays so."""
    return f"{FIRST_STRONG}{text}{POP}"


def bare(text: str) -> str:
    """Return a text without the isolates round its parts."""
    return text.replace(FIRST_STRONG, "").replace(POP, "")
