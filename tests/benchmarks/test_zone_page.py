"""The sample's zone from a cold case, shown in full, against its ranking page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.talks import Talks
from desktop.pages.agreement.zone_part import ZonePart
from desktop.pages.page import Page
from desktop.pages.ranking.page import RankingPage
from desktop.session.session import Session
from desktop.shell.application import prepare
from mcda.opening import read
from mcda.places import resource
from tests.benchmarks.measure import at_most, ratio, tell
from tests.benchmarks.test_slider_frame import SIZE

LIMIT = 1.5

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_the_zone_is_there_soon_after_the_ranking(qapp, qtbot, full):
    prepare(qapp, dark=False)
    case = read(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert case is not None

    def shown(page: Page) -> None:
        page.resize(*SIZE)
        page.show()
        QApplication.processEvents()
        page.close()
        page.deleteLater()

    def ranking() -> None:
        session = Session()
        session.new(case)
        shown(RankingPage(session))

    def zone() -> None:
        session = Session()
        session.new(case)
        page = AgreementPage(session)
        page.sections.choose("zone")
        part = page.part
        assert isinstance(part, ZonePart)
        page.resize(*SIZE)
        page.show()
        talks = Talks.of(session)
        qtbot.waitUntil(lambda: talks.found is not None)
        assert part.content.isVisible()
        shown(page)
        talks.stop()

    zone()
    if not full:
        return
    found = ratio(zone, ranking)
    tell("The sample's zone from a cold case, over its ranking", f"{found.best_over_best:.2f}")
    at_most("the zone's page, over the ranking's", found.best_over_best, LIMIT)
