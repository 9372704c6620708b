"""Page 1's table: how each party stands with the package named, as bars from its fallback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from mcda.answer.acceptance_words import STATE_SIGNS, STATES
from mcda.answer.party_lines import Part, PartyLine, gain_ends, party_lines
from mcda.answer.party_sentences import fallback_words, gain_words, sure_words
from mcda.group.acceptance import State
from mcda.model.case import Stakeholder
from mcda.model.naming import spelled
from mcda.report.blocks import Bar, Block, Cell, Column, Paragraph, Row, Scale, Table
from mcda.report.cut import short, short_names
from mcda.report.facts import Facts
from mcda.words import figures
from mcda.words.said import Said, _, ngettext, say, term, together

Names = Mapping[str, str]

_MOST: Final = 9
"""Parties that page 1 has room for; of more, those who accept most clearly are counted."""

_NAME: Final = 30
_CRITERION: Final = 44


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the table with its note; nothing where no package is named."""
    found = facts.recommendation
    if not found.named:
        return ()
    lines = party_lines(facts.summary, found.named[0])
    shown = _shown(lines)
    scale = _scale(shown)
    # Against a fallback that is no package there is nothing to gain or pay on.
    parts = any(line.gains or line.pays for line in shown)
    columns = (
        Column(_("Stakeholder, fallback")),
        *((Column(_("Worse | better"), "center", scale=scale),) if scale else ()),
        Column(_("Gain"), "end"),
        Column(""),
        *((Column(_("Gains most on"), grow=1), Column(_("Pays most in"))) if parts else ()),
        Column(_("Sure?"), grow=0.0 if parts else 1.0),
    )
    cuts = short_names(facts.case, _NAME), short_names(facts.case, _CRITERION)
    rows = tuple(_row(line, scale, *cuts, parts=parts) for line in shown)
    name = _("How each party stands with {package}", package=found.named[0].name)
    note = together((*_left_out(lines, shown), *_note(shown)))
    refers = _("Words in italics are explained under Words, in What is compared.")
    return (
        Table(name, columns, rows, note=note, dense=True),
        Paragraph(refers, "note", refers="compared"),
    )


def _shown(lines: tuple[PartyLine, ...]) -> tuple[PartyLine, ...]:
    """Return the lines that fit, in their order: who doesn't accept first, then the least gains."""
    if len(lines) <= _MOST:
        return lines
    by_need = [one for one in reversed(lines) if one.stands.state is not State.ACCEPTS]
    by_need += [one for one in reversed(lines) if one.stands.state is State.ACCEPTS]
    kept = {one.stakeholder.id for one in by_need[:_MOST]}
    return tuple(one for one in lines if one.stakeholder.id in kept)


def _left_out(lines: tuple[PartyLine, ...], shown: tuple[PartyLine, ...]) -> tuple[Said, ...]:
    rest = [one for one in lines if one not in shown]
    if not rest:
        return ()
    if all(one.stands.state is State.ACCEPTS for one in rest):
        return (
            ngettext(
                "Not shown: {many} other, who accepts.",
                "Not shown: {many} others, who accept.",
                len(rest),
                many=spelled(len(rest)),
            ),
        )
    return (
        ngettext(
            "Not shown: {many} other; see the next pages.",
            "Not shown: {many} others; see the next pages.",
            len(rest),
            many=spelled(len(rest)),
        ),
    )


def _scale(lines: tuple[PartyLine, ...]) -> Scale | None:
    low, high = gain_ends(lines)
    if low == high:
        return None
    room = (high - low) * 0.04
    return Scale(low - room, high + room, line=0.0)


def _row(
    line: PartyLine, scale: Scale | None, names: Names, criteria: Names, *, parts: bool
) -> Row:
    one = line.stands
    refused = one.state is State.REFUSES
    known = bool(np.isfinite(one.middle))
    bar = Bar(one.middle, one.low, one.high, hatched=one.middle < 0) if known else None
    if bar is not None and not one.low < one.high:
        bar = Bar(one.middle, hatched=one.middle < 0)
    state = _("{sign} {state}", sign=STATE_SIGNS[one.state], state=say(STATES[one.state]))
    told = (line.gains, line.pays) if parts else ()
    return Row(
        (
            Cell(_name(line.stakeholder, names), under=short(fallback_words(line), names, _NAME)),
            *((Cell("", bar=bar),) if scale else ()),
            Cell(gain_words(line), strong=True, loss=known and one.middle < 0, value=one.middle),
            Cell(state, loss=refused),
            *(Cell(_criteria(each, criteria)) for each in told),
            Cell(short(sure_words(line), names, _NAME), quiet=True),
        )
    )


def _name(party: Stakeholder, names: Names) -> str:
    """Return a name with the short one that the page's sentences use, where it can't be guessed."""
    name, own = names.get(party.name, party.name), f" {party.short} ".casefold()
    if not party.short or own in f" {party.name} ".casefold():
        return name
    return _("{name} ({short})", name=name, short=party.short)


def _criteria(parts: tuple[Part, ...], names: Names) -> str:
    told = ", ".join(names.get(part.criterion.name, part.criterion.name) for part in parts)
    return told or figures.UNKNOWN


def _note(lines: tuple[PartyLine, ...]) -> tuple[Said, ...]:
    """Return what the table's words and signs mean, only those that occur."""
    if not any(np.isfinite(line.stands.middle) for line in lines):
        return ()
    told = [
        _(
            "Gain: {value} minus the {fallback}, in the party's own {points}; not comparable "
            "between parties.",
            value=term(_("value")),
            fallback=term(_("fallback")),
            points=term(_("points")),
        )
    ]
    if any(line.stands.middle < 0 for line in lines):
        told.append(_("Hatching: below the fallback."))
    if any(line.stands.low < line.stands.high for line in lines):
        told.append(_("Bracket: what open scores allow."))
    if any(line.estimated for line in lines):
        told.append(_("≈ rests on our estimates."))
    return tuple(told)
