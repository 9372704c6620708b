"""The method statement: everything a reader needs to get the same numbers."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from mcda.answer import acceptance_words
from mcda.methods import promethee
from mcda.methods.ahp import SYNTHESIS_WORDS
from mcda.methods.in_force import NOTHING, missing_scores, normalisation_in_force
from mcda.methods.method import Method
from mcda.model.case import Case, WeightWay
from mcda.model.naming import counted
from mcda.model.numbers import format_number
from mcda.model.preference import FUNCTIONS, SYMBOLS, THRESHOLDS
from mcda.model.tree import leaves
from mcda.report.blocks import Block, Bullets, Column, Heading, Paragraph, Row, Table, texts
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.sensitivity.strength import HAIR, NEAR
from mcda.weighting.given_sentences import WAYS
from mcda.weighting.random_index import CITATIONS, RI_TABLES
from mcda.weighting.ranked import CITATIONS as RANK_CITATIONS
from mcda.words.said import _

SCORING: Final = {
    "topsis": (
        _(
            "TOPSIS places every package between an ideal and an anti-ideal package: "
            "scores are normalised, multiplied by the weights, and the distances D+ and "
            "D− to the two points give the closeness D− / (D+ + D−), from 0 to 1."
        )
    ),
    "weighted-sum": (
        _(
            "The weighted sum adds up each package's normalised scores, multiplied by "
            "the weights: a good score on one criterion makes up for a bad one on "
            "another."
        )
    ),
    "ahp": (
        _(
            "The Analytic Hierarchy Process takes the weights from pairwise judgements "
            "and rates each package on every criterion; the ratings, multiplied by the "
            "weights, add up to the package's score."
        )
    ),
    "vikor": (
        "VIKOR measures how far a package stays behind the best on every criterion, as a share of "
        "the way from best to worst. S is the weighted sum of these regrets, R the largest "
        "weighted one; Q is v times S plus 1 − v times R, each stretched to run from 0 to 1 over "
        "the packages, and the smallest Q is first. It is accepted if it leads by at least "
        "1 / (packages − 1) and is first by S or R too; otherwise a compromise set is named."
    ),
    "promethee": (
        _(
            "PROMETHEE II compares every two packages on every criterion: the better one "
            "gains the share of the criterion's weight that the criterion's preference "
            "function gives for the difference; the usual function gives all of it for "
            "any difference. The net flow is the mean over all others of what a package "
            "gains less what it loses, from −1 to 1."
        )
    ),
    "wpm": (
        _(
            "The weighted product divides each score by the column's largest (for a cost "
            "the smallest by the score), raises it to the power of the weight and "
            "multiplies over the criteria."
        )
    ),
    "edas": (
        _(
            "EDAS measures each score's distance from the mean of all packages, above "
            "and below it separately. The weighted sums of both, each divided by the "
            "largest of the packages, give the appraisal score, from 0 to 1."
        )
    ),
    "copras": (
        _(
            "COPRAS divides each score by the column's sum and adds up the weighted "
            "benefits and, separately, the weighted costs; the significance adds to the "
            "benefits a share that is the greater the smaller the package's costs are. "
            "The utility degree compares it with the largest."
        )
    ),
}
"""How each method of the register computes its score, in words."""

_PRIORITIES: Final = {
    "eigenvector": _("principal eigenvector (Saaty 1980)"),
    "geometric-mean": _("row geometric mean (Crawford & Williams 1985)"),
}
_RANK_WEIGHTS: Final = {
    "centroid": "rank-order centroid, w = (1/n) Σ 1/k for k from the rank to n",
    "sum": _("rank sum, w proportional to n + 1 − rank"),
    "reciprocal": _("rank reciprocal, w proportional to 1 / rank"),
}
_CITATIONS: Final = {
    WeightWay.SWING: _("Swing weights: von Winterfeldt & Edwards (1986)."),
    WeightWay.PAIRWISE: _("Pairwise judgements: Saaty (1980)."),
    WeightWay.BEST_WORST: _("Best-worst method: Rezaei (2015, 2016)."),
}


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return method, settings, rules, thresholds and citations."""
    first = next((facts.ranking(party) for party in facts.ranked), None)
    if first is None:
        return (Heading(_("Method")), Paragraph(_("Nothing is ranked yet.")))
    scoring = SCORING.get(first.method.name, first.method.title)
    return (
        Heading(_("Method")),
        Paragraph(scoring),
        _settings(facts, first.method, normalisation_in_force(first)),
        *preference_functions(facts.case, (first.method.name,)),
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
                _("{normalisation} (not possible here)", normalisation=settings.normalisation),
            )
        )
    if method.name == "topsis":
        rows.append((_("Distance"), settings.distance))
    if method.name == "vikor":
        rows.append(("v", format_number(settings.vikor_v)))
    if method.name == "ahp":
        rows.append((_("Synthesis"), SYNTHESIS_WORDS[settings.synthesis]))
    rows.append((_("Weights by"), ", ".join(WAYS[way] for way in sorted(ways))))
    compared = method.reads is not None and any(facts.ranking(p).table.judged for p in facts.ranked)
    if compared:
        rows.append(
            (_("Packages in pairs"), _("their priorities stand in for scores where compared"))
        )
    if WeightWay.PAIRWISE in ways or compared:
        rows.append((_("Priorities"), _PRIORITIES.get(settings.priorities, settings.priorities)))
        rows.append((_("Random index"), _random_index(settings.ri_table)))
    if WeightWay.RANKS in ways:
        rows.append((_("Weights from ranks"), _RANK_WEIGHTS[settings.rank_weights]))
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


def _normalisation(method: Method, how: str) -> str:
    if method.reads is not None and how == NOTHING:
        return _("none: every criterion has its packages compared in pairs")
    return f"{how}: {method.formula(how)}"


def particulars(case: Case, method: str) -> str:
    """Return the settings that only one method goes by, as sentences; "" for most."""
    if method == "vikor":
        return f" v = {format_number(case.settings.vikor_v)}."
    if method == "promethee":
        functions = "; ".join(f"{leaf.name}: {promethee.stated(leaf)}" for leaf in leaves(case))
        return _(" Preference functions: {functions}.", functions=functions)
    return ""


def preference_functions(case: Case, methods: Collection[str]) -> tuple[Table, ...]:
    """Return each criterion's preference function, where PROMETHEE is among the methods."""
    if "promethee" not in methods:
        return ()
    heads = (
        Column(_("Criterion")),
        Column(_("Preference function")),
        *(Column(symbol, "end") for symbol in SYMBOLS.values()),
        Column(_("Counts"), grow=1),
    )
    rows = []
    for leaf in leaves(case):
        needed = THRESHOLDS[leaf.preference]
        given = {field: getattr(leaf, field) if field in needed else None for field in SYMBOLS}
        figures = ("–" if value is None else format_number(value) for value in given.values())
        words = (leaf.name, leaf.preference.value, *figures, FUNCTIONS[leaf.preference])
        rows.append(Row(texts(*words)))
    return (Table(_("Preference functions"), heads, tuple(rows), dense=True),)


def _random_index(table: str) -> str:
    values = RI_TABLES.get(table, ())
    listed = ", ".join(f"{value:g}" for value in values)
    return _(
        "{table}: {listed} for 3 to {n} elements", table=table, listed=listed, n=len(values) + 2
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
    return (*rules, *acceptance_words.rules())


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
    near, hair = f"{NEAR * 100:.0f}", f"{HAIR * 100:.0f}"
    return (
        _(
            "A ranking is sensitive when moving a single weight by at most {near} "
            "percentage points, the others in proportion, changes who leads.",
            near=near,
        ),
        _(
            "It is undecided when less than {hair} percentage points do, when the first "
            "place is shared, or when intervals and missing scores alone could change "
            "who leads.",
            hair=hair,
        ),
        _(
            "Intervals and missing scores count in a rival's favour together with the "
            "weight. Where the normalisation gives them no bounds, a ranking is "
            "sensitive at best."
        ),
        _("Otherwise it is firm, which says nothing about scores that are wrong."),
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
    lines += [_CITATIONS[way] for way in sorted(ways) if way in _CITATIONS]
    if WeightWay.RANKS in ways:
        lines.append(
            _(
                "Weights from ranks: {rank_weights}.",
                rank_weights=RANK_CITATIONS[facts.case.settings.rank_weights],
            )
        )
    if WeightWay.PAIRWISE in ways:
        table = facts.case.settings.ri_table
        lines.append(_("Random index: {get}.", get=CITATIONS.get(table, table)))
    lines.append(_("Crossovers: Triantaphyllou & Sanchez (1997), solved exactly."))
    return tuple(lines)


SECTION: Final = Section(
    "method", _("Method"), _("method, settings, rules, thresholds and citations"), blocks
)
