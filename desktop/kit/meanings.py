"""What a heading or label means, looked up in the glossary by the words that stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.words import _, text

if TYPE_CHECKING:
    from mcda.glossary.entry import Meaning


def meaning_of(words: str) -> Meaning | None:
    """Return the entry that stands under these words in the window's language."""
    from mcda.glossary.register import ENTRIES

    wanted = _plain(words)
    for one in ENTRIES.values():
        if wanted and wanted in (_plain(text(name)) for name in (one.title, *one.called)):
            return one
    return None


def meaning_in_words(words: str) -> str:
    """Return what a heading means in a sentence or two; "" where the glossary has no entry."""
    found = meaning_of(words)
    return "" if found is None else text(found.meaning)


def entry_html(one: Meaning) -> str:
    """Return an entry as HTML: what it is, its formula, its source."""
    from html import escape

    parts = [escape(text(one.meaning)).replace("\n", "<br>")]
    if one.formula:
        formula = f"<i>{escape(text(one.formula))}</i>"
        parts.append(_("Formula: {formula}", formula="{}").format(formula))
    if one.citation:
        parts.append(escape(_("Source: {source}", source=one.citation)))
    return "<br>".join(parts)


def _plain(words: str) -> str:
    """Return words as they are compared: one line, without a count behind them."""
    first = words.replace("\n", " ").replace("&", "").strip()
    if first.endswith(")") and first[first.rfind("(") + 1 : -1].isdigit():
        first = first[: first.rfind("(")].rstrip()
    return first.casefold()
