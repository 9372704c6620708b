"""What the page says while weights are tried out: never "now" of what is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QWidget

from desktop.kit.charts.view import ChartView
from desktop.kit.result_table import ResultTable
from desktop.session.latest import Latest
from mcda.figures.chart import chart_text
from mcda.figures.weight_charts import tornado_words
from mcda.sensitivity.beliefs import Belief
from mcda.sensitivity.probe_sentences import belief_sentence
from mcda.sensitivity.trial import reranked
from mcda.words import figures


def test_while_weights_are_tried_out_now_means_the_case(page, qtbot):
    page.trials.editors("cost")[0].setValue(950)
    qtbot.waitUntil(lambda: page.probing.result is not None)
    for section in page.sections.buttons:
        page.sections.choose(section)
        qtbot.waitUntil(lambda: not any(one.working for one in page.findChildren(Latest)))
        view = page.curves
        qtbot.waitUntil(lambda view=view: "weight tried" in view.accessibleDescription())
        for told in told_in(page):
            for match in re.finditer(r"[^.]*\b([Nn]ow|present)\b[^.]*", told):
                # Scores are those of the case: nobody has tried others.
                assert "scores" in match[0] or "does not change" in match[0], (section, match[0])
    tornado = page.levers.tornado.spec
    assert tornado.case_now is not None
    tried = next(i for i, bar in enumerate(tornado.rows) if bar.name == "Cost of delivery")
    of_case = figures.percent(page.session.weights("russia").overall["cost"])
    assert f"tried {figures.percent(0.95)} (case {of_case})" in tornado_words(tornado, tried)
    assert page.levers.beliefs.results.table.rows[0].entries[1].text.startswith("the weights tried")


def told_in(page) -> Iterator[str]:
    """Yield all that a page says: its words, tables and charts."""
    for part in (*page.findChildren(QWidget), *page.facts.findChildren(QWidget)):
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        if isinstance(part, QLabel):
            yield part.text()
        if isinstance(part, ChartView) and part.spec is not None:
            said = chart_text(part.spec)
            yield from (said.title, *said.columns, *(cell for row in said.rows for cell in row))
        if isinstance(part, ResultTable) and part.isVisible():
            table = part.results.table
            yield from (f"{column.text} {column.tip}" for column in table.columns)
            yield from (entry.text for row in table.rows for entry in row.entries)


def test_what_to_believe_starts_from_the_weights_tried(page):
    ranking = page.session.ranking("russia")
    tried = reranked(ranking, ranking.weights.vector[::-1].copy())
    own = tried.weights.vector
    one = Belief(tried.leader.id, own, 0.0, exact=True, central=None)
    assert "the weights tried out" in belief_sentence(one, tried.case, own, tried=True)
    assert "the present weights" in belief_sentence(one, tried.case, own)
