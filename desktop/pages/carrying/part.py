"""What the parts of the page have in common: they find, maybe slowly, and then show."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.pages.carrying.trial import Trial
from mcda.negotiation.steering import Steering


class TrialPart(QWidget):
    """A part of the page; `tried` follows each trial, `kept` asks that a trial enters the case.

    `kept` gives the words for undo and a function from case to case.
    """

    tried = Signal()
    kept = Signal(str, object)

    def key(self, trial: Trial) -> object:
        """Return what has to be the same for something found to be still right."""
        raise NotImplementedError

    def slow(self, trial: Trial) -> str:
        """Return in words what takes long about a trial; empty where it is quick."""
        return ""

    def work_out(self, trial: Trial, steering: Steering) -> Any:
        """Work out what is shown; called off the window's thread where it is slow.

        Raises RefusedError where there is nothing to be found.
        """
        raise NotImplementedError

    def show_found(self, trial: Trial, found: Any) -> None:
        """Show what was found of a trial."""
        raise NotImplementedError

    def sentence(self, trial: Trial, found: Any) -> str:
        """Return the part's answer in one sentence."""
        raise NotImplementedError
