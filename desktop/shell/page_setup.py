"""Page set-up from the menu and from the settings; a report that is seen follows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.kit.page_setup import PageSetup
    from desktop.shell.main_window import MainWindow


def open_page_setup(window: MainWindow) -> PageSetup:
    """Ask for paper, orientation and margin beside the window."""
    from desktop.kit.page_setup import PageSetup
    from desktop.pages.report.page import ReportPage

    page = window.page
    if isinstance(page, ReportPage):
        return page.ask_set_up()
    dialog = PageSetup(window)
    dialog.show()
    return dialog
