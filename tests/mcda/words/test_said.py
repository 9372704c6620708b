"""Sentences are values: English as text, with a template and parts behind it."""

from __future__ import annotations

import pickle
from contextvars import copy_context

import pytest

from mcda.words.said import (
    N_,
    OR,
    Said,
    _,
    listed,
    ngettext,
    say,
    set_off,
    speaking,
    stressed,
    together,
)
from tests.mcda.words.pseudo import PSEUDO


def test_a_sentence_is_its_own_english_text() -> None:
    said = _("{package} leads for {party}", package="Idlib first", party="Russia")
    assert said == "Idlib first leads for Russia"
    assert said.template == "{package} leads for {party}"
    assert said.parts == {"package": "Idlib first", "party": "Russia"}


@pytest.mark.parametrize(("n", "text"), [(0, "0 scores"), (1, "1 score"), (1751, "1,751 scores")])
def test_words_agree_with_their_number(n: int, text: str) -> None:
    assert ngettext("{n} score", "{n} scores", n) == text


def test_a_part_that_is_missing_is_refused() -> None:
    with pytest.raises(KeyError):
        _("{package} leads")


def test_a_name_with_braces_is_no_template() -> None:
    assert _("{name} leads", name="{x} %s") == "{x} %s leads"


def test_sentences_in_a_row_leave_out_empty_ones() -> None:
    said = together([_("One."), "", _("Two.")])
    assert said == "One. Two."
    assert said.row == ("One.", "Two.")


@pytest.mark.parametrize(
    ("items", "text"), [((), ""), (("A",), "A"), (("A", "B"), "A or B"), ("ABC", "A, B or C")]
)
def test_lists_join_their_last_item_by_a_word(items: tuple[str, ...], text: str) -> None:
    assert listed(items, OR) == text


def test_a_name_of_the_other_direction_is_isolated() -> None:
    said = _("{name} (1) leads", name="حلب")
    assert said == "\u2068حلب\u2069 (1) leads"


def test_what_is_said_survives_a_process() -> None:
    every = (
        _("{a} and {b}", a=stressed("x"), b=listed("AB")),
        ngettext("{n} score", "{n} scores", 3),
        together([_("One."), _("Two.")]),
    )
    for said in every:
        again = pickle.loads(pickle.dumps(said))
        assert (again, again.template, again.parts) == (said, said.template, said.parts)


def test_a_marked_template_is_said_later() -> None:
    template = N_("{n} of {all}")
    assert isinstance(say(template, n=1, all=2), Said)
    assert say(template, n=1, all=2) == "1 of 2"


def _of_names() -> list[str]:
    set_off(["Idlib first", "Waiting"])
    both = listed(["Idlib first", "Waiting"])
    with speaking(PSEUDO):
        spoken = str(_("{one} leads", one="Waiting"))
    return [
        _("{packages} lead for {who}", packages=both, who="Russia"),
        _('"{one}" and “{who}: {one}”, not {other}', one="Waiting", who="Russia", other="Waiting"),
        _("{package}", package="Idlib first"),
        both,
        spoken,
    ]


def test_names_to_set_off_are_quoted_inside_sentences_and_nowhere_else() -> None:
    said, marked, lone, row, spoken = copy_context().run(_of_names)
    assert said == "“Idlib first” and “Waiting” lead for Russia"
    assert marked == '"Waiting" and “Russia: Waiting”, not “Waiting”'
    assert (lone, row) == ("Idlib first", "Idlib first and Waiting")
    assert "“Waiting”" in spoken
    assert _("{one} leads", one="Waiting") == "Waiting leads"
