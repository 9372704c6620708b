"""The scores: sheets of numbers first, then the reasoning and source of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from mcda.model.case import COMMON, Case, Criterion, Package, Score
from mcda.model.naming import label, labels
from mcda.model.tree import leaves, number
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
from mcda.report.sections.section import Section, portions
from mcda.weighting.given_sentences import scores_sentence
from mcda.words.said import _, listed

_SIDE_BY_SIDE: Final = 7
_ESTIMATE: Final = "≈"


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the common sheet, what stakeholders see otherwise, and every source."""
    case = facts.case
    found: list[Block] = [Heading(_("Scores")), Paragraph(scores_sentence(case))]
    if not leaves(case) or not case.packages:
        return tuple(found)
    found += [Heading(_("Criteria"), 2), _criteria(case)]
    found += _sheets(case)
    found += _sources(case)
    return tuple(found)


def _criteria(case: Case) -> Table:
    rows = []
    for leaf in leaves(case):
        branch = written.branch(case, leaf)
        name = f"{branch} / {leaf.name}" if branch else leaf.name
        rows.append(
            Row(
                (
                    Cell(name),
                    Cell(_anchors(case, leaf)),
                    Cell(leaf.definition),
                )
            )
        )
    heads = (
        Column(_("Criterion")),
        Column(_("Worst → best")),
        Column(_("Definition"), grow=1),
    )
    return Table(_("Criteria"), heads, tuple(rows), dense=True)


def _sheets(case: Case) -> list[Block]:
    """Return the scores as matrices: one common, one for each stakeholder's own."""
    found: list[Block] = []
    sheets = [(COMMON, _("Scores that hold for everyone"))]
    sheets += [(s.id, _("Scores of {s} that differ", s=s.name)) for s in case.stakeholders]
    for sheet, title in sheets:
        own = case.scores.get(sheet, {})
        if not any(own.values()):
            continue
        used = [c.seen_by(sheet) for c in leaves(case) if any(c.id in row for row in own.values())]
        found.append(Heading(title, 2))
        for group in portions(used, _SIDE_BY_SIDE):
            found.append(_matrix(case, sheet, title, group))
    return found


def _anchors(case: Case, leaf: Criterion) -> str:
    """Return the anchors, and who sees them the other way round."""
    others = [one for one in case.stakeholders if leaf.seen_by(one.id) is not leaf]
    if not others:
        return written.anchors(leaf)
    whom = labels(others)
    return _("{anchors}; the other way round for {whom}", anchors=written.anchors(leaf), whom=whom)


def _matrix(case: Case, sheet: str, title: str, criteria: Sequence[Criterion]) -> Table:
    heads = (Column(_("Package")), *(Column(c.name, "center") for c in criteria))
    rows = []
    for package in case.packages:
        own = case.scores.get(sheet, {}).get(package.id, {})
        if sheet != COMMON and not any(c.id in own for c in criteria):
            continue
        cells = (_score_cell(c, own.get(c.id), sheet) for c in criteria)
        rows.append(Row((Cell(package.name), *cells)))
    note: str = _("Darker is nearer to the best anchor.")
    if any(cell.text.startswith(_ESTIMATE) for row in rows for cell in row.cells):
        note = _(
            "{mark} an analyst's estimate; darker is nearer to the best anchor.", mark=_ESTIMATE
        )
    return Table(title, heads, tuple(rows), note=note, dense=True)


def _score_cell(criterion: Criterion, score: Score | None, sheet: str) -> Cell:
    if score is None or score.missing:
        return Cell("–" if sheet != COMMON and score is None else "missing", quiet=True)
    mark = f"{_ESTIMATE} " if score.estimate else ""
    low, high = number(criterion, score.low), number(criterion, score.high)
    middle = None if low is None or high is None else (low + high) / 2
    return Cell(mark + written.score(score), tint=_share(criterion, middle), value=middle)


def _share(criterion: Criterion, value: float | None) -> float | None:
    worst, best = criterion.worst, criterion.best
    if value is None or worst is None or best is None or worst == best:
        return None
    return min(1.0, max(0.0, (value - worst) / (best - worst)))


def _sources(case: Case) -> list[Block]:
    """Return the numbered sources, then by criterion each score's reasoning with its number."""
    numbers = _numbered(case)
    found: list[Block] = []
    for leaf in leaves(case):
        rows = [
            row for package in case.packages for row in _source_rows(case, leaf, package, numbers)
        ]
        if rows:
            title = _("{leaf}: reasoning and sources", leaf=leaf.name)
            heads = (
                Column(_("Package")),
                Column(_("Seen by")),
                Column(_("Score"), "end"),
                Column(_("Reasoning [source]"), grow=1),
            )
            found += [Heading(leaf.name, 3), Table(title, heads, tuple(rows), dense=True)]
    if not found:
        return []
    if numbers:
        lines = tuple(f"[{number}] {source}" for source, number in numbers.items())
        found = [Heading(_("Sources"), 3), Bullets(lines), *found]
    return [Heading(_("Reasoning and sources"), 2), *found]


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


def _source_rows(
    case: Case, leaf: Criterion, package: Package, numbers: Mapping[str, int]
) -> list[Row]:
    """Return a row for each different score of one package, stakeholders that agree joined."""
    same: dict[tuple[str, str], list[str]] = {}
    sheets = [(COMMON, "everyone"), *((s.id, label(s)) for s in case.stakeholders)]
    for sheet, who in sheets:
        score = case.scores.get(sheet, {}).get(package.id, {}).get(leaf.id)
        if score is None or not (score.note.strip() or _source(score) or score.estimate):
            continue
        shown = f"{_ESTIMATE} {written.score(score)}" if score.estimate else written.score(score)
        number = numbers.get(_source(score))
        said = f"{score.note.strip()} [{number}]" if number else score.note.strip()
        same.setdefault((shown, said.strip()), []).append(who)
    return [
        Row((Cell(package.name if n == 0 else ""), Cell(listed(who)), Cell(shown), Cell(said)))
        for n, ((shown, said), who) in enumerate(same.items())
    ]


def _source(score: Score) -> str:
    """Return a score's source and who entered it, as one text."""
    author = _("scored by {strip}", strip=score.author.strip()) if score.author.strip() else ""
    return " · ".join(part for part in (score.source.strip(), author) if part)


SECTION: Final = Section(
    "scores", _("Scores"), _("criteria, every score, its reasoning and its source"), blocks
)
