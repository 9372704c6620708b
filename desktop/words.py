"""The window's words in the language that it speaks.

Pages mark what they say as the engine does (`_`, `ngettext`, `N_`), and get it at once as
a text in the window's language; what the engine says comes through `text` or `html`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mcda.words.figures import Figure
from mcda.words.language import ENGLISH, Language
from mcda.words.runs import in_short
from mcda.words.said import N_, Listed, Said, capital, keep_speaking, listed, small

__all__ = [
    "N_", "_", "capital", "few", "html", "ngettext", "own_decimal", "small", "speak", "text",
    "write_decimals",
    "written",
]  # fmt: skip

_spoken: Language = ENGLISH


def speak(language: Language) -> None:
    """Let the window speak a language; what stands there already is not said anew."""
    global _spoken
    _spoken = language
    keep_speaking(language.speaker)


def own_decimal() -> str:
    """Return the decimal sign of the language, "" where that is English, which has several."""
    return "" if _spoken.code == "en" else _spoken.own_decimal


def write_decimals(sign: str) -> None:
    """Let figures have a decimal sign, which may be another than the language's own."""
    global _spoken
    made = replace(_spoken, decimal="" if sign == _spoken.own_decimal else sign)
    _spoken = ENGLISH if made == ENGLISH else made


def _(template: str, /, **parts: object) -> str:
    """Say a sentence of the window's; without parts a template stays one."""
    if not parts:
        return _spoken.plain(template)
    said = Said.of(template, parts)
    return str.__str__(said) if _spoken is ENGLISH else _spoken.text(said)


def ngettext(one: str, many: str, number: int, /, **parts: object) -> str:
    """Say a sentence whose words hang on a number; `{n}` in it is that number."""
    said = Said.of(one, parts, many, number)
    return str.__str__(said) if _spoken is ENGLISH else _spoken.text(said)


def text(said: object) -> str:
    """Return what the engine says, or a template that `N_` has marked, as plain text."""
    if isinstance(said, str) and not isinstance(said, Said | Listed | Figure):
        return _spoken.plain(said)
    return _spoken.text(said)


def few(names: Iterable[str]) -> str:
    """Return names as a list; of many the first, and how many others there are."""
    made = names if isinstance(names, Listed) else listed(names)
    return text(in_short(Said.of("{names}", {"names": made})))


def written(words: str) -> str:
    """Return what stands in a cell: what the engine says as the window writes it, and any other
    text, such as a name that was typed, as it stands.
    """
    if _spoken is not ENGLISH and isinstance(words, Said | Listed | Figure):
        return _spoken.text(words)
    return words


def html(said: object, strong: str = "<b>{}</b>") -> str:
    """Return what the engine says as HTML, with what is stressed in bold.

    Of long lists the first are named; the whole goes along in an anchor that is not seen. A
    label takes a text without a tag for plain and would show "&#x27;" as it stands.
    """
    short = in_short(said) if isinstance(said, Said) else said
    told = _spoken.html(short, strong)
    if short != said:
        from html import escape

        told += f'<a name="{escape(_spoken.text(said))}"></a>'
    return f"<span>{told}</span>" if "&" in told and "<" not in told else told
