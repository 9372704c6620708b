"""The scores, once: by criterion each score with its reasoning and source beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mcda.model.built import built_score, own_effects_on
from mcda.model.case import COMMON, Case, Criterion, Package, Score
from mcda.model.naming import label, labels
from mcda.model.tree import leaves, number, on_anchors
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from mcda.report.facts import Facts
from mcda.report.sections import written
from mcda.report.sections.section import Section
from mcda.weighting.given_sentences import scores_sentence
from mcda.words.figures import plain
from mcda.words.said import Said, _, listed, together

_ESTIMATE: Final = "≈"


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return every criterion with its scores, and the sources."""
    case = facts.case
    found: list[Block] = [Heading(_("Scores")), Paragraph(scores_sentence(case))]
    if not leaves(case) or not case.packages:
        return tuple(found)
    key = _("{mark} is an analyst's estimate; darker is nearer to the best anchor.", mark=_ESTIMATE)
    key = together((key, facts.not_printed))
    return (*found, Paragraph(key, "quiet"), *_listing(facts))


def _anchors(case: Case, leaf: Criterion) -> str:
    """Return the anchors, and who sees them the other way round."""
    others = [one for one in case.stakeholders if leaf.seen_by(one.id) is not leaf]
    if not others:
        return written.anchors(leaf)
    whom = labels(others)
    return _("{anchors}; the other way round for {whom}", anchors=written.anchors(leaf), whom=whom)


def _about(case: Case, leaf: Criterion) -> str:
    """Return where a criterion stands in the tree, its range and what it means."""
    branch, definition = written.branch(case, leaf), leaf.definition.strip()
    if definition and definition[-1] not in ".!?…":
        definition += "."
    ends = _anchors(case, leaf)
    parts = (branch, _("worst → best: {ends}", ends=ends) if ends else "", _levels(leaf))
    found = " · ".join(part for part in parts if part)
    return together((f"{found}." if found else "", definition))


def _levels(leaf: Criterion) -> Said | str:
    """Return what each named level is worth on the scale; "" for a scale of numbers."""
    named = [
        _("{level} is {number}", level=level.name, number=plain(level.value))
        for level in leaf.levels
    ]
    return _("levels: {levels}", levels=listed(named)) if named else ""


def _score_cell(criterion: Criterion, score: Score) -> Cell:
    if score.missing:
        return Cell(_("missing"), quiet=True)
    told = written.score(score)
    told = _("{mark} {score}", mark=_ESTIMATE, score=told) if score.estimate else told
    low, high = number(criterion, score.low), number(criterion, score.high)
    middle = None if low is None or high is None else (low + high) / 2
    return Cell(told, tint=_share(criterion, middle), value=middle)


def _share(criterion: Criterion, value: float | None) -> float | None:
    found = on_anchors(criterion, value)
    return None if found is None else min(1.0, max(0.0, found))


def _listing(facts: Facts) -> list[Block]:
    """Return by criterion each score with who sees it so, why, and the number of its source."""
    case = facts.case
    known = {package.id: package for package in case.packages}
    order = [facts.summary.packages[i].id for i in facts.printed_order]
    printed = [known[id_] for id_ in order] if facts.not_printed else case.packages
    numbers = _numbered(case)
    found: list[Block] = []
    for leaf in leaves(case):
        rows = [row for package in printed for row in _score_rows(case, leaf, package, numbers)]
        heads = (
            Column(_("Package")),
            Column(_("Seen by")),
            Column(_("Score"), "end"),
            Column(_("Reasoning [source]"), grow=1),
        )
        title = _("{leaf}: scores, reasoning and sources", leaf=leaf.name)
        found.append(Heading(leaf.name, 3))
        about = _about(case, leaf)
        found += [Paragraph(about, "quiet")] if about else []
        found += [Table(title, heads, tuple(rows), dense=True)] if rows else []
    if numbers:
        lines = tuple(f"[{number}] {source}" for source, number in numbers.items())
        found += [Heading(_("Sources"), 2), Bullets(lines)]
    return found


def _numbered(case: Case) -> dict[str, int]:
    """Return every distinct source with its number, in the order of the sheets."""
    numbers: dict[str, int] = {}
    for sheet in (COMMON, *(s.id for s in case.stakeholders)):
        for package in case.packages:
            own = case.scores.get(sheet, {}).get(package.id, {})
            for leaf in leaves(case):
                source = _source(own[leaf.id]) if leaf.id in own else ""
                if source:
                    numbers.setdefault(source, len(numbers) + 1)
    return numbers


def _score_rows(
    case: Case, leaf: Criterion, package: Package, numbers: Mapping[str, int]
) -> list[Row]:
    """Return a row for each different score of one package, stakeholders that agree joined.

    Own scores that measures alone make, if several, stand in one row.
    """
    same: dict[tuple[str, str], tuple[Cell, list[str]]] = {}
    counted: set[tuple[str, str]] = set()
    sheets = [(COMMON, _("everyone")), *((s.id, label(s)) for s in case.stakeholders)]
    for sheet, who in sheets:
        stated = case.scores.get(sheet, {}).get(package.id, {}).get(leaf.id)
        made = None
        if stated is None or stated.missing:
            made = _made(case, leaf, package, sheet)
        score = made or stated
        if score is None:
            if sheet != COMMON or (case.stakeholders and _all_own(case, package, leaf)):
                continue
            score = Score()
        cell = _score_cell(leaf.seen_by(sheet), score)
        said = together((_reasoning(stated, numbers), _("Counted from measures.") if made else ""))
        key = cell.text, said
        if made and stated is None and sheet != COMMON and key not in same:
            counted.add(key)
        same.setdefault(key, (cell, []))[1].append(who)
    if len(counted) < 2:
        counted.clear()
    rows: list[tuple[str, Cell, str]] = [
        (listed(who), cell, said)
        for (shown, said), (cell, who) in same.items()
        if (shown, said) not in counted
    ]
    if counted:
        each = listed(
            _("{who} {score}", who=listed(who), score=cell.text)
            for key, (cell, who) in same.items()
            if key in counted
        )
        told = _("Counted from measures: {each}.", each=each)
        rows.append((_("each its own"), Cell(""), told))
    return [
        Row(
            (Cell("" if n else package.name), Cell(who), cell, Cell(said)),
            carried=package.name if n else "",
        )
        for n, (who, cell, said) in enumerate(rows)
    ]


def _reasoning(stated: Score | None, numbers: Mapping[str, int]) -> str:
    """Return why a score is as it is, with the number of its source."""
    if stated is None:
        return ""
    note, number = stated.note.strip(), numbers.get(_source(stated))
    return f"{note}\N{NO-BREAK SPACE}[{number}]" if number else note


def _made(case: Case, leaf: Criterion, package: Package, sheet: str) -> Score | None:
    """Return the score that measures make where none is given, the common one or one's own.

    One's own that is stated as missing is made by the measures even beside a common one.
    """
    own = case.scores.get(sheet, {}).get(package.id, {}).get(leaf.id)
    if sheet != COMMON and own is None:
        shared = case.scores.get(COMMON, {}).get(package.id, {}).get(leaf.id)
        has_effects = leaf.id in own_effects_on(case, sheet)
        if not has_effects or not (shared is None or shared.missing):
            return None
    return built_score(case, sheet, package.id, leaf.id)


def _all_own(case: Case, package: Package, leaf: Criterion) -> bool:
    """Say whether every stakeholder has a score of its own, so that no common one is missed."""
    return all(
        leaf.id in case.scores.get(s.id, {}).get(package.id, {})
        or _made(case, leaf, package, s.id) is not None
        for s in case.stakeholders
    )


def _source(score: Score) -> str:
    """Return a score's source and who entered it, as one text."""
    author = _("scored by {strip}", strip=score.author.strip()) if score.author.strip() else ""
    return " · ".join(part for part in (score.source.strip(), author) if part)


SECTION: Final = Section(
    "scores", _("Scores"), _("criteria, every score, its reasoning and its source"), blocks
)
