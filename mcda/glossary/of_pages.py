"""What each page is for, in a sentence or two; the key is that of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mcda.words.said import N_

PAGES: Final[Mapping[str, str]] = {
    "start": N_(
        "Where a case is begun, opened, or taken up again after the program ended before it was "
        "saved."
    ),
    "case": N_(
        "What is to be decided: the question, who takes part, what packages are judged on, and the "
        "packages."
    ),
    "measures": N_(
        "What packages are made of: measures in levels, what each level changes, and what rules "
        "tie them. A case without measures is whole too."
    ),
    "scores": N_(
        "How each package does on each criterion. Common scores hold for everyone; a stakeholder's "
        "own stand in their place."
    ),
    "weights": N_("What each stakeholder cares about how much, and in which way it was asked."),
    "ranking": N_(
        "Which package leads for whom, why, what other methods say, and the whole working."
    ),
    "firmness": N_(
        "How far weights and scores can move before another package leads. Trying out changes "
        "nothing in the case."
    ),
    "agreement": N_(
        "Who accepts which package and what that speaks for, what would change it, and what could "
        "be agreed."
    ),
    "carrying": N_(
        "In which order a package can be carried out, what is delivered, what waiting costs, and "
        "what holds it."
    ),
    "round": N_("Asking others: sending workbooks, taking answers in, and what they moved."),
    "report": N_("The pages as they will print, and every way out of the program."),
    "importing": N_(
        "What was found in files that were not made for Parley, shown before anything is taken. It "
        "becomes a new case, or part of the open one."
    ),
}
