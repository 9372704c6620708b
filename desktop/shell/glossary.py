"""The glossary and the methods in plain words; it stays open beside the window."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from desktop.kit.method_words import methods, normalisations
from desktop.kit.theme import theme
from desktop.words import _


# long: one entry of the glossary after another
def words() -> tuple[tuple[str, str], ...]:
    """Return the glossary: a word and its meaning."""
    return (
        (
            _("Case"),
            _(
                "The whole decision: question, stakeholders, criteria, packages, scores and "
                "weights."
            ),
        ),
        (
            _("Stakeholder"),
            _("A party with its own weights, scores and fallback."),
        ),
        (
            _("Package"),
            _("One candidate settlement."),
        ),
        (
            _("Criterion"),
            _("What a package is judged on. Criteria form a tree; its leaves carry scores."),
        ),
        (
            _("Score"),
            _("A package's performance on a criterion, as one stakeholder sees it."),
        ),
        (
            _("Anchors"),
            _("The worst and best plausible score of a criterion, agreed once."),
        ),
        (
            _("Weight"),
            _("A criterion's share: local among its siblings, global over all leaves of the tree."),
        ),
        (
            _("Judgement"),
            _("One pairwise comparison on Saaty's scale from 1 to 9."),
        ),
        (
            _("Value"),
            _("A package's worth to a stakeholder, 0 to 100, on fixed anchors."),
        ),
        (
            _("Closeness"),
            _("TOPSIS's score, 0 to 1: how near the best and how far from the worst."),
        ),
        (
            _("Fallback"),
            _("What a stakeholder gets with no agreement."),
        ),
        (
            _("Red line"),
            _("The worst score on a criterion that a stakeholder would accept."),
        ),
        (
            _("Gain"),
            _("A package's value minus that of the fallback, in the stakeholder's own points."),
        ),
        (
            _("Accepts, refuses, open"),
            _(
                "What a stakeholder does with a package. Accepts: no score that is open brings it "
                "below the fallback. Refuses: it is below at its best too, or a red line is "
                "crossed. Open: scores, a red line or the method leave it open."
            ),
        ),
        (
            _("Decision"),
            _(
                "What was decided, by whom and when, why it differs from the answer, and who "
                "disagreed; written beside the answer on the page Agreement."
            ),
        ),
        (
            _("Crossover"),
            _("The weight at which two packages swap places."),
        ),
        (
            _("Acceptability"),
            _("The share of all weightings in which a package takes a rank."),
        ),
        (
            _("Consistency ratio"),
            _(
                "How far pairwise judgements contradict each other, against chance. Up to "
                "0.10 is acceptable. Consistent is not the same as right."
            ),
        ),
    )


class Words(QDialog):
    """A page of text, not modal."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Methods and words"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setHtml(self._html())
        column = QVBoxLayout(self)
        edge = theme().px(16)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self.text)
        self.resize(theme().px(560), theme().px(640))

    def _html(self) -> str:
        parts: list[str] = []
        for heading, entries in (
            (_("Words"), words()),
            (_("Methods"), [(one.title, one.line) for one in methods()]),
            (_("Normalisations"), [(one.title, one.line) for one in normalisations()]),
        ):
            parts.append(f"<h3>{escape(heading)}</h3>")
            parts += [f"<p><b>{escape(w)}</b><br>{escape(m)}</p>" for w, m in entries]
        return "".join(parts)
