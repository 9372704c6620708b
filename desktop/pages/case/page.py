"""The case page: the question on top, then stakeholders, criteria and packages side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QTimer

from desktop.kit.beside import Beside
from desktop.kit.form import Form
from desktop.kit.slices import Steps, at_once
from desktop.pages.case.criteria_model import CriteriaModel
from desktop.pages.case.criterion import CriterionDetails
from desktop.pages.case.entries_model import EntriesModel, Kind, packages_kind, stakeholders_kind
from desktop.pages.case.head import CaseHead
from desktop.pages.case.package import PackageDetails
from desktop.pages.case.panel import Panel
from desktop.pages.case.several import duplicate, paste_names, remove
from desktop.pages.case.several_forms import SeveralCriteria, SeveralStakeholders
from desktop.pages.case.stakeholder import StakeholderDetails
from desktop.pages.page import Details, Page
from desktop.session.session import Session
from desktop.words import _, ngettext, text
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import ROOT, Case
from mcda.model.edits.lists import CRITERIA, Listed
from mcda.model.fields import plain
from mcda.model.ids import known
from mcda.model.tree import children, leaves

_OF_STAKEHOLDER = frozenset({"red_line", "fallback", "influence"})


class CasePage(Page):
    """Everything that the decision is about; what is chosen is edited in the details pane."""

    key = "case"

    def make(self) -> Steps[None]:
        session = self.session
        self._following = False
        self.head = CaseHead(session)
        self.body.addWidget(self.head)
        yield
        self.stakeholders = self._entries(
            stakeholders_kind(), _("Nobody yet. Name the parties to the settlement.")
        )
        yield
        self.criteria_model = CriteriaModel(session, self)
        self.criteria = Panel(
            _("Criteria"),
            _("Add a criterion"),
            _("None yet. Say what a package is judged on; group criteria as a tree."),
            self.criteria_model,
            tree=True,
        )
        self._connect_criteria()
        yield
        self.packages = self._entries(
            packages_kind(), _("None yet. Name the candidate settlements, waiting included.")
        )
        yield
        panels = (self.stakeholders, self.criteria, self.packages)
        self.body.addWidget(Beside(panels, (4, 5, 4)))
        self.body.addStretch(1)
        yield
        self._whole = WholeCase(session, self.head.fields)
        yield
        self._stakeholder = StakeholderDetails(session)
        yield
        self._criterion = CriterionDetails(session)
        yield
        self._package = PackageDetails(session)
        yield
        self._several = SeveralCriteria(session)
        yield
        self._parties = SeveralStakeholders(session)
        yield
        forms: tuple[Form, ...] = (self._whole, self._stakeholder, self._criterion)
        forms += (self._package, self._several, self._parties)
        for form in forms:
            form.setParent(self)
            form.hide()
            yield
        session.chosen_changed.connect(self._show_chosen)

    def sentence(self) -> str:
        case = self.session.case
        if not (case.stakeholders or case.criteria or case.packages):
            return _("Nothing is entered yet: begin with the question, then fill the lists.")
        return _(
            "<b>{packages}</b> for {stakeholders}, judged on {criteria}.",
            packages=ngettext("One package", "{n} packages", len(case.packages)),
            stakeholders=ngettext("one stakeholder", "{n} stakeholders", len(case.stakeholders)),
            criteria=ngettext("one criterion", "{n} criteria", len(leaves(case))),
        )

    def refresh(self) -> None:
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        self.show_sentence()
        self.head.refresh()
        case = self.session.case
        for panel, title, count in (
            (self.stakeholders, _("Stakeholders"), len(case.stakeholders)),
            (self.criteria, _("Criteria"), len(leaves(case))),
            (self.packages, _("Packages"), len(case.packages)),
        ):
            yield
            model = panel.view.model()
            assert isinstance(model, EntriesModel | CriteriaModel)
            self._following = True
            model.reload()
            self._following = False
            panel.set_title(f"{title} ({count})" if count else title)
        yield
        self._show_chosen()

    def details(self) -> Details:
        case, chosen = self.session.case, self.session.chosen
        selected = self.criteria.selected_ids()
        if len(selected) > 1 and self._several.show_criteria(selected):
            return [(_("Several criteria"), self._several)]
        parties = self.stakeholders.selected_ids()
        if len(parties) > 1 and self._parties.show_stakeholders(parties):
            return [(_("Several stakeholders"), self._parties)]
        for criterion in case.criteria:
            if criterion.id == chosen.criterion:
                self._criterion.show_criterion(criterion)
                return [(_("Criterion"), self._criterion)]
        for package in case.packages:
            if package.id == chosen.package:
                self._package.show_package(package)
                return [(_("Package"), self._package)]
        for stakeholder in case.stakeholders:
            if stakeholder.id == chosen.stakeholder:
                self._stakeholder.show_stakeholder(stakeholder)
                return [(_("Stakeholder"), self._stakeholder)]
        self._whole.show_inputs(case)
        return [(_("The case"), self._whole)]

    def go_to(self, place: Place) -> None:
        if place.field in _OF_STAKEHOLDER and place.stakeholder:
            place = replace(place, criterion="", package="")
        super().go_to(place)
        panel = self._panel_of(place)
        lists = {
            "stakeholders": self.stakeholders,
            "criteria": self.criteria,
            "packages": self.packages,
        }
        if panel is not None:
            self.details()
            form: Form = {
                self.stakeholders: self._stakeholder,
                self.criteria: self._criterion,
                self.packages: self._package,
            }[panel]
            field = form.fields.get(place.field)
            (field if field is not None and field.isVisible() else panel.view).setFocus()
        elif place.field in lists:
            lists[place.field].add_button.setFocus()
        elif place.field in (own := {**self.head.fields, **self._whole.fields}):
            own[place.field].setFocus()

    def _entries(self, kind: Kind, nothing: str) -> Panel:
        model = EntriesModel(self.session, kind, self)
        panel = Panel(kind.title, kind.add_words, nothing, model)
        panel.add_asked.connect(lambda: self._add(panel, model))
        panel.given_up.connect(lambda id_: self._give_up(panel, id_, kind.add_words))
        self._connect_bulk(panel, kind.listed)
        panel.move_asked.connect(lambda id_, step: _step(model, id_, step))
        panel.chosen.connect(lambda id_: self._choose(Place(**{kind.listed.key: id_})))
        panel.several_chosen.connect(self.session.chosen_changed)
        return panel

    def _connect_criteria(self) -> None:
        panel, model = self.criteria, self.criteria_model
        panel.add_asked.connect(self._add_criterion)
        panel.given_up.connect(lambda id_: self._give_up(panel, id_, _("Add a criterion")))
        self._connect_bulk(panel, CRITERIA)
        panel.several_chosen.connect(self.session.chosen_changed)
        panel.move_asked.connect(self._step_criterion)
        panel.shift_asked.connect(self._shift_criterion)
        panel.chosen.connect(lambda id_: self._choose(Place(criterion=id_)))
        model.modelReset.connect(self._show_chosen)

    def _connect_bulk(self, panel: Panel, listed: Listed) -> None:
        session = self.session

        def say(text: str) -> None:
            if text:
                self.said.emit(text)

        def pasted(text: str) -> None:
            before = {one.id for one in listed.things(session.case)}
            say(paste_names(session, listed, text))
            new = [one.id for one in listed.things(session.case) if one.id not in before]
            if new:
                self.when_whole(lambda: panel.select(new))

        def duplicated(id_: str) -> None:
            if duplicate(session, listed, id_):
                self.when_whole(lambda: panel.edit_name(panel.view.currentIndex()))

        panel.remove_asked.connect(lambda ids: say(remove(session, listed, ids)))
        panel.names_pasted.connect(pasted)
        panel.duplicate_asked.connect(duplicated)

    def _choose(self, place: Place) -> None:
        if not self._following:
            self.session.choose(place)

    def _show_chosen(self) -> None:
        """Make the chosen thing the current row of its panel, and of no other."""
        chosen = self.session.chosen
        wanted = self._panel_of(chosen)
        self._following = True
        for panel, model, id_ in (
            (self.stakeholders, self.stakeholders.view.model(), chosen.stakeholder),
            (self.packages, self.packages.view.model(), chosen.package),
            (self.criteria, self.criteria_model, chosen.criterion),
        ):
            assert isinstance(model, (EntriesModel, CriteriaModel))
            # Several rows stay selected while nothing is chosen.
            if wanted is not None or len(panel.selected_ids()) < 2:
                panel.show_current(model.index_of(id_ if panel is wanted else ""))
        self._following = False

    def _panel_of(self, place: Place) -> Panel | None:
        if place.criterion:
            return self.criteria
        if place.package:
            return self.packages
        return self.stakeholders if place.stakeholder else None

    def _add(self, panel: Panel, model: EntriesModel) -> None:
        kind, listed = model.kind, model.kind.listed
        taken = [thing.id for thing in listed.things(self.session.case)]
        id_ = edits.new_id(taken, kind.new_name, listed.key)
        # The focus moves first: leaving a field ends the run that adding and naming share.
        panel.view.setFocus()
        self.session.seal()
        self.session.apply(
            kind.add_words, listed.begin, kind.new_name, id=id_, merge=f"add:{listed.key}:{id_}"
        )
        self.when_whole(lambda: panel.name_new(model.index_of(id_)))

    def _give_up(self, panel: Panel, id_: str, words: str) -> None:
        """Take back a row that was begun and left without a name."""
        stack = self.session.undo_stack
        if stack.undoText() == words and panel.current_id() == id_:
            QTimer.singleShot(0, self.session, self.session.undo)

    def _add_criterion(self) -> None:
        """Add below the chosen node, or beside the chosen leaf."""
        case, beside = self.session.case, self.criteria.current_id()
        current = known(case.criteria, beside)
        parent, index = ROOT, None
        if current is not None:
            below = children(case, current.id)
            parent = current.id if below else current.parent
            siblings = [c.id for c in children(case, parent)]
            index = None if below else siblings.index(current.id) + 1
        name = _("New criterion")
        id_ = edits.new_id([c.id for c in case.criteria], name, "criterion")
        self.criteria.view.setFocus()
        self.session.seal()
        self.session.apply(
            _("Add a criterion"),
            edits.add_criterion,
            name,
            parent,
            index=index,
            id=id_,
            merge=f"add:criterion:{id_}",
        )
        self.when_whole(lambda: self.criteria.name_new(self.criteria_model.index_of(id_)))

    def _step_criterion(self, id_: str, step: int) -> None:
        index = self.criteria_model.index_of(id_)
        if index.isValid():
            before = index.row() + (2 if step > 0 else -1)
            above = self.criteria_model.id_at(index.parent())
            if 0 <= before <= self.criteria_model.rowCount(index.parent()):
                self.criteria_model.move(id_, above, before)

    def _shift_criterion(self, id_: str, step: int) -> None:
        model = self.criteria_model
        index = model.index_of(id_)
        if not index.isValid():
            return
        above = index.parent()
        if step < 0 and above.isValid():
            model.move(id_, model.id_at(above.parent()), above.row() + 1)
        elif step > 0 and index.row() > 0:
            sibling = model.index(index.row() - 1, 0, above)
            model.move(id_, model.id_at(sibling), model.rowCount(sibling))


class WholeCase(Form):
    """What the details pane shows while nothing is chosen: what the page's head does not."""

    def __init__(self, session: Session, head: Iterable[str]) -> None:
        """`head` are the fields on top of the page."""
        super().__init__("")
        self.setAccessibleName(_("The case"))
        self._session = session
        self.make_inputs(Case, self._change, session.seal, *head)
        self.add_inputs()

    def _change(self, field: str, value: object) -> None:
        words = _("Change “{field}”", field=text(plain(Case)[field][1].title))
        self._session.apply(words, edits.set_case, merge=f"case:{field}", **{field: value})


def _step(model: EntriesModel, id_: str, step: int) -> None:
    index = model.index_of(id_)
    if index.isValid():
        model.move(id_, index.row() + (2 if step > 0 else -1))
