"""Where the tour goes on the sample, and what it says there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from desktop.words import N_

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow

SAMPLE: Final = "us-russia-compatibility.parley"


@dataclass(frozen=True, slots=True)
class Stop:
    """A page, a title, what is said, and the part of the window that is framed."""

    page: str
    title: str
    words: str
    part: Callable[[MainWindow], QWidget | None] = lambda window: window.page


STOPS: Final = (
    Stop(
        "case",
        N_("The pages, in working order"),
        N_(
            "A dot says how far each page is: filled where it is complete, hollow where something "
            "is still to fill in. Ctrl and its number goes to a page, F6 from part to part."
        ),
        lambda window: window.rail,
    ),
    Stop(
        "case",
        N_("The case"),
        N_(
            "Stakeholders, criteria and packages stand side by side and are edited in place. The "
            "details beside them say all that is known of what is chosen."
        ),
    ),
    Stop(
        "scores",
        N_("Scores"),
        N_(
            "A grid like a spreadsheet's: type, paste, fill down; a range such as 3..5 is a score "
            "too. Common scores hold for everyone unless a stakeholder sees it otherwise."
        ),
    ),
    Stop(
        "weights",
        N_("Weights"),
        N_(
            "What each stakeholder cares about, asked in one of five ways. One stakeholder is "
            "chosen for all pages, at the top."
        ),
    ),
    Stop(
        "ranking",
        N_("Ranking"),
        N_(
            "Each page begins with its answer in a sentence. The line across a bar is the "
            "stakeholder's fallback; hatching is below it. Working shows every number."
        ),
    ),
    Stop(
        "firmness",
        N_("Firmness"),
        N_(
            "How far weights can move before another package leads. Sliders try it out; the case "
            "stays as it is until weights are kept."
        ),
    ),
    Stop(
        "agreement",
        N_("Agreement"),
        N_(
            "Who accepts the package, who refuses and why, what would bring them in and what would "
            "break it."
        ),
    ),
    Stop(
        "report",
        N_("Report"),
        N_(
            "The pages as they will print. Page 1 asks, answers, argues and leaves room for the "
            "decision."
        ),
    ),
    Stop(
        "report",
        N_("What is this?"),
        N_(
            "A question mark, Shift+F1 or a click with the other mouse button explains any word, "
            "number or setting in place, with formula and source. The sample is a copy: try "
            "anything."
        ),
        lambda window: window.page.explain_button,
    ),
)
