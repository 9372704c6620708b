"""The end of the program, the same however it comes: closed, given up, or never shown.

Left to itself PySide takes apart what is left in no order and without Python's lock, while
work beside the window may still report to it, and Qt lets go of what was copied only after
Python has ended. Either ends the program with a crash after all is done.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.session.jobs import wait_for_all


def end() -> None:
    """End the work beside the window, keep what was copied, and destroy every window.

    Asks nothing and may be done again; whoever closes a window has asked before.
    """
    if not isinstance(QCoreApplication.instance(), QApplication):
        return
    from desktop.kit import clipboard

    wait_for_all()
    clipboard.leave()
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
