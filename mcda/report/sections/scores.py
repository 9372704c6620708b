"""The scores, once: by criterion each score with its reasoning and source beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    texts,
)
from mcda.report.facts import Facts
from mcda.report.sections import written
from mcda.report.sections.section import Section, portions
from mcda.weighting.given_sentences import scores_sentence
from mcda.words.figures import plain
from mcda.words.said import Listed, Said, _, listed, together

_ESTIMATE: Final = "≈"
_SIDE_BY_SIDE: Final = 10
_LONG: Final = 30
"""Rows without any reasoning that stand apart; of more each package has one."""
_MOST_ALONE: Final = 3
"""Criteria without any reasoning that have a table each; more stand side by side."""


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
    told = {
        leaf.id: [_seen(case, leaf, package, numbers) for package in printed]
        for leaf in leaves(case)
    }
    plain = {leaf for leaf, each in told.items() if not any(x.said for seen in each for x in seen)}
    bare = [
        leaf
        for leaf in leaves(case)
        if leaf.id in plain and all(len(seen) == 1 and seen[0].shared for seen in told[leaf.id])
    ]
    bare = bare if len(bare) > _MOST_ALONE else []
    found: list[Block] = list(_side_by_side(case, bare, told, printed)) if bare else []
    for leaf in (one for one in leaves(case) if one not in bare):
        each = list(zip(printed, told[leaf.id], strict=True))
        ahead, score = Column(_("Package")), Column(_("Score"), "end")
        heads = [ahead, Column(_("Seen by")), score, Column(_("Reasoning [source]"), grow=1)]
        rows = [row for package, seen in each for row in _score_rows(package, seen)]
        if leaf.id in plain and len(rows) > _LONG:
            heads = [ahead, score, Column(_("Seen otherwise"), grow=1)]
            rows = [_without_reasons(package, seen) for package, seen in each]
        title = _("{leaf}: scores, reasoning and sources", leaf=leaf.name)
        found.append(Heading(leaf.name, 3))
        about = _about(case, leaf)
        found += [Paragraph(about, "quiet")] if about else []
        found += [Table(title, tuple(heads), tuple(rows), dense=True)] if rows else []
    if numbers:
        lines = tuple(f"[{number}] {source}" for source, number in numbers.items())
        found += [Heading(_("Sources"), 2), Bullets(lines)]
    return found


def _without_reasons(package: Package, seen: list[_Seen]) -> Row:
    """Return one row a package: the score that everyone has, and who has which other."""
    shared = next((one.cell for one in seen if one.shared), Cell(""))
    others = listed(
        _("{who} {score}", who=one.who, score=one.cell.text) for one in seen if not one.shared
    )
    return Row((Cell(package.name), shared, Cell(others)))


def _side_by_side(
    case: Case,
    bare: list[Criterion],
    told: Mapping[str, list[list[_Seen]]],
    printed: Sequence[Package],
) -> Iterator[Block]:
    """Yield what the criteria are, and their scores in tables of packages x criteria."""
    about = tuple(Row(texts(leaf.name, _about(case, leaf))) for leaf in bare)
    yield Table(
        _("Criteria scored without reasons"),
        (Column(_("Criterion")), Column(_("Range and meaning"), grow=1)),
        about,
        dense=True,
    )
    for some in portions(bare, _SIDE_BY_SIDE):
        heads = (Column(_("Package"), grow=1), *(Column(leaf.name, "center") for leaf in some))
        rows = tuple(
            Row((Cell(package.name), *(told[leaf.id][i][0].cell for leaf in some)))
            for i, package in enumerate(printed)
        )
        yield Table(_("Scores without reasons"), heads, rows, dense=True)


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


@dataclass(frozen=True, slots=True)
class _Seen:
    """A score of one package on one criterion, who sees it so and why."""

    who: Listed | str
    cell: Cell
    said: str
    shared: bool = False
    """Whether it is the common one."""


def _score_rows(package: Package, seen: list[_Seen]) -> list[Row]:
    """Return a row for each different score of one package."""
    return [
        Row(
            (Cell("" if n else package.name), Cell(one.who), one.cell, Cell(one.said)),
            carried=package.name if n else "",
        )
        for n, one in enumerate(seen)
    ]


def _seen(case: Case, leaf: Criterion, package: Package, numbers: Mapping[str, int]) -> list[_Seen]:
    """Return each different score of one package, stakeholders that agree joined.

    Own scores that measures alone make, if several, stand in one.
    """
    same: dict[tuple[str, str], tuple[Cell, list[str]]] = {}
    shared: set[tuple[str, str]] = set()
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
        if sheet == COMMON:
            shared.add(key)
        same.setdefault(key, (cell, []))[1].append(who)
    if len(counted) < 2:
        counted.clear()
    found = [
        _Seen(listed(who), cell, key[1], key in shared)
        for key, (cell, who) in same.items()
        if key not in counted
    ]
    if counted:
        each = listed(
            _("{who} {score}", who=listed(who), score=cell.text)
            for key, (cell, who) in same.items()
            if key in counted
        )
        told = _("Counted from measures: {each}.", each=each)
        found.append(_Seen(_("each its own"), Cell(""), told))
    return found


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
