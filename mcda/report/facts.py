"""Everything that a report tells, worked out once from one case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from mcda.report.cut import short_names
from mcda.sensitivity.strength import Strength, strength
from mcda.words.said import Said, _

if TYPE_CHECKING:
    from mcda.answer.answer import Answer
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking
    from mcda.methods.second_opinion import SecondOpinion
    from mcda.report.carried import Carried
    from mcda.sensitivity.acceptability import Acceptability
    from mcda.sensitivity.firmness import OneWay
    from mcda.sensitivity.probe import Levers
    from mcda.sensitivity.tally import Progress

MOST_PACKAGES: Final = 30
"""So many packages stand in a printed table; of more the first are printed."""

FIRST_PACKAGES: Final = 20
"""So many are printed of more than that, so that each table has its page."""

_MOST_SAMPLES: Final = 100_000
"""More would make a report wait, and show in no printed figure."""

_STEPS_EACH: Final = 4
"""Crossovers, how firm that is, what would change the leader, and the other methods, for each who
is ranked.
"""

_STEPS_OF_ANSWER: Final = 9
"""What the answer takes beside them."""


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
    stepped: Callable[[], object] = bool
    """Hears of each step of what is worked out when first asked for."""

    known: Answer | None = None
    heard: Progress | None = None
    """Hears how much of the answer is worked out."""

    @property
    def own_settings(self) -> str:
        """The settings of the case that others stand in the place of, "" where none do."""
        return own_words(self.kept.settings, self.case.settings)

    @property
    def ranked(self) -> tuple[Stakeholder, ...]:
        """The stakeholders with a ranking, in the order of the case."""
        return self.recommendation.parties

    @cached_property
    def short_names(self) -> Mapping[str, str]:
        """How names of the case that are too long for a sentence of the first page are cut."""
        return short_names(self.case)

    @cached_property
    def reading_order(self) -> list[int]:
        """Places of the packages in the order in which tables list them, as in the window."""
        return packages_to_read(self.recommendation, self.summary)

    @property
    def printed_order(self) -> list[int]:
        """Those of `reading_order` that tables print."""
        return self.reading_order[: FIRST_PACKAGES if self.not_printed else None]

    @property
    def not_printed(self) -> Said | str:
        """Where the packages are that no table prints, "" where all are printed."""
        count = len(self.case.packages)
        if count <= MOST_PACKAGES:
            return ""
        return _(
            "Tables print the first {n} of {count} packages; the workbook of the results has all.",
            n=FIRST_PACKAGES,
            count=count,
        )

    @cached_property
    def answer(self) -> Answer:
        """The answer with what would change it and its grade, worked out when first asked for."""
        from mcda.answer.answer import answer_of

        if self.known is not None and self.known.case is self.case:
            return self.known
        return answer_of(self.case, self.summary, progress=self.heard)

    @cached_property
    def carried(self) -> Carried | None:
        """The package whose carrying out is told, None where the case has no measures."""
        from mcda.report.carried import carried

        return carried(self)

    @cached_property
    def levers(self) -> Mapping[str, Levers]:
        """What would change each ranked stakeholder's leader, worked out when first asked for."""
        from mcda.sensitivity.probe import levers

        return {party.id: levers(self.ranking(party)) for party in self._one_by_one()}

    @cached_property
    def sampled(self) -> Mapping[str, Acceptability]:
        """Acceptabilities over free weights, by the case's samples and seed, for those ranked."""
        from mcda.sensitivity.acceptability import acceptability_of

        settings = self.case.settings
        samples, seed = max(1, min(settings.samples, _MOST_SAMPLES)), max(0, settings.seed)
        return {
            party.id: acceptability_of(self.ranking(party), samples, seed)
            for party in self._one_by_one()
        }

    @cached_property
    def opinions(self) -> Mapping[str, SecondOpinion]:
        """What every other method says for each who is ranked, worked out when first asked for."""
        from mcda.methods.second_opinion import second_opinion

        return {
            party.id: second_opinion(self.case, party.id, self.ranking(party))
            for party in self._one_by_one()
        }

    def _one_by_one(self) -> Iterator[Stakeholder]:
        """Yield those who are ranked, each a step of what is worked out."""
        for party in self.ranked:
            self.stepped()
            yield party

    def ranking(self, stakeholder: Stakeholder) -> Ranking:
        return self.summary.rankings[stakeholder.id]


def facts(
    case: Case,
    *,
    printed: date,
    own: Case | None = None,
    summary: Summary | None = None,
    answer: Answer | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Facts:
    """Work out what a report on a case tells.

    `own` is the case as it is kept, where the report is made under other settings than its own.
    `summary` and `answer` may be passed in when they are known already; the first must come
    from this very case (ValueError), an answer of another is found anew. `progress` is told
    how many steps are done, and of how many, also while sections are made of the facts,
    which may need fewer; what it raises is passed on.
    """
    from mcda.group.summary import summary as summarise
    from mcda.sensitivity.firmness import one_ways_of

    group = summary or summarise(case)
    if group.case is not case:
        raise ValueError("the summary is of another case")
    probed: dict[str, OneWay] = {}
    known = answer is not None and answer.case is case
    steps = _Steps(len(group.rankings), progress, answered=known)
    stepped = steps.take

    new = one_ways_of(group.rankings.values())
    for name in group.rankings:
        stepped()
        probed[name] = next(new)
    strengths = {}
    for name, analysis in probed.items():
        stepped()
        strengths[name] = strength(analysis)
    return Facts(
        case=case,
        printed=printed,
        fingerprint=fingerprint(own or case),
        version=mcda.__version__,
        summary=group,
        one_way=probed,
        strengths=strengths,
        recommendation=recommend(case, group),
        kept=own or case,
        stepped=stepped,
        known=answer,
        heard=steps.hear,
    )


class _Steps:
    """Counts what is worked out; the answer, by far the longest, has steps of its own."""

    def __init__(
        self, parties: int, tell: Callable[[int, int], None] | None, *, answered: bool = False
    ) -> None:
        self._answer = 0 if answered else _STEPS_OF_ANSWER * parties
        self._all = self._answer + _STEPS_EACH * parties
        self._tell = tell
        self._done = self._of_answer = 0

    def take(self) -> None:
        """Begin another step."""
        self._told()
        self._done += 1

    def hear(self, done: int, of: int) -> None:
        """Hear how much of one part of the answer is done, which has several."""
        self._of_answer = max(self._of_answer, self._answer * done // max(1, of))
        self._told()

    def _told(self) -> None:
        if self._tell is not None:
            self._tell(min(self._done + self._of_answer, self._all), self._all)
