"""The brief: one page for the one who decides, every text cut to its room by rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from mcda.answer.decision_sentences import beside_the_answer, decision_lines
from mcda.answer.headline import refusal_sentence
from mcda.answer.kind_sentences import kind_sentence, premise_sentences
from mcda.answer.turn_sentences import grade_sentence
from mcda.methods.in_force import own_words
from mcda.report.blocks import (
    Blank,
    Block,
    Bullets,
    Columns,
    Form,
    Heading,
    Masthead,
    OnePage,
    Paragraph,
)
from mcda.report.cut import cut, description, fitting, short
from mcda.report.facts import Facts
from mcda.report.sections import brief_carrying, brief_points, brief_table
from mcda.report.sections.section import Section
from mcda.sensitivity.strength import Word
from mcda.sensitivity.strength import grade as grade_word
from mcda.words.dates import long_date, typed_date
from mcda.words.runs import sentences
from mcda.words.said import Said, _, stressed, together

_QUESTION: Final = 240
_HEADLINE: Final = 300
_WHAT: Final = 420
_BESIDE: Final = 260
_POINT: Final = 380
_DECIDED: Final = 160
"""Signs that each text of the page has."""


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the brief, on one page."""
    case = facts.case
    first, *beside = sentences(kind_sentence(facts.recommendation))
    question = case.question or case.title or _("Untitled case")
    return (
        OnePage(
            (
                Masthead("", dateline(facts), _asked()),
                Paragraph(cut(question, _QUESTION), "question"),
                Paragraph(_headline(facts, first), "headline"),
                *_lead(facts, beside),
                *brief_table.blocks(facts),
                *_points(facts),
                decision_form(facts),
            )
        ),
    )


def dateline(facts: Facts) -> str:
    """Return the case's date and the day of printing, one where they agree."""
    printed, stated = long_date(facts.printed), typed_date(facts.case.date)
    if not stated or stated == printed:
        return printed
    return _("as of {stated} · printed {printed}", stated=stated, printed=printed)


def _asked() -> tuple[Blank, ...]:
    return (Blank(_("For decision by")), Blank(_("until"), share=0.6))


def _headline(facts: Facts, first: str) -> Said:
    """Return the answer's first sentence with its grade; what else it says stands below."""
    grade = facts.answer.grade
    if grade is None:
        return together(fitting([first], _HEADLINE, facts.short_names))
    names = facts.short_names
    told, brief = short(grade_sentence(grade, facts.case), names), short(first, names)
    long = len(brief) + len(told) >= _HEADLINE and grade.word is not Word.UNDECIDED
    # What firm means is said on page 2.
    if long or grade.word is Word.FIRM:
        told = _("The answer is {grade}.", grade=grade_word(grade.word))
    return together((*fitting([first], max(_HEADLINE - len(told), _HEADLINE // 2), names), told))


def _lead(facts: Facts, beside: Iterable[str]) -> tuple[Block, ...]:
    """Return what the answer says besides, its premise always, and what the packages named are."""
    premise = premise_sentences(facts.recommendation)
    rest = (one for one in beside if one not in premise)
    told = (*rest, refusal_sentence(facts.case, facts.summary))
    room = _BESIDE - sum(len(one) + 1 for one in premise)
    said = together((*fitting(told, room, facts.short_names), *premise))
    texts = tuple(Paragraph(text) for text in (_own_settings(facts), said) if text)
    return (*texts, *_what(facts))


def _own_settings(facts: Facts) -> Said | str:
    """Return under what the report is made, where that is not the case's own; "" where it is."""
    own = facts.own_settings
    if not own:
        return ""
    return _(
        "Made under {used}, not under the case's own settings: {own}.",
        used=own_words(facts.case.settings, facts.kept.settings),
        own=own,
    )


def _what(facts: Facts) -> Iterator[Block]:
    """Yield what the packages named are, in whole sentences; what isn't told stands on page 2."""
    named = facts.recommendation.named
    told = [one for one in named if one.description.strip()][:2]
    room = _WHAT if len(named) == 1 else _WHAT // 2
    texts = [description(one.description, room) for one in told]
    parts: list[str] = []
    if len(named) == 1 and any(about for about, _whole in texts):
        parts = [_("{lead} {about}", lead=stressed(_("What it is.")), about=texts[0][0])]
    else:
        parts = [
            _(
                "{package}: {about}",
                package=stressed(short(_("{name}", name=one.name), facts.short_names)),
                about=about,
            )
            for one, (about, _whole) in zip(told, texts, strict=True)
            if about
        ]
    if parts:
        yield Paragraph(together(parts))
    if not all(whole for _about, whole in texts):
        yield Paragraph(_("What it is, in full: page 2."), "note", refers="compared")


def _points(facts: Facts) -> tuple[Block, ...]:
    """Return the six paragraphs in two columns; one that has nothing to say is left out."""
    parts = (
        (_("Why this one"), brief_points.why_told(facts), False),
        (_("What would break it"), brief_points.breaks_told(facts), True),
        (_("What would bring the others in"), brief_points.brings_told(facts), True),
        (_("What we do not know"), brief_points.unknown_told(facts), False),
        (_("In which order"), brief_carrying.order_told(facts), False),
        (_("What the order does"), brief_carrying.effects_told(facts), False),
    )
    told = [_point(facts, title, texts, listed) for title, texts, listed in parts if texts]
    pairs = [told[i : i + 2] for i in range(0, len(told), 2)]
    return tuple(Columns(pair[0], pair[1] if len(pair) > 1 else ()) for pair in pairs)


def _point(facts: Facts, title: str, told: Iterable[str], listed: bool) -> tuple[Block, ...]:
    kept = fitting(told, _POINT, facts.short_names)
    several = listed and len(kept) > 1
    return (Heading(title, 3), Bullets(kept) if several else Paragraph(together(kept)))


def decision_form(facts: Facts) -> Form:
    """Return what was decided, or the lines on which a decision is written."""
    made = decision_lines(facts.case)
    if made:
        rows = [(Blank(line.heading, cut(line.text, _DECIDED)),) for line in made]
        beside = beside_the_answer(facts.case, facts.recommendation)
        rows += [(Blank(short(beside, facts.short_names), line=False),)] if beside else []
        return Form(_("Decision"), tuple(rows))
    return Form(
        _("Decision"),
        (
            (
                Blank(_("as proposed"), share=0.3, ticked=False, line=False),
                Blank(_("other:"), ticked=False),
            ),
            (Blank(_("by"), share=0.5), Blank(_("on"), share=0.3), Blank(_("because"))),
        ),
    )


SECTION: Final = Section(
    "brief", _("Brief"), _("one page: the answer, its strength and what is not known"), blocks
)
