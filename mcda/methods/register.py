"""Every method on offer: one file each, one line here, one published table in the tests."""

from __future__ import annotations

from typing import Final

from mcda.methods import ahp, topsis, weighted_sum
from mcda.methods.method import Method

REGISTER: Final[dict[str, Method]] = {
    method.name: method for method in (weighted_sum.METHOD, topsis.METHOD, ahp.METHOD)
}
