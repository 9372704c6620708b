"""What divides the stakeholders, in words: scores and weights, criterion, package, and blocs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.group.disagreement import NO_GAP
from mcda.model.case import Case
from mcda.model.ids import of_id
from mcda.model.naming import label_of, spelled
from mcda.model.ties import all_largest
from mcda.words import figures
from mcda.words.said import Said, _, listed, ngettext, together

if TYPE_CHECKING:
    from mcda.group.blocs import Blocs, Merge
    from mcda.group.disagreement import Disagreement, Split

_AT_ONCE: Final = 1e-9
"""Stakeholders who meet below this height see everything alike."""


def disagreement_sentences(case: Case, found: Disagreement) -> tuple[Said, ...]:
    """Return the score and the weight, the criterion and the package on which views differ most."""
    criteria = case.names.criteria
    packages = case.names.packages
    said = []
    if found.splits:
        top = found.splits[0]
        said.append(
            _and_more(
                _(
                    "Scores differ most on {criterion} of {package}: {high} sees it {points} "
                    "points of the anchors' range above {low}",
                    criterion=criteria[top.criterion],
                    package=packages[top.package],
                    high=label_of(case.stakeholders, top.high),
                    points=figures.whole(100 * top.gap),
                    low=label_of(case.stakeholders, top.low),
                ),
                _other_scores(_as_wide(found.splits)),
            )
        )
    elif len(found.members) > 1 and np.isfinite(found.scores).all():
        said.append(_("Every stakeholder sees the same scores; only weights differ."))
    if found.weight_splits:
        top = found.weight_splits[0]
        said.append(
            _and_more(
                _(
                    "Weights differ most on {criterion}: {high} gives it {points} points of "
                    "weight more than {low}",
                    criterion=criteria[top.criterion],
                    high=label_of(case.stakeholders, top.high),
                    points=figures.share_figure(top.gap, 0),
                    low=label_of(case.stakeholders, top.low),
                ),
                _other_weights(_as_wide(found.weight_splits)),
            )
        )
    if len(found.members) > 1 and np.isfinite(found.worth).all() and np.any(found.worth > NO_GAP):
        rows = all_largest(found.worth.mean(axis=1))
        columns = all_largest(found.worth.mean(axis=0))
        said.append(
            _(
                "Weight times score differs most, on average, for {packages} among "
                "the packages and {criteria} among the criteria.",
                packages=listed(packages[found.packages[i]] for i in rows),
                criteria=listed(criteria[found.criteria[j]] for j in columns),
            )
        )
    return tuple(said)


def _as_wide(splits: tuple[Split, ...]) -> int:
    """Return how many other gaps are as wide as the widest."""
    return len(all_largest([split.gap for split in splits])) - 1


def _and_more(said: Said, more: Said | None) -> Said:
    return _("{said}; {more}.", said=said, more=more) if more else _("{said}.", said=said)


def _other_scores(n: int) -> Said | None:
    return (
        ngettext("{n} other score differs as much", "{n} other scores differ as much", n)
        if n
        else None
    )


def _other_weights(n: int) -> Said | None:
    return (
        ngettext("{n} other weight differs as much", "{n} other weights differ as much", n)
        if n
        else None
    )


def bloc_sentence(case: Case, found: Blocs) -> Said:
    """Return the two blocs that join last, and the issue that divides them."""
    if not found.merges:
        return _("Blocs need at least two stakeholders with a ranking.")
    last = found.merges[-1]
    small, large = sorted((last.left, last.right), key=len)
    by_ranking = found.basis == "ranking"
    if last.height < _AT_ONCE:
        return (
            _("All stakeholders rank alike.") if by_ranking else _("All stakeholders weigh alike.")
        )
    one, other = _bloc(case, small), _bloc(case, large)
    text = ngettext(
        "By {basis}, {one} stands apart from {other}",
        "By {basis}, {one} stand apart from {other}",
        len(small),
        basis=_("ranking") if by_ranking else _("weights"),
        one=one,
        other=other,
    )
    divides = merge_words(case, last, found.basis, named=small)
    return _("{said}: {why}.", said=text, why=divides) if divides else _("{said}.", said=text)


def merge_words(case: Case, merge: Merge, basis: str, named: Sequence[str] = ()) -> Said:
    """Return what divides two blocs: by ranking a package, by weights a criterion.

    Where one of the two, `named`, has been named in the sentence already, it goes by "it" or
    "they" and the other bloc goes without saying.
    """
    split = merge.package if basis == "ranking" else merge.divides
    if split is None:
        return together([])
    high, low = merge.left, merge.right
    if split.high not in high:
        high, low = low, high
    single = len(high) == 1
    who = _bloc(case, high)
    if named and tuple(named) == high:
        who = _("it") if single else _("they")
    divided = _divided(case, split, who, len(high))
    if named:
        return divided
    return _("{divided} than {other}", divided=divided, other=_bloc(case, low))


def _divided(case: Case, split: Split, who: str, count: int) -> Said:
    if split.package:
        return _put_lower(
            count,
            who,
            of_id(case.packages, split.package).name,
            split.gap,
        )
    return ngettext(
        "{who} gives {criterion} {points} points of weight more",
        "{who} give {criterion} {points} points of weight more",
        count,
        who=who,
        criterion=of_id(case.criteria, split.criterion).name,
        points=figures.share_figure(split.gap, 0),
    )


def _put_lower(count: int, who: str, package: str, gap: float) -> Said:
    places = figures.decimals(gap, 1)
    if places.endswith(".0"):
        places = figures.decimals(gap, 0)
    if places == "1":
        return ngettext(
            "{who} puts {package} {places} place lower",
            "{who} put {package} {places} place lower",
            count,
            who=who,
            package=package,
            places=places,
        )
    return ngettext(
        "{who} puts {package} {places} places lower",
        "{who} put {package} {places} places lower",
        count,
        who=who,
        package=package,
        places=places,
    )


def _bloc(case: Case, members: Sequence[str]) -> str:
    if len(members) > 3:
        rest = len(case.stakeholders) - len(members)
        return _("the other {many}", many=spelled(len(members))) if rest else _("everyone")
    return listed(label_of(case.stakeholders, member) for member in members)
