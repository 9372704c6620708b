"""Holds what this program computes for a published table against what was printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from mcda.methods.register import REGISTER
from mcda.verify.computing import computed as computed_for
from mcda.verify.tables import Table, tables
from mcda.words.said import N_, Said, _, ngettext, say, together

Progress = Callable[[float], None]

ROUNDING: Final = 1e-12
"""What a difference may be above the tolerance of the printed digits: the last bits."""

_TITLES: Final = {
    "ahp-ratings": N_("AHP, ratings"),
    "eigenvector": N_("priorities from judgements"),
    "incomplete": N_("incomplete judgements"),
    "best-worst": N_("best-worst method"),
    "best-worst-index": N_("best-worst method, index"),
    "random-index": N_("random index"),
    "rank-weights": N_("weights from ranks"),
    "entropy": N_("entropy"),
    "critic": N_("CRITIC"),
    "votes": N_("votes"),
    "copeland": N_("Copeland's rule"),
    "kendall-w": N_("Kendall's W"),
    "judgements-together": N_("judgements together"),
    "priorities-together": N_("priorities together"),
}
"""What tables are about that are of no ranking method."""


def title_of(method: str) -> str:
    """Return what a table is about: a ranking method, or what else is computed."""
    return say(_TITLES[method]) if method in _TITLES else REGISTER[method].title


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure: its name, the printed and the computed value, and the tolerance.

    A value is a number, text or truth, or several of them in rows. `difference` is the
    largest one between numbers, None between anything else. `holds` says that they are
    equal within the tolerance of the printed digits.
    """

    name: str
    printed: Any
    computed: Any
    tolerance: float
    difference: float | None
    holds: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """A published table with its figures compared; none where nothing printed follows."""

    table: Table
    figures: tuple[Compared, ...]

    @property
    def holds(self) -> bool:
        return all(figure.holds for figure in self.figures)


def check_tables(progress: Progress | None = None) -> tuple[Checked, ...]:
    """Compute every published table once more; `progress` is told the share that is done."""
    found = []
    for count, table in enumerate(tables(), start=1):
        found.append(check_table(table))
        if progress is not None:
            progress(count / len(tables()))
    return tuple(found)


def check_table(table: Table) -> Checked:
    """Compare each printed figure of a table with what this program computes for its inputs."""
    computed = computed_for(table) if table.expected else {}
    figures = [
        figure
        for name, given in table.expected.items()
        for figure in compared(name, given["value"], computed[name], float(given["tolerance"]))
    ]
    return Checked(table, tuple(figures))


def compared(name: str, printed: Any, computed: Any, tolerance: float) -> Iterator[Compared]:
    """Yield one figure, or each of several by name, printed beside computed."""
    if isinstance(printed, Mapping):
        for key, value in printed.items():
            yield from compared(f"{name}: {key}", value, computed[key], tolerance)  # no words
    elif _is_text(printed):
        same = list(computed) == printed if isinstance(printed, list) else computed == printed
        yield Compared(name, printed, computed, tolerance, None, bool(same))
    else:
        theirs, ours = np.asarray(printed, dtype=float), np.asarray(computed, dtype=float)
        if theirs.shape != ours.shape:
            yield Compared(name, printed, ours.tolist(), tolerance, None, False)
            return
        apart = float(np.abs(theirs - ours).max(initial=0.0))
        holds = bool(np.all(np.isfinite(ours))) and apart <= tolerance + ROUNDING
        yield Compared(name, printed, ours.tolist(), tolerance, apart, holds)


def _is_text(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value)
    return value is None or isinstance(value, str | bool)


def sentence(checked: tuple[Checked, ...]) -> Said:
    """Say how many figures of how many tables come out as printed, and which do not.

    A table of which nothing printed follows isn't computed, nor counted.
    """
    computed = [one for one in checked if one.figures]
    count = sum(len(one.figures) for one in checked)
    wrong = [one for one in checked if not one.holds]
    apart = sum(len(one.table.does_not_follow) for one in checked)
    said: list[str] = []
    if computed and not wrong:
        said.append(
            _(
                "{tables} published tables were computed again: all {count} figures come out "
                "as printed.",
                tables=len(computed),
                count=count,
            )
        )
    elif wrong:
        said.append(
            ngettext(
                "{n} of {tables} published tables does not come out as printed: this program "
                "must not be relied on.",
                "{n} of {tables} published tables do not come out as printed: this program "
                "must not be relied on.",
                len(wrong),
                tables=len(computed),
            )
        )
    if apart:
        said.append(
            ngettext(
                "{n} printed figure does not follow from the inputs printed beside it and is "
                "left out.",
                "{n} printed figures do not follow from the inputs printed beside them and are "
                "left out.",
                apart,
            )
        )
    return together(said)
