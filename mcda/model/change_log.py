"""The log of changes, which a snapshot marked as agreed starts: each edit leaves a line in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.model.case import Case
from mcda.model.history import Change
from mcda.model.version_words import Difference, differences
from mcda.words.said import Said, _, ngettext, together

MOST: Final = 5_000
"""Lines that are kept; beyond it the oldest give way to one that says so."""
MOST_CHARACTERS: Final = 20_000_000
"""What all lines may come to, so that the case's file can be read again."""

_TOLD: Final = 3
"""Entries of one edit that are told one by one in a list of steps."""

_LOGGED: Final = 40
"""Entries of one edit that the log tells one by one."""


def keeps_log(case: Case) -> bool:
    """Say whether edits of a case are logged: once a state was agreed, and from then on."""
    return bool(case.changes) or any(one.agreed for one in case.snapshots)


def noted(
    base: Case, before: Case, after: Case, *, time: str, author: str, reason: str = ""
) -> Case:
    """Return `after` with a line of what it changed, if the case keeps a log.

    `before` is the case that the edit was made on, `base` the one that the run of edits
    began with which undo takes back as one: such a run leaves one line, and none if it
    ends where it began. An edit of the log itself leaves none.
    """
    if not keeps_log(base) or after.changes is not before.changes:
        return after
    told = differences(replace(base, changes=()), replace(after, changes=()))
    if not told:
        return replace(after, changes=base.changes)
    line = Change(time=time, author=author, what=what_words(told, _LOGGED), reason=reason)
    kept = tuple(one for one in base.changes if _key(one) != _key(line))
    return replace(after, changes=_bounded((*kept, line)))


def noted_joined(mine: Case, theirs: Case, both: Case, *, time: str, author: str) -> Case:
    """Return the case of both with a line of what came from a side whose own log does not tell it.

    That is a side that had not heard of the agreed state yet, or changed the file without a log.
    """
    if not keeps_log(both) or mine == theirs:
        return both
    if not keeps_log(mine):
        before, why = theirs, _("Changed here before the agreed state was taken in")
    elif not set(theirs.changes) - set(mine.changes):
        before, why = mine, _("Taken in from the file, where it was changed without a log")
    else:
        return both
    told = differences(replace(before, changes=()), replace(both, changes=()))
    if not told:
        return both
    line = Change(time=time, author=author, what=what_words(told, _LOGGED), reason=why)
    return replace(both, changes=_bounded((*both.changes, line)))


def what_words(told: tuple[Difference, ...], most: int = _TOLD) -> Said:
    """Return what an edit changed, each entry with what stood and what stands there."""
    parts = [
        _("{entry}: {first} → {second}", entry=one.what, first=one.first, second=one.second)
        for one in told[:most]
    ]
    if len(told) > most:
        parts.append(ngettext("and {n} more", "and {n} more", len(told) - most))
    return together(parts, "; ")


def _bounded(lines: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return lines with the oldest, where there are too many, told as one: until when they were.

    The newest stays whatever it comes to.
    """
    most, room = MOST, MOST_CHARACTERS
    whole = sum(map(_length, lines))
    if len(lines) <= most and whole <= room:
        return lines
    gone = 0
    while gone < len(lines) - 1 and (len(lines) - gone >= most or whole > room):
        whole -= _length(lines[gone])
        gone += 1
    if not gone:
        return lines
    told = _("Changes until then are no longer listed: {most} lines are kept at most", most=most)
    return (Change(time=lines[gone - 1].time, what=told), *lines[gone:])


def _length(one: Change) -> int:
    return len(one.time) + len(one.author) + len(one.what) + len(one.reason)


def _key(one: Change) -> tuple[str, str, str]:
    return one.time, one.author, one.what
