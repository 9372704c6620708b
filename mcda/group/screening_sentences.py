"""Red lines in words: which package crosses whose, on what, by how much."""

from __future__ import annotations

from mcda.group.screening import screen
from mcda.model.case import Case
from mcda.model.naming import label_of
from mcda.words.figures import point
from mcda.words.said import Said, _, capital, listed, ngettext


def red_line_sentences(case: Case) -> tuple[str, ...]:
    """Return each package that crosses, or may cross, a red line: whose, on what, by how much."""
    return tuple(sentence for _surely, sentence in red_line_lines(case))


def red_line_lines(case: Case) -> tuple[tuple[bool, Said], ...]:
    """Return the same sentences, each with whether the line is surely crossed."""
    packages = case.names.packages
    criteria = case.names.criteria
    said: dict[tuple[str, bool], list[Said]] = {}
    for item in screen(case):
        if item.score is None or item.score.missing:
            given: str = _("score missing")
        elif item.score.interval:
            given = _(
                "{low} to {high}",
                low=point(item.score.low or 0.0),
                high=point(item.score.high or 0.0),
            )
        else:
            given = point(item.score.low or 0.0)
        said.setdefault((item.package, item.surely), []).append(
            _(
                "of {stakeholder} on {criterion} ({score}, limit {limit})",
                stakeholder=label_of(case.stakeholders, item.stakeholder),
                criterion=criteria[item.criterion],
                score=given,
                limit=point(item.limit or 0.0),
            )
        )
    ordered = sorted(said.items(), key=lambda pair: not pair[0][1])
    return tuple(
        (surely, _crosses(capital(packages[package]), lines, surely))
        for (package, surely), lines in ordered
    )


def _crosses(package: str, lines: list[Said], surely: bool) -> Said:
    if surely:
        return ngettext(
            "{package} crosses a red line {lines}.",
            "{package} crosses red lines {lines}.",
            len(lines),
            package=package,
            lines=listed(lines),
        )
    return ngettext(
        "{package} may cross a red line {lines}.",
        "{package} may cross red lines {lines}.",
        len(lines),
        package=package,
        lines=listed(lines),
    )
