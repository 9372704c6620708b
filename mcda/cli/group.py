"""`parley group`: every group ranking beside each stakeholder's own, agreement and blocs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any, Final

from mcda.cli import options
from mcda.cli.opened import chosen, opened
from mcda.cli.output import Answer
from mcda.errors import RefusedError
from mcda.export import plain
from mcda.export.plain import Plain, criterion_labels, known
from mcda.export.terminal import columns, fixed, heading, notes
from mcda.group.blocs import blocs
from mcda.group.group_sentences import majority_sentence
from mcda.group.rankings import GroupRankings, group_rankings
from mcda.group.summary import Summary, summary
from mcda.methods.rank import Ranking
from mcda.model.case import Case
from mcda.model.ids import of_id
from mcda.weighting.spread import spread
from mcda.words.said import N_, _, say

_SPREAD: Final = {"entropy": N_("entropy"), "critic": "CRITIC"}


def add_command(commands: Any) -> None:
    options.add_ranking(commands, "group", group_command, example="case.parley --format json")


def group_command(words: argparse.Namespace) -> Answer:
    """Rank for the group in every way the case allows, none of them alone.

    Raises RefusedError where somebody can't be ranked: a group without one member is another.
    """
    case, problems = opened(words)
    chosen(case, problems, None)
    seen = summary(case)
    if seen.refused:
        raise RefusedError(problem for found in seen.refused.values() for problem in found)
    found = group_rankings(seen)
    result = plain.heading(case, seen.rankings.values(), words.own)
    names = case.names.stakeholders
    result["influence"] = {
        names[key]: float(share) for key, share in zip(found.members, found.influence, strict=True)
    }
    result["rankings"] = [
        {
            "name": one.name,
            "title": one.title,
            "meaning": one.meaning,
            "packages": [
                {
                    "package": package.name,
                    "score": float(one.scores[i]),
                    "rank": int(one.ranks[i]),
                    "worst_rank": int(one.worst_ranks[i]),
                }
                for i, package in enumerate(case.packages)
            ],
        }
        for one in found.rankings
    ]
    result |= _agreement(case, found, names)
    result["packages"] = [_package(case, seen, i) for i in range(len(case.packages))]
    result["data_spread"] = [_spread(case, one) for one in seen.rankings.values()]
    result["problems"] = plain.problems(problems)
    return Answer(_text(result, majority_sentence(found)), result)


def _agreement(case: Case, found: GroupRankings, names: Mapping[str, str]) -> Plain:
    packages = case.names.packages
    return {
        "kemeny": {"unique": found.median.unique, "exact": found.median.exact},
        "condorcet": None if found.condorcet is None else packages[found.condorcet],
        "cycles": [[packages[id_] for id_ in cycle] for cycle in found.cycles],
        "concordance": known(found.concordance),
        "tau": {
            names[a]: {
                names[b]: known(found.tau[i, j]) for j, b in enumerate(found.members) if i != j
            }
            for i, a in enumerate(found.members)
        },
        "blocs": {
            basis: [
                {
                    "between": [[names[m] for m in side] for side in (merge.left, merge.right)],
                    "distance": float(merge.height),
                }
                for merge in blocs(found.summary, basis).merges
            ]
            for basis in ("ranking", "weights")
        },
    }


def _package(case: Case, seen: Summary, i: int) -> Plain:
    """Return what no group ranking may stand without: each own rank and who is left behind."""
    return {
        "package": case.packages[i].name,
        "ranks": {s.name: int(seen.ranks[i, j]) or None for j, s in enumerate(case.stakeholders)},
        "values": {s.name: known(seen.values[i, j]) for j, s in enumerate(case.stakeholders)},
        "worst_off": [s.name for s in seen.worst_off[i]],
        "worst_value": known(seen.worst_values[i]),
        "below_fallback": [s.name for j, s in enumerate(case.stakeholders) if seen.below[i, j]],
        "crosses_red_line_of": [s.name for j, s in enumerate(case.stakeholders) if seen.red[i, j]],
    }


def _spread(case: Case, ranking: Ranking) -> Plain:
    """Return how one stakeholder's scores spread: a diagnostic of the data, nobody's weights."""
    label = criterion_labels(case)
    who = of_id(case.stakeholders, ranking.stakeholder).name
    try:
        found = spread(ranking.table)
    except ValueError:
        return {"stakeholder": who, "entropy": None, "critic": None}
    shares = {"entropy": found.entropy, "critic": found.critic}
    return {
        "stakeholder": who,
        **{
            name: None
            if values is None
            else {
                label[c.id]: float(v) for c, v in zip(ranking.table.criteria, values, strict=True)
            }
            for name, values in shares.items()
        },
    }


def _text(result: Plain, majority: str) -> str:
    ways = result["rankings"]
    rows: list[list[str]] = [[_("package"), *(way["title"] for way in ways)]]
    rows += [
        [one["package"], *(_place(way["packages"][i]) for way in ways)]
        for i, one in enumerate(result["packages"])
    ]
    own = [[_("package"), *result["influence"], _("worst-off"), _("below fallback")]]
    own += [
        [
            one["package"],
            *(str(one["ranks"][who] or "-") for who in result["influence"]),
            ", ".join(one["worst_off"]) or "-",
            ", ".join(one["below_fallback"]) or _("nobody"),
        ]
        for one in result["packages"]
    ]
    parts: list[str] = [
        heading(result),
        f"{_('Group rankings')}\n{columns(rows)}",
        "\n".join((_("Each stakeholder's own rank"), columns(own))),
        "\n".join(_facts(result, majority)),
    ]
    return "\n\n".join([*filter(None, parts), *notes(result)])


def _place(row: Plain) -> str:
    low, high = row["rank"], row["worst_rank"]
    return str(low) if low == high else f"{low}-{high}"


def _facts(result: Plain, majority: str) -> Iterator[str]:
    if result["concordance"] is not None:
        yield _("Agreement: Kendall's W {fixed}", fixed=fixed(result["concordance"], 3))
    if majority:
        yield majority
    for one in result["blocs"]["ranking"]:
        left, right = (", ".join(side) for side in one["between"])
        yield _(
            "Blocs by ranking: {left} | {right}, {fixed} apart",
            left=left,
            right=right,
            fixed=fixed(one["distance"], 3),
        )
    for one in result["data_spread"]:
        for way, title in _SPREAD.items():
            if one[way] is not None:
                told = "; ".join(f"{name} {fixed(share, 3)}" for name, share in one[way].items())
                yield _(
                    "What the data spread ({way}), {stakeholder}: {told}",
                    way=say(title),
                    stakeholder=one["stakeholder"],
                    told=told,
                )
