"""What is recommended, if anything is: one sentence for each kind of recommendation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mcda.answer.answer_words import (
    besides,
    everyone_words,
    least_words,
    named_words,
    prefer_words,
    several_words,
)
from mcda.answer.blocked_sentences import blocked_sentence
from mcda.answer.recommendation import Recommendation
from mcda.answer.rule import Kind
from mcda.model.naming import label, labels, names, spelled
from mcda.words.said import OR, Said, _, listed, ngettext, stressed, together

_AT_THE_MIDDLE: Final = frozenset(
    (Kind.NO_LIMITS, Kind.AGREED, Kind.SPLIT, Kind.LEVEL, Kind.BLOCKED)
)
"""Kinds that are told by ranks, values or gains at the middle of open scores."""

_BY_JUDGEMENT: Final = frozenset((Kind.ONLY, Kind.OPEN, Kind.WAIT))
"""Kinds that are told by who accepts and refuses over all that the scores leave open."""


def kind_sentence(found: Recommendation) -> Said:
    """Return what is recommended; the package that the case speaks for is stressed."""
    told = [_SENTENCES[found.kind](found), *_bettered(found), *premise_sentences(found)]
    return together(told) if len(told) > 1 else told[0]


def premise_sentences(found: Recommendation) -> list[Said]:
    """Return where open scores stand in what is recommended; nothing where it hangs on none."""
    by_middle = found.kind in _AT_THE_MIDDLE or found.beside or found.instead_of
    if found.middle and by_middle:
        return [_("This is so with open scores at their middle.")]
    if found.asked and found.kind in _BY_JUDGEMENT:
        methods = listed(found.asked)
        return [_("{methods} was asked with open scores at their middle.", methods=methods)]
    return []


def _bettered(found: Recommendation) -> list[Said]:
    """Return what leaves nobody worse off than a package named and somebody better."""
    return [
        ngettext(
            "By value, {packages} leaves nobody worse off than {package} and somebody better.",
            "By value, {packages} each leave nobody worse off than {package} and somebody better.",
            len(found.bettered[package.id]),
            packages=names(found.bettered[package.id]),
            package=package.name,
        )
        for package in found.named
        if package.id in found.bettered
    ]


def _unranked(found: Recommendation) -> Said:
    return _("Nothing is ranked yet.")


def _alone(found: Recommendation) -> Said:
    return _(
        "{package} is the only package listed, so there is nothing to compare it with.",
        package=named_words(found),
    )


def _no_limits(found: Recommendation) -> Said:
    total, standing = len(found.parties), found.standing(found.named[0])
    chosen = standing.preferred
    if len(found.named) > 1:
        return _no_limits_level(found, len(chosen), total)
    package = named_words(found)
    if standing.level:
        return _(
            "{package} leads for {n} of {total} parties, shared first places counted, "
            "with no fallback stated to test it against.",
            package=package,
            n=len(chosen),
            total=total,
        )
    if len(chosen) == len(found.everyone) > 1:
        return _(
            "{package} leads for every party, with no fallback stated to test it against.",
            package=package,
        )
    if len(chosen) <= 2:
        return _(
            "{package} leads for {parties}, with no fallback stated to test it against.",
            package=package,
            parties=labels(chosen),
        )
    return _(
        "{package} leads for {n} of {total} parties, with no fallback stated to test it against.",
        package=package,
        n=len(chosen),
        total=total,
    )


def _no_limits_level(found: Recommendation, count: int, total: int) -> Said:
    packages = several_words(found)
    if total == 1:
        return _(
            "{packages} share the lead for {party}, with no fallback stated to test them against.",
            packages=packages,
            party=label(found.parties[0]),
        )
    if any(found.standing(package).level for package in found.named):
        return _(
            "{packages} each lead for {n} of {total} parties, shared first places counted, "
            "with no fallback stated to test them against.",
            packages=packages,
            n=count,
            total=total,
        )
    return ngettext(
        "{packages} each lead for one party, with no fallback stated to test them against.",
        "{packages} each lead for {n} of {total} parties, "
        "with no fallback stated to test them against.",
        count,
        packages=packages,
        total=total,
    )


def _only(found: Recommendation) -> Said:
    package, others = named_words(found), besides(found.unrefused, found)
    if found.preferred_alone and len(found.everyone) > 1:
        told = _(
            "{package} is the only package that every party prefers to its fallback.",
            package=package,
        )
    elif found.preferred_alone:
        told = _(
            "{package} is the only package that {party} prefers to its fallback.",
            package=package,
            party=label(found.everyone[0]),
        )
    elif apart := besides(found.accepted, found):
        told = _(
            "Apart from {others}, {package} is the only package that {everyone} accepts.",
            others=names(apart),
            package=package,
            everyone=everyone_words(found),
        )
        others = besides(others, found, apart)
    else:
        told = _(
            "{package} is the only package that {everyone} accepts.",
            package=package,
            everyone=everyone_words(found),
        )
    if not others or found.preferred_alone:
        return told
    open_ = ngettext(
        "Nobody refuses {packages}, but it is open whether it suits everyone.",
        "Nobody refuses {packages}, but it is open whether they suit everyone.",
        len(others),
        packages=names(others),
    )
    return together((told, open_))


def _agreed(found: Recommendation) -> Said:
    package, standing = named_words(found), found.standing(found.named[0])
    among = _among(found)
    if len(found.parties) == 1 and not standing.level:
        return _("Of {among}, {package} leads.", among=among, package=package)
    if found.best_floor is None:
        return _(
            "Of {among}, {prefer}, and none leaves {least} better placed.",
            among=among,
            prefer=prefer_words(found, standing, package),
            least=least_words(found),
        )
    return _(
        "Of {among}, {prefer}, which also leaves {least} best placed.",
        among=among,
        prefer=prefer_words(found, standing, package),
        least=least_words(found),
    )


def _among(found: Recommendation) -> Said:
    """Return the candidates by what they have in common."""
    many, apart = spelled(len(found.candidates)), besides(found.accepted, found, found.candidates)
    if apart:
        return _(
            "the {many} packages other than {others} that {everyone} accepts",
            many=many,
            others=names(apart),
            everyone=everyone_words(found),
        )
    return _(
        "the {many} packages that {everyone} accepts", many=many, everyone=everyone_words(found)
    )


def _split(found: Recommendation) -> Said:
    package, second = stressed(found.named[0].name), found.named[1].name
    return _(
        "No party blocks {package} or {other}: {prefer}, "
        "while {other} leaves {least} better placed.",
        package=package,
        other=second,
        prefer=prefer_words(found, found.standing(found.named[0]), package),
        least=least_words(found),
    )


def _level(found: Recommendation) -> Said:
    count, total = len(found.standing(found.named[0]).preferred), len(found.parties)
    packages: object = named_words(found, OR)
    if len(found.named) > 3:
        packages = _("{many} packages", many=spelled(len(found.named)))
    if any(found.standing(package).level for package in found.named):
        first = _(
            "No party blocks {packages}; each comes first for {n} of {total} parties, "
            "shared first places counted.",
            packages=packages,
            n=count,
            total=total,
        )
    else:
        first = ngettext(
            "No party blocks {packages}; each is preferred by one party.",
            "No party blocks {packages}; each is preferred by {n} of {total} parties.",
            count,
            packages=packages,
            total=total,
        )
    best = found.best_floor
    if best is None or best not in found.named:
        return first
    floor = _(
        "{package} leaves {least} better placed.", package=best.name, least=least_words(found)
    )
    return together([first, floor])


def _open(found: Recommendation) -> Said:
    who = found.standing(found.named[0]).open_for
    if len(found.named) > 1 and any(found.standing(p).open_for != who for p in found.named):
        return _(
            "No package is accepted by everyone, but nobody refuses {packages}.",
            packages=named_words(found),
        )
    if found.unstated:
        return ngettext(
            "{packages} may suit everyone who has stated limits; it hangs on {parties}.",
            "{packages} may each suit everyone who has stated limits; it hangs on {parties}.",
            len(found.named),
            packages=named_words(found),
            parties=labels(who, found.everyone),
        )
    return ngettext(
        "{packages} may suit everyone; it hangs on {parties}.",
        "{packages} may each suit everyone; it hangs on {parties}.",
        len(found.named),
        packages=named_words(found),
        parties=labels(who, found.everyone),
    )


def _wait(found: Recommendation) -> Said:
    number = len(found.named)
    if found.instead_of:
        return ngettext(
            "{packages} is at least as good for everyone as {others}.",
            "{packages} are each at least as good for everyone as {others}.",
            number,
            packages=named_words(found),
            others=names(found.instead_of),
        )
    others = besides(found.unrefused, found)
    if others:
        return ngettext(
            "Only {packages} is accepted by {everyone}; nobody refuses {others}, "
            "but not everyone is sure to accept.",
            "Only {packages} are accepted by {everyone}; nobody refuses {others}, "
            "but not everyone is sure to accept.",
            number,
            packages=named_words(found),
            everyone=everyone_words(found),
            others=names(others),
        )
    return ngettext(
        "{packages} is the only outcome that nobody refuses.",
        "{packages} are the only outcomes that nobody refuses.",
        number,
        packages=named_words(found),
    )


def _tie(found: Recommendation) -> Said:
    packages, standing = named_words(found), found.standing(found.named[0])
    who = standing.blocked_by
    judged = len(found.unstated) < len(found.everyone)
    if judged and not who and not standing.open_for:
        return _("{packages} are the same to everyone; nobody refuses them.", packages=packages)
    if who:
        return ngettext(
            "{packages} are the same to everyone; {parties} refuses them.",
            "{packages} are the same to everyone; {parties} refuse them.",
            len(who),
            packages=packages,
            parties=labels(who, found.everyone),
        )
    return _("{packages} are the same to everyone.", packages=packages)


_SENTENCES: Mapping[Kind, Callable[[Recommendation], Said]] = {
    Kind.UNRANKED: _unranked,
    Kind.ALONE: _alone,
    Kind.NO_LIMITS: _no_limits,
    Kind.ONLY: _only,
    Kind.AGREED: _agreed,
    Kind.SPLIT: _split,
    Kind.LEVEL: _level,
    Kind.OPEN: _open,
    Kind.WAIT: _wait,
    Kind.TIE: _tie,
    Kind.BLOCKED: blocked_sentence,
}
