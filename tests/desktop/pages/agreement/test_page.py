"""Agreement: its tabs speak of one package, and it invites where there is nothing to say."""

from __future__ import annotations

from desktop.pages.agreement.page import TABS, AgreementPage
from mcda.answer.recommendation import recommend
from mcda.errors import Place
from mcda.model.case import Case


def test_it_speaks_of_the_package_that_is_named(page):
    found = recommend(page.session.case, page.session.summary())
    assert page.package == found.package
    assert page.packages.currentText() == found.package.name
    assert list(page.sections.buttons) == [tab.key for tab in TABS]


def test_another_package_is_chosen_and_the_named_one_again(page):
    named = page.package
    for name in ("Waiting", named.name):
        page.packages.setCurrentIndex(page.packages.findText(name))
        page.packages.activated.emit(page.packages.currentIndex())
        assert page.package.name == name
    assert page.held()["package"] == ""


def test_going_to_a_package_chooses_it(page):
    page.go_to(Place(package="full"))
    assert page.package.id == "full"


def test_what_is_chosen_is_held(page, qtbot):
    page.choose_package("full")
    made = AgreementPage(page.session)
    qtbot.addWidget(made)
    made.take_up(page.held())
    made.show()
    assert made.package.id == "full"


def test_an_empty_case_is_invited(page, qtbot):
    page.session.new(Case(id="x"))
    part = page.tab("answer")
    assert part.empty.isVisible()
    assert not page.packages.isVisible()
    with qtbot.waitSignal(page.go_elsewhere) as heard:
        part.empty.buttons[0].click()
    assert heard.args == ["case", Place()]
