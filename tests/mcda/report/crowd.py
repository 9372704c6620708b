"""As much as a first page may ever have to hold: long names, many stakeholders and packages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mcda.answer.answer import Answer, answer_now
from mcda.answer.change import Change, What
from mcda.answer.changes import Changes
from mcda.answer.grade import Grade, Ground
from mcda.group.summary import summary
from mcda.model.case import COMMON, Case, Package
from mcda.report.facts import Facts
from mcda.sensitivity.strength import Word
from tests.mcda.report.settlement import settlement

LONG = ("A name that goes on and on " * 12)[:296]


def crowd(stakeholders: int = 20, packages: int = 100, *, red_lines: bool = True) -> Case:
    """Return the settlement with names of 300 signs, and more of everything."""
    case = settlement()
    parties = tuple(
        replace(case.stakeholders[i % 6], id=f"s{i}", name=f"{LONG} s{i}", short="")
        for i in range(stakeholders)
    )
    offers = tuple(
        Package(id=f"p{i}", name=f"{LONG} p{i}", description=LONG * 4, status_quo=i == 0)
        for i in range(packages)
    )
    old = {p.id: case.packages[i % len(case.packages)].id for i, p in enumerate(offers)}
    before = {one.id: case.stakeholders[i % 6].id for i, one in enumerate(parties)}
    own = {
        name: replace(one, fallback=None if i == 1 else _fallback(one.fallback, offers[0].id),
                      red_lines=one.red_lines if red_lines else ())
        for i, (name, one) in enumerate(case.preferences.items())
    }  # fmt: skip

    def scores(who: str) -> dict[str, object]:
        found = case.scores.get(who, {})
        return {p.id: found[old[p.id]] for p in offers if old[p.id] in found}

    return replace(
        case,
        question=LONG * 3,
        title=LONG,
        stakeholders=parties,
        packages=offers,
        criteria=tuple(replace(c, name=f"{LONG} {c.id}") for c in case.criteria),
        scores={COMMON: scores(COMMON), **{s: scores(before[s]) for s in before}},  # type: ignore[dict-item]
        preferences={s: own[before[s]] for s in before},
    )


def limitless(case: Case) -> Case:
    """Return a case in which nobody has stated a fallback or a red line."""
    bare = {key: replace(one, fallback=None, red_lines=()) for key, one in case.preferences.items()}
    return replace(case, preferences=bare)


def _fallback(fallback: object, package: str) -> object:
    return replace(fallback, package=package) if getattr(fallback, "package", None) else fallback  # type: ignore[type-var]


def crowded(case: Case) -> Facts:
    """Return the facts of a case with as many changes of the answer as a page tells."""
    group = summary(case)
    now = answer_now(case, group)
    found = now.recommendation
    change = Change(
        kind=What.SCORE,
        stakeholder=case.stakeholders[-1].id,
        package=found.named[0].id if found.named else "",
        criterion=case.criteria[1].id,
        before=1.0,
        to=2.0,
        size=0.1,
        after=found,
        accepts=frozenset(),
    )
    grade = Grade(Word.UNDECIDED, Ground.OPEN, parties=case.stakeholders)
    several = (change,) * 3 if found.named else ()
    whole = Answer(case, group, found, grade, Changes(several, several, several))
    told = Facts(case, date(2026, 11, 21), "0000-0000", "0.0", group, {}, {}, found, case)
    told.__dict__["answer"] = whole
    return told
