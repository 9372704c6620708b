"""One entry of the glossary, and one choice of a setting."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word means; templates, to be said in a language by whoever shows them.

    `called` are further headings and labels under which it stands somewhere. `formula` is what
    is computed, `citation` who published it; each "" where there is none.
    """

    key: str
    title: str
    meaning: str
    called: tuple[str, ...] = ()
    formula: str = ""
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a setting: its name in the engine, its title, and a line about it.

    `formula` and `citation` as in `Meaning`; `brief` is how it is cited inside a sentence.
    """

    name: str
    title: str
    line: str
    formula: str = ""
    citation: str = ""
    brief: str = ""
