"""Lines that hold one value, read as people write it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from desktop.kit.live_fields import LiveLine
from desktop.kit.number_form import shown, typed, unclear
from desktop.words import _
from mcda.errors.shown import quoted
from mcda.model.numbers import format_number, parse_number, parse_whole

Refuse = Callable[[float | None], str]
"""Says why a number (None: nothing) can't stand in a line; empty where it can."""


class ValueLine(LiveLine):
    """A line that is read as a value; text that is none stays, framed, and changes nothing.

    What was taken while the text was being typed is given back then: of "6–8" no 6 is left
    behind. The text stays until it is mended, or the case holds something else.
    """

    def __init__(self, name: str, change: Callable[[Any], object]) -> None:
        super().__init__(name)
        self._change = change
        self._held: Any = None
        self._before: Any = None
        """What was held before the text grew that stands there."""
        self._last = ""
        self.typed.connect(self._read)
        self.left.connect(self._rest)

    @abstractmethod
    def said(self, text: str) -> Any:
        """Return the value that a text says."""

    @abstractmethod
    def why(self, text: str) -> str:
        """Return why a text can't be taken; empty where it can."""

    @abstractmethod
    def written(self, value: Any) -> str:
        """Return a value as it is shown."""

    def show_value(self, value: Any, of: object = None) -> None:
        """Show what the case holds `of` something, unless the text already says it, or was
        typed for the same and could not be taken.
        """
        same, self._of = of == self._of, of
        if same and self.isModified():
            wrong = self.property("wrong")
            if wrong and (self.hasFocus() or value == self._before):
                return
            if not wrong and self.hasFocus() and self.said(self.text()) == value:
                return
        self.mark_wrong(False)
        self.show_text(self.written(value), of)
        self._settle(value)

    def why_not(self, _text: str) -> str:
        """Return nothing: of what can't be taken, what was taken before is given back."""
        return ""

    def take(self, text: str) -> None:
        """Take a text as if it had been typed."""
        self.setText(text)
        self.setModified(True)
        self.typed.emit(text)

    def take_nothing(self, text: str, why: str) -> None:
        """Let a text stand there that is not taken."""
        self.setText(text)
        self.setModified(True)
        self._last, self._before = text, self._held
        self.mark_wrong(True, why)
        self.wait()

    def _settle(self, value: Any) -> None:
        self._held = self._before = value
        self._last = self.text()
        self.setModified(False)

    def _rest(self) -> None:
        if self.isModified() and not self.property("wrong"):
            # Shown as it was read: "1.500" was one and a half where commas are written.
            value = self.said(self.text())
            self.show_text(self.written(value), self._of)
            self._settle(value)

    def _read(self, text: str) -> None:
        grown = text.startswith(self._last) and self._last
        if not grown and not self.property("wrong"):
            self._before = self._held
        self._last = text
        why = self.why(text)
        value = self._before if why else self.said(text)
        if not why or value != self._held:
            self._held = value
            self._change(value)
        self.mark_wrong(bool(why), why)
        if why:
            self.wait()


class NumberLine(ValueLine):
    """A line that is read as a number.

    Of a `whole` one fractions are no numbers; an empty one means `blank`. `refuse` knows more
    that can't be taken.
    """

    def __init__(
        self,
        name: str,
        change: Callable[[Any], object],
        *,
        whole: bool = False,
        blank: float | None = None,
        refuse: Refuse = lambda _value: "",
    ) -> None:
        super().__init__(name, change)
        self._refuse = refuse
        self._whole, self._blank = whole, blank

    def said(self, text: str) -> float | None:
        text = typed(text)
        if not text.strip():
            return self._blank
        whole = parse_whole(text) if self._whole else None
        return parse_number(text) if whole is None else whole

    def why(self, text: str) -> str:
        value = self.said(text)
        if value is None and text.strip():
            return _("Not a number: “{text}”", text=quoted(text))
        if not self._whole and (why := unclear(text)):
            return why
        if self._whole and value is not None and not _is_whole(value):
            return _("Not a whole number: “{text}”", text=quoted(text))
        return self._refuse(value)

    def written(self, value: float | None) -> str:
        return "" if value is None else shown(format_number(value))


def _is_whole(value: float) -> bool:
    return float(value).is_integer()
