"""Firmness in the details pane: what would change the leader, and what was sampled, in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from desktop.kit.labels import label, paragraph
from desktop.kit.laid import fill, in_column
from desktop.kit.number_form import shown
from desktop.kit.theme import theme
from desktop.words import _, text
from mcda.model.naming import label_of
from mcda.model.settings_names import in_words
from mcda.sensitivity.box import at_middle
from mcda.sensitivity.other_choices_sentences import (
    choices_sentence,
    criterion_removal_sentence,
    package_removal_sentence,
)
from mcda.sensitivity.probe_sentences import (
    certificate_sentence,
    nearest_belief_sentences,
    no_score_sentence,
    premise_sentence,
    score_change_sentence,
    smallest_change_sentence,
)

if TYPE_CHECKING:
    from mcda.sensitivity.firmness import OneWay
    from mcda.sensitivity.probe import Probe

MOST_BELIEFS = 3


class FirmnessFacts(QWidget):
    """Headings with a paragraph each; texts change in place, so nothing jumps while a slider moves.

    What is out of date is shown quietly until the new answer is there, and said to be so.
    """

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, QLabel] = {}
        column = in_column(of=self, gap=4)
        # Says of what the facts are, or that they are worked out: nothing moves by that.
        self._of = _("Being worked out…")
        self.waits = label(self._of, "small")
        self.waits.setWordWrap(True)
        column.addWidget(self.waits)
        for key, heading in (
            ("change", _("Smallest change")),
            ("certificate", _("Certified")),
            ("score", _("One score")),
            ("believe", _("What to believe")),
            ("without", _("Left out")),
            ("choices", _("Other methods")),
            ("sample", _("Sample")),
        ):
            head = label(heading.upper(), "heading")
            head.setAccessibleName(heading)
            head.setContentsMargins(0, theme().px(10) if self.texts else 0, 0, 0)
            text = paragraph(_("Being worked out"))
            text.setAccessibleName(heading)
            fill(column, head, text)
            self.texts[key] = text

    def show_probe(self, found: Probe, *, tried: bool = False) -> None:
        """Show a fresh answer, of the case's weights or of those that are `tried` out."""
        name = label_of(found.ranking.case.stakeholders, found.ranking.stakeholder)
        case_words = _("{name}, with the weights of the case", name=name)
        tried_words = _("{name}, with the weights tried out", name=name)
        self._of = tried_words if tried else case_words
        case, scores = found.ranking.case, found.scores
        none = no_score_sentence(at_middle(found.ranking))
        self._show("change", smallest_change_sentence(found))
        self._show("certificate", certificate_sentence(found))
        self._show("score", score_change_sentence(scores[0], case) if scores else none)
        self._show("believe", *nearest_belief_sentences(found, MOST_BELIEFS))
        self._show(
            "without",
            package_removal_sentence(found.packages, case),
            criterion_removal_sentence(found.criteria, case),
        )
        self._show("choices", choices_sentence(found.choices, case))
        self._fade(False)

    def show_stale(self) -> None:
        """Say that the answer shown is of other weights than those in force."""
        self._fade(True)
        self.waits.setMinimumHeight(self.waits.height())
        self.waits.setText(_("Being worked out anew…"))

    def show_sample(self, words: str) -> None:
        """Show what was sampled and how."""
        self._show("sample", words)

    def forget(self) -> None:
        """Show nothing of another stakeholder's answer."""
        self._of = _("Being worked out…")
        for key in self.texts:
            if key != "sample":
                self._show(key, _("Being worked out"))
        self._fade(True)

    def _show(self, key: str, *words: str) -> None:
        text = "<br><br>".join(escape(shown(part)) for part in words)
        if self.texts[key].text() != text:
            self.texts[key].setText(text)

    def _fade(self, faded: bool) -> None:
        self.waits.setText(self._of)
        if not faded:
            self.waits.setMinimumHeight(0)
        look = "quiet" if faded else ""
        for key, line in self.texts.items():
            if key != "sample" and (line.property("look") or "") != look:
                line.setProperty("look", look)
                line.style().unpolish(line)
                line.style().polish(line)


def how_words(one_way: OneWay) -> str:
    """Say by what the crossovers were found, and whether all were."""
    how = _("{method}, {normalisation}; the other weights keep their proportions.")
    exact = _("Crossovers are exact.")
    if not one_way.exact:
        exact = _("Crossovers were searched for: close pairs may be missed.")
    ranking = one_way.ranking
    said = how.format(
        method=text(ranking.method.title), normalisation=text(in_words(ranking.normalisation))
    )
    said = _("{said} {exact}", said=said, exact=exact)
    premise = text(premise_sentence(one_way.scores))
    return _("{said} {premise}", said=said, premise=premise) if premise else said
