"""Items of lists and tables that read by their own letters, whichever way the window runs."""

from __future__ import annotations

from desktop.kit.in_place import InPlace
from mcda.words.isolate import on_its_own


class AsWritten(InPlace):
    """Shows "+30", "2 Russia" and "2254 road map" so in a right-to-left window too."""

    def displayText(self, value: object, _locale: object) -> str:
        return on_its_own(str(value)) if value else ""
