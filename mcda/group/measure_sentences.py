"""What the pages about measures say first."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod

from mcda.group.built_gains import Gain
from mcda.model.built import change, effect_of, is_built, joint_effect_of, offers
from mcda.model.case import Case
from mcda.model.ids import of_id
from mcda.model.naming import label
from mcda.model.rules import broken, combinations
from mcda.model.tree import leaves
from mcda.words import figures
from mcda.words.said import Said, _, listed, ngettext, together


def list_sentence(case: Case) -> Said:
    """Return how many measures whose there are, and how many combinations they make."""
    found = offers(case)
    owners = len({owner for one in found for owner in one.owners})
    by = ngettext("of {n} owner", "of {n} owners", owners)
    return ngettext(
        "{n} measure {by} makes {combinations} combinations.",
        "{n} measures {by} make {combinations} combinations.",
        len(found),
        by=by,
        combinations=figures.count(prod(combinations(case))),
    )


def effects_sentence(case: Case, stakeholder: str) -> Said:
    """Return what nobody has said yet of a stakeholder, or that all is said."""
    name = next((label(one) for one in case.stakeholders if one.id == stakeholder), "")
    silent = [label(one) for one in offers(case) if not _touches(case, stakeholder, one.id)]
    if silent and name:
        return _(
            "Nobody has said what {measures} would change for {name}.",
            measures=listed(silent),
            name=name,
        )
    if silent:
        return _("Nobody has said what {measures} would change.", measures=listed(silent))
    if not name:
        return _("Every measure has an effect.")
    return _("Every measure has an effect for {name}.", name=name)


def packages_sentence(case: Case, gains: Mapping[str, Mapping[str, Gain]]) -> Said:
    """Return where a judgement as a whole differs most from the measures, and who breaks rules."""
    names = case.names.packages
    shorts = {one.id: label(one) for one in case.stakeholders}
    apart = [
        (abs(round(gain.counts - gain.built)), package, whose, gain.counts > gain.built)
        for package, row in gains.items()
        for whose, gain in row.items()
        if gain.judged and gain.built is not None
    ]
    said: list[Said] = []
    far = max(apart, key=lambda one: one[0], default=None)
    if far is not None and far[0] >= 1:
        said.append(_judged(far[0], names[far[1]], shorts[far[2]], above=far[3]))
    bad = [one.name for one in case.packages if is_built(one) and broken(case, one.composition)]
    if bad:
        said.append(
            ngettext("{names} breaks a rule.", "{names} break rules.", len(bad), names=listed(bad))
        )
    if not said:
        said.append(_("Every package keeps the rules."))
    return together(said)


def _judged(points: int, package: str, name: str, *, above: bool) -> Said:
    if above:
        return ngettext(
            "{package} is judged {n} point above the sum of its measures for {name}.",
            "{package} is judged {n} points above the sum of its measures for {name}.",
            points,
            package=package,
            name=name,
        )
    return ngettext(
        "{package} is judged {n} point below the sum of its measures for {name}.",
        "{package} is judged {n} points below the sum of its measures for {name}.",
        points,
        package=package,
        name=name,
    )


def _touches(case: Case, stakeholder: str, measure: str) -> bool:
    at = of_id(case.measures, measure)
    single = (
        effect_of(case, stakeholder, measure, level.id, leaf.id)
        for level in at.levels[1:]
        for leaf in leaves(case)
    )
    joint = (
        joint_effect_of(one, stakeholder, leaf.id)
        for one in case.joint_effects
        if any(condition.measure == measure for condition in one.when)
        for leaf in leaves(case)
    )
    return any(change(effect) is not None for effect in (*single, *joint))
