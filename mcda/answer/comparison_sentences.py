"""What a comparison of two states of a case says, the shortest first."""

from __future__ import annotations

from typing import Final

from mcda.answer.comparison import Blocking, Comparison
from mcda.answer.kind_sentences import kind_sentence
from mcda.group.ranking_change_sentences import effect_words
from mcda.model.naming import labels
from mcda.words.said import Said, _, ngettext

MOST: Final = 8
"""So many packages are told one by one."""


def comparison_sentence(found: Comparison) -> Said:
    """Return how much differs, and whether it turns a ranking or the answer."""
    if not found.entries:
        return _("Both say the same.")
    entries = ngettext("{n} entry differs", "{n} entries differ", len(found.entries))
    effect = effect_words(found.stakeholders, found.changes)
    if found.another_answer:
        return _("{entries}; {effect}; the answer is another.", entries=entries, effect=effect)
    if kind_sentence(found.before) != kind_sentence(found.after):
        return _(
            "{entries}; {effect}; the answer names the same, but not for the same reasons.",
            entries=entries,
            effect=effect,
        )
    return _("{entries}; {effect}; the answer stays.", entries=entries, effect=effect)


def answer_sentences(found: Comparison, first: str, second: str) -> tuple[Said, ...]:
    """Return the answer of either state, by what the states are called; one where it stays."""
    then, now = kind_sentence(found.before), kind_sentence(found.after)
    if then == now:
        return (_("The answer of both: {answer}", answer=now),)
    return (
        _("{state}: {answer}", state=first, answer=then),
        _("{state}: {answer}", state=second, answer=now),
    )


def blocking_sentences(found: Comparison) -> tuple[Said, ...]:
    """Return who turned against which packages or away from it; beyond `MOST` a number."""
    told = [_turned(one) for one in found.blocking[:MOST]]
    rest = len(found.blocking) - MOST
    if rest > 0:
        told.append(
            ngettext(
                "Others than before block {n} more package.",
                "Others than before block {n} more packages.",
                rest,
            )
        )
    return tuple(told)


def _turned(one: Blocking) -> Said:
    """Return who turned against a package or away from being so."""
    turned = [s for s in one.after if s.id not in {b.id for b in one.before}]
    gave_way = [s for s in one.before if s.id not in {a.id for a in one.after}]
    name = one.package.name
    if turned and gave_way:
        return _(
            "{package}: newly blocked by {turned}, no longer by {gave_way}.",
            package=name,
            turned=labels(turned),
            gave_way=labels(gave_way),
        )
    if turned:
        words = _("{package}: newly blocked by {parties}.", package=name, parties=labels(turned))
    else:
        words = _(
            "{package}: no longer blocked by {parties}.", package=name, parties=labels(gave_way)
        )
    return words
