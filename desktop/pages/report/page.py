"""Report: the pages as they will print, the sections to choose, and every way out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from desktop.kit import focus
from desktop.kit.beside import Beside
from desktop.kit.card import Card, on_card
from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import label, push
from desktop.kit.laid import STRETCH, fill, in_column, in_row
from desktop.kit.page_setup import PageSetup, paper, set_up_words
from desktop.kit.printing import Pages, laying_out
from desktop.kit.printing.output import on_printer
from desktop.kit.printing.preview import Preview
from desktop.kit.putting_out import PuttingOut
from desktop.kit.slices import Slices
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.work_bar import WorkBar
from desktop.pages.page import Details, Page
from desktop.save_dialog import ask_where, file_name
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, ngettext, text
from mcda.errors import Place
from mcda.report.blocks import Report
from mcda.report.build import ALL, build
from mcda.report.facts import facts
from mcda.report.sections import SECTIONS
from mcda.weighting.given_sentences import scores_sentence, unknown_sentences
from mcda.words.said import Said

AT_ONCE = 40
"""Pages that are painted before a person waits."""


class ReportPage(Page):
    """The preview, and beside it what to put in and where to send it."""

    key = "report"
    shows_results = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._report: Report | None = None
        self._told: tuple[Said, ...] = ()
        """What is said of the case's scores, and of what is not known of it."""
        self._pages: Pages | None = None
        self._latest = Latest(self, found=self._arrived, while_seen=self)
        self._laying = Slices(self)
        self._then: Callable[[], object] | None = None
        self.preview = Preview()
        self.sections = {key: _section_box(key) for key in ALL}
        self.set_up = push(_("Page set-up…"), self.ask_set_up)
        self.on_paper: QLabel = label(set_up_words(), "small")
        self.place: QLabel = label("", "small")
        self.bar = WorkBar(self._latest)
        self.out = PuttingOut(self)
        self.print_button = push(_("Print…"), lambda: self.ask_print())
        self.pdf_button = push(_("Save as PDF…"), look="primary")
        self.html_button = push(_("Save as HTML…"), lambda: self.ask_save(".html"))
        self.word_button = push(_("Save for Word…"), lambda: self.ask_save(".docx"))
        self.workbook_button = QPushButton(_("Save the results as a workbook…"))
        self.empty = EmptyState(
            _("The report is there once a stakeholder can be ranked."),
            (_("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
            (_("Go to the weights"), lambda: self.go_elsewhere.emit("weights", Place())),
        )
        self._content = QWidget()
        self._lay_out_content()
        fill(self.body, self.empty, self.bar, self.out.bar, (self._content, 1))
        self._connect()

    def sentence(self) -> str:
        if self._pages is None:
            return ""
        count = self._pages.count
        pages = ngettext("1 page", "{n} pages", count)
        if list(self._chosen()) == ["brief"]:
            return _("{pages}: the brief alone.", pages=pages)
        return _("{pages}, as they will print.", pages=pages)

    def refresh(self) -> None:
        self._latest.stop()
        self._laying.stop()
        self._report, self._pages = None, None
        if self._ready() and self._chosen():
            self._compose()
        self._show_all()

    def held(self) -> dict[str, Any]:
        return {"chosen": self._chosen()}

    def take_up(self, held: dict[str, Any]) -> None:
        for key, box in self.sections.items():
            box.setChecked(key in held["chosen"])

    def take_focus(self) -> None:
        """Begin at what stays: the way to cancel goes once the report is worked out."""
        if not (self.set_up.isVisible() and focus.put_on(self.set_up)):
            super().take_focus()

    def details(self) -> Details:
        if self._report is None:
            return []
        shown: Details = [(_("At the foot of each page"), escape(self._report.footer.settings))]
        heads = chain((_("Scores"), _("What is not known")), repeat(""))
        shown += [(head, escape(said)) for said, head in zip(self._told, heads, strict=False)]
        return shown

    def report(self) -> Report | None:
        """Return the report as it is shown, None while there is nothing to report."""
        return self._report

    def _when_there(self, act: Callable[[], bool]) -> bool:
        """Put off what needs the report until it is worked out; say so, and return False."""
        if not self._ready():
            self.said.emit(_("There is no report without stakeholders, criteria and packages."))
            return False
        if not self._chosen():
            self.said.emit(_("Choose at least one section of the report."))
            return False
        if not self._working:
            self.refresh()
        if self._report is not None:
            return act()
        self._then = act
        self.said.emit(_("The report is being worked out; it goes on by itself then."))
        return False

    def ask_set_up(self) -> PageSetup:
        """Ask for paper, orientation and margin; the pages follow at once."""
        dialog = PageSetup(self)
        dialog.changed.connect(self._lay_out_anew)
        dialog.show()
        return dialog

    def _lay_out_anew(self) -> None:
        """Set the report that is there on the sheet that is chosen now."""
        self.on_paper.setText(set_up_words())
        if self._report is not None and self._pages is not None and self._pages.paper != paper():
            self._lay_out_pages(self._report)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out_anew()

    def ask_print(self) -> bool:
        """Ask for a printer and print; say whether it was done."""
        if self._report is None:
            return self._when_there(self.ask_print)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        on_printer(printer, paper())
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(_("Print the report"))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        if self._pages is not None:
            long = self._long(self._pages)
            self.out.print(self._pages.report, printer, self._pages.paper, long=long)
        return True

    def ask_save(self, kind: str) -> bool:
        """Ask for a file of a kind (".pdf", ".html", ".docx", ".xlsx") and write it."""
        if self._report is None:
            return self._when_there(lambda: self.ask_save(kind))
        near = self.session.path or self.session.source
        folder = near.parent if near is not None else Path.home()
        suggested = folder / f"{file_name(self.session.case.title)}{kind}"
        words = {
            ".pdf": _("PDF documents"),
            ".html": _("Web pages"),
            ".docx": _("Word documents"),
            ".xlsx": _("Workbooks"),
        }
        path = ask_where(self, _("Save the report"), suggested, {words[kind]: (kind,)})
        return path is not None and self.save(path)

    def save(self, path: Path) -> bool:
        """Write the report in the form that the file's ending names; problems are listed."""
        pages = self._pages
        return pages is not None and self.out.save(
            pages.report, path, pages, long=self._long(pages)
        )

    def _long(self, pages: Pages) -> bool:
        """Say whether a person would wait until the report is put out."""
        return self.session.large or pages.count > AT_ONCE

    def _compose(self) -> None:
        """Build the report of the case as it is, beside the window."""
        case, chosen = self.session.case, self._chosen()
        summary, today = self.session.summary(), date.today()
        answer = self.session.answer

        def work(handle: Handle) -> tuple[Report, tuple[Said, ...]]:
            going = [True]

            def progress(done: int, total: int) -> None:
                # What no page needed, a file may ask of the facts when this work is long over.
                if going:
                    handle.progress(done / max(1, total))

            known = facts(case, printed=today, summary=summary, answer=answer, progress=progress)
            told = (scores_sentence(case), *unknown_sentences(case))
            report = build(known, chosen)
            going.clear()
            return report, told

        self.bar.begin(_("Working out the report"))
        self._latest.ask((id(summary), chosen), work)

    @property
    def _working(self) -> bool:
        """Say whether the report is still to come."""
        return self._latest.awaited or self._laying.working

    def _arrived(self, found: tuple[Report, tuple[Said, ...]]) -> None:
        report, self._told = found
        self._lay_out_pages(report)

    def _lay_out_pages(self, report: Report) -> None:
        self.bar.begin(_("Laying out the pages"))
        steps = laying_out(report, paper())
        self._laying.begin(steps, partial(self._laid_out, report))

    def _laid_out(self, report: Report, pages: Pages) -> None:
        if pages.paper != paper():
            # Another sheet was chosen meanwhile.
            self._lay_out_pages(report)
            return
        self.bar.end()
        self._report, self._pages = report, pages
        self._show_all()
        # The details pane was filled before there was a report.
        self.session.chosen_changed.emit()
        then, self._then = self._then, None
        if then is not None and self.isVisible():
            then()

    def _show_all(self) -> None:
        """Show what is there: the pages, or why there are none."""
        super().refresh()
        self.on_paper.setText(set_up_words())
        ready = self._ready()
        self.empty.setVisible(not ready)
        self._content.setVisible(ready)
        self.preview.show_pages(self._pages)
        for button in self._buttons():
            button.setEnabled(self._pages is not None)
        if self._working:
            self.place.setText("")
        else:
            self._show_place()

    def _cancelled(self) -> None:
        self._then = None
        self._laying.stop()
        self.bar.end()
        self.place.setText(_("Cancelled. Any other choice of sections begins anew."))

    def _ready(self) -> bool:
        case = self.session.case
        return bool(case.packages and case.stakeholders and case.criteria)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.sections.items() if box.isChecked())

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.print_button,
            self.pdf_button,
            self.html_button,
            self.word_button,
            self.workbook_button,
        )

    def _show_place(self) -> None:
        if self._pages is None:
            self.place.setText(_("Choose at least one section."))
            return
        self.place.setText(
            _("Page {n} of {count}", n=self.preview.current + 1, count=self._pages.count)
        )

    def _lay_out_content(self) -> None:
        sections = Card(_("Sections"))
        for box in self.sections.values():
            sections.body.addWidget(box)
        out = on_card(self.set_up, self.on_paper, *self._buttons(), title=_("Print and save"))
        holder = QWidget()
        in_column(out, sections, self.place, STRETCH, of=holder, gap=2 * GRID_PX)
        holder.setFixedWidth(max(theme().px(270), holder.sizeHint().width()))
        in_row(Beside((self.preview, holder), (1, 0)), of=self._content)

    def _connect(self) -> None:
        for box in self.sections.values():
            box.toggled.connect(self._choice_changed)
        self.bar.cancelled.connect(self._cancelled)
        self.out.said.connect(self.said)
        self.out.failed.connect(self.session.report)
        self.preview.page_changed.connect(lambda _page: self._show_place())
        self.pdf_button.clicked.connect(lambda: self.ask_save(".pdf"))
        self.workbook_button.clicked.connect(lambda: self.ask_save(".xlsx"))

    def _choice_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh_if_stale()


def _section_box(key: str) -> QCheckBox:
    box = QCheckBox(text(SECTIONS[key].title))
    box.setChecked(not SECTIONS[key].optional)
    box.setToolTip(text(SECTIONS[key].about))
    return box
