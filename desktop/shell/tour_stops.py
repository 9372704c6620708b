"""Where the tour goes on the sample, and what it says there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

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
        "The pages, in working order",
        "A dot says how far each page is: filled where it is complete, hollow where something "
        "is still to fill in. Ctrl and its number goes to a page, F6 from part to part.",
        lambda window: window.rail,
    ),
    Stop(
        "case",
        "The case",
        "Stakeholders, criteria and packages stand side by side and are edited in place. The "
        "details beside them say all that is known of what is chosen.",
    ),
    Stop(
        "scores",
        "Scores",
        "A grid like a spreadsheet's: type, paste, fill down; a range such as 3..5 is a score "
        "too. Common scores hold for everyone unless a stakeholder sees it otherwise.",
    ),
    Stop(
        "weights",
        "Weights",
        "What each stakeholder cares about, asked in one of five ways. One stakeholder is "
        "chosen for all pages, at the top.",
    ),
    Stop(
        "ranking",
        "Ranking",
        "Each page begins with its answer in a sentence. The line across a bar is the "
        "stakeholder's fallback; hatching is below it. Working shows every number.",
    ),
    Stop(
        "firmness",
        "Firmness",
        "How far weights can move before another package leads. Sliders try it out; the case "
        "stays as it is until weights are kept.",
    ),
    Stop(
        "agreement",
        "Agreement",
        "Who accepts the package, who refuses and why, what would bring them in and what would "
        "break it.",
    ),
    Stop(
        "report",
        "Report",
        "The pages as they will print. Page 1 asks, answers, argues and leaves room for the "
        "decision.",
    ),
    Stop(
        "report",
        "What is this?",
        "A question mark, F1 or a click with the other mouse button explains any word, "
        "number or setting in place, with formula and source. The sample is a copy: try "
        "anything.",
        lambda window: window.page.explain_button,
    ),
)
