from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.leave_one_out import leave_one_out, ranks_without
from mcda.methods.rank import rank
from mcda.methods.register import REGISTER
from mcda.model.case import COMMON, Package, frozen
from tests.mcda.methods.cases import WITHOUT_ANCHORS, common, small_case

REVERSING = {
    "truce": (1.0, 62.0),
    "zones": (7.0, 80.0),
    "wait": (9.5, 10.0),
    "late": (3.0, 61.0),
}


def reversing_case(how: str):  # type: ignore[no-untyped-def]
    packages = tuple(Package(id=key, name=key.title()) for key in REVERSING)
    return small_case(
        packages=packages, scores=frozen({COMMON: common(REVERSING)}), normalisation=how
    )


@pytest.mark.parametrize("method", [n for n, m in REGISTER.items() if not m.set_dependent])
def test_on_anchors_every_ranking_is_stable(method: str) -> None:
    case = reversing_case("anchored")
    for stakeholder in ("a", "b"):
        changed = small_case(packages=case.packages, scores=case.scores, method=method)
        stable = leave_one_out(rank(changed, stakeholder)).stable
        assert stable, "without a package the order of the others changes: `set_dependent`"


def test_each_row_is_the_ranking_without_that_package() -> None:
    ranking = rank(small_case(normalisation="vector"), "a")
    found = ranks_without(ranking)
    for gone, package in enumerate(ranking.packages):
        kept = tuple(p for p in ranking.packages if p.id != package.id)
        rows = {p.id: ranking.case.scores[COMMON][p.id] for p in kept}
        case = small_case(
            packages=kept, scores=frozen({COMMON: frozen(rows)}), normalisation="vector"
        )
        again = rank(case, "a").ranks
        np.testing.assert_array_equal(np.delete(found[gone], gone), again)
        assert found[gone, gone] == 0


def test_a_reversal_is_named_with_who_gains_and_who_loses() -> None:
    """Searched for: under min-max the order of the others hangs on the extreme package."""
    rng = np.random.default_rng(0)
    for _ in range(500):
        rows = {
            key: (float(a), float(b))
            for key, a, b in zip(
                REVERSING, rng.integers(1, 10, 4), rng.integers(10, 90, 4), strict=True
            )
        }
        case = small_case(
            packages=tuple(Package(id=key, name=key.title()) for key in rows),
            scores=frozen({COMMON: common(rows)}),
            normalisation="minmax",
        )
        ranking = rank(case, "a")
        found = leave_one_out(ranking)
        if not found.stable:
            break
    else:
        pytest.fail("no random table reversed")
    reversal = found.reversals[0]
    ids = [package.id for package in ranking.packages]
    gone, gains, loses = (ids.index(x) for x in (reversal.removed, reversal.gains, reversal.loses))
    after = ranks_without(ranking)[gone]
    assert (ranking.ranks[loses] <= ranking.ranks[gains]) and after[gains] <= after[loses]
    assert reversal.removed in found.removals


def test_one_package_and_no_anchors() -> None:
    single = small_case(
        packages=small_case().packages[:1],
        scores=frozen({COMMON: common({"truce": (8.0, 60.0)})}),
        criteria=WITHOUT_ANCHORS,
    )
    assert leave_one_out(rank(single, "a")).stable
