"""Whether other choices keep the leader, in words: packages or criteria left out, methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda.methods.register import REGISTER
from mcda.model.case import Case
from mcda.model.naming import spelled
from mcda.model.settings_names import in_words
from mcda.words.said import OR, Said, _, listed, ngettext, together

if TYPE_CHECKING:
    from mcda.methods.leave_one_out import Steadiness
    from mcda.sensitivity.other_choices import Choice, Without


def package_removal_sentence(found: Steadiness, case: Case) -> Said:
    """Return whether leaving a package out changes the order of the others."""
    packages = case.names.packages
    if found.stable:
        return _("Leaving any one package out changes nothing in the order of the others.")
    leaders = [packages[r.removed] for r in found.reversals if r.leader]
    if leaders:
        return _("Without {packages} another package leads.", packages=listed(leaders[:3], OR))
    removed = [packages[name] for name in found.removals]
    few = len(removed) <= 3
    shown = listed(removed, OR) if few else _("one of {many}", many=spelled(len(removed)))
    return _("Without {packages} others swap places, but the leader stays.", packages=shown)


def criterion_removal_sentence(found: tuple[Without, ...], case: Case) -> Said:
    """Return which criteria decide the first place by being there."""
    decisive = [one for one in found if not one.same_leader]
    if not found:
        return _("There is no criterion that could be left out.")
    if not decisive:
        return _("Leaving any one criterion out keeps the leader.")
    parts = [_without_criterion(one, case, first=not n) for n, one in enumerate(decisive[:3])]
    left = len(decisive) - 3
    if left <= 0:
        return _("{parts}.", parts=listed(parts))
    more = ngettext("{n} more criterion", "{n} more criteria", left)
    return _("{parts}; {more} would too.", parts=listed(parts), more=more)


def _without_criterion(one: Without, case: Case, *, first: bool) -> Said:
    criteria = case.names.criteria
    packages = case.names.packages
    facts = {
        "criterion": criteria[one.criterion],
        "packages": listed(packages[p] for p in one.leaders),
    }
    if first:
        return _("Without {criterion} {packages} leads", **facts)
    return _("without {criterion} {packages} leads", **facts)


def choices_sentence(found: tuple[Choice, ...], case: Case) -> Said:
    """Return how many other methods and normalisations name the same leader, and who else leads."""
    packages = case.names.packages
    made = [choice for choice in found if choice.ranks is not None]
    same = [choice for choice in made if choice.same_leader]
    if not made:
        return _("No other method can rank this case.")
    if len(same) == len(made):
        return _("All {count} methods and normalisations name the same leader.", count=len(made))
    others: dict[str, list[Said]] = {}
    for choice in made:
        if not choice.same_leader:
            for leader in choice.leaders[:1]:
                others.setdefault(leader, []).append(_title(choice))
    parts = [
        _(
            "{package} by {ways}",
            package=packages[leader],
            ways=titles[0] if len(titles) == 1 else spelled(len(titles)),
        )
        for leader, titles in sorted(others.items(), key=lambda pair: -len(pair[1]))[:3]
    ]
    return _(
        "{same} of {count} methods and normalisations name the same leader; otherwise {others}.",
        same=len(same),
        count=len(made),
        others=listed(parts),
    )


def _title(choice: Choice) -> Said:
    """Return a method with its normalisation, "TOPSIS, vector"."""
    return together([REGISTER[choice.method].title, in_words(choice.normalisation)], ", ")
