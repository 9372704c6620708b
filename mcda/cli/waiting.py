"""`parley waiting`: when fallbacks overtake packages, and what a year's delay costs whom."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable, Sequence
from typing import Any, Final

from mcda.cli.deals import MEASURES, add_package, answered, chosen_package, heading, opened_deal
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError
from mcda.export.plain import Plain
from mcda.export.terminal import columns
from mcda.model.numbers import parse_number
from mcda.negotiation import waiting_sentences as say
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.naming import labelled_packages
from mcda.negotiation.prospects import Outlooks, outlooks
from mcda.words.figures import decimals
from mcda.words.said import _, together

MOST_YEARS: Final = 100.0


def add_command(commands: Any) -> None:
    made = add(
        commands, "waiting", waiting_command, example="measures.csv --package nash --years 5",
        file=MEASURES,
    )  # fmt: skip
    add_package(made, required=False)
    made.add_argument("--years", metavar="N", help=_("look so many years ahead"))


def waiting_command(words: argparse.Namespace) -> Answer:
    """Say when packages suit all, and what waiting costs whom."""
    deal, problems = opened_deal(words)
    years = None if words.years is None else _years(words.years)
    if words.package is not None:
        packages = [(words.package, chosen_package(deal, words.package))]
    else:
        named = [(one.name, one.composition) for one in deal.packages]
        packages = named or labelled_packages(deal)
    if not packages:
        raise RefusedError([Problem.of("WAITING-NO-PACKAGE", Place(words="--package"))])
    return answer(deal, packages, years, problems)


def _years(text: str) -> float:

    years = parse_number(text)
    if years is None or not 0 < years <= MOST_YEARS:
        facts = {"value": text, "expected": _("a number of years above 0, at most 100")}
        raise RefusedError([Problem.of("OPTION-UNREADABLE", Place(words="--years"), **facts)])
    return years


def answer(
    deal: Deal,
    packages: Sequence[tuple[str, Composition]],
    years: float | None,
    problems: Sequence[Problem],
) -> Answer:
    """Return what waiting does to some packages as text and plain values."""
    every = [(name, outlooks(deal, package, years)) for name, package in packages]
    result = heading(deal)
    told = [
        {
            "name": name,
            "composition": deal.named(package),
            **_plain(deal, found),
        }
        for (name, package), (_name, found) in zip(packages, every, strict=True)
    ]
    if len(told) == 1:
        result |= {"package": told[0], **_plain(deal, every[0][1])}
    else:
        result["packages"] = told
    said = [
        sentence
        for name, found in every
        for sentence in say.of_package(deal, name if len(every) > 1 else "", found)
    ]
    return answered(deal, result, _table(deal, every), _each_once(map(str, said)), problems)


def _each_once(said: Iterable[str]) -> list[str]:
    """Return sentences each once, where it stood last."""
    return list(dict.fromkeys(reversed([*said])))[::-1]


def _plain(deal: Deal, found: Outlooks) -> Plain:
    names = [deal.sides[i].name for i in found.sides]

    def each(values: Sequence[Any]) -> Plain:
        return dict(zip(names, values, strict=True))

    middle = found.middle
    return {
        "years": found.years,
        "values": each([one.package for one in middle]),
        "fallbacks": each([one.fallback for one in middle]),
        "fallbacks_ahead": each([_finite(one.ahead(0.0)) for one in middle]),
        "overtakes": each([one.overtakes() for one in middle]),
        "overtakes_range": each(found.overtakes_range),
        "suits_from": each([one.suits_from() for one in middle]),
        "drift_crossover": each([one.drift_crossover() for one in middle]),
        "rate_crossover": each([one.rate_crossover() for one in middle]),
        "zone": list(found.zone[0]) if found.zone else None,
        "zones": [list(one) for one in found.zone],
        "zone_of_the_day": [list(one) for one in found.zone_of_the_day],
        "pressure": each([one.pressure() for one in middle]),
        "pressure_share": each([_share(one.pressure(), one) for one in middle]),
        "commitment": [
            {"stakeholder": names[one.side], "years": one.years} for one in found.commitments
        ],
    }


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def _share(pressure: float | None, one: Any) -> float | None:
    gain = one.package - one.fallback
    return pressure / gain if pressure is not None and gain > 0 else None


def _table(deal: Deal, every: Sequence[tuple[str, Outlooks]]) -> str:
    head = [_("package"), _("suits all"), *(deal.sides[i].name for i in every[0][1].sides)]
    rows: list[list[str]] = [head]
    for name, found in every:
        spans = [
            _("{start} to {end}", start=say.after(a) if a > 0 else _("now"), end=say.after(b))
            for a, b in found.zone
        ]
        costs = [decimals(one.pressure(), 1) for one in found.middle]
        rows.append([name, together(spans, ", ") or _("never"), *costs])
    note = _(
        "When each package suits all, looking ahead, and what a year's delay costs, in own points "
        "a year"
    )
    return f"{note}\n{columns(rows, range(2, len(rows[0])))}"
