"""The report's first sentences: what the facts speak for, and how firmly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from mcda.answer.kind_sentences import kind_sentence
from mcda.answer.recommendation import Recommendation
from mcda.answer.rule import Kind
from mcda.answer.standing import Standing
from mcda.answer.turn_sentences import grade_sentence
from mcda.group.group_sentences import consent_words
from mcda.model.case import Case, Package, Stakeholder
from mcda.model.naming import label, labels, names, spelled
from mcda.sensitivity.strength import Strength, Word, grade
from mcda.words.said import Said, Stressed, _, listed, ngettext, together

if TYPE_CHECKING:
    from mcda.answer.answer import Answer
    from mcda.group.summary import Summary


def headline(found: Answer) -> Said:
    """Return what the case speaks for, stressed, then how firm that is, and who isn't ranked.

    How firm it is stays untold while it isn't known, and where an answer isn't graded.
    """
    grade, case = found.grade, found.case
    told = [kind_sentence(found.recommendation)]
    told += [grade_sentence(grade, case)] if grade is not None else []
    refused = refusal_sentence(case, found.summary)
    return together([*told, *([refused] if refused else ())])


def strength_sentence(
    ranked: Sequence[Stakeholder],
    strengths: Iterable[Strength],
    among: Sequence[Stakeholder] = (),
) -> str:
    """Return for whom the first place is undecided, sensitive or firm; "" where nobody is ranked.

    Whole blocs of those `among` whom they are go by their names.
    """
    grades = {strength.stakeholder: strength.word for strength in strengths}
    groups = [
        (grade(word), [party for party in ranked if grades.get(party.id) is word])
        for word in (Word.UNDECIDED, Word.SENSITIVE, Word.FIRM)
    ]
    groups = [(word, members) for word, members in groups if members]
    if not groups:
        return ""
    whole = sum(len(members) for _word, members in groups) == len(ranked)
    if len(groups) > 1:
        return _grades(groups, whole, among)
    word, members = groups[0]
    names = labels(members, among)
    if whole and len(ranked) > 1:
        return _("The first place is {grade} for every party.", grade=word)
    return _("The first place is {grade} for {parties}.", grade=word, parties=names)


def _grades(
    groups: Sequence[tuple[Stressed, list[Stakeholder]]],
    whole: bool,
    among: Sequence[Stakeholder],
) -> Said:
    """Return several grades with their parties; the last may be those of all the others."""
    parts = [
        _("{grade} for {parties}", grade=word, parties=labels(members, among))
        for word, members in groups
    ]
    word, rest = groups[-1]
    if whole and len(rest) > 1:
        parts[-1] = _("{grade} for the others", grade=word)
    many = any(len(members) > 1 for _word, members in groups[:-1])
    # A comma keeps apart what the lists of parties already join by "and".
    apart = many or (len(rest) > 1 and not whole)
    if len(parts) == 2:
        first, last = parts
        if apart:
            return _("The first place is {first}, and {last}.", first=first, last=last)
        return _("The first place is {first} and {last}.", first=first, last=last)
    first, second, last = parts
    if apart:
        return _(
            "The first place is {first}, {second}, and {last}.",
            first=first,
            second=second,
            last=last,
        )
    return _(
        "The first place is {first}, {second} and {last}.", first=first, second=second, last=last
    )


def ranking_sentence(summary: Summary) -> Said:
    """Return who leads for how many, and who refuses that package or leaves it open."""
    columns = [j for j, s in enumerate(summary.stakeholders) if s.id in summary.rankings]
    if not columns or not summary.packages:
        return _("Nothing is ranked yet.")
    ranks = summary.ranks[:, columns]
    firsts = (ranks == 1).sum(axis=1)
    top = [i for i, count in enumerate(firsts) if count == firsts.max()]
    ranked = [summary.stakeholders[j] for j in columns]
    shared = bool(np.any((ranks == 1).sum(axis=0)[np.any(ranks[top] == 1, axis=0)] > 1))
    if len(top) > 1:
        leaders = [summary.packages[i] for i in top]
        return _shared_lead(leaders, ranked, int(firsts.max()), shared=shared)
    package = summary.packages[top[0]].name
    lead = _(
        "{package} leads for {n} of {total}", package=package, n=firsts.max(), total=len(ranked)
    )
    if shared:
        lead = _("{lead}, shared first places counted", lead=lead)
    if len(ranked) == 1:
        lead = _("{package} leads for {party}", package=package, party=label(ranked[0]))
    return _("{lead}; {consent}.", lead=lead, consent=consent_words(summary, top[0]))


def _shared_lead(
    top: Sequence[Package], ranked: Sequence[Stakeholder], firsts: int, *, shared: bool
) -> Said:
    """Return which packages lead for as many as each other; more than three are a number."""
    party, total, size = label(ranked[0]), len(ranked), len(top)
    if size <= 3:
        leaders = names(top)
        if total == 1:
            return _("{packages} share the lead for {party}.", packages=leaders, party=party)
        lead = _("{packages} each lead for {n} of {total}", packages=leaders, n=firsts, total=total)
        return _counted(lead, shared=shared)
    many = spelled(size, first=True)
    if total == 1:
        return _("{many} packages share the lead for {party}.", many=many, party=party)
    lead = _("{many} packages each lead for {n} of {total}", many=many, n=firsts, total=total)
    return _counted(lead, shared=shared)


def _counted(lead: Said, *, shared: bool) -> Said:
    """Return a sentence of who leads, with what it counts where first places are shared."""
    if shared:
        return _("{lead}, shared first places counted.", lead=lead)
    return _("{lead}.", lead=lead)


def also_sentence(found: Recommendation) -> str:
    """Return what else nobody blocks and who would rather have it; "" where nothing does."""
    others = [p for p in found.candidates if p not in found.named]
    if not others or found.package is None or found.kind in (Kind.NO_LIMITS, Kind.ALONE):
        return ""
    chosen = [found.standing(package) for package in others]
    wanted = [standing for standing in chosen if standing.preferred]
    if wanted:
        parts = listed(_preferred_by(standing, len(found.parties)) for standing in wanted[:3])
        return _("Also blocked by nobody: {packages}.", packages=parts)
    if len(others) > 3:
        return _(
            "{many} other packages are blocked by nobody either, but no party prefers any of them.",
            many=spelled(len(others), first=True),
        )
    if len(others) > 1:
        return _(
            "{packages} are blocked by nobody either, but no party prefers any of them.",
            packages=names(others),
        )
    return _(
        "{package} is blocked by nobody either, but no party prefers it.", package=others[0].name
    )


def _preferred_by(standing: Standing, total: int) -> Said:
    package, chosen = standing.package.name, standing.preferred
    if standing.level:
        return _(
            "{package} comes first among them for {n} of {total} parties, shared first places "
            "counted",
            package=package,
            n=len(chosen),
            total=total,
        )
    if len(chosen) == total > 1:
        return _("{package} is preferred by every party", package=package)
    if len(chosen) <= 2:
        whom = labels(chosen)
        return _("{package} is preferred by {parties}", package=package, parties=whom)
    return _(
        "{package} is preferred by {n} of {total} parties",
        package=package,
        n=len(chosen),
        total=total,
    )


def support_sentence(standing: Standing, ranked: Sequence[Stakeholder]) -> Said:
    """Return which parties rank a package first."""
    first, total, package = standing.first, len(ranked), standing.package.name
    if not first:
        return _("No party ranks {package} first of all packages.", package=package)
    if standing.shared and total > 1:
        return _(
            "{package} comes first of all packages for {n} of {total}, shared first places "
            "counted.",
            package=package,
            n=len(first),
            total=total,
        )
    if standing.shared:
        return _(
            "{party} ranks {package} first, with others.", party=label(first[0]), package=package
        )
    if len(first) == total > 1:
        return _("Every party ranks {package} first.", package=package)
    if total == 1:
        return _("{party} ranks {package} first.", party=label(first[0]), package=package)
    return ngettext(
        "{parties} ranks {package} first of all packages.",
        "{parties} rank {package} first of all packages.",
        len(first),
        parties=labels(first),
        package=package,
    )


def refusal_sentence(case: Case, summary: Summary) -> Said | str:
    """Return who could not be ranked; "" where everybody is."""
    missing = [s for s in case.stakeholders if s.id in summary.refused]
    if not missing:
        return ""
    return ngettext(
        "{parties} is not ranked: something in the case must be mended first.",
        "{parties} are not ranked: something in the case must be mended first.",
        len(missing),
        parties=labels(missing, case.stakeholders),
    )


def not_looked_sentence(case: Case, summary: Summary) -> Said | str:
    """Return why no change of the answer was looked for; "" where it was."""
    missing = [s for s in case.stakeholders if s.id in summary.refused]
    if not missing:
        return ""
    return ngettext(
        "Not looked for while {parties} is not ranked.",
        "Not looked for while {parties} are not ranked.",
        len(missing),
        parties=labels(missing, case.stakeholders),
    )
