"""The details of one thing of the case's lists: its name and its plain fields, each by itself."""

from __future__ import annotations

from functools import partial
from typing import Any

from desktop.kit.form import Form
from desktop.kit.plain_inputs import text_input
from desktop.session.session import Session
from desktop.words import _, text
from mcda.model.edits.lists import Listed
from mcda.model.fields import plain
from mcda.model.naming import name_of


class ThingDetails(Form):
    """Inputs for the name and the plain fields of whatever a list is of."""

    def __init__(self, session: Session, listed: Listed, name: str, rename: str) -> None:
        """`name` is what such a thing is called, `rename` the words for changing its name."""
        super().__init__("")
        self.setAccessibleName(name)
        self._session, self._listed, self._rename = session, listed, rename
        self._id = ""
        self.inputs["name"] = text_input(_("Name"), partial(self._change, "name"), session.seal)
        self.fields["name"] = self.inputs["name"].widget
        self.add_input("name")
        self.make_inputs(listed.of, self._change, session.seal)

    def _name(self) -> str:
        return name_of(self._listed.things(self._session.case), self._id)

    def _of_name(self, field: str, of: type) -> str:
        """Return the words for a change of a plain field."""
        title = text(plain(of)[field][1].title)
        return _("Change “{field}” of {name}", field=title, name=self._name())

    def _change(self, field: str, value: Any) -> None:
        words = self._rename if field == "name" else self._of_name(field, self._listed.of)
        merge = f"{self._listed.key}:{self._id}:{field}"
        self._set(words, merge=merge, **{field: value})

    def _set(self, words: str, merge: str | None = None, **fields: Any) -> None:
        self._session.apply(words, self._listed.change, self._id, merge=merge, **fields)
