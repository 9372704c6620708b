"""The method statement: everything a reader needs to get the same numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mcda.answer.grade_words import ANSWER_GRADES
from mcda.glossary.of_results import GRADES
from mcda.glossary.register import ENTRIES
from mcda.glossary.settings import PREFERENCES, choice
from mcda.methods.in_force import NOTHING, missing_scores, normalisation_in_force
from mcda.methods.method import Method
from mcda.model.case import Case, WeightWay
from mcda.model.naming import counted
from mcda.model.preference import FUNCTIONS, SYMBOLS, THRESHOLDS
from mcda.model.settings_names import in_words
from mcda.model.tree import leaves
from mcda.model.value_words import WAYS
from mcda.report.blocks import Block, Bullets, Column, Heading, Paragraph, Row, Table, texts
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.weighting.random_index import CITATIONS, RI_TABLES
from mcda.words.figures import plain
from mcda.words.said import Said, _, say, small, together

_WAYS: Final = {
    WeightWay.SWING: _("Swing weights"),
    WeightWay.PAIRWISE: _("Pairwise judgements"),
    WeightWay.BEST_WORST: _("Best-worst method"),
}
"""Ways that somebody published, as their sources are headed."""


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return method, settings, rules, thresholds and citations."""
    first = next((facts.ranking(party) for party in facts.ranked), None)
    if first is None:
        return (Heading(_("Method")), Paragraph(_("Nothing is ranked yet.")))
    return (
        Heading(_("Method")),
        Paragraph(say(first.method.statement)),
        _settings(facts, first.method, normalisation_in_force(first)),
        *preference_functions(facts.case, (first.method,)),
        Heading(_("Rules"), 2),
        Bullets(_rules(facts, first.method)),
        Heading(_("Grades and recommendation"), 2),
        Bullets(_grades()),
        Heading(_("Sources of the methods"), 2),
        Bullets(_citations(facts, first.method)),
    )


def _settings(facts: Facts, method: Method, normalisation: str) -> Table:
    case, settings = facts.case, facts.case.settings
    ways = {facts.ranking(party).weights.way for party in facts.ranked}
    rows: list[tuple[str, str]] = [
        (_("Method"), method.title),
        (_("Normalisation"), _normalisation(method, normalisation)),
    ]
    if normalisation not in (settings.normalisation, NOTHING):
        rows.append(
            (
                _("Asked for"),
                _(
                    "{normalisation} (not possible here)",
                    normalisation=in_words(settings.normalisation),
                ),
            )
        )
    if facts.own_settings:
        rows.append((_("In place of the case's own"), facts.own_settings))
    rows += method.own_settings(settings)
    rows.append((_("Weights by"), together((say(WAYS[way]) for way in sorted(ways)), ", ")))
    compared = method.reads is not None and any(facts.ranking(p).table.judged for p in facts.ranked)
    if compared:
        rows.append(
            (_("Packages in pairs"), _("their priorities stand in for scores where compared"))
        )
    if WeightWay.PAIRWISE in ways or compared:
        rows.append((_("Priorities"), _priorities(settings.priorities)))
        rows.append((_("Random index"), _random_index(settings.ri_table)))
    if WeightWay.RANKS in ways:
        rows.append((_("Weights from ranks"), _rank_weights(settings.rank_weights)))
    rows += [
        (_("Seed of random draws"), str(settings.seed)),
        (
            _("Case"),
            _(
                "{part}, fingerprint {fingerprint}",
                part=case.title or _("untitled"),
                fingerprint=facts.fingerprint,
            ),
        ),
        (_("Program"), f"Parley {facts.version}"),
    ]
    named = tuple(Row(texts(*row)) for row in rows)
    return Table(_("Settings"), (Column(_("Setting")), Column(_("In force"), grow=1)), named)


def _priorities(name: str) -> Said:
    chosen = choice("priorities", name)
    return _("{choice} ({source})", choice=small(say(chosen.title)), source=chosen.brief)


def _rank_weights(name: str) -> Said:
    chosen = choice("rank_weights", name)
    return _("{choice}, {formula}", choice=small(say(chosen.title)), formula=say(chosen.formula))


def _normalisation(method: Method, how: str) -> str:
    if method.reads is not None and how == NOTHING:
        return _("none: every criterion has its packages compared in pairs")
    return _("{normalisation}: {formula}", normalisation=in_words(how), formula=method.formula(how))


def preference_functions(case: Case, methods: Iterable[Method]) -> tuple[Table, ...]:
    """Return each criterion's preference function, where a method among these goes by them."""
    if not any(method.by_preference for method in methods):
        return ()
    heads = (
        Column(_("Criterion")),
        Column(_("Preference function")),
        *(Column(symbol, "end") for symbol in SYMBOLS.values()),
        Column(_("Counts"), grow=1),
    )
    titles, rows = {one.name: one.title for one in PREFERENCES}, []
    for leaf in leaves(case):
        needed = THRESHOLDS[leaf.preference]
        given = {field: getattr(leaf, field) if field in needed else None for field in SYMBOLS}
        figures = ("–" if value is None else plain(value) for value in given.values())
        words = (leaf.name, say(titles[leaf.preference]), *figures, say(FUNCTIONS[leaf.preference]))
        rows.append(Row(texts(*words)))
    return (Table(_("Preference functions"), heads, tuple(rows), dense=True),)


def _random_index(table: str) -> str:
    values = RI_TABLES.get(table, ())
    listed = together(map(plain, values), ", ")
    return _(
        "{table}: {listed} for 3 to {n} elements",
        table=in_words(table),
        listed=listed,
        n=len(values) + 2,
    )


def _rules(facts: Facts, method: Method) -> tuple[str, ...]:
    anchored = any(facts.ranking(party).values is not None for party in facts.ranked)
    rules = [
        _(
            "Ranks share ties: packages whose scores differ by less than one part in a "
            "thousand million have the same rank, and the next rank is skipped."
        ),
        _(
            "A score that is an interval counts at its likely value, or its middle where "
            "none is given, and both its ends bound the result under anchored "
            "normalisation."
        ),
        _missing(facts),
        _("A stakeholder's own score stands in place of the common one."),
    ]
    if anchored:
        rules.append(
            _(
                "Values from 0 to 100 are weighted sums on the fixed anchors, whatever the "
                "method, so that they compare with fallbacks. Adding or dropping a package "
                "changes no value."
            )
        )
    if method.set_dependent:
        rules.append(
            _(
                "{method} compares packages with each other: adding or dropping one can "
                "change the order of the others.",
                method=method.title,
            )
        )
    return tuple(rules)


def _missing(facts: Facts) -> str:
    """Say what a missing score counts as, and how many did."""
    count = sum(len(missing_scores(facts.ranking(party))) for party in facts.ranked)
    here = (
        counted(count, _("score counts so"), _("scores count so"))
        if count
        else _("here none is missing")
    )
    return _(
        "A missing score is reckoned with at the middle of its criterion's anchors, "
        "and both anchors bound the result; over all stakeholders {here}.",
        here=here,
    )


def _grades() -> tuple[str, ...]:
    return (
        *GRADES,
        *ANSWER_GRADES,
        _(
            "The brief names, of the packages that every party with stated limits accepts, "
            "the one that most parties prefer and that leaves the one who gains least best "
            "placed. Where these are two packages it names both; where no package is accepted "
            "by all, the one that nobody refuses and fewest leave open, else the one that "
            "fewest refuse. The status quo and a shared fallback are named only where nothing "
            "else is accepted. No mean takes part."
        ),
    )


def _citations(facts: Facts, method: Method) -> tuple[str, ...]:
    ways = {facts.ranking(party).weights.way for party in facts.ranked}
    lines = [f"{method.title}: {method.citation}."]
    lines += [
        _("{way}: {source}.", way=_WAYS[way], source=ENTRIES[way.value].citation)
        for way in sorted(ways)
        if way in _WAYS
    ]
    if WeightWay.RANKS in ways:
        chosen = choice("rank_weights", facts.case.settings.rank_weights)
        lines.append(_("Weights from ranks: {rank_weights}.", rank_weights=chosen.citation))
    if WeightWay.PAIRWISE in ways:
        table = facts.case.settings.ri_table
        lines.append(_("Random index: {get}.", get=CITATIONS.get(table, table)))
    lines.append(_("Crossovers: {source}.", source=ENTRIES["crossover"].citation))
    return tuple(lines)


SECTION: Final = Section(
    "method", _("Method"), _("method, settings, rules, thresholds and citations"), blocks
)
