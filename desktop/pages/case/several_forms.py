"""Several things of a list at once in the details pane: what is entered holds for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from desktop.kit.form import Choice, Form
from desktop.kit.labels import paragraph
from desktop.kit.live_fields import LiveLine
from desktop.kit.number_line import NumberLine
from desktop.session.session import Session
from desktop.words import _, few, ngettext, text
from mcda.model.case import Direction, Stakeholder
from mcda.model.edits import several
from mcda.model.fields import plain
from mcda.model.tree import children


class _Several(Form):
    """Says which things are selected; those derived show what these have in common."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(name)
        self._session = session
        self._chosen: tuple[Any, ...] = ()
        self.which = paragraph("", "quiet")
        self.add("", self.which)

    @property
    def ids(self) -> tuple[str, ...]:
        """The things that are changed."""
        return tuple(one.id for one in self._chosen)

    def show_common(self) -> None:
        """Show what the things have in common."""
        raise NotImplementedError

    def shared(self, field: str) -> Any:
        """Return what a field holds in all of them, None where they differ."""
        values = {getattr(one, field) for one in self._chosen}
        return values.pop() if len(values) == 1 else None

    def _show(self, chosen: Iterable[Any]) -> bool:
        """Show some things; say if they are more than one."""
        self._chosen = tuple(chosen)
        if len(self._chosen) < 2:
            return False
        names = few(one.name for one in self._chosen)
        words = _("What is entered here holds for all of them: {names}.", names=names)
        self.which.setText(words)
        self.show_common()
        return True


class SeveralCriteria(_Several):
    """One direction, unit and pair of anchors for all of the selected leaves."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Several criteria"))
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
        self.add(_("Better is, for all"), self.direction)
        self.add(_("Unit of all"), self.unit)
        self.add(_("Anchors of all: worst, best"), self.worst, self.best)

    def show_criteria(self, ids: Sequence[str]) -> bool:
        """Show the leaves among some criteria; say if there is more than one."""
        case = self._session.case
        return self._show(c for c in case.criteria if c.id in ids and not children(case, c.id))

    def show_common(self) -> None:
        self.direction.show_choice(self.shared("direction") or "")
        self.unit.show_text(self.shared("unit") or "", self.ids)
        self.worst.show_value(self.shared("worst"), self.ids)
        self.best.show_value(self.shared("best"), self.ids)

    def _set(self, field: str, value: object) -> None:
        words = ngettext("Change {n} criterion", "Change {n} criteria", len(self.ids))
        merge, fields = f"criteria:{','.join(self.ids)}:{field}", {field: value}
        self._session.apply(words, several.change_criteria, self.ids, merge=merge, **fields)


class SeveralStakeholders(_Several):
    """One bloc for all of the selected stakeholders."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Several stakeholders"))
        self.bloc = LiveLine(_("Bloc of all"))
        self.bloc.setPlaceholderText(text(plain(Stakeholder)["bloc"][1].hint))
        self.bloc.typed.connect(self._set)
        self.bloc.left.connect(session.seal)
        self.add(_("Bloc of all"), self.bloc)

    def show_stakeholders(self, ids: Sequence[str]) -> bool:
        """Show some stakeholders; say if they are more than one."""
        return self._show(one for one in self._session.case.stakeholders if one.id in ids)

    def show_common(self) -> None:
        self.bloc.show_text(self.shared("bloc") or "", self.ids)

    def _set(self, bloc: str) -> None:
        words = ngettext("Change {n} stakeholder", "Change {n} stakeholders", len(self.ids))
        merge = f"stakeholders:{','.join(self.ids)}:bloc"
        self._session.apply(words, several.change_stakeholders, self.ids, merge=merge, bloc=bloc)
