"""Several stakeholders at once in the details pane: one bloc for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.kit.form import Form
from desktop.kit.labels import paragraph
from desktop.kit.live_fields import LiveLine
from desktop.session.session import Session
from desktop.words import _, few, ngettext, text
from mcda.model.case import Stakeholder
from mcda.model.edits import several
from mcda.model.fields import plain


class SeveralStakeholders(Form):
    """Shows what the selected stakeholders have in common; what is entered holds for all."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.setAccessibleName(_("Several stakeholders"))
        self._session = session
        self._ids: tuple[str, ...] = ()
        self.which = paragraph("", "quiet")
        self.bloc = LiveLine(_("Bloc of all"))
        self.bloc.setPlaceholderText(text(plain(Stakeholder)["bloc"][1].hint))
        self.bloc.typed.connect(self._set)
        self.bloc.left.connect(session.seal)
        self.add("", self.which)
        self.add(_("Bloc of all"), self.bloc)

    def show_stakeholders(self, ids: Sequence[str]) -> bool:
        """Show some stakeholders; say if they are more than one."""
        chosen = [one for one in self._session.case.stakeholders if one.id in ids]
        self._ids = tuple(one.id for one in chosen)
        if len(chosen) < 2:
            return False
        names = few(one.name for one in chosen)
        words = _("What is entered here holds for all of them: {names}.", names=names)
        self.which.setText(words)
        shared = {one.bloc for one in chosen}
        self.bloc.show_text(shared.pop() if len(shared) == 1 else "", self._ids)
        return True

    def _set(self, bloc: str) -> None:
        count = len(self._ids)
        words = ngettext("Change {n} stakeholder", "Change {n} stakeholders", count)
        merge = f"stakeholders:{','.join(self._ids)}:bloc"
        self._session.apply(words, several.change_stakeholders, self._ids, merge=merge, bloc=bloc)
