"""The methods and normalisations in plain words, for menus, settings and the status line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Choice:
    """One method or normalisation: its name in the engine, its title, and a line about it."""

    name: str
    title: str
    line: str


def methods() -> tuple[Choice, ...]:
    """Return the methods that rank the case."""
    tr = QCoreApplication.translate
    return (
        Choice(
            "weighted-sum",
            tr("Method", "Weighted sum"),
            tr(
                "Method",
                "Adds each criterion's share; a gain on one makes up for a loss on another.",
            ),
        ),
        Choice(
            "topsis",
            tr("Method", "TOPSIS"),
            tr("Method", "Closeness to the best and distance from the worst, on all criteria."),
        ),
        Choice(
            "ahp",
            tr("Method", "AHP"),
            tr(
                "Method",
                "Weights from pairwise judgements; each package rated against the best one.",
            ),
        ),
    )


def normalisations() -> tuple[Choice, ...]:
    """Return the ways in which scores of different units are made comparable."""
    tr = QCoreApplication.translate
    return (
        Choice(
            "anchored",
            tr("Method", "Anchored"),
            tr("Method", "From the agreed worst to the agreed best; a new package moves nobody."),
        ),
        Choice(
            "vector",
            tr("Method", "Vector"),
            tr("Method", "Divides by the length of the column, as Hwang and Yoon did in 1981."),
        ),
        Choice(
            "minmax",
            tr("Method", "Min-max"),
            tr("Method", "From the worst to the best score among the packages at hand."),
        ),
        Choice(
            "max",
            tr("Method", "Max"),
            tr("Method", "As a share of the largest score in the column."),
        ),
        Choice("sum", tr("Method", "Sum"), tr("Method", "As a share of the column's sum.")),
    )


def method_title(name: str) -> str:
    """Return a method's title; an unknown name stands for itself."""
    found = next((choice.title for choice in methods() if choice.name == name), None)
    if found is None:
        from mcda.methods.register import REGISTER

        found = REGISTER[name].title if name in REGISTER else name
    return found


def normalisation_title(name: str) -> str:
    """Return a normalisation's title; an unknown name stands for itself."""
    return next((choice.title for choice in normalisations() if choice.name == name), name)
