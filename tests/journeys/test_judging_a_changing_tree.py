"""Judgements while the criteria change beneath them: nothing stale counts, undo loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from random import Random

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from desktop.shell.main_window import MainWindow
from mcda.errors import RefusedError
from mcda.model import edits
from mcda.model.case import ROOT, Case, Direction, Judgement, WeightWay, frozen
from mcda.model.tree import children, leaves, path
from mcda.weighting.pairwise import matrix_of
from mcda.weighting.weights import weights_of
from tests.desktop.conftest import small_case

STEPS = 60
SAATY = [Fraction(n) for n in (1, 2, 3, 5, 9)] + [Fraction(1, n) for n in (2, 4, 7)]


class Walk:
    """Judges, and changes the tree, at random; each step is an edit of the session."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.session, self.draw = window.session, Random(seed)
        self.acts: tuple[Callable[[Case], Callable[[Case], Case] | None], ...] = (
            self.judge, self.judge_all, self.judge_all, self.best_worst, self.points, self.rank,
            self.way, self.add, self.remove, self.move, self.rename,
        )  # fmt: skip

    def step(self) -> None:
        session, kind = self.session, self.draw.random()
        if kind < 0.15:
            session.undo()
        elif kind < 0.25:
            session.redo()
        else:
            edit = self.draw.choice(self.acts)(session.case)
            if edit is not None:
                session.apply("Step", edit)

    def _who(self) -> str:
        return self.draw.choice(self.session.case.stakeholders).id

    def _node(self, case: Case) -> tuple[str, list[str]]:
        nodes = [ROOT, *(one.id for one in case.criteria if children(case, one.id))]
        node = self.draw.choice(nodes)
        return node, [one.id for one in children(case, node)]

    def judge(self, case: Case) -> Callable[[Case], Case] | None:
        who, (node, ids) = self._who(), self._node(case)
        if len(ids) < 2:
            return None
        row, column = self.draw.sample(ids, 2)
        value = self.draw.choice([*SAATY, None])
        return lambda now: edits.set_judgement(now, who, node, row, column, value)

    def judge_all(self, case: Case) -> Callable[[Case], Case]:
        who, nodes = self._who(), [ROOT, *(one.id for one in case.criteria)]

        def edit(now: Case) -> Case:
            now = edits.set_way(now, who, WeightWay.PAIRWISE)
            for node in nodes:
                ids = [one.id for one in children(now, node)]
                for row, column in combinations(ids, 2):
                    value = self.draw.choice(SAATY)
                    now = edits.set_judgement(now, who, node, row, column, value)
            return now

        return edit

    def best_worst(self, case: Case) -> Callable[[Case], Case] | None:
        who, (node, ids) = self._who(), self._node(case)
        if len(ids) < 2:
            return None
        best, worst = self.draw.sample(ids, 2)
        others = [one for one in ids if one != best]
        made = [Judgement(best, one, Fraction(self.draw.randint(1, 9))) for one in others]
        made += [
            Judgement(one, worst, Fraction(self.draw.randint(1, 9)))
            for one in others if one != worst
        ]  # fmt: skip
        return lambda now: edits.set_best_worst(now, who, node, tuple(made))

    def points(self, case: Case) -> Callable[[Case], Case]:
        who, one = self._who(), self.draw.choice(case.criteria).id
        change = self.draw.choice((edits.set_direct, edits.set_swing))
        value = self.draw.choice((None, 10.0, 40.0, 100.0))
        return lambda now: change(now, who, one, value)

    def rank(self, case: Case) -> Callable[[Case], Case]:
        who, one = self._who(), self.draw.choice(case.criteria).id
        place = self.draw.choice((None, 1, 2, 3))
        return lambda now: edits.set_rank(now, who, one, place)

    def way(self, _case: Case) -> Callable[[Case], Case]:
        who, way = self._who(), self.draw.choice(list(WeightWay))
        return lambda now: edits.set_way(now, who, way)

    def add(self, case: Case) -> Callable[[Case], Case] | None:
        if len(case.criteria) > 9:
            return None
        parent = self.draw.choice([ROOT, *(one.id for one in case.criteria)])
        fields = {"direction": Direction.BENEFIT, "worst": 0.0, "best": 10.0}
        name, at = f"New {self.draw.randint(1, 99)}", self.draw.choice((None, 0))
        return lambda now: edits.add_criterion(now, name, parent, index=at, **fields)

    def remove(self, case: Case) -> Callable[[Case], Case] | None:
        one = self.draw.choice(case.criteria).id
        return (lambda now: edits.remove_criterion(now, one)) if len(leaves(case)) > 3 else None

    def move(self, case: Case) -> Callable[[Case], Case] | None:
        one = self.draw.choice(case.criteria).id
        places = [ROOT, *(c.id for c in case.criteria if one not in (c.id, *path(case, c.id)))]
        parent = self.draw.choice(places)
        return lambda now: edits.move_criterion(now, one, parent, self.draw.randint(0, 2))

    def rename(self, case: Case) -> Callable[[Case], Case]:
        one, name = self.draw.choice(case.criteria).id, f"Name {self.draw.randint(1, 99)}"
        return lambda now: edits.change_criterion(now, one, name=name)


@pytest.mark.parametrize("seed", [3, 8])
def test_nothing_stale_counts_and_undo_brings_all_back(window: MainWindow, seed: int) -> None:
    start = small_case()
    window.session.new(start)
    window.show_page("weights")
    walk, session = Walk(window, seed), window.session
    judged = 0
    for number in range(STEPS):
        before, done = session.case, session.undo_stack.index()
        walk.step()
        if number % 3 == 0:
            QApplication.processEvents()
        case = session.case
        if session.undo_stack.index() == done + 1:
            session.undo()
            assert session.case == before
            session.redo()
            assert session.case == case
        for who in case.stakeholders:
            judged += _hold(case, who.id)
    assert judged > STEPS // 6
    last, stack = session.case, session.undo_stack
    session.go_to_step(0)
    assert session.case == start
    session.go_to_step(stack.count())
    while stack.canRedo():
        session.redo()
    session.go_to_step(0)
    assert session.case == start and last.stakeholders == start.stakeholders


def _hold(case: Case, who: str) -> int:
    """Hold what is said of weights against what compares children of one node alone; return how
    many nodes had a ratio of consistency.
    """
    own = case.preferences.get(who)
    if own is None:
        return 0
    there = {
        node: {one.id for one in children(case, node)}
        for node in (ROOT, *(one.id for one in case.criteria))
    }
    for given in (own.judgements, own.best_worst):
        for node, judgements in given.items():
            ends = {end for one in judgements for end in (one.row, one.column)}
            assert ends <= there[node], "a judgement on what is no child of its node"
    clean = replace(
        own,
        direct=frozen({c.id: own.direct[c.id] for c in case.criteria if c.id in own.direct}),
        swing=frozen({c.id: own.swing[c.id] for c in leaves(case) if c.id in own.swing}),
        ranks=frozen({c.id: own.ranks[c.id] for c in case.criteria if c.id in own.ranks}),
    )
    said, anew = (_weights(one, who) for one in (case, _with(case, who, clean)))
    assert said == anew
    if own.way is not WeightWay.PAIRWISE or said is None:
        return 0
    found = weights_of(case, who)
    for node, consistency in found.consistency.items():
        ids = [one.id for one in children(case, node)]
        matrix = matrix_of(ids, own.judgements.get(node, ()))
        assert consistency.missing == int(np.isnan(matrix).sum()) // 2
        if not consistency.missing:
            assert consistency.lambda_max == pytest.approx(np.linalg.eigvals(matrix).real.max())
    return len(found.consistency)


def _with(case: Case, who: str, own: object) -> Case:
    return replace(case, preferences=frozen({**case.preferences, who: own}))


def _weights(case: Case, who: str) -> dict[str, float] | None:
    try:
        return dict(weights_of(case, who).overall)
    except RefusedError as refused:
        assert refused.problems
        return None
