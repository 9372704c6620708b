"""What a stakeholder will not go below, with the reasons given: fallback and red lines."""

from __future__ import annotations

import numpy as np

from mcda.model.case import Preferences, RedLine, Stakeholder
from mcda.model.naming import name_of
from mcda.report.facts import Facts
from mcda.words import figures
from mcda.words.said import Said, _, capital


def limits_sentences(facts: Facts, party: Stakeholder) -> tuple[Said, ...]:
    """Return the fallback, which package or number it is and why, then each red line."""
    preferences = facts.case.preferences.get(party.id, Preferences())
    lines = (_red_line(facts, line) for line in preferences.red_lines)
    return (fallback_sentence(facts, party), *lines)


def fallback_sentence(facts: Facts, party: Stakeholder) -> Said:
    """Return what a stakeholder has without a deal, and the reason that was given."""
    fallback = facts.case.preferences.get(party.id, Preferences()).fallback
    if fallback is None:
        return _("No fallback is stated.")
    j = [s.id for s in facts.summary.stakeholders].index(party.id)
    value, note = float(facts.summary.fallbacks[j]), fallback.note.strip()
    shown = figures.whole(value) if np.isfinite(value) else figures.UNKNOWN
    package = name_of(facts.case.packages, fallback.package, "")
    if package and note:
        return _(
            "Fallback: “{package}”, value {value}. {note}",
            package=package,
            value=shown,
            note=_stop(note),
        )
    if package:
        return _("Fallback: “{package}”, value {value}.", package=package, value=shown)
    if note:
        return _("Fallback: a value of {value}. {note}", value=shown, note=_stop(note))
    return _("Fallback: a value of {value}.", value=shown)


def _red_line(facts: Facts, line: RedLine) -> Said:
    criterion = name_of(facts.case.criteria, line.criterion, "")
    limit, note = figures.point(line.limit), line.note.strip()
    if note:
        return _(
            "Red line: {criterion}, nothing worse than {limit}. {note}",
            criterion=criterion,
            limit=limit,
            note=_stop(note),
        )
    return _("Red line: {criterion}, nothing worse than {limit}.", criterion=criterion, limit=limit)


def _stop(note: str) -> str:
    """Return a reason that begins and ends as a sentence does."""
    return capital(note if note[-1] in ".!?…" else f"{note}.")
