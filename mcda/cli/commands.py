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


def adders() -> tuple[Callable[[Any], None], ...]:
    """Return what adds each command to the parser, in their order; only a command loads these."""
    from mcda.cli import (  # fmt: skip
        agreeing,
        answer,
        carrying,
        check,
        compare,
        diff,
        firmness,
        group,
        matrix,
        rank,
        report,
        rounds,
        take,
        template,
        verify,
    )

    return (
        rank.add_command, firmness.add_commands, group.add_command, report.add_command,
        agreeing.add_commands, matrix.add_command, take.add_command, check.add_command,
        template.add_command, rounds.add_commands, diff.add_command, carrying.add_commands,
        compare.add_command, answer.add_command, verify.add_command,
    )  # fmt: skip


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
