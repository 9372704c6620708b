"""Who would drop something and what answers it, in sentences."""

from __future__ import annotations

from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.holding import Held, Hold
from mcda.negotiation.stability import Concept
from mcda.words import figures
from mcda.words.points import points
from mcda.words.said import Said, _, listed, ngettext

TESTS = {
    Concept.NASH: _("no wish to drop"),
    Concept.GMR: _("can be answered"),
    Concept.SMR: _("no way out after"),
    Concept.SEQ: _("answer is believed"),
}
"""The four concepts as headings, Nash, GMR, SMR and SEQ."""


def test_word(said: bool | None) -> str:
    """Return what a test says; a dash where too much would have to be looked at."""
    if said is None:
        return "–"
    return _("yes") if said else _("no")


def looked(found: Held) -> Said:
    """Say what was looked at, and what was not."""
    if found.states is not None:
        return ngettext(
            "Every owner's own moves, the {n} state reached from here.",
            "Every owner's own moves, all {n} states reached from here.",
            found.states,
        )
    digits = len(str(found.within))
    many = (
        figures.count(found.within) if digits <= 12 else _("At least 10^{power}", power=digits - 1)
    )
    return _(
        "{count} states are too many to look at each. Each owner is judged by itself: exactly "
        "where no rule, joint effect or shared measure ties what moves, else by a search whose "
        "open ends are dashes. Owners who move together are not looked at.",
        count=many,
    )


def changed(deal: Deal, before: Composition, after: Composition) -> list[Said]:
    """Return what differs between two compositions, as changes by name."""
    return [
        _("{measure} to {level}", measure=one.label, level=new.name)
        for one, _old, new in deal.changed(before, after)
    ]


def _each(gain: float) -> Said:
    """Return what each of several gains at least."""
    if gain < 0.5:
        return _("something each")
    return _("at least {points} each", points=points(gain))


def held(deal: Deal, package: Composition, one: Hold) -> Said:
    """Say whether a package holds for an owner or a coalition, and why."""
    names = listed(deal.sides[i].label for i in one.members)
    if one.stable[Concept.NASH] is None:
        return _("{owners} could move in too many ways to look at each: not known.", owners=names)
    if one.move is None:
        return _("{owners} would change nothing: stable.", owners=names)
    alone = len(one.members) == 1
    facts = {
        "owners": names,
        "gain": points(one.gain) if alone else _each(one.gain),
        "changes": listed(changed(deal, package, one.move)),
        "them": _("it") if alone else _("them"),
    }
    if one.stable[Concept.GMR] is None:
        return _(
            "{owners} would gain {gain} by changing {changes}; no answer that outweighs it was "
            "found, and more were not looked at: not known.",
            **facts,
        )
    if one.answer is None:
        return _(
            "{owners} would gain {gain} by changing {changes}, and nothing that the others can do "
            "costs {them} anything: unstable.",
            **facts,
        )
    facts |= {
        "cost": _("it {points}", points=points(one.cost))
        if alone
        else _("one of them {points}", points=points(one.cost)),
        "answers": listed(changed(deal, one.move, one.answer)),
    }
    if not one.stable[Concept.GMR]:
        only = _("it only {points}", points=points(one.cost))
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
    if one.stable[Concept.SEQ] is None:
        return _(
            "{owners} would gain {gain} by changing {changes}; the others could answer with "
            "{answers}, which costs {cost}: stable (GMR); whether they would prefer some such "
            "answer is not known.",
            **facts,
        )
    return _(
        "{owners} would gain {gain} by changing {changes}; the others could answer with "
        "{answers}, which costs {cost}, but would not themselves prefer it: stable only if the "
        "threat is believed (GMR).",
        **facts,
    )
