"""What the details pane says beside the tab Answer: one stakeholder, the grade, the decision."""

from __future__ import annotations

from html import escape

from desktop.pages.agreement.decision_form import DecisionForm
from desktop.pages.agreement.parts_list import PartsList
from desktop.pages.page import Details
from desktop.session.session import Session
from desktop.words import _, html, text
from mcda.answer.acceptance_words import STATE_SIGNS, state_words
from mcda.answer.answer import Answer
from mcda.answer.draws_sentences import draws_sentence
from mcda.answer.party_lines import PartyLine
from mcda.answer.party_sentences import against_words, line_words, parts_title
from mcda.answer.recommendation import Recommendation
from mcda.answer.red_line_words import red_line_words
from mcda.answer.turn_sentences import grade_sentence
from mcda.group.summary import Summary


class AnswerDetails:
    """Keeps the widgets that the pane shows; they belong to the page."""

    def __init__(self, session: Session) -> None:
        self.parts = PartsList()
        self.decision = DecisionForm(session)

    def of(
        self,
        line: PartyLine | None,
        seen: Summary,
        found: Recommendation,
        whole: Answer | None,
    ) -> Details:
        """Return the details: of a stakeholder's line, of the answer, and of the decision."""
        shown_: Details = []
        if line is not None:
            shown_ += self._of_line(line, seen)
        if whole is not None and whole.grade is not None:
            shown_.append((_("How firm the answer is"), _grade(whole)))
        self.decision.show_decision(found)
        shown_.append((_("Decision"), self.decision))
        return shown_

    def _of_line(self, line: PartyLine, seen: Summary) -> Details:
        one = line.stands
        name = f"<b>{escape(line.stakeholder.name)}</b>"
        state = f"<b>{STATE_SIGNS[one.state]}</b> {html(state_words(one))}"
        lines = [name, state, html(line_words(line))]
        told: Details = [(_("Chosen"), "<br>".join(lines))]
        if line.parts:
            self.parts.show_parts(line.parts, text(parts_title(line)))
            told.append((_("What it gains and pays"), self.parts))
        else:
            told.append((_("Against"), html(against_words(line))))
        red = red_line_words(seen.case, line.stakeholder, line.package)
        if red:
            told.append((_("Red lines"), "<br>".join(map(html, red))))
        if line.fallback is not None and line.fallback.note:
            told.append((_("Why this fallback"), escape(line.fallback.note)))
        return told


def _grade(whole: Answer) -> str:
    assert whole.grade is not None
    said = [html(grade_sentence(whole.grade, whole.case))]
    if whole.draws is not None:
        said.append(html(draws_sentence(whole.draws)))
    return " ".join(said)
