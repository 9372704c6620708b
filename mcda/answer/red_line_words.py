"""How one package stands to each red line of one stakeholder."""

from __future__ import annotations

from mcda.group.screening import screen
from mcda.model.case import Case, Package, Point, Preferences, Score, Stakeholder
from mcda.model.tree import leaves
from mcda.words.figures import point
from mcda.words.said import Said, _

DIGITS = 4
"""Decimals of a limit or score that was worked out."""


def red_line_words(case: Case, party: Stakeholder, package: Package) -> tuple[Said, ...]:
    """Return a line for each red line: kept, perhaps crossed or crossed, and where the score is."""
    crossed = {
        one.criterion: one.surely
        for one in screen(case)
        if one.package == package.id and one.stakeholder == party.id
    }
    names = {leaf.id: leaf.name for leaf in leaves(case)}
    return tuple(
        _line(names[line.criterion], line.limit, crossed.get(line.criterion),
              case.score(party.id, package.id, line.criterion))
        for line in case.preferences.get(party.id, Preferences()).red_lines
        if line.criterion in names
    )  # fmt: skip


def _line(name: str, limit: Point, surely: bool | None, score: Score | None) -> Said:
    facts = {"criterion": name, "limit": point(limit, DIGITS), "score": _score(score)}
    if surely is None:
        return _("{criterion}, limit {limit}: kept, at {score}.", **facts)
    if surely:
        return _("▼ {criterion}, limit {limit}: crossed, at {score}.", **facts)
    return _("▽ {criterion}, limit {limit}: perhaps crossed, at {score}.", **facts)


def _score(score: Score | None) -> str:
    if score is None or score.low is None or score.high is None:
        return _("a missing score")
    if not score.interval:
        return point(score.low, DIGITS)
    return _("{low} to {high}", low=point(score.low, DIGITS), high=point(score.high, DIGITS))
