"""How a judgement is said: one set of words for window, paper and command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


STATE_SIGNS: Final[Mapping[State, str]] = {
    State.ACCEPTS: "✓",
    State.REFUSES: "✕",
    State.OPEN: "?",
    State.UNSTATED: "–",
}
"""What stands before the word of a state."""

SIGNS: Final[Mapping[State, str]] = {
    state: STATE_SIGNS[state] for state in (State.REFUSES, State.OPEN)
}
"""What stands beside a number; who accepts, or has told no limits, has no sign there."""

CROSSED: Final = "▼"
PERHAPS_CROSSED: Final = "▽"


def plain_words(state: State, reasons: Sequence[Reason]) -> Said:
    """Return a judgement as it stands in a plain text or a sheet: sign, state and reasons."""
    facts = {"sign": STATE_SIGNS[state], "state": say(STATES[state])}
    if not reasons:
        return _("{sign} {state}", **facts)
    why = listed(say(REASONS[reason]) for reason in reasons)
    return _("{sign} {state}: {reasons}", reasons=why, **facts)


def sign(one: Acceptance) -> str:
    """Return the sign of a judgement, with that of a red line crossed or perhaps crossed."""
    line = CROSSED if one.crosses else PERHAPS_CROSSED if Reason.RED_LINE in one.reasons else ""
    return SIGNS.get(one.state, "") + line


def sign_words(one: Acceptance) -> Said | str:
    """Return what a sign says; "" where there is none."""
    if not sign(one):
        return ""
    if one.crosses:
        return _("{state}, a red line is crossed", state=state_words(one))
    return state_words(one)


def legend(judged: Iterable[Acceptance]) -> list[Said]:
    """Return what the signs among some judgements mean, only those that occur."""
    found = list(judged)
    lines = []
    if any(one.state is State.REFUSES for one in found):
        lines.append(_("{sign} refuses", sign=SIGNS[State.REFUSES]))
    if any(one.state is State.OPEN for one in found):
        lines.append(_("{sign} open", sign=SIGNS[State.OPEN]))
    if any(one.crosses for one in found):
        lines.append(_("{sign} red line crossed", sign=CROSSED))
    if any(Reason.RED_LINE in one.reasons for one in found):
        lines.append(_("{sign} red line perhaps crossed", sign=PERHAPS_CROSSED))
    return lines


def rules() -> tuple[Said, ...]:
    """Return when a party refuses, accepts or leaves open, a sentence each."""
    return (
        _(
            "Refuses, blocks: a red line is surely crossed, or the value is below the party's "
            "fallback wherever its open scores lie, unless the method, asked with open scores at "
            "their middle, puts the package before the fallback."
        ),
        _(
            "Accepts: the value is not below the fallback wherever the open scores lie, no red "
            "line is even perhaps crossed, and the method, asked with open scores at their middle, "
            "does not put the fallback before the package."
        ),
        _("Open: neither, for the scores, for a red line perhaps crossed, or for the method."),
    )
