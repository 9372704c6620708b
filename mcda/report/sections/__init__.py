"""The parts of the report in their order, each of which can be left out."""

from __future__ import annotations

from typing import Final

from mcda.report.sections import (
    brief,
    firmness,
    group,
    method,
    opinion,
    provenance,
    rankings,
    scores,
    weights,
    working,
)
from mcda.report.sections.section import Section

SECTIONS: Final[dict[str, Section]] = {
    section.key: section
    for section in (
        brief.SECTION,
        rankings.SECTION,
        group.SECTION,
        opinion.SECTION,
        weights.SECTION,
        firmness.SECTION,
        scores.SECTION,
        method.SECTION,
        working.SECTION,
        provenance.SECTION,
    )
}

__all__ = ["SECTIONS", "Section"]
