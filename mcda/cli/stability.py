"""`parley stability`: which states hold, for whom, by which concept, and what answers a move."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from mcda.cli.deals import answered, by_side, cells_of, chosen_package, heading, opened_deal
from mcda.cli.options import add_command as add
from mcda.cli.order import changes, owner_of
from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError
from mcda.export import plain
from mcda.export.plain import Plain
from mcda.export.terminal import columns, notes
from mcda.model.arrays import Bools
from mcda.model.texts import same_name
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.graph import Sanction
from mcda.negotiation.holding import Hold, held_at, leverages, states_from
from mcda.negotiation.holding_sentences import TESTS, held, looked, test_word
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.patience import holdings
from mcda.negotiation.stability import (
    Concept,
    Verdict,
    coalitions,
    equilibria,
    stable_states,
    verdict,
)
from mcda.words import figures
from mcda.words.one_line import on_one_line
from mcda.words.said import _, told
from mcda.workbook.state_table import StateTable, is_state_table, states_of

LISTED: Final = 100
"""Compositions that are written out for each concept; their number is whole."""


STATES: Final = _("a case with measures, a bare table of measures, or a bare table of states")


def add_command(commands: Any) -> None:
    made = add(
        commands, "stability", stability_command,
        example="conflict.csv --sanction single", file=STATES,
    )  # fmt: skip
    made.add_argument(
        "--package",
        metavar="P",
        help=_("who would drop something from this package, or this state"),
    )
    made.add_argument(
        "--sanction", choices=[one.value for one in Sanction], default=Sanction.SEQUENCE.value,
        help=_("the others answer by any legal sequence of moves, or by one move of one of them"),
    )  # fmt: skip


def stability_command(words: argparse.Namespace) -> Answer:
    """Say which states hold, or who would drop something from a package, and why."""
    sanction = Sanction(words.sanction)
    grid = cells_of(words.file)
    if grid is not None and is_state_table(grid):
        table, problems = states_of(grid)
        if table is None:
            raise RefusedError(problems)
        return of_table(table, sanction, words.package, problems)
    deal, problems = opened_deal(words, grid)
    if words.package is None:
        return of_all(deal, sanction, problems)
    return of_package(deal, chosen_package(deal, words.package), sanction, problems)


def of_table(
    table: StateTable, sanction: Sanction, state: str | None, problems: Sequence[Problem]
) -> Answer:
    """Return the equilibria of a table of states, and one state's verdicts where it is named."""
    graph = table.graph
    every = [stable_states(graph, owner, sanction) for owner in range(len(graph.owners))]
    result: Plain = {
        "case": {"title": table.title},
        "states": graph.states,
        "sanction": sanction.value,
        "equilibria": {
            concept.value: numbers(np.logical_and.reduce([one[concept] for one in every]))
            for concept in Concept
        },
        "owners": {
            name: {concept.value: numbers(said) for concept, said in one.items()}
            for name, one in zip(graph.owners, every, strict=True)
        },
    }
    if state is not None:
        at = _state(table, state)
        owners = range(len(graph.owners))
        groups = [*((owner,) for owner in owners), *coalitions(owners)]
        told = [_plain(table, verdict(graph, at, group, sanction)) for group in groups]
        result["state"] = {"number": at + 1, "name": table.names[at], "verdicts": told}
    result["problems"] = plain.problems(problems)
    return Answer(_text(table, result), result)


def of_package(
    deal: Deal, package: Composition, sanction: Sanction, problems: Sequence[Problem]
) -> Answer:
    """Return who would drop something from a package, alone or together, and what answers it."""
    judged = held_at(deal, package, sanction)
    found = judged.holds
    patience = {one.side: one.patience for one in holdings(deal, package)}
    result = heading(deal)
    result["package"] = {"composition": deal.named(package)}
    result["states"] = judged.within if judged.states is None else judged.states
    result["every_state"] = judged.states is not None
    result["sanction"] = sanction.value
    alone = [one for one in found if len(one.members) == 1]
    result["owners"] = {
        deal.sides[one.members[0]].name: {
            **_held(deal, package, one),
            "holds_from": patience.get(one.members[0], 0.0),
        }
        for one in alone
    }
    result["coalitions"] = [
        {"owners": [deal.sides[i].name for i in one.members], **_held(deal, package, one)}
        for one in found
        if len(one.members) > 1
    ]
    result["leverage"] = [
        {
            "answer": deal.measures[one.measure].name,
            "level": deal.measures[one.measure].levels[one.level].name,
            "owner": owner_of(deal, one.measure),
            "effects": by_side(deal, one.effects),
        }
        for one in leverages(deal, package)
    ]
    sentences = [held(deal, package, one) for one in found]
    if judged.states is None:
        sentences.append(looked(judged))
    sentences += at_the_middle(deal.values.exact)
    rows: list[list[str]] = [[_("owners"), *(told(TESTS[concept]) for concept in Concept)]]
    for one in found:
        said = [test_word(one.stable[concept]) for concept in Concept]
        rows.append([", ".join(deal.sides[i].name for i in one.members), *said])
    return answered(deal, result, columns(rows), sentences, problems)


def of_all(deal: Deal, sanction: Sanction, problems: Sequence[Problem]) -> Answer:
    """Return the compositions from which no owner would move, by each concept."""
    states = states_from(deal)
    found = equilibria(states.graph, sanction)
    result = heading(deal)
    result["states"] = states.graph.states
    result["sanction"] = sanction.value
    result["equilibria_count"] = {one.value: int(said.sum()) for one, said in found.items()}
    result["equilibria"] = {
        one.value: [
            deal.named(states.composition(int(state))) for state in np.flatnonzero(said)[:LISTED]
        ]
        for one, said in found.items()
    }
    rows: list[list[str]] = [[_("stable by"), _("compositions")]]
    rows += [[name, figures.count(n)] for name, n in result["equilibria_count"].items()]
    middle = at_the_middle(deal.values.exact)
    return answered(deal, result, columns(rows, [1]), middle, problems)


def _held(deal: Deal, package: Composition, one: Hold) -> Plain:
    move, answer = one.move, one.answer
    return {
        "drops": [] if move is None else changes(deal, package, move),
        "gain": one.gain,
        **{concept.value.lower(): said for concept, said in one.stable.items()},
        "answer": None if answer is None or move is None else changes(deal, move, answer),
        "answer_costs": one.cost if answer is not None else None,
        "believed": one.believed if answer is not None else None,
    }


def numbers(said: Bools) -> list[int]:
    """Return the states of which something holds, by their numbers from 1."""
    return [int(state) + 1 for state in np.flatnonzero(said)]


def _state(table: StateTable, text: str) -> int:
    number = text.strip()
    if number.isascii() and number.isdigit() and 1 <= int(number) <= table.graph.states:
        return int(number) - 1
    for i, name in enumerate(table.names):
        if name and same_name(name, text):
            return i
    facts = {"value": text, "count": table.graph.states}
    raise RefusedError([Problem.of("STATE-UNKNOWN", Place(words="--package"), **facts)])


def _plain(table: StateTable, found: Verdict) -> Plain:
    def numbered(state: int | None) -> int | None:
        return None if state is None else state + 1

    return {
        "owners": [table.graph.owners[i] for i in found.members],
        **{concept.value.lower(): said for concept, said in found.stable.items()},
        "move": numbered(found.move),
        "answer": numbered(found.answer),
        "believed": found.believed if found.answer is not None else None,
        "escape": numbered(found.escape),
    }


def _text(table: StateTable, result: Plain) -> str:
    rows = [[_("stable by"), *table.graph.owners, _("for every owner")]]
    for concept in Concept:
        owners = [_listed(result["owners"][name][concept.value]) for name in table.graph.owners]
        rows.append([concept.value, *owners, _listed(result["equilibria"][concept.value])])
    parts = [on_one_line(table.title), columns(rows)]
    if "state" in result:
        parts.append(_of_state(result["state"]))
    return "\n\n".join([*parts, *notes(result)])


def _of_state(state: Plain) -> str:
    head = [_("state {number}", number=state["number"]), *(concept.value for concept in Concept)]
    rows = [[*head, _("would move to"), _("answered by")]]
    for one in state["verdicts"]:
        said = [_("yes") if one[concept.value.lower()] else _("no") for concept in Concept]
        answer = _shown(one["answer"])
        if one["answer"] is not None and not one["believed"]:
            answer = _("{state}, not believed", state=answer)
        rows.append([", ".join(one["owners"]), *said, _shown(one["move"]), answer])
    return columns(rows)


def _shown(state: int | None) -> str:
    return "–" if state is None else str(state)


def _listed(states: Sequence[int]) -> str:
    """Return numbers of states with rows of neighbours as a range: 1, 4-6."""
    runs: list[list[int]] = []
    for state in states:
        if runs and state == runs[-1][-1] + 1:
            runs[-1].append(state)
        else:
            runs.append([state])
    texts = (f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    return ", ".join(texts) or _("none")
