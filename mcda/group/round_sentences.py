"""Sentences about rounds of scoring: who answered, who differs, what moved, whence it came."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from mcda.group.ranking_change_sentences import effect_words
from mcda.model.case import Case, Point, Score
from mcda.model.entries import change_of
from mcda.model.naming import capital, counted, label
from mcda.model.numbers import format_number
from mcda.model.round import Rule
from mcda.model.rounds import BEFORE, Discrepancy, Moved, Origin, Provenance, who_is_missing
from mcda.words.dates import typed_date
from mcda.words.said import _, listed

if TYPE_CHECKING:
    from mcda.group.round_diff import RoundEffects

_NAMED = 4
_DIGITS = 2
"""Decimals of what a rule made of scores: a mean of three thirds bears no more."""


def round_name(case: Case, round_id: str) -> str:
    """Return what a round is called, its id where it has no name; words for `BEFORE` any."""
    if round_id == BEFORE:
        return _("before the first round")
    return next((one.name for one in case.rounds if one.id == round_id and one.name), round_id)


def round_sentence(
    case: Case, round_id: str, waiting: Collection[str] = (), faulty: int = 0
) -> str:
    """Return who answered in a round, what is wrong and who is missing.

    `waiting` are respondents whose files were read and not taken in yet; `faulty`
    counts files with problems.
    """
    asked = next(one for one in case.rounds if one.id == round_id).asked
    known = {one.id for one in case.respondents}
    wanted = [one for one in asked if one in known]
    if not wanted:
        return f"{round_name(case, round_id)} asks nobody yet."
    missing = [one for one in who_is_missing(case, round_id) if one.id not in waiting]
    answered = len(wanted) - len(missing)
    parts = [f"{round_name(case, round_id)}: {answered} of {len(wanted)} answered"]
    if faulty:
        parts.append(counted(faulty, "file has problems", "files have problems"))
    said = missing_words(case, wanted, [one.id for one in missing]) if answered else ""
    if said:
        parts.append(said)
    return f"{'; '.join(parts)}."


def missing_words(case: Case, asked: Sequence[str], missing: Sequence[str]) -> str:
    """Return "Damascus and Iran are missing": stakeholders of whom nobody answered, then people."""
    if not missing:
        return ""
    people = {one.id: one for one in case.respondents}
    answering = {people[one].stakeholder for one in asked if one in people and one not in missing}
    silent = [
        one
        for one in case.stakeholders
        if one.id not in answering and any(people[id_].stakeholder == one.id for id_ in missing)
    ]
    quiet = {one.id for one in silent}
    named = [label(one) for one in silent]
    named += [people[id_].name for id_ in missing if people[id_].stakeholder not in quiet]
    rest = len(named) - _NAMED
    if rest > 1:
        named = [*named[:_NAMED], f"{rest} more"]
    return f"{listed(named)} {'is' if len(named) == 1 else 'are'} missing"


def score_words(score: Score | None) -> str:
    """Return a score as it was given, with the central value of an interval: "30 – 40 (35)"."""
    if score is None or score.low is None or score.high is None:
        return "missing"
    if score.low == score.high:
        return point_words(score.low)
    ends = f"{point_words(score.low)} – {point_words(score.high)}"
    return ends if score.likely is None else f"{ends} ({point_words(score.likely)})"


def point_words(point: Point | None) -> str:
    """Return a point of a scale; what a rule made of points has two decimals at most."""
    if point is None:
        return "missing"
    return point if isinstance(point, str) else format_number(point, _DIGITS)


def history_sentence(case: Case, steps: Sequence[Provenance]) -> str:
    """Return what each round left of a score: "Round 1: 35 · Round 2: 38 (agreed)"."""
    left: dict[str, Provenance] = {}
    for step in steps:
        if step.origin in (Origin.MERGED, Origin.MODERATED) and step.round:
            left[step.round] = step
    said = []
    for one in case.rounds:
        found = left.get(one.id)
        if found is not None:
            agreed = " (agreed)" if found.origin is Origin.MODERATED else ""
            said.append(f"{round_name(case, one.id)}: {score_words(found.score)}{agreed}")
    return " · ".join(said)


def origin_words(case: Case, step: Provenance) -> str:
    """Return who or what gave one step of a score, with file and date."""
    people = {one.id: one.name for one in case.respondents}
    if step.origin is Origin.RETURNED:
        day = f"taken in {typed_date(step.date)}" if step.date else ""
        more = ", ".join(part for part in (step.file, day) if part)
        who = people.get(step.respondent, step.respondent)
        return f"{who}, {round_name(case, step.round)}{f' ({more})' if more else ''}"
    if step.origin is Origin.MERGED:
        rule = next((one.rule for one in case.rounds if one.id == step.round), Rule.MEDIAN)
        how = "spread" if rule is Rule.AGREED else str(rule)
        return f"{round_name(case, step.round)}, {how} of the answers"
    if step.origin is Origin.MODERATED:
        agreed = step.moderation
        author = f" by {agreed.author}" if agreed is not None and agreed.author else ""
        day = f", {typed_date(step.date)}" if step.date else ""
        return f"Agreed in {round_name(case, step.round)}{author}{day}"
    return "Common score" if step.origin is Origin.COMMON else "Typed"


def change_words(before: Score | None, after: Score | None) -> str:
    """Return how far a score moved ("+3"), "" where it has no numbers."""
    if before is None or after is None:
        return ""
    ends = [_middle(one) for one in (before, after)]
    if ends[0] is None or ends[1] is None:
        return ""
    moved = ends[1] - ends[0]
    return f"+{format_number(moved, _DIGITS)}" if moved > 0 else _minus(moved)


def discrepancy_sentence(
    case: Case, stakeholder: str, found: Sequence[Discrepancy], of: int, share: float = 0.4
) -> str:
    """Return on how many scores the respondents of one stakeholder differ by more than a share."""
    who = next((label(one) for one in case.stakeholders if one.id == stakeholder), stakeholder)
    apart = sum(one.share > share for one in found if one.stakeholder == stakeholder)
    limit = f"more than {round(100 * share)} % of the scale"
    if not of:
        return f"Fewer than two respondents of {who} have answered, so nobody differs yet."
    if not apart:
        return f"Nowhere do respondents of {who} differ by {limit}."
    return f"Respondents of {who} differ by {limit} on {apart} of {counted(of, 'score')}."


def _moved_words(moved: Sequence[Moved]) -> str:
    """Return how many scores moved, and how many effects of measures."""
    effects = sum(change_of(one.package) is not None for one in moved)
    scores = len(moved) - effects
    told = [counted(scores, "score")] if scores or not effects else []
    return " and ".join([*told, *([counted(effects, "effect")] if effects else [])])


def moved_sentence(effects: RoundEffects) -> str:
    """Return who moved on how much between two rounds, and what it did to the rankings."""
    found, case = effects.diff, effects.diff.after
    first, second = round_name(case, found.first), round_name(case, found.second)
    if found.first == found.second or effects.empty:
        return f"Nothing moved from {first} to {second}."
    people = {one.respondent for one in found.moved} | set(found.moved_weights)
    parts = []
    if people:
        who = counted(len(people), "respondent")
        parts.append(f"{who} moved on {_moved_words(found.moved)}")
    parts.append(effect_words(case.stakeholders, effects.changes))
    return capital(f"from {first} to {second}, {'; '.join(parts)}.")


def _middle(score: Score) -> float | None:
    for point in (score.likely, score.low if score.low == score.high else None):
        if point is not None:
            return None if isinstance(point, str) else float(point)
    if isinstance(score.low, str | None) or isinstance(score.high, str | None):
        return None
    return (score.low + score.high) / 2


def _minus(value: float) -> str:
    return format_number(value, _DIGITS).replace("-", "\N{MINUS SIGN}")
