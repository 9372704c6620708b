"""Bill and Jack barter nine goods: Nash's own example, goods changing hands whole."""

from __future__ import annotations

from typing import Any, Final

from mcda.negotiation.labels import Label
from mcda.negotiation.zone import zone
from tests.published.negotiation import issues

CITATION = (
    "Nash J.F. (1950) The bargaining problem, Econometrica 18(2):155-162, example with nine goods"
)
METHOD = "zone"

BILLS: Final = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
"""Bill's goods, with what each is worth to Bill and to Jack."""

JACKS: Final = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}

FRONT: Final = [[2, 8], [6, 7], [8, 6], [12, 5], [14, 4], [16, 2], [18, 0]]


def test_the_trade_of_the_greatest_product() -> None:
    goods = [*BILLS, *JACKS]
    values: dict[str, Any] = {
        "Bill": {g: [0, -BILLS[g][0]] for g in BILLS} | {g: [0, JACKS[g][0]] for g in JACKS},
        "Jack": {g: [0, BILLS[g][1]] for g in BILLS} | {g: [0, -JACKS[g][1]] for g in JACKS},
    }
    deal = issues({good: ["kept", "given"] for good in goods}, values, {"Bill": 0, "Jack": 0})
    found = zone(deal)
    assert found.combinations == 512
    nash = next(one for one in found.labels.found if one.label is Label.NASH)
    (position,) = nash.positions.tolist()
    given = [g for g, level in deal.named(found.composition(position)).items() if level == "given"]
    assert given == ["book", "whip", "ball", "bat", "pen", "toy", "knife"]
    assert found.standing.gain[position].tolist() == [12, 5]
    # At the end of the front one of the two gains nothing.
    assert sorted({tuple(row) for row in found.values.tolist()}) == [tuple(one) for one in FRONT]
