"""From results to charts: what each picture shows, and the sentence over it.

The same specs go to the window and into the report; nothing here computes a
ranking.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from mcda.answer.acceptance_words import sign, sign_words
from mcda.figures.charts import Differences, RankLines, RankShares, ValueCell
from mcda.figures.weight_charts import Curve, Curves, Mark
from mcda.group.acceptance import Acceptance, State
from mcda.methods.normalisation import normalise
from mcda.methods.reason_sentences import basis_sentence, digits, lead_sentence
from mcda.methods.why import why
from mcda.model.arrays import Floats
from mcda.model.case import Case, frozen
from mcda.model.naming import Names, label, label_of, labels
from mcda.model.ties import falling, rising, top_level
from mcda.model.tree import leaves_below
from mcda.sensitivity.box import at_middle
from mcda.sensitivity.meant import meant
from mcda.words import figures
from mcda.words.said import N_, Listed, _, listed, ngettext, say, together

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking
    from mcda.sensitivity.acceptability import Acceptability
    from mcda.sensitivity.firmness import Crossover, OneWay, Stability


GRID: Final = tuple(i / 100 for i in range(101))
"""The weights at which curves are drawn; crossovers are exact, not read off it."""

_MOST_STRONG: Final = 5


def rank_lines(
    summary: Summary,
    highlighted: Iterable[str],
    shown: Sequence[int] | None = None,
    whose: Sequence[int] | None = None,
) -> RankLines:
    """Show packages' ranks for every stakeholder, some packages (ids) highlighted.

    Of a large case only those `shown` (places in the summary) have a line, and only the
    stakeholders in `whose` (likewise) are crossed by it.
    """
    places = list(range(len(summary.packages)) if shown is None else shown)
    columns = list(range(len(summary.stakeholders)) if whose is None else whose)
    parties = [summary.stakeholders[j] for j in columns]
    ids = [summary.packages[place].id for place in places]
    rows = tuple(ids.index(id_) for id_ in highlighted if id_ in ids)
    return RankLines(
        title=_rank_lines_title(summary, places[rows[0]]) if rows else "",
        packages=tuple(summary.packages[place].name for place in places),
        stakeholders=tuple(label(s) for s in parties),
        stakeholder_names=tuple(s.name for s in parties),
        ranks=tuple(tuple(row) for row in summary.ranks[np.ix_(places, columns)].tolist()),
        places=len(summary.packages) if len(places) < len(summary.packages) else 0,
        highlighted=rows,
    )


def _rank_lines_title(summary: Summary, row: int) -> str:
    name = summary.packages[row].name
    known = {
        label(s): int(r) for s, r in zip(summary.stakeholders, summary.ranks[row], strict=True)
    }
    known = {who: rank for who, rank in known.items() if rank}
    if not known:
        return _("{name} is not ranked by anybody yet", name=name)
    low, high = max(known.values()), min(known.values())
    worst = [who for who, rank in known.items() if rank == low]
    if low == high:
        return _(
            "{name} is {ordinal} for {whom}",
            name=name,
            ordinal=ordinal(low),
            whom=(_("everyone") if len(known) > 1 else worst[0]),
        )
    if low == len(summary.packages):
        return _("{name} is last for {worst}", name=name, worst=listed(worst))
    return ngettext(
        "{name} is never last; {whom} puts it {ordinal}",
        "{name} is never last; {whom} put it {ordinal}",
        len(worst),
        name=name,
        whom=listed(worst),
        ordinal=ordinal(low),
    )


def ordinal(number: int) -> str:
    """Return "first" to "tenth", then "11th" and so on."""
    words = (
        N_("first"),
        N_("second"),
        N_("third"),
        N_("fourth"),
        N_("fifth"),
        N_("sixth"),
        N_("seventh"),
        N_("eighth"),
        N_("ninth"),
        N_("tenth"),
    )
    if 1 <= number <= len(words):
        return say(words[number - 1])
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"


def differences(ranking: Ranking, ahead: str, behind: str) -> Differences:
    """Show on which criteria one package (id) gains over another, largest first.

    The differences are the method's own, and add up to its lead; where a method has no
    split of its own they are those of the additive model, and the subtitle says so.
    """
    found = why(ranking, ahead, behind)
    packages = ranking.case.names.packages
    names = ranking.case.names.criteria
    return Differences(
        title=lead_sentence(ranking, found),
        subtitle=basis_sentence(ranking, found),
        ahead=packages[ahead],
        behind=packages[behind],
        criteria=tuple(names[one.criterion] for one in found.reasons),
        differences=tuple(one.difference for one in found.reasons),
        points=tuple(one.points for one in found.reasons if one.points is not None),
        unit=ranking.method.score_name if found.own else _("points"),
        digits=digits(found),
    )


def value_column(summary: Summary, j: int, rows: Iterable[int]) -> list[ValueCell]:
    """Return some packages (places in the summary) as one stakeholder sees them."""
    ranking = summary.rankings.get(summary.stakeholders[j].id)
    if ranking is None:
        return [_judged(ValueCell(), summary.acceptance[i][j]) for i in rows]
    bounds = value_bounds(ranking)
    fallback = float(summary.fallbacks[j])
    known = ranking.values is not None
    return [
        _judged(
            ValueCell(
                rank=int(summary.ranks[i, j]),
                value=float(summary.values[i, j]) if known else None,
                fallback=fallback if known and np.isfinite(fallback) else None,
                below=bool(summary.below[i, j]),
                figure="" if known else figures.score(float(ranking.scores[i])),
                low=float(bounds[0][i]) if bounds else None,
                high=float(bounds[1][i]) if bounds else None,
            ),
            summary.acceptance[i][j],
        )
        for i in rows
    ]


def _judged(cell: ValueCell, judged: Acceptance) -> ValueCell:
    """Return a cell with how its package is judged: also by one who isn't ranked, by its limits."""
    refused = judged.state is State.REFUSES
    return replace(cell, refused=refused, sign=sign(judged), judged=sign_words(judged))


def value_bounds(ranking: Ranking) -> tuple[Floats, Floats] | None:
    """Return the least and greatest 0-100 values (m,) that open scores allow; None if exact."""
    table = ranking.table
    if ranking.values is None or table.exact:
        return None
    weights = ranking.weights.vector / ranking.weights.vector.sum()
    ends = [
        normalise(side, table.benefit, "anchored", table.worst, table.best)
        for side in (table.low, table.high)
    ]
    return 100 * np.minimum(*ends) @ weights, 100 * np.maximum(*ends) @ weights


def blocked_words(summary: Summary, row: int, briefly: Mapping[str, str] = frozen()) -> str:
    """Return who blocks a package, or "nobody"; `briefly` has shorter names for labels."""
    against = [s for s in summary.stakeholders if s.id in summary.blocked_by[row]]
    names = map(str, labels(against, summary.stakeholders).items)
    return ", ".join(briefly.get(name, name) for name in names) or _("nobody")


def curves(one_way: OneWay, criterion: str) -> Curves:
    """Show all packages' scores as a leaf criterion's weight (id) runs from 0 to 1.

    Packages that lead somewhere on the way, and the next best now, are drawn
    strongly. Marked are crossovers of the present leader, and every change of leader.
    """
    from mcda.sensitivity.paths import moved

    ranking = one_way.ranking
    names = ranking.case.names
    ids = [package.id for package in ranking.packages]
    group = _leaves_of(ranking, criterion)
    weights = ranking.weights.vector / ranking.weights.vector.sum()
    now = float(weights[group].sum())
    scores = ranking.prepared.scores(moved(weights, group, np.array(GRID)))
    strong = _strong(ranking, scores)
    drawn = {ids[i] for i in strong}
    first = {package.id for package in ranking.leaders}
    met = one_way.on(criterion, first)
    shown = [c for c in met if c.leader or (first & (pair := {c.above, c.below}) and pair <= drawn)]
    # The nearest come first, so that their labels find room first.
    shown = sorted(rising(shown, lambda c: abs(c.at - now)), key=lambda c: not c.leader)
    ends = ranking.prepared.scores(moved(weights, group, np.array([c.at for c in shown] or [now])))
    lines = scores.T.tolist()
    drawn_lines = [
        Curve(name=names.packages[id_], values=tuple(lines[i]), series=i, emphasis=i in strong)
        for i, id_ in enumerate(ids)
    ]
    marks = [
        Mark(c.at, float(ends[i, ids.index(c.above)]), _mark_words(c, names), c.leader)
        for i, c in enumerate(shown)
    ]
    return Curves(
        title=curves_title(one_way, criterion),
        criterion=names.criteria[criterion],
        grid=GRID,
        curves=tuple(drawn_lines),
        now=now,
        marks=tuple(marks),
        score_name=ranking.method.score_name,
    )


def _leaves_of(ranking: Ranking, criterion: str) -> NDArray[np.bool_]:
    below = {leaf.id for leaf in leaves_below(ranking.case, criterion)}
    return np.array([leaf.id in below for leaf in ranking.table.criteria], dtype=bool)


def _strong(ranking: Ranking, scores: Floats) -> frozenset[int]:
    first = np.argmax(top_level(scores, np.ones(scores.shape, dtype=np.bool_)), axis=1)
    leaders = dict.fromkeys(first.tolist())
    best_now = np.argsort(ranking.ranks, kind="stable").tolist()
    chosen = list(leaders)
    chosen += [i for i in best_now if i not in leaders][: max(0, _MOST_STRONG - len(leaders))]
    return frozenset(chosen)


def _mark_words(crossover: Crossover, names: Names) -> str:
    above, below = names.packages[crossover.above], names.packages[crossover.below]
    at = figures.percent(crossover.at)
    if crossover.leader:
        said = N_("Above {at}, {above} takes the first place from {below}")
    else:
        said = N_("Above {at}, {above} overtakes {below}")
    return say(said, at=at, above=above, below=below)


def curves_title(one_way: OneWay, criterion: str) -> str:
    """Say in a sentence what moving one weight does to the first place."""
    ranking = one_way.ranking
    names = ranking.case.names
    premise, name = meant(at_middle(ranking)), names.criteria[criterion]
    found = next((s for s in one_way.stability if s.criterion == criterion), None)
    if found is None or not (found.above or found.below):
        leaders = names.listed(package.id for package in ranking.leaders)
        return ngettext(
            "{leaders} stays first whatever {name} weighs{premise}",
            "{leaders} stay first whatever {name} weighs{premise}",
            len(ranking.leaders),
            leaders=leaders,
            name=name,
            premise=premise,
        )
    ends = (
        (found.above, N_("more than {share}"), found.high),
        (found.below, N_("less than {share}"), found.low),
    )
    parts = [
        (rivals, say(when, share=figures.percent(at)))
        for rivals, when, at in rising(ends, lambda end: abs(end[2] - found.weight))
        if rivals
    ]
    rivals, when = parts[0]
    first = ngettext(
        "{rivals} overtakes once {name} weighs {when}",
        "{rivals} overtake once {name} weighs {when}",
        len(rivals),
        rivals=names.listed(rivals),
        name=name,
        when=when,
    )
    others = [
        _("{rivals} once it weighs {when}", rivals=names.listed(rivals), when=when)
        for rivals, when in parts[1:]
    ]
    return _("{said}{premise}", said=together((first, *others), ", "), premise=premise)


def what_happens(stability: Stability, case: Case, *, short: bool = False) -> str:
    """Say in a few words where the leader of an interval gives way, and to whom; `short` by the
    names for narrow columns.
    """
    parts = []

    def those(packages: Iterable[str]) -> Listed:
        if short:
            return listed(label_of(case.packages, one) for one in packages)
        return case.names.listed(packages)

    if stability.below:
        low = figures.percent(stability.low)
        parts.append(_("{rivals} below {share}", rivals=those(stability.below), share=low))
    if stability.above:
        high = figures.percent(stability.high)
        parts.append(_("{rivals} above {share}", rivals=those(stability.above), share=high))
    return together(parts, ", ") or _("no change from 0 to 100\N{NO-BREAK SPACE}%")


OVER_ALL: Final = _("Over all weights")


def rank_shares(found: Acceptability, case: Case, weights: str = OVER_ALL) -> RankShares:
    """Show how often each package takes each rank over these weights, often first on top."""
    shares = np.asarray(found.rank_acceptability)
    order = falling(range(len(shares)), lambda i: float(shares[i, 0]))
    top = int(order[0])
    share = figures.percent(float(shares[top, 0]), 0)
    return RankShares(
        title=_(
            "{weights}, {top} is first most often ({share})",
            weights=weights,
            top=case.packages[top].name,
            share=share,
        ),
        subtitle=_(
            "Share of {samples} weightings per rank, first place strongest",
            samples=figures.count(found.samples),
        ),
        packages=tuple(case.packages[i].name for i in order),
        shares=tuple(tuple(row) for row in shares[order].tolist()),
    )
