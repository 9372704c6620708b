"""Several criteria at once in the details pane: one direction, unit and pair of anchors for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from desktop.kit.form import Choice, Form
from desktop.kit.labels import paragraph
from desktop.kit.live_fields import LiveLine
from desktop.kit.number_line import NumberLine
from desktop.session.session import Session
from desktop.words import _, few, ngettext
from mcda.model.case import Criterion, Direction
from mcda.model.edits import several
from mcda.model.tree import children


class SeveralCriteria(Form):
    """Shows what the selected leaves have in common; what is entered holds for all of them."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.setAccessibleName(_("Several criteria"))
        self._session = session
        self._ids: tuple[str, ...] = ()
        self.which = paragraph("", "quiet")
        self.direction = Choice(
            _("Direction of all"),
            {Direction.BENEFIT: _("↑ More"), Direction.COST: _("↓ Less")},
            lambda key: self._set("direction", Direction(key)),
        )
        self.unit = LiveLine(_("Unit of all"))
        self.worst = NumberLine(_("Worst anchor of all"), lambda x: self._set("worst", x))
        self.best = NumberLine(_("Best anchor of all"), lambda x: self._set("best", x))
        for line, word in ((self.worst, _("worst")), (self.best, _("best"))):
            line.setPlaceholderText(word)
            line.left.connect(session.seal)
        self.unit.typed.connect(lambda text: self._set("unit", text))
        self.unit.left.connect(session.seal)
        self.add("", self.which)
        self.add(_("Better is, for all"), self.direction)
        self.add(_("Unit of all"), self.unit)
        self.add(_("Anchors of all: worst, best"), self.worst, self.best)

    def show_criteria(self, ids: Sequence[str]) -> bool:
        """Show the leaves among some criteria; say if there is more than one."""
        case = self._session.case
        chosen = [c for c in case.criteria if c.id in ids and not children(case, c.id)]
        self._ids = tuple(c.id for c in chosen)
        if len(chosen) < 2:
            return False
        names = few(c.name for c in chosen)
        words = _("What is entered here holds for all of them: {names}.", names=names)
        self.which.setText(words)
        self.direction.show_choice(_shared(chosen, lambda c: c.direction) or "")
        self.unit.show_text(_shared(chosen, lambda c: c.unit) or "", self._ids)
        self.worst.show_value(_shared(chosen, lambda c: c.worst), self._ids)
        self.best.show_value(_shared(chosen, lambda c: c.best), self._ids)
        return True

    def _set(self, field: str, value: object) -> None:
        count = len(self._ids)
        words = ngettext("Change {n} criterion", "Change {n} criteria", count)
        merge = f"criteria:{','.join(self._ids)}:{field}"
        fields = {field: value}
        self._session.apply(words, several.change_criteria, self._ids, merge=merge, **fields)


def _shared(criteria: Sequence[Criterion], field: Callable[[Criterion], Any]) -> Any:
    """Return what a field holds in all of them, None where they differ."""
    values = {field(criterion) for criterion in criteria}
    return values.pop() if len(values) == 1 else None
