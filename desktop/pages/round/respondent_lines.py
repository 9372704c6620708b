"""Respondents as lines: who is asked in a round, for whom, in what language, and for what."""

from __future__ import annotations

from collections.abc import Collection

from desktop.pages.round.lines import Line, LineCell, LineColumn
from desktop.words import _
from mcda.model.case import Case
from mcda.model.round import Asked, Respondent, Round
from mcda.round.messages import languages
from mcda.words.dates import typed_date


def respondent_columns() -> tuple[LineColumn, ...]:
    return (
        LineColumn("asked", _("Asked"), 62, tip=_("Asked in this round")),
        LineColumn("name", _("Name"), 128, share=3),
        LineColumn("stakeholder", _("Answers for"), 128, share=2),
        LineColumn("language", _("Language"), 92),
        LineColumn("what", _("Asked for"), 132, share=2),
        LineColumn("state", _("In this round"), 168, share=1),
    )


def respondent_lines(
    case: Case, asked: Round | None, waiting: Collection[str] = ()
) -> tuple[Line, ...]:
    """Return a line for each respondent; `waiting` have a file that is not taken in yet."""
    spoken = tuple((one.code, one.name) for one in languages().values())
    parties = tuple((one.id, one.name or one.id) for one in case.stakeholders)
    back = {
        one.respondent: one.date
        for one in case.returns
        if asked is not None and one.round == asked.id
    }
    lines: list[Line] = []
    for one in case.respondents:
        wanted = asked is not None and one.id in asked.asked
        text, tone = _state(one, wanted, back, waiting)
        cells = (
            LineCell(ticked=wanted),
            LineCell(one.name or _("(no name)"), value=one.name, typed=True),
            LineCell(
                dict(parties).get(one.stakeholder, one.stakeholder),
                choices=parties,
                value=one.stakeholder,
                tone="" if one.stakeholder in dict(parties) else "below",
            ),
            LineCell(
                dict(spoken).get(one.language, one.language),
                choices=spoken,
                value=one.language,
            ),
            LineCell(
                asked_words(one.asked), choices=_asked_choices(), value=asked_value(one.asked)
            ),
            LineCell(text, tone),
        )
        lines.append(Line(one.id, one.name, cells))
    return tuple(lines)


def asked_words(asked: tuple[Asked, ...]) -> str:
    """Return what a respondent is asked for, in words."""
    known = dict(_asked_choices())
    return known.get(asked_value(asked)) or ", ".join(known[one] for one in Asked if one in asked)


def asked_value(asked: tuple[Asked, ...]) -> str:
    """Return what a respondent is asked for as one text, in the order of `Asked`."""
    return ",".join(one for one in Asked if one in asked)


def asked_of(value: str) -> tuple[Asked, ...]:
    """Return what a text of `asked_value` asks for."""
    return tuple(Asked(part) for part in value.split(",") if part)


def _asked_choices() -> tuple[tuple[str, str], ...]:
    return (
        ("scores", _("Scores")),
        ("effects", _("Effects of measures")),
        ("scores,effects", _("Scores, effects of measures")),
        ("scores,swing", _("Scores, swing points")),
        ("scores,pairwise", _("Scores, pairwise")),
        ("swing", _("Swing points")),
        ("pairwise", _("Pairwise")),
        ("scores,swing,pairwise", _("Everything")),
        ("", _("Nothing")),
    )


def _state(
    one: Respondent, wanted: bool, back: dict[str, str], waiting: Collection[str]
) -> tuple[str, str]:
    """Return where a respondent's answer is, and the tone to say it in."""
    if one.id in back:
        day = typed_date(back[one.id]) if back[one.id] else ""
        return (_("answered, {day}", day=day) if day else _("answered")), ""
    if one.id in waiting:
        return _("read, not taken in"), ""
    if not wanted:
        return _("not asked"), "quiet"
    # Nobody is late before the first answer.
    return (_("missing"), "below") if back or waiting else (_("no answer yet"), "quiet")
