"""The first sheets of a results workbook: the answer, and who accepts what."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.answer.acceptance_words import plain_words
from mcda.answer.change import Change
from mcda.answer.change_sentences import then_words
from mcda.answer.decision_sentences import decision_lines
from mcda.answer.draws_sentences import draws_sentence
from mcda.answer.headline import headline
from mcda.answer.party_lines import PartyLine, party_lines
from mcda.answer.party_sentences import gain_words, range_words, sure_words
from mcda.answer.turn_sentences import change_words
from mcda.figures.chart_specs import value_bounds
from mcda.methods.in_force import in_force, normalisation_in_force, worded
from mcda.methods.rank import method_of
from mcda.model.settings_names import in_words
from mcda.report.blocks import Cell, Column, Row, Table, texts
from mcda.report.facts import Facts
from mcda.report.sheet_cells import decimals, difference, heads, whole
from mcda.sensitivity.firmness_sentences import firmness_sentence
from mcda.words.dates import long_date
from mcda.words.said import Said, _

Line = tuple[str, str]


def about(facts: Facts) -> Table:
    """Return the answer, how everyone stands, what would change it, and by what it was found."""
    case = facts.case
    lines: list[Line] = [
        (_("Marking"), case.marking),
        (_("Case"), case.title),
        (_("Question"), case.question),
        (_("Answer"), headline(facts.answer)),
        *_stands(facts),
        *_turns(facts),
        *((line.heading, line.text) for line in decision_lines(case)),
        *_settings(facts),
        *_first_places(facts),
    ]
    rows = tuple(Row(texts(*line)) for line in lines if line[1])
    return Table(_("About"), (Column(_("Entry")), Column(_("Content"), grow=1)), rows)


def _stands(facts: Facts) -> Iterator[Line]:
    """Yield for everyone how it stands with the package named first."""
    named = facts.recommendation.package
    if named is None:
        return
    yield _("Speaks first of"), named.name
    for line in party_lines(facts.summary, named):
        yield line.stakeholder.name, _stand(line)


def _stand(line: PartyLine) -> Said:
    facts = {
        "state": plain_words(line.stands.state, line.stands.reasons),
        "gain": gain_words(line),
        "sure": sure_words(line),
    }
    if between := range_words(line):
        return _("{state}, {gain} ({between}); {sure}", between=between, **facts)
    return _("{state}, {gain}; {sure}", **facts)


def _turns(facts: Facts) -> Iterator[Line]:
    answer, case = facts.answer, facts.case
    about = facts.recommendation.about

    def told(change: Change) -> Said:
        return _(
            "{change}; {then}.",
            change=change_words(case, change, about=about),
            then=then_words(change, facts.recommendation),
        )

    brings = [*map(told, answer.brings_in), *(one.sentence for one in answer.sweeteners)]
    yield from ((_("Would bring someone in"), one) for one in brings)
    yield from ((_("Would break it"), told(change)) for change in answer.breaks)
    if answer.draws is not None:
        yield _("In draws"), draws_sentence(answer.draws)


def _settings(facts: Facts) -> Iterator[Line]:
    case, settings = facts.case, facts.case.settings
    first = next((facts.ranking(party) for party in facts.ranked), None)
    yield _("Method"), first.method.title if first else method_of(case).title
    yield (
        _("Normalisation"),
        in_words(normalisation_in_force(first) if first else settings.normalisation),
    )
    yield _("Settings in force"), worded(in_force(first)) if first else ""
    yield _("In place of the case's own"), facts.own_settings
    yield _("Seed"), str(settings.seed)
    yield _("Fingerprint"), facts.fingerprint
    yield _("Program"), f"Parley {facts.version}"
    yield _("Printed"), long_date(facts.printed)
    yield _("Nature"), _("Illustrative sample") if case.illustrative else ""


def _first_places(facts: Facts) -> Iterator[Line]:
    for party in facts.ranked:
        said = firmness_sentence(facts.strengths[party.id], facts.case)
        yield _("First place, {party}", party=party.name), said


def rankings(facts: Facts) -> Table:
    """Return for everyone each package with its rank, value, and whether it is accepted."""
    titles = (
        _("Stakeholder"),
        _("Package"),
        _("Rank"),
        _("Score"),
        _("Value"),
        _("Least value"),
        _("Greatest value"),
        _("Best rank"),
        _("Worst rank"),
        _("Fallback"),
        _("State"),
        _("Gain"),
        _("Least gain"),
        _("Greatest gain"),
        _("Red line crossed"),
    )
    summary = facts.summary
    places = {s.id: j for j, s in enumerate(summary.stakeholders)}
    rows = []
    for party in summary.stakeholders:
        j = places[party.id]
        if party.id not in summary.rankings:
            rows += _unranked(facts, j)
            continue
        ranking = facts.ranking(party)
        bounds = value_bounds(ranking) or (summary.values[:, j], summary.values[:, j])
        for i in np.argsort(ranking.ranks, kind="stable").tolist():
            cells = (
                Cell(party.name),
                Cell(ranking.packages[i].name),
                whole(ranking.ranks[i]),
                decimals(ranking.scores[i]),
                whole(summary.values[i, j]),
                whole(bounds[0][i]),
                whole(bounds[1][i]),
                whole(ranking.best_ranks[i]),
                whole(ranking.worst_ranks[i]),
                whole(summary.fallbacks[j]),
                *_judged(facts, i, j),
            )
            rows.append(Row(cells))
    return Table(_("Rankings"), heads(titles), tuple(rows))


def _judged(facts: Facts, i: int, j: int) -> tuple[Cell, ...]:
    """Return what a stakeholder does with a package, its gain, and what of its red lines."""
    judged = facts.summary.acceptance[i][j]
    line = _("perhaps") if facts.summary.red_possible[i, j] else _("no")
    return (
        Cell(plain_words(judged.state, judged.reasons)),
        difference(judged.middle),
        difference(judged.low),
        difference(judged.high),
        Cell(_("yes") if judged.crosses else line),
    )


def _unranked(facts: Facts, j: int) -> list[Row]:
    """Return what is known of a stakeholder without a ranking: its limits."""
    party, nothing = facts.summary.stakeholders[j], [Cell("")] * 7
    return [
        Row((Cell(party.name), Cell(one.name), *nothing, whole(facts.summary.fallbacks[j]),
             *_judged(facts, i, j)))
        for i, one in enumerate(facts.summary.packages)
    ]  # fmt: skip
