"""The parts of the report in their order, each of which can be left out."""

from __future__ import annotations

from typing import Final

from mcda.report.sections import (
    agreement,
    brief,
    carrying,
    compared,
    firmness,
    group,
    measures,
    method,
    opinion,
    parties,
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
        compared.SECTION,
        rankings.SECTION,
        group.SECTION,
        parties.SECTION,
        weights.SECTION,
        opinion.SECTION,
        firmness.SECTION,
        agreement.SECTION,
        carrying.SECTION,
        scores.SECTION,
        method.SECTION,
        firmness.CURVES,
        measures.SECTION,
        weights.GIVEN,
        opinion.REASONS,
        working.SECTION,
        provenance.SECTION,
    )
}
