"""The package that a tab speaks of: labelled ones and those of the case, by name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QSizePolicy

from desktop.kit.choosers import offer
from desktop.kit.name_box import NameBox
from desktop.pages.agreement.talks import Talks
from desktop.words import _, text
from mcda.negotiation.shown import Shown


class SubjectBox(NameBox):
    """Follows and sets the package chosen for all tabs on packages."""

    def __init__(self, talks: Talks) -> None:
        super().__init__()
        self._talks = talks
        self.setAccessibleName(_("Package"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda at: talks.choose(str(self.itemData(at))))

    def show_subject(self, usual: str) -> Shown | None:
        """List what can be chosen; return what is, `usual` where nothing was chosen yet."""
        subject = self._talks.subject(usual)
        listed = ((one.key, text(one.name)) for one in self._talks.shown())
        offer(self, listed, None if subject is None else subject.key)
        if subject is not None:
            self.setToolTip(text(subject.note))
        return subject
