"""Chart specs are plain values: equal when they show the same, and unchangeable."""

import dataclasses

import pytest

from mcda.figures.charts import ValueCell
from mcda.figures.weight_charts import Bar, Profile


def test_equal_specs_are_equal():
    one = Profile(title="Weights", bars=(Bar(name="Aid", share=0.4),))
    assert one == Profile(title="Weights", bars=(Bar(name="Aid", share=0.4),))
    assert hash(one) == hash(dataclasses.replace(one))


def test_a_spec_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        ValueCell(rank=1).rank = 2
