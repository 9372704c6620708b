import pytest

from desktop.pages.firmness.facts import FirmnessFacts
from desktop.pages.firmness.probing import Probing
from desktop.session.jobs import wait_for_all
from mcda.methods.rank import rank
from mcda.sensitivity.trial import reranked


@pytest.fixture
def ranking(case):
    return rank(case, "russia")


@pytest.fixture
def probing(app):
    made = Probing()
    yield made
    made.stop()
    wait_for_all()


def test_only_the_ranking_asked_last_is_answered(probing, qtbot, ranking):
    other = reranked(ranking, ranking.weights.vector[::-1].copy())
    answers = []
    probing.found.connect(answers.append)
    probing.ask_about(ranking)
    probing.ask_about(other)
    qtbot.waitUntil(lambda: probing.current)
    wait_for_all()
    assert [answer.ranking for answer in answers] == [other]


def test_while_a_slider_moves_the_last_answer_stays(probing, qtbot, ranking):
    with qtbot.waitSignal(probing.found):
        probing.ask_about(ranking)
    before = probing.result
    probing.ask_about(reranked(ranking, ranking.weights.vector[::-1].copy()), live=True)
    assert probing.result is before
    assert not probing.current
    qtbot.waitUntil(lambda: probing.current)


def test_the_facts_say_all_of_it_and_fade_when_they_are_old(app, probing, qtbot, ranking):
    facts = FirmnessFacts()
    qtbot.addWidget(facts)
    with qtbot.waitSignal(probing.found):
        probing.ask_about(ranking)
    facts.show_probe(probing.result)
    texts = {key: text.text() for key, text in facts.texts.items() if key != "sample"}
    assert len(set(texts.values())) == len(texts)
    assert facts.waits.text().endswith(", with the weights of the case")
    facts.show_stale()
    assert facts.waits.text() == "Being worked out anew…"
    assert facts.texts["change"].text() == texts["change"]
    assert facts.texts["change"].property("look") == "quiet"
    facts.show_probe(probing.result, tried=True)
    assert facts.waits.text().endswith(", with the weights tried out")
    assert not facts.texts["change"].property("look")
    facts.forget()
    assert facts.texts["change"].text() != texts["change"]
