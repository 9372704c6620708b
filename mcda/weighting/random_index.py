"""Random indices: the mean consistency index of random matrices, by table and size.

Which consistency ratio comes out depends on the table, so its name is printed
beside every ratio.
"""

from __future__ import annotations

from typing import Final

DEFAULT_TABLE: Final = "alonso-lamata-2006"

ACCEPTABLE_CR: Final = 0.10
"""Saaty's bound: a larger consistency ratio asks for another look at the judgements."""

RI_TABLES: Final[dict[str, tuple[float, ...]]] = {
    "alonso-lamata-2006": (
        0.5245,
        0.8815,
        1.1086,
        1.2479,
        1.3417,
        1.4056,
        1.4499,
        1.4854,
        1.5141,
        1.5365,
        1.5551,
        1.5713,
        1.5838,
    ),
    "saaty-1980": (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49),
    "saaty-2005": (
        0.52,
        0.89,
        1.11,
        1.25,
        1.35,
        1.40,
        1.45,
        1.49,
        1.52,
        1.54,
        1.56,
        1.58,
        1.59,
    ),
    "aguaron-moreno-2003": (0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484),
    "donegan-dodd-1991": (0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055),
}
"""Random indices by table, for n = 3, 4, 5, ..."""

CITATIONS: Final[dict[str, str]] = {
    "alonso-lamata-2006": "Alonso & Lamata (2006), Int. J. Uncertainty, Fuzziness 14(4):445-459",
    "saaty-1980": "Saaty (1980), The Analytic Hierarchy Process",
    "saaty-2005": "Saaty (2005), Theory and Applications of the Analytic Network Process, p. 31",
    "aguaron-moreno-2003": "Aguaron & Moreno-Jimenez (2003), EJOR 147(1):137-145",
    "donegan-dodd-1991": "Donegan & Dodd (1991), Math. and Computer Modelling 15(3-5):203-206",
}
"""Where each table was published."""


def random_index(n: int, table: str = DEFAULT_TABLE, missing: int = 0) -> float:
    """Return the random index of an n x n matrix with `missing` pairs not judged.

    0 for n < 3. Beyond the table's end Alonso & Lamata's regression of the mean
    lambda_max, 2.7699 n - 4.3513, stands in: RI = (1.7699 n - 4.3513) / (n - 1).
    With m missing pairs RI(n, m) = RI(n) (1 - 2m / ((n - 1)(n - 2))) (Agoston &
    Csato 2022), 0 when the judgements only just connect the elements. Raises
    KeyError for an unknown table.
    """
    values = RI_TABLES[table]
    if n < 3:
        return 0.0
    full = values[n - 3] if n - 3 < len(values) else (1.7699 * n - 4.3513) / (n - 1)
    return max(0.0, full * (1 - 2 * missing / ((n - 1) * (n - 2))))
