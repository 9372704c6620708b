"""What keeps the answer from saying more, and where it is put right."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.pages.progress import page_of
from desktop.words import _, html, ngettext, text
from mcda.answer.headline import refusal_sentence
from mcda.answer.recommendation import Recommendation
from mcda.errors import Place
from mcda.group.summary import Summary
from mcda.model.naming import labels


@dataclass(frozen=True, slots=True)
class Invitation:
    """A sentence, the words of a button (a verb first), and the page and place it goes to."""

    sentence: str
    button: str
    page: str
    place: Place


def invitation(seen: Summary, found: Recommendation) -> Invitation | None:
    """Return the first thing that the answer lacks, None where it lacks nothing."""
    refused = next((problems[0] for problems in seen.refused.values() if problems), None)
    if refused is not None:
        said = f"{html(refusal_sentence(seen.case, seen))} {html(refused.found)}."
        return Invitation(said, _("Go to what is wrong"), page_of(refused.place), refused.place)
    if len(seen.packages) == 1:
        return Invitation(
            _("There is one package only, so nothing can be compared or graded."),
            _("Add a package"), "case", Place(field="packages"),
        )  # fmt: skip
    if found.unstated:
        first = found.unstated[0].id
        place = Place(stakeholder=first, field="fallback")
        return Invitation(_unstated(found), _("State a fallback"), "case", place)
    if len(seen.stakeholders) == 1:
        return Invitation(
            _("There is one stakeholder only: what it accepts is shown, and isn't graded."),
            _("Add a stakeholder"), "case", Place(field="stakeholders"),
        )  # fmt: skip
    return None


def _unstated(found: Recommendation) -> str:
    if len(found.unstated) == len(found.everyone):
        return _(
            "Nobody has stated a fallback or a red line, so nothing is accepted or refused here."
        )
    return ngettext(
        "{parties} has stated no fallback and no red line, so it neither accepts nor refuses.",
        "{parties} have stated no fallback and no red line, so they neither accept nor refuse.",
        len(found.unstated),
        parties=text(labels(found.unstated)),
    )
