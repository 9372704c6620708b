"""Moves between states given by options, against trying every pair of states."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.model.arrays import Bools
from mcda.negotiation.option_moves import option_graph


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("at_once", [5, 4_000_000])
def test_moves_are_all_pairs_that_every_option_allows(
    seed: int, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mcda.negotiation.option_moves.AT_ONCE", at_once)
    draw = np.random.default_rng(seed)
    options, levels = int(draw.integers(1, 4)), 3
    codes = np.unique(draw.integers(0, levels, (12, options)), axis=0).astype(np.int8)
    ways: list[list[Bools | None]] = [
        [
            None if draw.random() < 0.5 else draw.random((levels, levels)) < 0.7
            for _option in range(options)
        ]
        for _owner in range(2)
    ]
    graph = option_graph(("A", "B"), np.zeros((2, len(codes))), codes, ways)
    for owner, way in enumerate(ways):
        expected = [
            (s, t)
            for s in range(len(codes))
            for t in range(len(codes))
            if s != t
            and all(
                a == b if one is None else one[a, b]
                for a, b, one in zip(codes[s], codes[t], way, strict=True)
            )
        ]
        counts = np.diff(graph.starts[owner])
        origins = np.repeat(np.arange(len(codes)), counts).tolist()
        found = list(zip(origins, graph.targets[owner].tolist(), strict=True))
        assert found == expected
