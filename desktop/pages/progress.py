"""How far each page's part of the work is, in a word and a sentence; shown in the rail.

Computed from the session alone, so that a page need not be built to be judged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum

from desktop.session.session import Session
from desktop.words import _, few, ngettext
from mcda.errors import Place, Problem, Severity


class PageState(StrEnum):
    """How far a page's part of the work is."""

    COMPLETE = "complete"
    NEEDS = "needs something"
    PROBLEM = "has problems"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Progress:
    """A page's state and what it lacks, in words."""

    state: PageState
    words: str


def page_of(place: Place) -> str:
    """Return the key of the page on which a place of the case is edited."""
    if place.field in _ROUND_FIELDS:
        return "round"
    if place.field in ("decision", "decided_date"):
        return "agreement"
    if place.measure or place.field in _MEASURE_FIELDS:
        return "measures"
    if place.field in _WEIGHT_FIELDS:
        return "weights"
    if place.field == "score" or (place.package and place.criterion):
        return "scores"
    return "case"


_WEIGHT_FIELDS = frozenset(
    {
        "weight",
        "weights",
        "direct",
        "swing",
        "ranks",
        "judgements",
        "judgement",
        "package_judgement",
        "best_worst",
    }
)

_ROUND_FIELDS = frozenset({"respondent", "round", "return", "moderation"})


_MEASURE_FIELDS = frozenset(
    {
        "measure",
        "level",
        "composition",
        "effect",
        "joint_effect",
        "rule",
        "delivery",
        "goes_along",
        "outlook",
    }
)


def of_measures(session: Session) -> Progress:
    """Judge the measures, without which a case is whole too."""
    if not session.case.measures:
        return Progress(PageState.EMPTY, _("none listed"))
    return _judged(session, "measures")


def of_no_work(_session: Session) -> Progress:
    """Return how far a page is on which no work on the case is done."""
    return Progress(PageState.EMPTY, "")


def of_case(session: Session) -> Progress:
    """Judge what the case is about: stakeholders, criteria and packages."""
    case = session.case
    lacking = [
        name
        for name, there in (
            (_("stakeholders"), case.stakeholders),
            (_("criteria"), case.criteria),
            (_("packages"), case.packages),
        )
        if not there
    ]
    if len(lacking) == 3:
        return Progress(PageState.EMPTY, _("nothing entered yet"))
    if lacking:
        return Progress(PageState.NEEDS, _("no {what} yet", what=", ".join(lacking)))
    return _judged(session, "case")


def of_scores(session: Session) -> Progress:
    from mcda.model.tree import leaves

    case = session.case
    if not case.packages or not leaves(case):
        return Progress(PageState.EMPTY, _("needs packages and criteria first"))
    empty = session.missing()
    judged = _judged(session, "scores")
    if judged.state is not PageState.PROBLEM and empty:
        return Progress(PageState.NEEDS, _("{n} scores missing", n=empty))
    return judged


def of_weights(session: Session) -> Progress:
    case = session.case
    if not case.stakeholders or not case.criteria:
        return Progress(PageState.EMPTY, _("needs stakeholders and criteria first"))
    without = [s.name for s in case.stakeholders if session.weights(s.id) is None]
    if without:
        return Progress(PageState.NEEDS, _("no usable weights for {names}", names=few(without)))
    return _judged(session, "weights")


def of_results(session: Session) -> Progress:
    """Judge what is ranked; ranking, firmness and report stand on it alike."""
    case = session.case
    if not (case.stakeholders and case.packages and case.criteria):
        return Progress(PageState.EMPTY, _("nothing to rank yet"))
    refused = session.summary().refused
    if len(refused) == len(case.stakeholders):
        return Progress(PageState.EMPTY, _("no stakeholder can be ranked yet"))
    if refused:
        names = [s.name for s in case.stakeholders if s.id in refused]
        return Progress(PageState.NEEDS, _("{names} not ranked", names=few(names)))
    return Progress(PageState.COMPLETE, _("complete"))


def of_agreement(session: Session) -> Progress:
    """Judge what the answer stands on, and the decision."""
    judged = of_results(session)
    return _judged(session, "agreement") if judged.state is PageState.COMPLETE else judged


def of_carrying(session: Session) -> Progress:
    """Judge what can be carried out: it stands on measures and on packages made of them."""
    case = session.case
    if not case.measures:
        return Progress(PageState.EMPTY, _("no measures yet"))
    if not any(package.composition for package in case.packages):
        return Progress(PageState.EMPTY, _("no package has a composition yet"))
    return Progress(PageState.COMPLETE, _("complete"))


def of_round(session: Session) -> Progress:
    """Asking others is no duty: without a round there is nothing to do."""
    case = session.case
    if not case.rounds or not case.respondents:
        return Progress(PageState.EMPTY, _("nobody is asked yet"))
    from mcda.model.rounds import who_is_missing

    judged = _judged(session, "round")
    missing = len(who_is_missing(case, case.rounds[-1].id))
    if missing and judged.state is PageState.COMPLETE:
        return Progress(PageState.NEEDS, _("{n} have not answered", n=missing))
    return judged


def _judged(session: Session, key: str) -> Progress:
    counts = session.once("by-page", lambda: _by_page(session.check()))
    unfinished, errors, warnings = (counts[key, kind] for kind in _Kind)
    if errors:
        return Progress(PageState.PROBLEM, ngettext("{n} problem", "{n} problems", errors))
    if warnings:
        return Progress(PageState.NEEDS, ngettext("{n} warning", "{n} warnings", warnings))
    if unfinished:
        return Progress(PageState.NEEDS, _("{n} to fill in", n=unfinished))
    return Progress(PageState.COMPLETE, _("complete"))


class _Kind(Enum):
    UNFINISHED = "unfinished"
    ERROR = "error"
    WARNING = "warning"


def _by_page(problems: Iterable[Problem]) -> Counter[tuple[str, _Kind]]:
    """Count problems by the page on which they are mended; a large case may have thousands."""
    # What a problem is hangs on its code alone.
    called: dict[str, Problem] = {}
    met: Counter[tuple[str, str]] = Counter()
    for one in problems:
        called.setdefault(one.code, one)
        met[page_of(one.place), one.code] += 1
    kinds = {Severity.ERROR: _Kind.ERROR, Severity.WARNING: _Kind.WARNING}
    counts: Counter[tuple[str, _Kind]] = Counter()
    for (page, code), count in met.items():
        one = called[code]
        kind = _Kind.UNFINISHED if one.unfinished else kinds.get(one.severity)
        if kind is not None:
            counts[page, kind] += count
    return counts
