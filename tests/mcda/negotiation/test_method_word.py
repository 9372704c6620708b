"""The method's other word on built packages is the one that it has once they are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from mcda.casefile.case_file import read_case
from mcda.group.acceptance import gains_of
from mcda.methods.rank import rank
from mcda.model import edits
from mcda.model.case import Case, Fallback
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.rules import keep_all
from mcda.negotiation.shown import spoken
from mcda.negotiation.trades_sentences import open_then
from mcda.negotiation.zone import count, zone
from mcda.negotiation.zone_sentences import by_method
from mcda.places import resource


@pytest.fixture(scope="module")
def sample() -> Case:
    case = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert case is not None
    return case


def drawn(case: Case, number: int) -> tuple[list[dict[str, str]], np.ndarray]:
    """Return some compositions that keep the rules, as levels and as codes."""
    deal, _left_out = deal_of(case)
    codes = np.concatenate([one[keep_all(deal.rules, one)] for one in blocks(deal)])
    some = codes[np.random.default_rng(5).choice(len(codes), number, replace=False)]
    levels = [
        {
            one.id: one.levels[int(level)].id
            for one, level in zip(deal.measures, row, strict=True)
            if one.role == "offer"
        }
        for row in some
    ]
    return levels, some


def test_kept_packages_get_the_same_word(sample: Case) -> None:
    levels, codes = drawn(sample, 12)
    deal, _left_out = deal_of(sample)
    assert deal.method is not None
    told = deal.method.words(codes, deal.holds(codes))
    kept, ids = sample, []
    for number, one in enumerate(levels):
        kept = edits.add_package(kept, f"Kept {number}")
        ids.append(kept.packages[-1].id)
        kept = edits.set_composition(kept, ids[-1], one)
    places = [i for i, package in enumerate(kept.packages) if package.id in ids]
    for side, party in enumerate(deal.sides):
        fallback = kept.preferences[party.id].fallback
        assert fallback is not None
        words = gains_of(rank(kept, party.id), fallback).words
        expected = [words[place] or 0 for place in places]
        assert told[:, side].tolist() == expected


def test_open_packages_are_counted_and_told(sample: Case) -> None:
    deal, _left_out = deal_of(sample)
    counts = count(deal).method
    assert counts is not None
    codes = np.concatenate(list(blocks(deal)))
    found = spoken(deal, codes[keep_all(deal.rules, codes)])
    behind = [row for row in range(len(found.gain)) if found.behind(row)]
    assert counts.behind == len(behind) > 0
    assert len(by_method(zone(deal))) == (counts.behind > 0) + (counts.ahead > 0)


def test_value_alone_decides_where_the_method_has_no_other_word(sample: Case) -> None:
    assert deal_of(edits.set_settings(sample, method="weighted-sum"))[0].method is None
    numbers = {
        key: replace(own, fallback=Fallback(value=30.0)) for key, own in sample.preferences.items()
    }
    assert deal_of(replace(sample, preferences=numbers))[0].method is None


@pytest.mark.parametrize("settings", [{"method": "vikor"}, {"normalisation": "vector"}])
def test_a_method_that_looks_at_the_others_is_not_asked(sample: Case, settings: Any) -> None:
    deal, _left_out = deal_of(edits.set_settings(sample, **settings))
    assert deal.method is not None
    assert not deal.method.asked
    assert not deal.method.words(
        deal.codes([deal.today]), deal.holds(deal.codes([deal.today]))
    ).any()


def test_what_would_satisfy_everyone_by_value_says_whom_the_method_leaves_open(
    sample: Case,
) -> None:
    deal, _left_out = deal_of(sample)
    found = zone(deal)
    nash = found.composition(int(found.labels.found[0].positions[0]))
    assert len(open_then(deal, nash)) == 1
    assert open_then(deal, deal.today) == []
    plain, _left_out = deal_of(edits.set_settings(sample, method="weighted-sum"))
    assert open_then(plain, nash) == []
