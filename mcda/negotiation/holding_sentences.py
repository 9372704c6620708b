"""Who would drop something and what answers it, in sentences."""

from __future__ import annotations

from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.holding import Hold
from mcda.negotiation.order_sentences import points
from mcda.negotiation.stability import Concept
from mcda.words.said import Said, _, listed

TESTS = {
    Concept.NASH: _("no wish to drop"),
    Concept.GMR: _("can be answered"),
    Concept.SMR: _("no way out after"),
    Concept.SEQ: _("answer is believed"),
}
"""The four concepts as headings, Nash, GMR, SMR and SEQ."""


def changed(deal: Deal, before: Composition, after: Composition) -> list[Said]:
    """Return what differs between two compositions, as changes by name."""
    return [
        _("{measure} to {level}", measure=one.label, level=one.levels[new].name)
        for one, old, new in zip(deal.measures, before, after, strict=True)
        if old != new
    ]


def held(deal: Deal, package: Composition, one: Hold) -> Said:
    """Say whether a package holds for an owner or a coalition, and why."""
    names = listed(deal.sides[i].name for i in one.members)
    if one.move is None:
        return _("{owners} would change nothing: stable.", owners=names)
    alone = len(one.members) == 1
    facts = {
        "owners": names,
        "gain": points(one.gain) if alone else _("at least {points} each", points=points(one.gain)),
        "changes": listed(changed(deal, package, one.move)),
    }
    if one.answer is None:
        return _(
            "{owners} would gain {gain} by changing {changes}, and nothing that the others can do "
            "costs anything: unstable.",
            **facts,
        )
    facts |= {
        "cost": points(one.cost) if alone else _("one of them {points}", points=points(one.cost)),
        "answers": listed(changed(deal, one.move, one.answer)),
    }
    if not one.stable[Concept.GMR]:
        only = _("only {points}", points=points(one.cost))
        facts["cost"] = only if alone else _("none of them over {points}", points=points(one.cost))
        return _(
            "{owners} would gain {gain} by changing {changes}; the others could answer with "
            "{answers}, which costs {cost}: unstable.",
            **facts,
        )
    if one.stable[Concept.SEQ]:
        return _(
            "{owners} would gain {gain} by changing {changes}; the others could answer with "
            "{answers}, which costs {cost} and which they would themselves prefer: stable (SEQ).",
            **facts,
        )
    return _(
        "{owners} would gain {gain} by changing {changes}; the others could answer with "
        "{answers}, which costs {cost}, but would not themselves prefer it: stable only if the "
        "threat is believed (GMR).",
        **facts,
    )
