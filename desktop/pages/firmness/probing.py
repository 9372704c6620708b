"""What could change a leader, worked out off the GUI thread for the ranking last asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from mcda.methods.rank import Ranking

if TYPE_CHECKING:
    from mcda.sensitivity.probe import Probe

MOST_SAMPLES = 10_000
"""Central weights need no more; the sampling that is shown is another thing."""


class Probing(Latest):
    """`found` gives the `Probe` of the ranking that was asked about last, and of no other."""

    def ask_about(self, ranking: Ranking, *, live: bool = False) -> None:
        """Ask about a ranking; while a slider moves (`live`) the work waits until it rests."""

        def work(handle: Handle) -> Probe:
            from mcda.sensitivity.plan import Plan, sampled
            from mcda.sensitivity.probe import probe

            settings = ranking.case.settings
            plan = Plan(min(MOST_SAMPLES, max(1, settings.samples)), max(0, settings.seed))
            drawn = sampled(
                ranking, plan, lambda done, total: handle.progress(0.3 * done / max(1, total))
            )
            return probe(ranking, drawn, lambda share: handle.progress(0.3 + 0.7 * share))

        self.ask(ranking, work, live=live)
