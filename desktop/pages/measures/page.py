"""Measures: what each side could do, what it would change, and the packages made of it."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.kit.empty_state import EmptyState
from desktop.kit.laid import STRETCH, fill
from desktop.kit.number_form import shown
from desktop.kit.section_row import SectionRow
from desktop.kit.slices import Steps, at_once
from desktop.pages.measures.effects_part import EffectsPart
from desktop.pages.measures.list_part import ListPart
from desktop.pages.measures.packages_part import PackagesPart
from desktop.pages.page import Details, Page
from desktop.words import _, html, ngettext, text
from mcda.errors import Place
from mcda.group.built_gains import gains
from mcda.group.measure_sentences import effects_sentence, list_sentence, packages_sentence
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.ids import known, of_id
from mcda.model.measure_texts import effect_text, owner_names
from mcda.model.rule_sentences import rule_sentence
from mcda.words.said import listed


class MeasuresPage(Page):
    """Three sections: the list, the effects, the packages as steps."""

    key = "measures"
    of_blocs = True

    def make(self) -> Steps[None]:
        session = self.session
        self.sections = SectionRow(
            _("Sections of the measures"),
            (("list", _("List")), ("effects", _("Effects")), ("packages", _("Packages"))),
        )
        self.list = ListPart(session)
        yield
        self.effects = EffectsPart(session)
        yield
        self.packages = PackagesPart(session)
        yield
        self._parts: dict[str, ListPart | EffectsPart | PackagesPart] = {
            "list": self.list,
            "effects": self.effects,
            "packages": self.packages,
        }
        self.empty = EmptyState(
            _("List what each side could do: packages are then made of measures and their levels."),
            (_("List the measures"), self.list.add_measure),
        )
        paste = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Paste),
            self.empty,
            self.list.measures.table.paste_new,
        )
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._content = yield from self.sections.laid_over(
            self._parts, within=self.body.parentWidget()
        )
        yield
        fill(self.body, self.empty, self._content, STRETCH)
        self.sections.chosen.connect(self._turn)
        self.list.chosen.connect(lambda measure: session.choose(_at(measure)))
        self.effects.chosen.connect(self._effect_chosen)
        self.packages.chosen.connect(
            lambda package, measure: session.choose(_at(measure, package=package))
        )

    def sentence(self) -> str:
        case = self.session.case
        if not case.measures:
            return ""
        if self.sections.current == "effects":
            return html(effects_sentence(case, self.effects.layer))
        if self.sections.current == "packages":
            return html(packages_sentence(case, gains(case)))
        return html(list_sentence(case))

    def refresh(self) -> None:
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        self.show_sentence()
        filled = bool(self.session.case.measures)
        self.empty.setVisible(not filled)
        self._content.setVisible(filled)
        yield
        if filled and self.sections.current == "list":
            yield from self.list.pieces()
        elif filled:
            self._parts[self.sections.current].show_case()

    def details(self) -> Details:
        case, place = self.session.case, self.session.chosen
        if self.sections.current == "effects" and self.effects.cell() is not None:
            return self._effect_details(case)
        measure = known(case.measures, place.measure)
        if measure is None:
            return [(_("Chosen"), _("Choose a measure to see what it is and what hangs on it."))]
        package = known(case.packages, place.package)
        heads: Details = [(measure.name, measure.description or _("No description yet."))]
        for level in measure.levels:
            here = package is not None and package.composition.get(measure.id) == level.id
            words = _("{text} In {package}.", text=level.description, package=package.name) if (
                here and package is not None
            ) else level.description  # fmt: skip
            heads.append((level.name, words or "–"))
        taken = _("can be taken back") if measure.reversible else _("can't be taken back")
        owners = _("{names}; {taken}", names=owner_names(case, measure), taken=taken)
        heads.append((_("Owner"), owners))
        about = [
            escape(text(rule_sentence(case, rule)))
            for rule in case.rules
            if measure.id in {one.measure for one in (*rule.when, *rule.then)} | set(rule.amounts)
        ]
        if about:
            heads.append((_("Rules about it"), "<br>".join(about)))
        heads.append((_("What goes with it"), _hanging(case, measure.id)))
        return heads

    def go_to(self, place: Place) -> None:
        self.sections.choose(_SECTIONS.get(place.field, "list"))
        if place.field == "effect":
            self.effects.show_common(not place.stakeholder)
        super().go_to(place)
        self._refresh_if_stale()
        rows = [one.id for one in self.session.case.measures]
        if self.sections.current == "list" and place.measure in rows:
            card, column = self.list.card_of(place.field)
            card.table.setCurrentIndex(card.model.index(rows.index(place.measure), column))
            card.table.setFocus()

    def held(self) -> dict[str, Any]:
        return {"section": self.sections.current}

    def take_up(self, held: dict[str, Any]) -> None:
        self.sections.choose(held["section"])

    def _turn(self, _key: str) -> None:
        self.refresh()
        self.session.chosen_changed.emit()

    def _effect_chosen(self) -> None:
        cell = self.effects.cell()
        self.session.seal()
        self.show_sentence()
        if cell is not None:
            line, criterion = cell
            measure = "" if line.joint else line.thing
            self.session.choose(
                Place(
                    stakeholder=self.effects.layer,
                    measure=measure,
                    criterion=criterion,
                    field="effect",
                )
            )

    def _effect_details(self, case: Case) -> Details:
        cell = self.effects.cell()
        assert cell is not None, "a cell is current"
        line, criterion = cell
        self.effects.editor.show_effect(line, criterion)
        name = of_id(case.criteria, criterion).name
        text = effect_text(line.shown(case, self.effects.layer, criterion), shown) or _(
            "nothing said"
        )
        return [(f"{line.words} · {name}", f"<b>{text}</b>"), ("", self.effects.editor)]


_SECTIONS = {"effect": "effects", "joint_effect": "list", "composition": "packages"}


def _at(measure: str, package: str = "") -> Place:
    return Place(package=package, measure=measure, field="measure")


def _hanging(case: Case, measure: str) -> str:
    """Return in words what goes when a measure is removed."""
    found = edits.hanging_on(case, measure)
    counts = (
        (found.effects, ngettext("{n} effect", "{n} effects", found.effects)),
        (
            found.joint_effects,
            ngettext("{n} joint effect", "{n} joint effects", found.joint_effects),
        ),
        (found.rules, ngettext("{n} rule", "{n} rules", found.rules)),
        (
            found.compositions,
            ngettext(
                "{n} package that it is part of",
                "{n} packages that it is part of",
                found.compositions,
            ),
        ),
        (
            found.chances,
            ngettext("{n} chance of delivery", "{n} chances of delivery", found.chances),
        ),
    )
    said = [words for count, words in counts if count]
    return _("Removing it also clears {what}.", what=listed(said)) if said else _("Nothing.")
