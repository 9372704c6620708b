"""The commands by name: what each does and what adds it; and what opens the window instead.

Nothing but the standard library stands behind the names: `run.py` asks it before anything is
installed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from mcda.disk.door import is_there
from mcda.model.texts import nearest
from mcda.words.said import _

COMMANDS: Final = {
    "rank": _("rank the packages for each stakeholder"),
    "sensitivity": _("crossovers, intervals and smallest changes"),
    "acceptability": _("how often each package takes each rank"),
    "group": _("group rankings, agreement, blocs and what the data spread"),
    "report": _("write the ranked option report"),
    "packages": _("what can be agreed: packages that suit everyone, and who blocks the rest"),
    "trades": _("what would satisfy a blocker, what trades, and what improves a package"),
    "ledger": _("what the measures of a package bring each stakeholder, and who gives what"),
    "weights": _("priorities and consistency of a pairwise matrix"),
    "take": _("take tables in that were not made for Parley, and say what was taken"),
    "check": _("the problems of a file, and nothing else"),
    "template": _("write a blank or example case workbook"),
    "round": _("send a scoring round out, or take it in"),
    "diff": _("who moved from one round to another"),
    "order": _("in which order a package can be carried out, and whether it holds by itself"),
    "delivery": _("what a package is worth if not all of it is delivered"),
    "waiting": _("when fallbacks overtake packages, and what a year's delay costs whom"),
    "stability": _("who would drop something, and what the others could answer"),
    "compare": _("what differs between two states of a case, and what that did"),
    "answer": _("who accepts what, and the answer that this bears"),
    "verify": _("compute published tables again, beside the figures that were printed"),
}


def adder(name: str) -> Callable[[Any], None]:  # noqa: C901 - one case a command
    """Return what adds a command to the parser, from its own file, which alone is loaded."""
    match name:
        case "rank":
            from mcda.cli.rank import add_command as add
        case "sensitivity" | "acceptability":
            from mcda.cli.firmness import add_commands as add
        case "group":
            from mcda.cli.group import add_command as add
        case "report":
            from mcda.cli.report import add_command as add
        case "packages":
            from mcda.cli.packages import add_command as add
        case "trades":
            from mcda.cli.trades import add_command as add
        case "ledger":
            from mcda.cli.ledger import add_command as add
        case "weights":
            from mcda.cli.matrix import add_command as add
        case "take":
            from mcda.cli.take import add_command as add
        case "check":
            from mcda.cli.check import add_command as add
        case "template":
            from mcda.cli.template import add_command as add
        case "round":
            from mcda.cli.rounds import add_commands as add
        case "diff":
            from mcda.cli.diff import add_command as add
        case "order":
            from mcda.cli.order import add_command as add
        case "delivery":
            from mcda.cli.delivery import add_command as add
        case "waiting":
            from mcda.cli.waiting import add_command as add
        case "stability":
            from mcda.cli.stability import add_command as add
        case "compare":
            from mcda.cli.compare import add_command as add
        case "answer":
            from mcda.cli.answer import add_command as add
        case "verify":
            from mcda.cli.verify import add_command as add
        case _:
            raise KeyError(name)
    return add


def opens_window(words: Sequence[str]) -> bool:
    """Tell whether `parley WORDS` opens the window: alone, or with a file."""
    return len(words) < 2 and not any(word.startswith("-") or _meant(word) for word in words)


def _meant(word: str) -> bool:
    """Say whether a single word is a command, or a misspelt one where no file has that name."""
    if word in COMMANDS:
        return True
    guess = nearest(word, COMMANDS)
    near = guess is not None and guess[0] == word[0].lower()
    return near and not Path(word).suffix and not is_there(Path(word))
