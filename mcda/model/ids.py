"""Ids for new things: readable, unique, and the same for the same input."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

LONGEST = 40


def new_id(taken: Collection[str], name: str, prefix: str) -> str:
    """Return a slug of `name` that is not in `taken`; "`prefix`-1" and so on for lack of letters.

    Ids stay within a-z, 0-9 and "-" so that they survive file names, sheet
    formulas and scripts; a name in another script therefore gets a number.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-")
    if slug and slug not in taken:
        return slug
    base, count = (slug, 2) if slug else (prefix, 1)
    while f"{base}-{count}" in taken:
        count += 1
    return f"{base}-{count}"
