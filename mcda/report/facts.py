"""Everything that a report tells, worked out once from one case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

import mcda
from mcda.answer.reading_order import packages_to_read
from mcda.answer.recommendation import Recommendation, recommend
from mcda.methods.in_force import own_words
from mcda.model.case import Case, Stakeholder
from mcda.model.fingerprint import fingerprint
from mcda.sensitivity.strength import Strength, strength

if TYPE_CHECKING:
    from mcda.answer.answer import Answer
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking
    from mcda.report.carried import Carried
    from mcda.sensitivity.acceptability import Acceptability
    from mcda.sensitivity.firmness import OneWay
    from mcda.sensitivity.probe import Levers

_MOST_SAMPLES: Final = 100_000
"""More would make a report wait, and show in no printed figure."""


@dataclass(frozen=True, eq=False)
class Facts:
    """One case's results, all from the same version of it.

    `one_way` and `strengths` have an entry for each stakeholder that is ranked.
    `printed` is the day of the report. `kept` is the case as it is kept, which other settings
    may stand over; the fingerprint is its.
    """

    case: Case
    printed: date
    fingerprint: str
    version: str
    summary: Summary
    one_way: Mapping[str, OneWay]
    strengths: Mapping[str, Strength]
    recommendation: Recommendation
    kept: Case

    @property
    def own_settings(self) -> str:
        """The settings of the case that others stand in the place of, "" where none do."""
        return own_words(self.kept.settings, self.case.settings)

    @property
    def ranked(self) -> tuple[Stakeholder, ...]:
        """The stakeholders with a ranking, in the order of the case."""
        return self.recommendation.parties

    @cached_property
    def reading_order(self) -> list[int]:
        """Places of the packages in the order in which tables list them, as in the window."""
        return packages_to_read(self.recommendation, self.summary)

    @cached_property
    def answer(self) -> Answer:
        """The answer with what would change it and its grade, worked out when first asked for."""
        from mcda.answer.answer import answer_of

        return answer_of(self.case, self.summary)

    @cached_property
    def carried(self) -> Carried | None:
        """The package whose carrying out is told, None where the case has no measures."""
        from mcda.report.carried import carried

        return carried(self)

    @cached_property
    def levers(self) -> Mapping[str, Levers]:
        """What would change each ranked stakeholder's leader, worked out when first asked for."""
        from mcda.sensitivity.probe import levers

        return {party.id: levers(self.ranking(party)) for party in self.ranked}

    @cached_property
    def sampled(self) -> Mapping[str, Acceptability]:
        """Acceptabilities over free weights, by the case's samples and seed, for those ranked."""
        from mcda.sensitivity.acceptability import acceptability_of

        settings = self.case.settings
        samples, seed = max(1, min(settings.samples, _MOST_SAMPLES)), max(0, settings.seed)
        return {
            party.id: acceptability_of(self.ranking(party), samples, seed) for party in self.ranked
        }

    def ranking(self, stakeholder: Stakeholder) -> Ranking:
        return self.summary.rankings[stakeholder.id]


def facts(
    case: Case,
    *,
    printed: date,
    own: Case | None = None,
    summary: Summary | None = None,
    one_way: Mapping[str, OneWay] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Facts:
    """Work out what a report on a case tells.

    `own` is the case as it is kept, where the report is made under other settings than its own.
    `summary` and `one_way` (by stakeholder id) may be passed in when they are known
    already; both must come from this very case (ValueError). `progress` is told how
    many stakeholders are done, and of how many; what it raises is passed on.
    """
    from mcda.group.summary import summary as summarise
    from mcda.sensitivity.firmness import one_way_of

    group = summary or summarise(case)
    if group.case is not case:
        raise ValueError("the summary is of another case")
    known = one_way or {}
    probed: dict[str, OneWay] = {}
    for name, found in group.rankings.items():
        if progress is not None:
            progress(len(probed), len(group.rankings))
        probed[name] = known.get(name) or one_way_of(found)
    if any(analysis.ranking.case is not case for analysis in probed.values()):
        raise ValueError("a one-way analysis is of another case")
    return Facts(
        case=case,
        printed=printed,
        fingerprint=fingerprint(own or case),
        version=mcda.__version__,
        summary=group,
        one_way=probed,
        strengths={name: strength(analysis) for name, analysis in probed.items()},
        recommendation=recommend(case, group),
        kept=own or case,
    )
