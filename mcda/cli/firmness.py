"""`parley sensitivity` and `parley acceptability`: how firm rankings are, without a window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from mcda.cli import options
from mcda.cli.opened import chosen, opened, whole_number
from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError
from mcda.export import plain, plain_sensitivity, terminal_sensitivity
from mcda.export.plain import Plain, criterion_labels
from mcda.methods.leave_one_out import leave_one_out
from mcda.methods.rank import rank
from mcda.model.case import Case
from mcda.model.numbers import parse_number, parse_percent
from mcda.model.texts import meant, same_name
from mcda.sensitivity.acceptability import own_or_equal
from mcda.sensitivity.firmness import OneWay, one_ways_of
from mcda.sensitivity.other_choices import other_choices, without_criteria
from mcda.sensitivity.plan import (
    CONCENTRATION,
    WAYS,
    Plan,
    refuse_unfit_plan,
    sampled,
    sampled_jointly,
)
from mcda.sensitivity.probe import REACH, is_large, probe
from mcda.sensitivity.score_draws import SHAPES
from mcda.sensitivity.statements import Bound, Statement, ranked, worded
from mcda.sensitivity.tornado import tornado
from mcda.sensitivity.trade import smallest_trade
from mcda.sensitivity.winner_map import winner_map
from mcda.words.said import _

SEARCHED = ("smallest_change", "certificate", "score_changes", "believe")
"""What takes long to look for in a large case."""


def add_commands(commands: Any) -> None:
    """Add the commands, each with its options."""
    typed = "case.parley --stakeholder Ukraine --map Cost Speed"  # no words: typed
    made = options.add_ranking(commands, "sensitivity", sensitivity_command, example=typed)
    options.add_stakeholder(made)
    made.add_argument(
        "--map", nargs=2, metavar="CRITERION", help=_("also who is first over these two weights")
    )
    made.add_argument(
        "--full", action="store_true", help=_("everything, however long a large case takes")
    )
    typed = "case.parley --samples 100000 --seed 7"  # no words: typed
    made = options.add_ranking(commands, "acceptability", acceptability_command, example=typed)
    options.add_stakeholder(made)
    made.add_argument("--samples", help=_("number of weight vectors"))
    made.add_argument("--seed", help=_("seed of the random numbers"))
    made.add_argument(
        "--weights", default="free", help=_("free, around (the stated ones), ordinal or bounds")
    )
    made.add_argument("--concentration", help=_("how closely around the stated ones (50)"))
    made.add_argument(
        "--order", action="append", default=[], metavar="'A > B = C'",
        help=_("an order of importance for --weights ordinal, instead of the stated "
                "weights' own"),
    )  # fmt: skip
    made.add_argument(
        "--bound", action="append", default=[], metavar="'A: 10-30'",
        help=_("least and greatest weight in percent for --weights bounds"),
    )  # fmt: skip
    made.add_argument(
        "--scores", default="uniform", help=_("within intervals: uniform, triangular or normal")
    )


def sensitivity_command(words: argparse.Namespace) -> Answer:
    """Find every crossover and stability interval, and what else could change a leader."""
    case, problems = opened(words)
    names = chosen(case, problems, words.stakeholder)
    pair = [_criterion(case, name, "--map") for name in words.map] if words.map else []
    found = list(one_ways_of(rank(case, name) for name in names))
    result = plain.heading(case, [one.ranking for one in found], words.own)
    result["stakeholders"] = [_one(case, one, pair, full=words.full) for one in found]
    result["problems"] = plain.problems(problems)
    return Answer(terminal_sensitivity.sensitivities(result), result)


def _one(case: Case, found: OneWay, pair: Sequence[str], *, full: bool) -> Plain:
    ranking = found.ranking
    result = plain_sensitivity.sensitivity(case, found)
    result |= plain_sensitivity.levers(
        case,
        smallest_trade(ranking),
        tornado(ranking, REACH),
        leave_one_out(ranking),
        without_criteria(ranking),
        other_choices(ranking),
    )
    if pair:
        result["map"] = plain_sensitivity.winner_map(case, winner_map(ranking, *pair))
    if is_large(ranking) and not full:
        return result | {"left_out": list(SEARCHED)}
    settings = case.settings
    drawn = sampled(ranking, Plan(settings.samples, settings.seed))
    return result | plain_sensitivity.probed(case, probe(ranking, drawn)) | {"left_out": []}


def acceptability_command(words: argparse.Namespace) -> Answer:
    """Sample the weights as asked for and count the ranks."""
    case, problems = opened(words)
    samples = whole_number(words.samples, case.settings.samples, "samples", 1)
    seed = whole_number(words.seed, case.settings.seed, "seed", 0)
    names = chosen(case, problems, words.stakeholder)
    plan = _plan(words, case, samples, seed)
    refuse_unfit_plan(plan)
    stated = plan.way != "free" and plan.statements is None
    rankings = {who: rank(case, who) if stated else own_or_equal(case, who) for who in names}
    found = {who: sampled(ranking, plan) for who, ranking in rankings.items()}
    result = plain.heading(case, list(rankings.values()), words.own)
    result |= {"samples": samples, "seed": seed, "weights": _drawn(case, plan)}
    result["stakeholders"] = [
        plain_sensitivity.acceptability(case, who, one) for who, one in found.items()
    ]
    if len(rankings) > 1:
        both = sampled_jointly(rankings, plan)
        result["together"] = plain_sensitivity.together(case, both)
    result["problems"] = plain.problems(problems)
    return Answer(terminal_sensitivity.acceptabilities(result), result)


def _drawn(case: Case, plan: Plan) -> Plain:
    result: Plain = {"way": plan.way, "scores": plan.shape}
    if plan.way == "around":
        result["concentration"] = plan.concentration
    if plan.statements is not None:
        result["statements"] = [worded(case, one) for one in plan.statements]
    return result


def _plan(words: argparse.Namespace, case: Case, samples: int, seed: int) -> Plan:
    """Return the plan that the options describe, refused with everything wrong in them."""
    wrong = [
        Problem.of("OPTION-UNKNOWN", Place(words=option), value=value, known=", ".join(known))
        for option, value, known in (
            ("--weights", words.weights, WAYS),
            ("--scores", words.scores, SHAPES),
        )
        if value not in known
    ]
    closeness = CONCENTRATION
    if words.concentration is not None:
        read = parse_number(words.concentration)
        if read is None:
            place = Place(words="--concentration")
            wrong.append(Problem.of("CONCENTRATION-UNFIT", place, value=words.concentration))
        else:
            closeness = read
    if wrong:
        raise RefusedError(wrong)
    said: list[Statement] | None = None
    if words.weights == "ordinal" and words.order:
        said = [one for text in words.order for one in _order(case, text)]
    if words.weights == "bounds" and words.bound:
        said = [_bound(case, text) for text in words.bound]
    statements = None if said is None else tuple(said)
    return Plan(samples, seed, words.weights, closeness, words.scores, statements)


def _order(case: Case, text: str) -> tuple[Statement, ...]:
    """Read "A > B = C": A weighs at least as much as B, and B as much as C."""
    groups = [[part.strip() for part in group.split("=")] for group in text.split(">")]
    ids = [[_criterion(case, name, "--order") for name in group] for group in groups]
    if sum(len(group) for group in ids) < 2:
        raise RefusedError([_unreadable("--order", text, "names of criteria with > or = between")])
    return ranked(ids)


def _bound(case: Case, text: str) -> Statement:
    """Read "A: 10-30", "A: 10-" or "A: -30", in percent."""
    name, _colon, span = text.rpartition(":")
    low, dash, high = span.replace("\N{EN DASH}", "-").partition("-")
    ends = [
        default if not end.strip() else parse_percent(end)
        for end, default in ((low, 0.0), (high if dash else low, 100.0))
    ]
    if not name or ends[0] is None or ends[1] is None:
        raise RefusedError([_unreadable("--bound", text, _("a criterion and two percentages"))])
    return Bound(_criterion(case, name, "--bound"), ends[0] / 100, ends[1] / 100)


def _unreadable(option: str, text: str, expected: str) -> Problem:
    return Problem.of("OPTION-UNREADABLE", Place(words=option), value=text, expected=expected)


def _criterion(case: Case, name: str, option: str) -> str:
    """Return the id of the criterion that an option names, by name, path or id."""
    labels = criterion_labels(case)
    for id_, label in labels.items():
        if name.strip() == id_ or same_name(name, label):
            return id_
    known = meant(name, labels.values())
    raise RefusedError(
        [Problem.of("OPTION-UNKNOWN", Place(words=option), value=name.strip(), known=known)]
    )
