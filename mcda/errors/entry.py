"""What the catalogue says of one code: how much it stops, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Severity(StrEnum):
    """How much a problem stops."""

    ERROR = "error"
    """Stops what it concerns: a file isn't read, or a stakeholder isn't ranked."""
    WARNING = "warning"
    """Work goes on; the result must be read with it in mind."""
    NOTE = "note"
    """Worth knowing, nothing to mend."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The catalogue's words for one code; `{name}` is filled from the facts.

    `unfinished` says that something is still to be entered, and nothing entered is wrong.
    """

    severity: ClassVar[Severity]
    found: str
    expected: str
    remedy: str
    unfinished: bool = False


class Wrong(Entry):
    severity = Severity.ERROR


class Doubtful(Entry):
    severity = Severity.WARNING


class Noted(Entry):
    severity = Severity.NOTE
