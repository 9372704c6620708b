"""The package that a tab speaks of: labelled ones and those of the case, by name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QSizePolicy

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
        every = self._talks.shown()
        wanted = [(text(one.name), one.key) for one in every]
        if wanted != [(self.itemText(i), self.itemData(i)) for i in range(self.count())]:
            self.clear()
            for name, key in wanted:
                self.addItem(name, key)
        subject = self._talks.subject(usual)
        if subject is not None:
            self.setCurrentIndex(self.findData(subject.key))
            self.setToolTip(text(subject.note))
        return subject
