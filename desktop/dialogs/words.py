"""The glossary and the methods in plain words; it stays open beside the window."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from desktop.method_words import methods, normalisations
from desktop.theme import theme


# long: one entry of the glossary after another
def words() -> tuple[tuple[str, str], ...]:
    """Return the glossary: a word and its meaning."""
    tr = QCoreApplication.translate
    return (
        (
            tr("Words", "Case"),
            tr(
                "Words",
                "The whole decision: question, stakeholders, criteria, packages, scores and "
                "weights.",
            ),
        ),
        (
            tr("Words", "Stakeholder"),
            tr(
                "Words",
                "A party with its own weights, scores and fallback.",
            ),
        ),
        (
            tr("Words", "Package"),
            tr(
                "Words",
                "One candidate settlement.",
            ),
        ),
        (
            tr("Words", "Criterion"),
            tr(
                "Words",
                "What a package is judged on. Criteria form a tree; its leaves carry scores.",
            ),
        ),
        (
            tr("Words", "Score"),
            tr(
                "Words",
                "A package's performance on a criterion, as one stakeholder sees it.",
            ),
        ),
        (
            tr("Words", "Anchors"),
            tr(
                "Words",
                "The worst and best plausible score of a criterion, agreed once.",
            ),
        ),
        (
            tr("Words", "Weight"),
            tr(
                "Words",
                "A criterion's share: local among its siblings, global over all leaves of the "
                "tree.",
            ),
        ),
        (
            tr("Words", "Judgement"),
            tr(
                "Words",
                "One pairwise comparison on Saaty's scale from 1 to 9.",
            ),
        ),
        (
            tr("Words", "Value"),
            tr(
                "Words",
                "A package's worth to a stakeholder, 0 to 100, on fixed anchors.",
            ),
        ),
        (
            tr("Words", "Closeness"),
            tr(
                "Words",
                "TOPSIS's score, 0 to 1: how near the best and how far from the worst.",
            ),
        ),
        (
            tr("Words", "Fallback"),
            tr(
                "Words",
                "What a stakeholder gets with no agreement.",
            ),
        ),
        (
            tr("Words", "Red line"),
            tr(
                "Words",
                "The worst score on a criterion that a stakeholder would accept.",
            ),
        ),
        (
            tr("Words", "Crossover"),
            tr(
                "Words",
                "The weight at which two packages swap places.",
            ),
        ),
        (
            tr("Words", "Acceptability"),
            tr(
                "Words",
                "The share of all weightings in which a package takes a rank.",
            ),
        ),
        (
            tr("Words", "Consistency ratio"),
            tr(
                "Words",
                "How far pairwise judgements contradict each other, against chance. Up to "
                "0.10 is acceptable. Consistent is not the same as right.",
            ),
        ),
    )


class Words(QDialog):
    """A page of text, not modal."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Methods and words"))
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
            (self.tr("Words"), words()),
            (self.tr("Methods"), [(one.title, one.line) for one in methods()]),
            (self.tr("Normalisations"), [(one.title, one.line) for one in normalisations()]),
        ):
            parts.append(f"<h3>{escape(heading)}</h3>")
            parts += [f"<p><b>{escape(w)}</b><br>{escape(m)}</p>" for w, m in entries]
        return "".join(parts)
