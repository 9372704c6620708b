"""What was decided, as lines for every page that shows it, and beside the answer."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.answer.recommendation import Recommendation
from mcda.model.case import Case
from mcda.model.naming import name_of, names
from mcda.words.dates import typed_date
from mcda.words.said import Said, _


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A heading and what stands under it."""

    heading: Said
    text: str


def decision_lines(case: Case) -> tuple[DecisionLine, ...]:
    """Return what a case says of its decision, in a fixed order; nothing where none is taken."""
    made = case.decision
    if made is None:
        return ()
    lines = (
        DecisionLine(_("Decision"), decided_words(case)),
        DecisionLine(_("By"), made.by),
        DecisionLine(_("On"), typed_date(made.date)),
        DecisionLine(_("Why it differs from the answer"), made.reason),
        DecisionLine(_("Dissent"), made.dissent),
    )
    return tuple(line for line in lines if line.text)


def decided_words(case: Case) -> str:
    """Return what was decided: the package, the words, or both; "" where nothing is said."""
    made = case.decision
    if made is None:
        return ""
    name = name_of(case.packages, made.package)
    if name and made.words:
        return _("{package}: {words}", package=name, words=made.words)
    return name or made.words


def beside_the_answer(case: Case, found: Recommendation) -> Said | str:
    """Return how the decision stands to the answer; "" where no package was decided on."""
    made = case.decision
    package = next((p for p in case.packages if made is not None and p.id == made.package), None)
    if package is None or not found.named:
        return ""
    if package in found.named:
        return _("The decision is a package that the answer names.")
    return _(
        "The decision is {package}; the answer names {named}.",
        package=package.name,
        named=names(found.named),
    )
