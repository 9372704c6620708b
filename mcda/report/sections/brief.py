"""The brief: one page for the one who decides."""

from __future__ import annotations

from collections import Counter
from typing import Final

import numpy as np

from mcda.answer.headline import (
    also_sentence,
    headline,
    margin_sentence,
    refusal_sentence,
    support_sentence,
)
from mcda.answer.rule import Kind
from mcda.answer.standing import Standing
from mcda.group.group_sentences import red_line_sentences
from mcda.methods.normalisation import normalise
from mcda.model.case import Stakeholder
from mcda.model.naming import capital, label, spelled
from mcda.model.ties import all_largest, rising
from mcda.report.blocks import (
    Blank,
    Block,
    Bullets,
    Cell,
    Column,
    Columns,
    Form,
    Heading,
    Masthead,
    OnePage,
    Paragraph,
    Row,
    Table,
)
from mcda.report.facts import Facts
from mcda.report.sections.marks import legend, rank_cell
from mcda.report.sections.order import reading_order
from mcda.report.sections.section import Section
from mcda.sensitivity.box import Scores
from mcda.sensitivity.change_sentences import change_sentence, firmness_sentence
from mcda.sensitivity.meant import proven
from mcda.sensitivity.probe_sentences import nearer_shift, short_trade_sentence
from mcda.sensitivity.strength import Reason
from mcda.weighting.given_sentences import unknown_sentences
from mcda.words.dates import long_date, typed_date
from mcda.words.figures import fixed
from mcda.words.said import _, listed, ngettext, together

TITLE: Final = _("Ranked option brief")
_MOST_PACKAGES: Final = 14
_MOST_BULLETS: Final = 4
_LONGEST: Final = 260


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the brief, on one page."""
    case = facts.case
    lead = _lead(facts)
    return (
        OnePage(
            (
                Masthead(TITLE, dateline(facts)),
                Paragraph(case.question or case.title or _("Untitled case"), "question"),
                Paragraph(headline(facts.recommendation, facts.strengths.values()), "headline"),
                *((Paragraph(lead),) if lead else ()),
                *_table(facts),
                Columns(
                    (Heading(_("Why"), 3), Bullets(_why(facts))),
                    (Heading(_("What would change who leads"), 3), Bullets(_changes(facts))),
                ),
                Columns(
                    (Heading(_("What is not known"), 3), Bullets(_unknown(facts))),
                    (decision_form(),),
                ),
            )
        ),
    )


def decision_form() -> Form:
    """Return the lines on which a decision is written."""
    return Form(
        _("Decision"),
        (
            (
                Blank(_("as proposed"), share=0.5, ticked=False, line=False),
                Blank(_("other:"), ticked=False),
            ),
            (Blank(_("by")), Blank(_("on"), share=0.6)),
            (Blank(_("because")),),
        ),
    )


def dateline(facts: Facts) -> str:
    """Return the case's date and the day of printing, one where they agree."""
    printed, stated = long_date(facts.printed), typed_date(facts.case.date)
    if not stated or stated == printed:
        return printed
    return _("as of {stated} · printed {printed}", stated=stated, printed=printed)


def _lead(facts: Facts) -> str:
    """Return what the named package is, and which others nobody blocks."""
    found = facts.recommendation
    sentences: list[str] = []
    if len(found.named) == 1:
        sentences.append(_shortened(found.named[0].description))
    elif len(found.named) <= 2:
        sentences += [
            _("{name}: {about}", name=p.name, about=_shortened(p.description, _LONGEST // 2))
            for p in found.named
            if p.description.strip()
        ]
    sentences += [also_sentence(found), refusal_sentence(facts.case, facts.summary)]
    return together(sentences)


def _shortened(text: str, most: int = _LONGEST) -> str:
    """Return the whole sentences that fit, at least one, cut at a word if need be."""
    text = " ".join(text.split())
    if text and text[-1] not in ".!?…":
        text += "."
    if len(text) <= most:
        return text
    end = max(text.rfind(mark, 0, most) for mark in (". ", "; "))
    if end > most // 3:
        return text[:end] + "."
    return text[: text.rfind(" ", 0, most)] + " …"


def _table(facts: Facts) -> tuple[Block, ...]:
    summary = facts.summary
    if not summary.packages or not facts.ranked:
        return ()
    order = reading_order(facts)
    shown = order[:_MOST_PACKAGES]
    named = {package.id for package in facts.recommendation.named}
    columns = (
        Column(""),
        *(Column(label(s), "center") for s in summary.stakeholders),
        Column(_("blocked by"), grow=1),
    )
    rows = []
    for i in shown:
        package = summary.packages[i]
        cells = (rank_cell(facts, i, j) for j in range(len(summary.stakeholders)))
        name = Cell(package.name, strong=package.id in named)
        rows.append(Row((name, *cells, Cell(_blockers(facts, i)))))
    among = _("Rank among {count}; {legend}.", count=spelled(len(order)), legend=legend(facts))
    left = len(order) - len(shown)
    more = _("{count} more in the rankings below.", count=capital(spelled(left))) if left else ""
    return (
        Heading(_("How each party ranks the packages"), 3),
        Table(_("Ranks by party"), columns, tuple(rows), note=together((among, more))),
    )


def _blockers(facts: Facts, i: int) -> str:
    standing = facts.recommendation.standings[facts.summary.packages[i].id]
    who = [label(party) for party in standing.blocked_by]
    if len(who) > 1 and len(who) == len(facts.case.stakeholders):
        return _("everyone")
    if len(who) > 4:
        return ngettext("{n} party", "{n} parties", len(who))
    return ", ".join(who) or _("nobody")


def _why(facts: Facts) -> tuple[str, ...]:
    found = facts.recommendation
    if not found.named:
        problems = [p for group in facts.summary.refused.values() for p in group]
        words = dict.fromkeys(_("{found}.", found=p.found) for p in problems)
        return tuple(words)[:_MOST_BULLETS] or (
            _("The case has no packages and stakeholders yet."),
        )
    if len(found.named) > 1:
        return tuple(_comparison(facts, found.standing(p)) for p in found.named[:3])
    standing = found.standing(found.named[0])
    points: list[str] = [support_sentence(standing, facts.ranked)]
    points += [_loss(facts, standing)] if found.kind is Kind.BLOCKED else []
    points += [margin_sentence(standing, facts.ranked), _floor(facts, standing)]
    points.append(_drivers(facts, standing))
    return tuple(point for point in points if point)[:_MOST_BULLETS]


def _comparison(facts: Facts, standing: Standing) -> str:
    support = support_sentence(standing, facts.ranked)
    margin = margin_sentence(standing, facts.ranked) or _floor(facts, standing)
    return _("{name}: {said}", name=standing.package.name, said=together((support, margin)))


def _loss(facts: Facts, standing: Standing) -> str:
    """Return what a blocked package would need: its red lines, if it crosses any."""
    summary = facts.summary
    i = [package.id for package in summary.packages].index(standing.package.id)
    if not summary.red[i].any():
        return ""
    name = standing.package.name
    said = next(s for s in red_line_sentences(facts.case) if s.startswith(f"{name} crosses "))
    return f"It{said.removeprefix(name)}"


def _floor(facts: Facts, standing: Standing) -> str:
    summary = facts.summary
    i = [package.id for package in summary.packages].index(standing.package.id)
    if not standing.worst_off or len(facts.ranked) < 2:
        return ""
    lowest = float(summary.worst_values[i])
    if not np.isfinite(lowest):
        rank = int(summary.ranks[i].max())
        return _("Its lowest rank is {rank} of {n}.", rank=rank, n=len(summary.packages))
    worst_off = listed(map(label, standing.worst_off))
    return _(
        "Its lowest value is {fixed} of 100, for {worst_off}.",
        fixed=fixed(lowest, 0),
        worst_off=worst_off,
    )


def _drivers(facts: Facts, standing: Standing) -> str:
    """Return on which criterion the package gains most over the others' mean, by party."""
    most: Counter[str] = Counter()
    for party in facts.ranked:
        ranking = facts.ranking(party)
        table = ranking.table
        if not table.anchored or len(ranking.packages) < 2:
            return ""
        scores = normalise(table.matrix, table.benefit, "anchored", table.worst, table.best)
        i = [package.id for package in ranking.packages].index(standing.package.id)
        others = np.delete(scores, i, axis=0).mean(axis=0)
        gains = ranking.weights.vector * (scores[i] - others)
        if gains.max() > 0:
            most.update(table.criteria[j].name for j in all_largest(gains))
    if not most:
        return ""
    total = len(facts.ranked)
    parts = [
        _(
            "{name} (for {whom})",
            name=name,
            whom=(
                _("everyone")
                if count == total > 1
                else _("{count} of {total}", count=count, total=total)
            ),
        )
        for name, count in most.most_common(2)
    ]
    return _("It gains most over the others on {parts}.", parts=listed(parts))


def _changes(facts: Facts) -> tuple[str, ...]:
    if not facts.ranked or len(facts.summary.packages) < 2:
        return (_("Nothing is compared yet."),)
    points = [sentence for *_rest, sentence in nearest_changes(facts)]
    if not points:
        points.append(_no_change(facts))
    open_scores = [s for s in facts.strengths.values() if s.reason is Reason.OPEN_SCORES]
    points += [firmness_sentence(grade, facts.case) for grade in open_scores]
    return tuple(points[:3])


def _no_change(facts: Facts) -> str:
    """Return that no move of weights that was looked at changes a leader, and for which scores."""
    found = [facts.one_way[party.id] for party in facts.ranked]
    # Shifts between two criteria are looked for only where the method lets them be solved.
    how = _(" or to one other") if all(one.exact for one in found) else ""
    whole = all(one.scores is Scores.SINGLE or one.surely for one in found)
    end = ""
    if any(one.scores is not Scores.SINGLE for one in found):
        end = proven(Scores.WHOLE if whole else Scores.MIDDLE)
    return _("No weight, moved alone{how}, changes who leads for any party{end}.", how=how, end=end)


def nearest_changes(facts: Facts, most: int = 2) -> tuple[tuple[float, str, str], ...]:
    """Return the smallest shifts of weight that change a leader, of different parties if possible.

    Each as the share of all weight that is shifted, the party (id) and the sentence. A
    shift between two criteria counts beside moving one weight against all others:
    whichever is smaller for the party is named.
    """
    firsts = [found for party in facts.ranked if (found := _nearest(facts, party)) is not None]
    firsts = rising(firsts, lambda found: found[0])
    chosen = firsts[:most]
    for change in facts.changes:
        if len(chosen) >= most:
            break
        sentence = change_sentence(change, facts.case)
        if sentence not in [known for *_rest, known in chosen]:
            chosen.append((change.distance, change.stakeholder, sentence))
    return tuple(rising(chosen, lambda found: found[0]))


def _nearest(facts: Facts, party: Stakeholder) -> tuple[float, str, str] | None:
    changes = facts.strengths[party.id].changes
    trade = nearer_shift(facts.levers[party.id])
    if trade is not None and (not changes or trade.share < changes[0].distance):
        return trade.share, party.id, short_trade_sentence(trade, facts.case, label(party))
    if changes:
        return changes[0].distance, party.id, change_sentence(changes[0], facts.case)
    return None


def _unknown(facts: Facts) -> tuple[str, ...]:
    points: list[str] = []
    if facts.case.illustrative:
        points.append(_("The case is illustrative: no finding about what anyone would accept."))
    points += unknown_sentences(facts.case)
    return tuple(points[:_MOST_BULLETS]) or (_("Every score is given, none is an estimate."),)


SECTION: Final = Section(
    "brief", _("Brief"), _("one page: the answer, its strength and what is not known"), blocks
)
