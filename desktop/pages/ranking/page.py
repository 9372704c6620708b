"""Ranking: every package for every stakeholder, and in sections beside it what stands behind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.empty_state import EmptyState
from desktop.kit.labels import push
from desktop.kit.laid import STRETCH, fill
from desktop.kit.section_row import SectionRow
from desktop.kit.slices import Slices, Steps, at_once
from desktop.kit.theme import theme
from desktop.pages.page import Details, Page
from desktop.pages.ranking.differences import DifferencesPart
from desktop.pages.ranking.group import GroupPart
from desktop.pages.ranking.opinion import OpinionPart
from desktop.pages.ranking.packages import PackagesPart
from desktop.pages.ranking.ranking_tables import bounds_words
from desktop.pages.ranking.working_part import WorkingPart
from desktop.session.whole_answer import WholeAnswer
from desktop.words import _, html, text
from mcda.answer.answer import answer_now
from mcda.answer.headline import headline, ranking_sentence
from mcda.answer.reading_order import packages_to_read
from mcda.errors import Place
from mcda.figures.chart_specs import blocked_words
from mcda.group.opinion_sentences import steadiness_sentences
from mcda.group.summary import Summary
from mcda.methods.rank import Ranking
from mcda.model.case import Package
from mcda.model.ids import known
from mcda.model.naming import label, labels
from mcda.words import figures


class RankingPage(Page):
    """Packages first; the second opinion, the group, differences and the working on request."""

    key = "ranking"
    shows_results = True
    of_blocs = True

    def make(self) -> Steps[None]:
        session = self.session
        self.sections = SectionRow(
            _("Sections of the ranking"),
            (
                ("packages", _("Packages")),
                ("opinion", _("Second opinion")),
                ("group", _("Group")),
                ("differences", _("Differences")),
                ("working", _("Working")),
            ),
        )
        self.answer = WholeAnswer(session, self)
        self._turning = Slices(self)
        yield
        self.packages = PackagesPart(session, show=self._show_more)
        yield
        yield from self.packages.laid()
        yield
        self.opinion = OpinionPart(session)
        yield
        self.group = GroupPart(session)
        yield
        self.differences = DifferencesPart(session)
        yield
        self.working = WorkingPart(session)
        self.working.wanted.connect(lambda key: self.go_elsewhere.emit(key, Place()))
        yield
        self._parts: dict[str, QWidget] = {
            "packages": self.packages,
            "opinion": self.opinion,
            "group": self.group,
            "differences": self.differences,
            "working": self.working,
        }
        self._open_working = push(_("Show working"), lambda: self.show_step(0), look="link")
        self.empty = EmptyState(
            _("Packages are ranked once they have scores and a stakeholder has weights."),
            (_("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
            (_("Go to the weights"), lambda: self.go_elsewhere.emit("weights", Place())),
        )
        self._content = yield from self.sections.laid_over(
            self._parts, within=self.body.parentWidget()
        )
        yield
        fill(self.body, self.empty, self._content, STRETCH)
        self._connect()

    def sentence(self) -> str:
        if not self._ready():
            return ""
        summary, case = self.session.summary(), self.session.case
        if not summary.rankings:
            return html(headline(answer_now(case, summary)))
        first, more = html(headline(self.answer.now)), html(ranking_sentence(summary))
        return f'{first} <span style="color:{theme().quiet}">{more}</span>'

    def refresh(self) -> None:
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        self._turning.stop()
        ready = self._ready() and bool(self.session.summary().rankings)
        if ready:
            self.answer.ask_for_it()
        else:
            self.answer.stop()
        self.show_sentence()
        yield
        self._content.setVisible(ready)
        self.empty.setVisible(not ready)
        if ready and self.sections.current == "packages":
            yield from self.packages.pieces(self._package())
        elif ready:
            self._show_section()

    def showEvent(self, event: QShowEvent) -> None:
        """Show also what was chosen on another page since this one was last seen."""
        super().showEvent(event)
        if self.whole:
            self._chosen_elsewhere()

    def held(self) -> dict[str, Any]:
        return {"section": self.sections.current}

    def take_up(self, held: dict[str, Any]) -> None:
        self.sections.choose(held["section"])

    def details(self) -> Details:
        summary = self.session.summary() if self._ready() else None
        package = self._package()
        if summary is None or package is None or not summary.rankings:
            return []
        i = summary.packages.index(package)
        shown: Details = [(_("Chosen"), f"<b>{escape(package.name)}</b>")]
        if package.description:
            shown.append(("", escape(package.description)))
        ranking = self.session.ranking(self.session.stakeholder)
        who = self.session.stakeholder_value()
        if who is not None:
            said = _("Not ranked yet; the problems say why.")
            if ranking is not None:
                said = standing(summary, ranking, i)
            shown.append((_("For {who}", who=label(who)), said))
        if len(summary.stakeholders) > 1:
            shown.append((_("For all"), overall(summary, i)))
        if ranking is not None:
            steady = self.packages.steady.get(ranking.stakeholder)
            told = steadiness_sentences(ranking, steady) if steady is not None else ()
            if told:
                removed = "<br>".join(html(sentence) for sentence in told)
                shown.append((_("If a package is removed"), removed))
            notes = "<br>".join(html(problem.found) + "." for problem in ranking.problems)
            if notes:
                shown.append((_("Mind"), notes))
            shown.append(("", self._open_working))
        return shown

    def go_to(self, place: Place) -> None:
        super().go_to(place)
        self._refresh_if_stale()
        self.sections.choose("packages")
        self.packages.summary_table.choose(place.package, place.stakeholder)
        self.packages.summary_table.setFocus()

    def show_step(self, number: int) -> None:
        """Open the working at a step and bring it into sight."""
        self.sections.choose("working")
        if self._turning.working:
            self._turning.stop()
            self.working.show_case()
        steps = self.working.working
        steps.choose(number)
        self.content.adjustSize()
        self.scroll_area.ensureWidgetVisible(steps)
        steps.captions.setFocus()

    def _ready(self) -> bool:
        case = self.session.case
        return not self.waits and bool(case.stakeholders and case.packages and case.criteria)

    def _package(self) -> Package | None:
        """Return the package that the page speaks of: the chosen one, else the leader; of who is
        not ranked, the first of the table.
        """
        chosen = self.session.chosen.package
        found = known(self.session.case.packages, chosen)
        if found is None:
            ranking = self.session.ranking(self.session.stakeholder)
            if ranking is not None:
                return ranking.leader
            if self._ready():
                session = self.session
                order = packages_to_read(session.recommendation(), session.summary())
                return session.summary().packages[order[0]] if order else None
        return found

    def _answered(self, _found: object) -> None:
        if self.session.ready:
            self.show_sentence()

    def _connect(self) -> None:
        self.answer.found.connect(self._answered)
        self.sections.chosen.connect(lambda _key: self._section_chosen())
        self.packages.summary_table.chosen.connect(self._chosen)
        self.packages.own_table.chosen.connect(lambda package, _column: self._chosen(package, ""))
        self.packages.lines.picked.connect(self._line_picked)
        self.packages.steady_known.connect(self.session.chosen_changed)
        self.opinion.chosen.connect(lambda package: self._chosen(package, ""))
        self.group.chosen.connect(self._chosen)
        self.differences.place_wanted.connect(self.session.choose)
        self.working.said.connect(self.said)
        self.session.chosen_changed.connect(self._chosen_elsewhere)

    def _section_chosen(self) -> None:
        if self._ready() and self.session.summary().rankings:
            self._show_section()

    def _show_section(self) -> None:
        """Bring the chosen section up to date; the others wait until they are chosen."""
        package = self._package()
        key = package.id if package is not None else ""
        show = {
            "opinion": lambda: self.opinion.show_case(key),
            "group": lambda: self.group.show_case(key),
            "differences": self.differences.show_case,
        }
        pieces: dict[str, Callable[[], Steps[None]]] = {
            "packages": partial(self.packages.pieces, package),
            "working": self.working.pieces,
        }
        section = self.sections.current
        self._turning.stop()
        if section in show:
            show[section]()
        else:
            self._begin(pieces[section]())

    def _begin(self, pieces: Steps[None]) -> None:
        """Show a part at once, of a large case a little in each turn of the loop."""
        self._turning.begin(pieces, now=not self.session.large)

    def _show_more(self, pieces: Steps[None]) -> None:
        """Show other packages or another chosen one; what the page is putting in begins anew."""
        if self.whole:
            self._begin(pieces)
        else:
            self._changed()

    def _chosen(self, package: str, column: str) -> None:
        self.packages.forget_pair()
        known = {stakeholder.id for stakeholder in self.session.case.stakeholders}
        stakeholder = column if column in known else ""
        self.session.choose(Place(package=package, stakeholder=stakeholder))

    def _chosen_elsewhere(self) -> None:
        if not (self.isVisible() and self._ready() and self.session.summary().rankings):
            return
        package = self._package()
        key = package.id if package is not None else ""
        section = self.sections.current
        if section == "packages":
            self._show_more(self.packages.pieces_of(package))
        elif section == "opinion":
            self.opinion.table.choose(key)
        elif section == "group":
            self.group.table.choose(key)

    def _line_picked(self, row: int, column: int) -> None:
        summary = self.session.summary()
        rows, columns = self.packages.line_rows, self.packages.line_columns
        if 0 <= row < len(rows) and 0 <= column < len(columns):
            who = summary.stakeholders[columns[column]]
            self._chosen(summary.packages[rows[row]].id, who.id)


def standing(summary: Summary, ranking: Ranking, i: int) -> str:
    """Return rank, value, fallback and score of package i for a ranking's stakeholder."""
    ids = [s.id for s in summary.stakeholders]
    j = ids.index(ranking.stakeholder)
    count, rank = len(summary.packages), int(summary.ranks[i, j])
    place = _("Rank {rank} of {count}", rank=rank, count=count)
    best, worst = int(ranking.best_ranks[i]), int(ranking.worst_ranks[i])
    if best != worst:
        place = _("{place} (open scores: {best} to {worst})", place=place, best=best, worst=worst)
    lines = [place]
    if ranking.values is not None:
        value = _("Value {value}", value=figures.whole(float(ranking.values[i])))
        spread = bounds_words(ranking, i)
        lines.append(_("{value} ({spread})", value=value, spread=spread) if spread else value)
    if summary.fallbacks[j] == summary.fallbacks[j]:
        fallback = figures.whole(float(summary.fallbacks[j]))
        lines.append(_("Fallback {value}", value=fallback))
    score = figures.score(float(ranking.scores[i]))
    lines.append(f"{text(ranking.method.title)} {text(ranking.method.score_name)} {text(score)}")
    return _lines(lines)


def overall(summary: Summary, i: int) -> str:
    """Return who is worst off with package i, its mean value beside it, and who blocks it."""
    lines = []
    who = text(labels(summary.worst_off[i]))
    if who:
        worst = figures.whole(float(summary.worst_values[i]))
        lines.append(_("Worst off: {who} with {value}", who=who, value=worst))
        mean = figures.whole(float(summary.mean_values[i]))
        lines.append(_("Mean value {value}", value=mean))
    lines.append(_("Blocked by {who}", who=blocked_words(summary, i)))
    return _lines(lines)


def _lines(lines: list[str]) -> str:
    return "<br>".join(f"{escape(line)}." for line in lines)
