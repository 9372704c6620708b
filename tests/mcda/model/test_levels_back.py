"""A level that one side removed while the other uses it comes back."""

from __future__ import annotations

from mcda.casefile.case_file import read_case
from mcda.model import edits
from mcda.model.measures import Condition
from mcda.model.versions import join
from mcda.places import resource


def test_a_level_that_one_removed_comes_back_with_what_the_other_says_of_it() -> None:
    base = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert base is not None
    one, two = base.measures[:2]
    level = one.levels[1].id
    removed = edits.remove_measure_level(base, one.id, level)
    when = (Condition(measure=one.id, level=level), Condition(measure=two.id))
    names = edits.add_joint_effect(base, "Both", when=when)
    for mine, theirs in ((removed, names), (names, removed)):
        joined = join(base, mine, theirs)
        assert joined.case == names
        assert ("measures", (one.id,), "levels") in joined.contested
    untouched = edits.set_case(base, title="T")
    assert join(base, removed, untouched).case == edits.set_case(removed, title="T")
