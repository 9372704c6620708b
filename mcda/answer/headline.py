"""The report's first sentences: what the facts speak for, and how firmly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from mcda.answer.recommendation import Kind, Recommendation, Standing
from mcda.model.case import Case, Stakeholder
from mcda.model.naming import capital, label, names, parties, spelled, verb
from mcda.model.ties import rising
from mcda.sensitivity.strength import Strength, Word
from mcda.words.said import listed

if TYPE_CHECKING:
    from mcda.group.summary import Summary


def headline(found: Recommendation, strengths: Iterable[Strength] = ()) -> str:
    """Return what is recommended, if anything is, and how firm the rankings are."""
    first = _HEADLINES[found.kind](found)
    graded = strength_sentence(found.parties, strengths)
    return f"{first} {graded}" if graded else first


def strength_sentence(ranked: Sequence[Stakeholder], strengths: Iterable[Strength]) -> str:
    """Return for whom the ranking is undecided, sensitive or firm; "" where nobody is ranked."""
    grades = {strength.stakeholder: strength.word for strength in strengths}
    groups = [
        (word, [party for party in ranked if grades.get(party.id) is word])
        for word in (Word.UNDECIDED, Word.SENSITIVE, Word.FIRM)
    ]
    groups = [(word, members) for word, members in groups if members]
    if not groups:
        return ""
    if len(groups) == 1:
        word, members = groups[0]
        whole = len(members) == len(ranked)
        whom = "every party" if whole else listed(label(party) for party in members)
        return f"The ranking is {word} for {whom}." if len(ranked) > 1 else f"It is {word}."
    parts = [f"{word} for {listed(label(party) for party in who)}" for word, who in groups[:-1]]
    word, rest = groups[-1]
    whole = sum(len(members) for _, members in groups) == len(ranked)
    others = "the others" if whole and len(rest) > 1 else listed(label(party) for party in rest)
    parts.append(f"{word} for {others}")
    # A comma keeps apart what the lists of parties already join by "and".
    joint = ", and " if any(" and " in part for part in parts) else " and "
    return f"The ranking is {', '.join(parts[:-1])}{joint}{parts[-1]}."


def ranking_sentence(summary: Summary) -> str:
    """Return who leads for how many, and who is below fallback with that package."""
    columns = [j for j, s in enumerate(summary.stakeholders) if s.id in summary.rankings]
    if not columns or not summary.packages:
        return "Nothing is ranked yet."
    ranks = summary.ranks[:, columns]
    firsts = (ranks == 1).sum(axis=1)
    top = [i for i, count in enumerate(firsts) if count == firsts.max()]
    leading = names(summary.packages[i] for i in top)
    if len(top) > 3:
        leading = f"{capital(spelled(len(top)))} packages"
    ranked = [summary.stakeholders[j] for j in columns]
    share = label(ranked[0]) if len(ranked) == 1 else f"{firsts.max()} of {len(ranked)}"
    lead = f"{leading} leads for {share}" if len(top) == 1 else f"{leading} each lead for {share}"
    if len(top) > 1 and len(ranked) == 1:
        lead = f"{leading} share the lead for {share}"
    if len(top) > 1:
        return f"{lead}."
    known = [j for j in columns if summary.fallbacks[j] == summary.fallbacks[j]]
    if not known:
        return f"{lead}; no fallback is stated."
    below = [summary.stakeholders[j] for j in known if summary.below[top[0], j]]
    if not below:
        return f"{lead}; nobody is below fallback."
    whom = listed(label(party) for party in below)
    return f"{lead}; {whom} {'is' if len(below) == 1 else 'are'} below fallback with it."


def also_sentence(found: Recommendation) -> str:
    """Return what else nobody blocks and who would rather have it; "" where nothing does."""
    others = [p for p in found.candidates if p not in found.named]
    if not others or found.package is None or found.kind in (Kind.NO_LIMITS, Kind.ALONE):
        return ""
    chosen = [found.standing(package) for package in others]
    wanted = [standing for standing in chosen if standing.preferred]
    if not wanted:
        does = "is blocked by nobody either" if len(others) == 1 else "are blocked by nobody either"
        what = names(others) if len(others) <= 3 else f"{spelled(len(others))} other packages"
        return capital(f"{what} {does}, but no party prefers {_it(len(others))}.")
    total = len(found.parties)
    parts = [f"{s.package.name} is preferred by {parties(s.preferred, total)}" for s in wanted[:3]]
    return f"Also blocked by nobody: {listed(parts)}."


def margin_sentence(standing: Standing, ranked: Sequence[Stakeholder]) -> str:
    """Return how far a package stands from each fallback, nearest and furthest party named."""
    known = [(standing.margins[p.id], p) for p in ranked if p.id in standing.margins]
    if not known:
        return ""
    known = rising(known, lambda pair: pair[0])
    (least, nearest), (most, furthest) = known[0], known[-1]
    if len(known) == 1:
        return f"It leaves {label(nearest)} {_margin(least)}."
    if abs(least) >= 0.5 and least * most > 0:
        return f"It leaves {label(nearest)} {abs(least):.0f} and {label(furthest)} {_margin(most)}."
    return f"It leaves {label(nearest)} {_margin(least)} and {label(furthest)} {_margin(most)}."


def support_sentence(standing: Standing, ranked: Sequence[Stakeholder]) -> str:
    """Return which parties rank a package first."""
    total = len(ranked)
    if not standing.first:
        return "No party ranks it first of all packages."
    whom = listed(label(party) for party in standing.first)
    if len(standing.first) == total:
        return "Every party ranks it first." if total > 1 else f"{whom} ranks it first."
    ranks = verb(standing.first, total, "ranks", "rank")
    return f"{whom} {ranks} it first of all packages."


def refusal_sentence(case: Case, summary: Summary) -> str:
    """Return who could not be ranked; "" where everybody is."""
    missing = [label(s) for s in case.stakeholders if s.id in summary.refused]
    if not missing:
        return ""
    be = "is" if len(missing) == 1 else "are"
    return f"{listed(missing)} {be} not ranked: something in the case must be mended first."


def blockers(found: Standing) -> str:
    """Return who blocks a package, or "nobody"."""
    return listed(label(party) for party in found.blocked_by) or "nobody"


def _margin(points: float) -> str:
    size = abs(points)
    if size < 0.5:
        return "level with its fallback"
    figure = f"{size:.0f}"
    unit = "point" if figure == "1" else "points"
    return f"{figure} {unit} {'above' if points > 0 else 'below'} fallback"


def _it(number: int) -> str:
    return "it" if number == 1 else "any of them"


def _prefer(standing: Standing, found: Recommendation) -> str:
    chosen, total = standing.preferred, len(found.parties)
    return f"{parties(chosen, total)} {verb(chosen, total, 'prefers', 'prefer')}"


def _unranked(found: Recommendation) -> str:
    return "Nothing is ranked yet."


def _alone(found: Recommendation) -> str:
    name = names(found.named)
    return f"{name} is the only package listed, so there is nothing to compare it with."


def _no_limits(found: Recommendation) -> str:
    total = len(found.parties)
    whom = parties(found.standing(found.named[0]).preferred, total)
    if len(found.named) == 1:
        return f"{names(found.named)} leads for {whom}, with no fallback stated to test it against."
    count = len(found.standing(found.named[0]).preferred)
    share = "each lead for one party" if count == 1 else f"each lead for {count} of {total} parties"
    return f"{_some(found)} {share}, with no fallback stated to test them against."


def _only(found: Recommendation) -> str:
    standing = found.standing(found.named[0])
    clear = len(standing.margins) == len(found.parties)
    if clear and min(standing.margins.values()) > 0:
        whom = "every party" if len(found.parties) > 1 else label(found.parties[0])
        return f"{names(found.named)} is the only package that {whom} prefers to its fallback."
    return f"{names(found.named)} is the only package that no party blocks."


def _agreed(found: Recommendation) -> str:
    name, many = names(found.named), spelled(len(found.candidates))
    prefer = _prefer(found.standing(found.named[0]), found)
    if len(found.parties) == 1:
        return f"{name} leads among the {many} packages above the fallback."
    return (
        f"Of the {many} packages that no party blocks, {prefer} {name}, "
        "which also leaves the worst-off party best placed."
    )


def _split(found: Recommendation) -> str:
    first, second = found.named
    prefer = _prefer(found.standing(first), found)
    return (
        f"No party blocks {first.name} or {second.name}: {prefer} {first.name}, "
        f"while {second.name} leaves the worst-off party better placed."
    )


def _level(found: Recommendation) -> str:
    count, total = len(found.standing(found.named[0]).preferred), len(found.parties)
    by = "one party" if count == 1 else f"{count} of {total} parties"
    first = f"No party blocks {_some(found, 'or')}; each is preferred by {by}."
    if found.best_floor is not None and found.best_floor in found.named:
        return f"{first} {found.best_floor.name} leaves the worst-off party better placed."
    return first


def _blocked(found: Recommendation) -> str:
    start = "No package clears every party's limits"
    if not found.named:
        return f"{start}."
    standing = found.standing(found.named[0])
    against = len(standing.blocked_by)
    if not against:
        return "Only the status quo is listed, so there is nothing to compare it with."
    if len(found.named) == 1:
        return f"{start}; {names(found.named)} comes closest, blocked by {blockers(standing)}."
    by = "one party" if against == 1 else f"{spelled(against)} parties"
    if against == len(found.parties) > 1:
        by = "every party"
    return f"{start}; {_some(found)} come closest, each blocked by {by}."


def _some(found: Recommendation, last: str = "and") -> str:
    """Return up to three packages by name, more as a number."""
    if len(found.named) <= 3:
        return listed((package.name for package in found.named), last)
    return f"{spelled(len(found.named))} packages"


_HEADLINES: Mapping[Kind, Callable[[Recommendation], str]] = {
    Kind.UNRANKED: _unranked,
    Kind.ALONE: _alone,
    Kind.NO_LIMITS: _no_limits,
    Kind.ONLY: _only,
    Kind.AGREED: _agreed,
    Kind.SPLIT: _split,
    Kind.LEVEL: _level,
    Kind.BLOCKED: _blocked,
}
