"""What stands in the table of effects: levels and joint effects down, leaf criteria across."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.kit import number_form
from desktop.pages.measures.lines_model import Field
from desktop.words import _
from mcda.model import edits
from mcda.model.built import change, effect_of, joint_effect_of
from mcda.model.case import COMMON, Case, Criterion, Score
from mcda.model.ids import of_id
from mcda.model.measure_texts import effect_text, parse_effect
from mcda.model.measures import JointEffect
from mcda.model.naming import label
from mcda.model.numbers import format_number
from mcda.model.tree import leaves


@dataclass(frozen=True, slots=True)
class Line:
    """One level beyond today's, or one joint effect."""

    thing: str
    level: str
    words: str
    joint: bool = False

    def shown(self, case: Case, layer: str, criterion: str) -> Score | None:
        """Return the effect that counts for a stakeholder, or the common one."""
        if not self.joint:
            return effect_of(case, layer, self.thing, self.level, criterion)
        return joint_effect_of(self._joint(case), layer, criterion)

    def own(self, case: Case, layer: str, criterion: str) -> Score | None:
        """Return the layer's own effect."""
        if self.joint:
            return self._joint(case).effects.get(layer, {}).get(criterion)
        levels = case.effects.get(layer, {}).get(self.thing, {})
        return levels.get(self.level, {}).get(criterion)

    def put(self, case: Case, layer: str, criterion: str, effect: Score | None) -> Case:
        """Return the case with the layer's effect set, or cleared for None."""
        if self.joint:
            return edits.set_joint_effect(case, self.thing, layer, criterion, effect)
        return edits.set_effect(case, layer, self.thing, self.level, criterion, effect)

    def _joint(self, case: Case) -> JointEffect:
        return of_id(case.joint_effects, self.thing)


def effect_lines(case: Case) -> tuple[Line, ...]:
    """Return all that can have an effect, in the order of the case."""
    levels = [
        Line(one.id, level.id, f"{label(one)}: {level.name}")
        for one in case.measures
        for level in one.levels[1:]
    ]
    joint = [
        Line(one.id, "", _("together: {name}", name=one.name), joint=True)
        for one in case.joint_effects
    ]
    return (*levels, *joint)


def effect_fields(
    layer: Callable[[], str], weights: Callable[[str], dict[str, float]]
) -> Callable[[Case], tuple[Field, ...]]:
    """Return what makes the columns: a name, a leaf criterion each, and the sum in points."""

    def fields(case: Case) -> tuple[Field, ...]:
        first = Field(_("Level"), lambda _c, line: line.words, None)
        cells = [_of_leaf(leaf.seen_by(layer()), layer) for leaf in leaves(case)]
        total = Field(
            _("Sum, value points"),
            lambda c, line: _total(c, line, layer, weights),
            None,
            numeric=True,
        )
        return (first, *cells, total)

    return fields


def _of_leaf(leaf: Criterion, layer: Callable[[], str]) -> Field:
    def read(case: Case, line: Line) -> str:
        score = line.shown(case, layer(), leaf.id)
        mark = "≈ " if score is not None and score.estimate else ""
        own = layer() != COMMON and line.own(case, layer(), leaf.id) is not None
        text = effect_text(score, number_form.shown)
        return f"{mark}{text}{' *' if own else ''}" if text else ""

    def write(case: Case, line: Line, text: str) -> Case | None:
        plain = text.replace("≈", "").replace("*", "").strip()
        if not plain:
            return line.put(case, layer(), leaf.id, None)
        span = parse_effect(number_form.typed(plain.removeprefix("+")))
        if span is None:
            return None
        shown = line.shown(case, layer(), leaf.id)
        if shown is not None and (shown.low, shown.high) == (span.low, span.high):
            return case
        own = line.own(case, layer(), leaf.id) or Score()
        after = replace(own, low=span.low, high=span.high, likely=None)
        return line.put(case, layer(), leaf.id, after)

    arrow = {"benefit": "↑", "cost": "↓"}.get(leaf.direction or "", "")
    heading = f"{leaf.name}\n{arrow} {leaf.unit}".rstrip()
    return Field(heading, read, write, _("a difference, such as +2 or -1 to +1"), numeric=True)


def _total(
    case: Case,
    line: Line,
    layer: Callable[[], str],
    weights: Callable[[str], dict[str, float]],
) -> str:
    own = weights(layer()) if layer() != COMMON else {}
    total = 0.0
    for leaf in leaves(case):
        seen = leaf.seen_by(layer())
        made = change(line.shown(case, layer(), leaf.id))
        if made is None or seen.worst is None or seen.best is None or seen.worst == seen.best:
            continue
        total += own.get(leaf.id, 0.0) * 100 * made.likely / (seen.best - seen.worst)
    text = format_number(abs(total), 1)
    sign = "" if text == "0" else "+" if total > 0 else "\N{MINUS SIGN}"
    return number_form.shown(f"{sign}{text}") if own else ""
