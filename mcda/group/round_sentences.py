"""Sentences about rounds of scoring: who answered, who differs, what moved, whence it came."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from mcda.group.ranking_change_sentences import effect_words
from mcda.model.case import Case, Point, Score
from mcda.model.entries import change_of
from mcda.model.ids import of_id
from mcda.model.naming import label, label_of, score_count
from mcda.model.round import Rule
from mcda.model.rounds import BEFORE, Discrepancy, Origin, Provenance, RoundDiff, who_is_missing
from mcda.words import figures
from mcda.words.dates import typed_date
from mcda.words.said import N_, Listed, Said, _, listed, ngettext, say, together

if TYPE_CHECKING:
    from mcda.group.round_diff import RoundEffects

_NAMED = 4
_RULES = {Rule.MEDIAN: N_("median"), Rule.MEAN: N_("mean"), Rule.AGREED: N_("spread")}
_DIGITS = 2
"""Decimals of what a rule made of scores: a mean of three thirds bears no more."""


def round_name(case: Case, round_id: str) -> str:
    """Return what a round is called, its id where it has no name; words for `BEFORE` any."""
    if round_id == BEFORE:
        return _("before the first round")
    return next((one.name for one in case.rounds if one.id == round_id and one.name), round_id)


def round_sentence(
    case: Case, round_id: str, waiting: Collection[str] = (), faulty: int = 0
) -> Said:
    """Return who answered in a round, what is wrong and who is missing.

    `waiting` are respondents whose files were read and not taken in yet; `faulty`
    counts files with problems.
    """
    asked = of_id(case.rounds, round_id).asked
    known = {one.id for one in case.respondents}
    wanted = [one for one in asked if one in known]
    name = round_name(case, round_id)
    if not wanted:
        return _("{round} asks nobody yet.", round=name)
    missing = [one for one in who_is_missing(case, round_id) if one.id not in waiting]
    answered = len(wanted) - len(missing)
    parts: list[str] = [
        _(
            "{round}: {answered} of {count} answered",
            round=name,
            answered=answered,
            count=len(wanted),
        )
    ]
    if faulty:
        parts.append(ngettext("{n} file has problems", "{n} files have problems", faulty))
    if answered:
        parts.append(missing_words(case, wanted, [one.id for one in missing]))
    return _("{parts}.", parts=together(parts, "; "))


def missing_words(case: Case, asked: Sequence[str], missing: Sequence[str]) -> Said:
    """Return "Damascus and Iran are missing": stakeholders of whom nobody answered, then people."""
    if not missing:
        return together([])
    people = {one.id: one for one in case.respondents}
    answering = {people[one].stakeholder for one in asked if one in people and one not in missing}
    silent = [
        one
        for one in case.stakeholders
        if one.id not in answering and any(people[id_].stakeholder == one.id for id_ in missing)
    ]
    quiet = {one.id for one in silent}
    named: list[str] = [label(one) for one in silent]
    named += [people[id_].name for id_ in missing if people[id_].stakeholder not in quiet]
    rest = len(named) - _NAMED
    if rest > 1:
        named = [*named[:_NAMED], _("{n} more", n=rest)]
    return ngettext("{who} is missing", "{who} are missing", len(named), who=listed(named))


def score_words(score: Score | None) -> str:
    """Return a score as it was given, with the central value of an interval: "30 – 40 (35)"."""
    if score is None or score.low is None or score.high is None:
        return _("missing")
    if score.low == score.high:
        return point_words(score.low)
    ends = _("{low} – {high}", low=point_words(score.low), high=point_words(score.high))
    if score.likely is None:
        return ends
    return _("{ends} ({likely})", ends=ends, likely=point_words(score.likely))


def point_words(point: Point | None) -> str:
    """Return a point of a scale; what a rule made of points has two decimals at most."""
    if point is None:
        return _("missing")
    return figures.point(point, _DIGITS)


def history_sentence(case: Case, steps: Sequence[Provenance]) -> Said:
    """Return what each round left of a score: "Round 1: 35 · Round 2: 38 (agreed)"."""
    left: dict[str, Provenance] = {}
    for step in steps:
        if step.origin in (Origin.MERGED, Origin.MODERATED) and step.round:
            left[step.round] = step
    said = []
    for one in case.rounds:
        found = left.get(one.id)
        if found is not None:
            parts = {"round": round_name(case, one.id), "score": score_words(found.score)}
            said.append(
                _("{round}: {score} (agreed)", **parts)
                if found.origin is Origin.MODERATED
                else _("{round}: {score}", **parts)
            )
    return together(said, " · ")


def origin_words(case: Case, step: Provenance) -> Said:
    """Return who or what gave one step of a score, with file and date."""
    if step.origin is Origin.RETURNED:
        return _returned(case, step)
    name = round_name(case, step.round)
    if step.origin is Origin.MERGED:
        rule = next((one.rule for one in case.rounds if one.id == step.round), Rule.MEDIAN)
        return _("{round}, {rule} of the answers", round=name, rule=say(_RULES[rule]))
    if step.origin is Origin.MODERATED:
        agreed = step.moderation
        said = (
            _("Agreed in {round} by {author}", round=name, author=agreed.author)
            if agreed is not None and agreed.author
            else _("Agreed in {round}", round=name)
        )
        return together([said, typed_date(step.date) if step.date else ""], ", ")
    return _("Common score") if step.origin is Origin.COMMON else _("Typed")


def _returned(case: Case, step: Provenance) -> Said:
    people = case.names.respondents
    day = _("taken in {day}", day=typed_date(step.date)) if step.date else ""
    more = together([step.file, day], ", ")
    parts = {
        "who": people.get(step.respondent, step.respondent),
        "round": round_name(case, step.round),
    }
    return (
        _("{who}, {round} ({more})", more=more, **parts) if more else _("{who}, {round}", **parts)
    )


def change_words(before: Score | None, after: Score | None) -> str:
    """Return how far a score moved ("+3"), "" where it has no numbers."""
    if before is None or after is None:
        return ""
    ends = [_middle(one) for one in (before, after)]
    if ends[0] is None or ends[1] is None:
        return ""
    moved = ends[1] - ends[0]
    told = figures.plain(moved, _DIGITS)
    return figures.Figure(f"+{told}") if moved > 0 else told


def discrepancy_sentence(
    case: Case, stakeholder: str, found: Sequence[Discrepancy], of: int, share: float = 0.4
) -> Said:
    """Return on how many scores the respondents of one stakeholder differ by more than a share."""
    who = label_of(case.stakeholders, stakeholder)
    apart = sum(one.beyond(share) for one in found if one.stakeholder == stakeholder)
    limit = figures.share_figure(share, 0)
    if not of:
        return _(
            "Fewer than two respondents of {who} have answered, so nobody differs yet.", who=who
        )
    if not apart:
        return _(
            "Nowhere do respondents of {who} differ by more than {share} % of the scale.",
            who=who,
            share=limit,
        )
    return _(
        "Respondents of {who} differ by more than {share} % of the scale on {apart} of {scores}.",
        who=who,
        share=limit,
        apart=apart,
        scores=score_count(of),
    )


def _moved_words(found: RoundDiff) -> Listed:
    """Return how many scores moved, how many effects of measures, and whether weights did."""
    effects = sum(change_of(one.package) is not None for one in found.moved)
    scores = len(found.moved) - effects
    told = [score_count(scores)] if scores else []
    if effects:
        told.append(ngettext("{n} effect", "{n} effects", effects))
    if found.moved_weights:
        told.append(_("weights"))
    return listed(told)


def moved_sentence(effects: RoundEffects) -> Said:
    """Return who moved on how much between two rounds, and what it did to the rankings."""
    found, case = effects.diff, effects.diff.after
    first, second = round_name(case, found.first), round_name(case, found.second)
    if found.first == found.second or effects.empty:
        return _("Nothing moved from {first} to {second}.", first=first, second=second)
    people = {one.respondent for one in found.moved} | set(found.moved_weights)
    parts = []
    if people:
        who = ngettext("{n} respondent", "{n} respondents", len(people))
        parts.append(_("{who} moved on {what}", who=who, what=_moved_words(found)))
    parts.append(effect_words(case.stakeholders, effects.changes))
    return _(
        "From {first} to {second}, {what}.",
        first=first,
        second=second,
        what=together(parts, "; "),
    )


def _middle(score: Score) -> float | None:
    for point in (score.likely, score.low if score.low == score.high else None):
        if point is not None:
            return None if isinstance(point, str) else float(point)
    if isinstance(score.low, str | None) or isinstance(score.high, str | None):
        return None
    return (score.low + score.high) / 2
