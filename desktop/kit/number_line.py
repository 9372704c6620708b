"""A line that holds one number, read as people write it."""

from __future__ import annotations

from collections.abc import Callable

from desktop.kit.live_fields import LiveLine
from desktop.kit.number_form import shown
from desktop.words import _
from mcda.model.numbers import format_number, parse_number


class NumberLine(LiveLine):
    """A line that is read as a number; text that is none stays, framed, and changes nothing.

    Of a `whole` one fractions are no numbers; an empty one means `blank`.
    """

    def __init__(
        self,
        name: str,
        change: Callable[[float | None], object],
        *,
        whole: bool = False,
        blank: float | None = None,
    ) -> None:
        super().__init__(name)
        self._change = change
        self._whole, self._blank = whole, blank
        self.typed.connect(self._read)

    def show_number(self, value: float | None) -> None:
        """Show the number that the case holds, unless the text already says it."""
        if self.hasFocus() and (self.property("wrong") or self._said(self.text()) == value):
            return
        self.mark_wrong(False)
        self.show_text("" if value is None else shown(format_number(value)))

    def _said(self, text: str) -> float | None:
        return parse_number(text) if text.strip() else self._blank

    def _read(self, text: str) -> None:
        value = self._said(text)
        none = value is None and bool(text.strip())
        part = self._whole and value is not None and not float(value).is_integer()
        wrong = _("Not a whole number: “{text}”") if part else _("Not a number: “{text}”")
        self.mark_wrong(none or part, wrong.format(text=text))
        if not (none or part):
            self._change(int(value) if self._whole and value is not None else value)
