"""What a setting is called in files and options stays there: people read names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from html import unescape
from itertools import cycle, islice

import pytest

from mcda.export import html
from mcda.glossary.register import ENTRIES
from mcda.methods.rank import rank
from mcda.model import edits
from mcda.model.case import Case, WeightWay
from mcda.model.check import looked_at
from mcda.model.preference import Preference
from mcda.model.settings_names import BY_FIELD, METHODS, in_words
from mcda.report.build import ALL, build
from mcda.report.facts import facts
from tests.mcda.model.small import small_case

KEYS = {
    name
    for names in (*BY_FIELD.values(), tuple(kind.value for kind in Preference))
    for name in names
    if name not in METHODS and in_words(name) != name
} | {name for name in METHODS if "-" in name}
"""Names of settings that are no words."""

_MOST = max(len(names) for names in BY_FIELD.values())


def contradicting(turn: int) -> Case:
    """Return a case by pairwise judgements that contradict each other, under other settings."""
    case = small_case()
    party = case.stakeholders[0].id
    case = edits.set_way(case, party, WeightWay.PAIRWISE)
    ids = [c.id for c in case.criteria if not c.parent]
    for row, column, value in ((0, 1, 9), (1, 2, 9), (2, 0, 9)):
        case = edits.set_judgement(case, party, "", ids[row], ids[column], Fraction(value))
    case = edits.set_judgement(case, party, "security", "control", "calm", Fraction(3))
    chosen = {field: next(islice(cycle(names), turn, None)) for field, names in BY_FIELD.items()}
    chosen["method"] = ("topsis", "ahp", "weighted-sum")[turn % 3]
    return replace(case, settings=replace(case.settings, **chosen))  # type: ignore[arg-type]


@pytest.mark.parametrize("turn", range(_MOST))
def test_a_report_and_problems_say_names_and_no_keys(turn: int) -> None:
    case = contradicting(turn)
    told = build(facts(case, printed=date(2026, 11, 29)), ALL)
    body = re.sub(r"<style>.*?</style>", "", html.render(told), flags=re.S)
    problems = [*looked_at(case), *rank(case, case.stakeholders[0].id).problems]
    assert any("random index" in problem.sentence for problem in problems)
    said = [part for p in problems for part in (p.found, p.expected, p.remedy)]
    assert keys_in([*map(unescape, re.findall(r">([^<]+)<", body)), *map(str, said)]) == {}


def test_the_glossary_says_names_and_no_keys() -> None:
    told = [str(part) for one in ENTRIES.values() for part in (one.title, one.meaning, one.formula)]
    assert keys_in(told) == {}


def keys_in(texts: Iterable[str]) -> dict[str, str]:
    """Return the keys that stand in texts, each with the first that has it."""
    first: dict[str, str] = {}
    for text in texts:
        for key in KEYS:
            if re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", text):
                first.setdefault(key, text)
    return first
