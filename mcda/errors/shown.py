"""Words of strangers in a problem: on one line, without hidden signs, and not long."""

from __future__ import annotations

from typing import Final

from mcda.words.isolate import bare
from mcda.words.one_line import spelt
from mcda.words.said import Listed, Said, Stressed, listed, stressed, together

LONGEST: Final = 300
"""Characters of one fact; its middle is left out beyond."""


def shown(text: str, most: int = LONGEST) -> str:
    r"""Return a text as a problem quotes it.

    A sign that begins a line, drives a terminal or turns the direction is written as
    its number ("\x0a"), odd spaces as spaces. A text beyond `most` loses its middle.
    """
    if len(text) > most:
        half = most // 2
        text = f"{text[:half]}…{text[half + 1 - most :]}"
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else spelt(sign) for sign in text)


def quoted(text: str) -> str:
    """Return a fact as a problem quotes it; what is said keeps its template, its parts quoted."""
    if len(text) > LONGEST:
        return shown(bare(text) if isinstance(text, Said | Listed | Stressed) else text)
    if isinstance(text, Said):
        return _said(text)
    if isinstance(text, Listed):
        return listed([_part(item) for item in text.items], text.last)
    if isinstance(text, Stressed):
        return stressed(_part(text.part))
    return shown(text)


def _said(text: Said) -> Said:
    if not text.template:
        return together([quoted(one) for one in text.row], str(text.parts["between"]))
    parts = {name: _part(part) for name, part in text.parts.items()}
    return Said.of(text.template, parts, text.many, text.number)


def _part(part: object) -> object:
    return quoted(part) if isinstance(part, str) else part
