"""How a judgement is said: one set of words for window, paper and command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mcda.group.acceptance import Acceptance, Reason, State
from mcda.words.said import N_, Said, _, listed, say

STATES: Final[Mapping[State, str]] = {
    State.ACCEPTS: N_("accepts"),
    State.REFUSES: N_("refuses"),
    State.OPEN: N_("open"),
    State.UNSTATED: N_("no limits stated"),
}

REASONS: Final[Mapping[Reason, str]] = {
    Reason.SCORES: N_("scores"),
    Reason.RED_LINE: N_("red line"),
    Reason.METHOD: N_("method"),
}


def state_words(one: Acceptance) -> Said:
    """Return what a stakeholder does with a package, an open one with its reasons."""
    if not one.reasons:
        return say(STATES[one.state])
    reasons = listed(say(REASONS[reason]) for reason in one.reasons)
    return _("{state} ({reasons})", state=say(STATES[one.state]), reasons=reasons)
