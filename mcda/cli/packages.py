"""`parley packages`: what can be agreed, the packages that stand out, and who blocks the rest."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from mcda.cli import listed as of_listed
from mcda.cli.deals import MEASURES, by_side, heading, opened_deal, points_by_side, side_of, title
from mcda.cli.opened import read, whole_number
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer, more_than
from mcda.errors import Place, Problem, RefusedError
from mcda.export import plain
from mcda.export.plain import Plain
from mcda.export.terminal import columns, notes
from mcda.model.arrays import Floats
from mcda.model.measures import Role
from mcda.negotiation import zone_sentences as say
from mcda.negotiation.adjusted_winner import Start, start
from mcda.negotiation.adjusted_winner_sentences import start_sentences
from mcda.negotiation.deal import Deal
from mcda.negotiation.giving_up import Constraint
from mcda.negotiation.shown import label_words, spoken, typed_labels
from mcda.negotiation.zone import Zone, fallback_worth, zone
from mcda.words.figures import percent, signed
from mcda.words.one_line import on_one_line
from mcda.words.said import _, listed

SHOWN: Final = 20
"""Packages that the text lists where nobody asks for more."""
WRITTEN: Final = 1_000
"""Packages that JSON lists where nobody asks for more."""


def add_command(commands: Any) -> None:
    made = add(
        commands,
        "packages",
        packages_command,
        example="measures.csv --floor Damascus=12",
        file=MEASURES,
    )
    made.add_argument(
        "--floor", action="append", default=[], metavar="S=POINTS",
        help=_("a value that a stakeholder must reach, instead of its fallback"),
    )  # fmt: skip
    made.add_argument(
        "--divide", nargs=2, metavar=("S", "S"),
        help=_("a start for a package by Adjusted Winner between two stakeholders"),
    )  # fmt: skip
    made.add_argument("--limit", metavar="N", help=_("list at most so many packages"))
    every = _("look at every combination up to 16 million, not only up to a million")
    made.add_argument("--all", action="store_true", help=every)


def packages_command(words: argparse.Namespace) -> Answer:
    """Say what can be agreed, and who blocks the rest; of listed packages without measures."""
    limit = whole_number(words.limit, 0, "limit", 1) or None
    try:
        deal, problems = opened_deal(words)
    except RefusedError as refused:
        case, problems = read(words.file)
        without = {one.code for one in refused.problems} == {"DEAL-NO-MEASURES"}
        if case is None or not without or words.floor or words.divide or words.all:
            raise
        return of_listed.answer(case, limit, problems)
    return answer(deal, words, limit, problems)


def answer(
    deal: Deal, words: argparse.Namespace, limit: int | None, problems: Sequence[Problem]
) -> Answer:
    """Return what can be agreed as text and plain values."""
    found = zone(deal, floors(deal, words.floor), ask=words.all)
    order = ordered(found)
    result = heading(deal)
    result["combinations"] = found.combinations
    result |= _counted(found)
    told = order[: limit or WRITTEN]
    spoke = spoken(deal, found.efficient[told])
    behind = {i: [deal.sides[s].name for s in spoke.behind(row)] for row, i in enumerate(told)}
    result["efficient"] = [{**_package(found, i), "open_by_method": behind[i]} for i in told]
    result["efficient_count"] = len(found.efficient) if found.complete else None
    result["complete"] = found.complete
    result["labels"] = _labels(found)
    result["left_out"] = list(deal.left_out)
    result["core_index"] = {
        one.name: {
            level.name: plain.known(float(share))
            for level, share in zip(one.levels, shares, strict=True)
        }
        for one, shares in zip(deal.measures, found.core, strict=True)
        if one.role is Role.OFFER
    }
    result["fallback_up_to"] = _closes(found)
    impasse = found.impasse
    result["conflicts"] = [_named(deal, one) for one in impasse.conflicts]
    result["give_up"] = [_named(deal, one.constraints) for one in impasse.give_up]
    result["nearest"] = [
        {
            "composition": deal.named(one.nearest),
            "short": {deal.sides[i].name: short for i, short in one.short.items()},
        }
        for one in impasse.give_up
    ]
    divided = words.divide and _two(deal, words.divide)
    begun = start(deal, *divided) if divided else None
    if divided:
        result["adjusted_winner"] = None if begun is None else _start(deal, begun)
    result["problems"] = plain.problems(problems)
    text = _text(found, order[: limit or SHOWN], behind, result)
    if divided:
        text = "\n\n".join([text, *start_sentences(deal, divided, begun)])
    return Answer(text, result)


def _counted(found: Zone) -> Plain:
    """Return what was counted over all combinations; null where there were too many."""
    deal, counts = found.deal, found.counts
    result: Plain = {
        "feasible": counts and counts.feasible,
        "acceptable": counts and counts.acceptable,
        "surely_acceptable": counts and counts.surely,
        "possibly_acceptable": counts and counts.possibly,
    }
    other = counts and counts.method
    result["open_by_method"] = other and {
        "suit_everyone": other.behind,
        "below_by_value": other.ahead,
        "by_stakeholder": {
            side.name: count for side, count in zip(deal.sides, other.by_side, strict=True)
        },
    }
    result["all_but_one"] = [
        {
            "blocker": deal.sides[one.side].name,
            "packages": one.count,
            "best": {
                "composition": deal.named(one.best),
                "gains": by_side(deal, one.gains),
            },
        }
        for one in (counts.blockers if counts else ())
    ]
    return result


def _two(deal: Deal, names: Sequence[str]) -> list[int]:
    found = [side_of(deal, one, "--divide") for one in names]
    if found[0] != found[1]:
        return found
    facts = {"value": " ".join(names), "expected": _("two different stakeholders")}
    raise RefusedError([Problem.of("OPTION-UNREADABLE", Place(words="--divide"), **facts)])


def _start(deal: Deal, begun: Start) -> Plain:
    names = [deal.sides[i].name for i in begun.sides]
    division = begun.division
    return {
        "between": names,
        "shares": {
            deal.measures[m].name: {names[0]: float(share), names[1]: float(1 - share)}
            for m, share in zip(begun.contested, division.shares, strict=True)
        },
        "first_points": dict(zip(names, division.first, strict=True)),
        "points": dict(zip(names, division.points, strict=True)),
        "split": None
        if division.split is None
        else deal.measures[begun.contested[division.split]].name,
        "packages": [deal.named(one) for one in begun.packages],
    }


def floors(deal: Deal, given: Sequence[str]) -> Floats | None:
    """Return the gains asked for by `S=POINTS`, 0 where only the fallback counts."""
    if not given:
        return None
    found = np.zeros(len(deal.sides))
    stated = {i for i, side in enumerate(deal.sides) if side.fallback is not None}
    for side, points in points_by_side(deal, given, "--floor", stated).items():
        found[side] = points - fallback_worth(deal, side)
    return found


def ordered(found: Zone) -> list[int]:
    """Return the efficient packages: labelled ones first, then as their levels stand."""
    labelled = [position for one in found.labels.found for position in one.positions.tolist()]
    return list(dict.fromkeys([*labelled, *range(len(found.efficient))]))


def _package(found: Zone, position: int) -> Plain:
    deal = found.deal
    return {
        "composition": deal.named(found.composition(position)),
        "values": by_side(deal, found.values[position]),
        "gains": by_side(deal, found.standing.gain[position]),
        "surely": not bool(found.standing.may_fail[position].any()),
        "labels": [str(label) for label in found.labels.of(position)],
    }


def _labels(found: Zone) -> Plain:
    return {
        str(one.label): {
            "packages": len(one.positions),
            "value_vectors": one.vectors,
            "why_not": None if one.why_not is None else str(one.why_not),
        }
        for one in found.labels.found
    }


def _closes(found: Zone) -> Plain:
    """Return for each stakeholder the value of its fallback up to which a package suits all."""
    deal = found.deal
    if found.counts is None:
        return dict.fromkeys(side.name for side in deal.sides)
    worth = [fallback_worth(deal, i) for i in range(len(deal.sides))]
    return by_side(deal, found.counts.closes + np.array(worth))


def _named(deal: Deal, constraints: Sequence[Constraint]) -> list[str]:
    return [str(say.constraint_words(deal, one)) for one in constraints]


def _text(
    found: Zone, order: Sequence[int], behind: Mapping[int, Sequence[str]], result: Plain
) -> str:
    deal = found.deal
    parts: list[str] = [title(deal), "\n".join(say.counted(found)), "\n".join(say.stuck(found))]
    parts.append("\n".join(say.why_no_label(found)))
    if order:
        parts.append(_table(found, order, behind))
        parts.append("\n".join(say.settled(found)))
        parts.append(_chips(found) if found.complete else "")
    parts.append("\n".join(say.closings(found)))
    return "\n\n".join([*filter(None, parts), *notes(result)])


def _table(found: Zone, order: Sequence[int], behind: Mapping[int, Sequence[str]]) -> str:
    deal = found.deal
    offers = [deal.measures[i] for i in deal.offers]
    rows: list[list[str]] = [
        [*(one.label for one in offers), *(side.name for side in deal.sides), _("label")]
    ]
    for i in order:
        levels = [deal.measures[m].levels[found.efficient[i, m]].name for m in deal.offers]
        gains = [signed(None if np.isnan(g) else float(g)) for g in found.standing.gain[i]]
        words: list[str] = [label_words(found.labels.of(i))]
        words += [_("open for {names}", names=listed(behind[i]))] if behind.get(i) else []
        rows.append([*levels, *gains, ", ".join(filter(None, words))])
    flush = range(len(offers), len(offers) + len(deal.sides))
    head = (
        _("Efficient packages with each stakeholder's gain over its fallback, in its own points")
        if found.complete
        else _("Packages that were met, with each stakeholder's gain over its fallback")
    )
    rest = more_than(len(order), len(found.efficient))
    typed = typed_labels(label for i in order for label in found.labels.of(i))
    return "\n".join(filter(None, [head, columns(rows, flush), rest, typed]))


def _chips(found: Zone) -> str:
    lines: list[str] = []
    for one, shares in zip(found.deal.measures, found.core, strict=True):
        if one.role is Role.OFFER:
            told = ", ".join(
                f"{level.name} {percent(float(share), 0)}"
                for level, share in zip(one.levels, shares, strict=True)
                if share > 0
            )
            lines.append(on_one_line(f"{one.name}: {told}"))
    head = _("Share of the efficient packages at each level")
    return "\n".join([head, *lines])
