"""What a stakeholder's line says in words: against what, on what, and how sure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isnan

from mcda.answer.party_lines import ONLY_JUST, Part, PartyLine
from mcda.group.acceptance import Reason, State
from mcda.model.case import Stakeholder
from mcda.model.naming import label, labels, spelled
from mcda.words import figures
from mcda.words.points import in_points
from mcda.words.said import N_, Said, _, listed, ngettext, say, together


def table_title(lines: Sequence[PartyLine]) -> Said:
    """Return who accepts a package, who leaves it open, and who refuses it."""
    package = lines[0].package.name
    by_state = {
        state: [line.stakeholder for line in lines if line.stands.state is state] for state in State
    }
    everyone = [line.stakeholder for line in lines]
    told: list[object] = []
    accept = by_state[State.ACCEPTS]
    if len(accept) == len(lines) > 1:
        return _("Everyone accepts {package}", package=package)
    if accept:
        told.append(_accepting(accept, len(lines), package))
    words = (
        (State.OPEN, N_("{parties} leaves it open"), N_("{parties} leave it open")),
        (
            State.UNSTATED,
            N_("{parties} has stated no limits"),
            N_("{parties} have stated no limits"),
        ),
        (State.REFUSES, N_("{parties} refuses"), N_("{parties} refuse")),
    )  # fmt: skip
    for state, one, many in words:
        some = by_state[state]
        if some:
            told.append(say(one if len(some) == 1 else many, parties=labels(some, everyone)))
    if accept:
        return together(map(str, told), "; ")
    return _("{package}: {told}", package=package, told=together(map(str, told), "; "))


def _accepting(accept: Sequence[Stakeholder], total: int, package: str) -> Said:
    if len(accept) <= 2:
        return ngettext(
            "{parties} accepts {package}", "{parties} accept {package}", len(accept),
            parties=labels(accept), package=package,
        )  # fmt: skip
    return _(
        "{n} of {total} accept {package}",
        n=spelled(len(accept), first=True), total=spelled(total), package=package,
    )  # fmt: skip


def against_words(line: PartyLine) -> Said:
    """Return what the gain is held against."""
    fallback = line.fallback
    if fallback is None or (fallback.value is None and line.base in (None, line.package)):
        return fallback_words(line)
    return _("against {fallback}", fallback=fallback_words(line))


def fallback_words(line: PartyLine) -> Said:
    """Return what a stakeholder has without a deal: a package, or a number as its position."""
    fallback = line.fallback
    if fallback is None:
        return _("no fallback stated")
    if fallback.value is not None:
        return _("{value}, its position", value=figures.whole(fallback.value))
    if line.base is None:
        return _("its fallback is not a package of the case")
    if line.base == line.package:
        return _("its own fallback")
    return _("{package}", package=line.base.name)


def names_words(parts: Iterable[Part]) -> str:
    """Return criteria by name alone; a dash where none is told."""
    return ", ".join(part.criterion.name for part in parts) or figures.UNKNOWN


def parts_words(parts: Iterable[Part]) -> str:
    """Return criteria with the points that each adds or takes; a dash where none is told."""
    told = [
        _("{criterion} {points}", criterion=p.criterion.name, points=figures.signed(p.points, 0))
        for p in parts
    ]
    return ", ".join(map(str, told)) or figures.UNKNOWN


def parts_title(line: PartyLine) -> Said | str:
    """Return what the parts of a line are held against; "" where there are none."""
    if not line.parts or line.base is None:
        return ""
    return _("against {package}", package=line.base.name)


def sure_words(line: PartyLine) -> Said:
    """Return how sure a line is: sure, only just, by an estimate, or why it is open."""
    told = _sure(line)
    if told is None and line.asked:
        told = _("with open scores at their middle")
    if line.estimated and line.stands.state in (State.ACCEPTS, State.REFUSES):
        if told is None:
            return _("by our estimate")
        return _("{told}, by our estimate", told=told)
    return told or _("sure")


def _sure(line: PartyLine) -> Said | None:
    one = line.stands
    if one.state is State.UNSTATED:
        return _("no limits stated")
    if one.state is State.ACCEPTS:
        if line.fallback is not None and line.fallback.package == line.package.id:
            return _("it is its fallback")
        return _("only just") if line.only_just else None
    if one.state is State.REFUSES:
        if one.crosses:
            return _("a red line is crossed")
        return _("below at its best too") if one.low < one.high else None
    reasons = listed(_open_reason(line, reason) for reason in one.reasons)
    return _("{reasons}", reasons=reasons)


def _open_reason(line: PartyLine, reason: Reason) -> Said:
    if reason is Reason.SCORES and not line.method:
        return _("not ranked")
    if reason is Reason.SCORES and isnan(line.stands.middle):
        return _("no value to hold against its fallback")
    if reason is Reason.SCORES:
        return _("open scores decide")
    if reason is Reason.RED_LINE:
        return _("a red line is perhaps crossed")
    base = line.base.name if line.base is not None else ""
    if line.stands.word == -1:
        return _("{method} ranks {package} before it", method=line.method, package=base)
    return _("{method} ranks it before {package}", method=line.method, package=base)


def gain_words(line: PartyLine) -> str:
    """Return the gain in whole points, marked where it rests on an estimate."""
    figure = figures.signed(line.stands.middle, 0)
    known = line.stands.middle == line.stands.middle
    return _("≈ {figure}", figure=figure) if line.estimated and known else figure


def range_words(line: PartyLine) -> str:
    """Return what the open scores allow; "" where the gain is exact or not known."""
    one = line.stands
    if not one.low < one.high:
        return ""
    ends = figures.signed(one.low, 0), figures.signed(one.high, 0)
    return _("{low} to {high}", low=ends[0], high=ends[1]) if ends[0] != ends[1] else ""


def line_words(line: PartyLine) -> Said:
    """Return why a stakeholder accepts, refuses or leaves open a package, in one sentence."""
    one, who, package = line.stands, label(line.stakeholder), line.package.name
    if one.state is State.UNSTATED:
        return _("{who} has stated neither a fallback nor a red line.", who=who)
    if Reason.METHOD in one.reasons and line.base is not None:
        points = in_points(abs(one.middle))
        side = _("better") if one.middle >= 0 else _("worse")
        return _(
            "By added-up value {package} is {points} {side} for {who} than {base}, "
            "yet {sure}.",
            package=package, points=points, side=side, who=who, base=line.base.name,
            sure=sure_words(line),
        )  # fmt: skip
    if one.middle != one.middle:
        return _("{package} for {who}: {sure}.", package=package, who=who, sure=sure_words(line))
    return ngettext(
        "{package} brings it {gain} point against its fallback: {sure}.",
        "{package} brings it {gain} points against its fallback: {sure}.",
        int(figures.whole(abs(one.middle))),
        package=package,
        gain=figures.signed(one.middle, 0),
        sure=sure_words(line),
    )


def legend() -> tuple[Said, ...]:
    """Return what the lines' signs and words mean."""
    return (
        _(
            "Bar: value minus the stakeholder's own fallback, in its own points. Upright line: "
            "fallback. Hatching: below it. Bracket: what open scores allow. ≈ rests on our "
            "estimates. Only just: may be fewer than {points} points above.",
            points=figures.whole(ONLY_JUST),
        ),
    )
