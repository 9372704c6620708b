"""Runs are the text in its styles; a sentence can be said again with other parts."""

from __future__ import annotations

import pickle

import pytest

from mcda.words.figures import decimals, plain
from mcda.words.language import ENGLISH, Language
from mcda.words.runs import Run, emphasised, retold, runs
from mcda.words.said import OR, Term, _, listed, ngettext, speaking, stressed, term, together
from tests.mcda.words.pseudo import PSEUDO

ARABIC = "اتفاق"

SAID = [
    "plain",
    ARABIC,
    _("{package} leads for {party}", package=stressed("Idlib first"), party=ARABIC),
    ngettext("{n} score", "{n} scores", 2),
    together([stressed(_("Why.")), _("{a} minus {b}", a=term(_("value")), b="x")]),
    together(["", "One.", _("{all}", all=listed(("A", stressed(ARABIC), "C"), OR))]),
    _("{whole}", whole=together((ARABIC, "b"), "; ")),
]


@pytest.mark.parametrize("said", SAID)
def test_runs_one_after_the_other_are_the_text(said: str) -> None:
    assert "".join(run.text for run in runs(said)) == str(said)


def test_stressed_and_explained_words_are_runs_of_their_own() -> None:
    said = _("{package}: {word} of it", package=stressed("Idlib"), word=term(_("value")))
    assert runs(said) == (
        Run("Idlib", "strong"), Run(": "), Run("value", "term"), Run(" of it"),
    )  # fmt: skip


def test_a_sentence_is_said_again_with_other_names() -> None:
    said = together(
        [_("{names} lead.", names=listed(("A", stressed("B")))), _("“{name}” follows.", name="A")]
    )

    def quoted(name: str, marked: bool) -> str:
        return name if marked else f"“{name}”"

    assert retold(said, quoted) == "“A” and “B” lead. “A” follows."
    assert retold("A as it stands", quoted) == "A as it stands"


def test_figures_and_sentences_within_stay_what_they_are() -> None:
    said = ngettext("{n} by {inner}", "{n} by {inner}", 3, inner=_("{x} more", x="A"))
    again = retold(said, lambda name, _marked: name.lower())
    assert again == "3 by a more"


def test_an_explained_word_survives_being_pickled() -> None:
    again = pickle.loads(pickle.dumps(term(_("value"))))
    assert isinstance(again, Term) and again == "value"


def test_a_part_is_set_off_at_whatever_depth() -> None:
    leads = _("{method} puts {package} first", method="VIKOR", package="Aid")
    said = together([_("{leads}; it differs in ties only.", leads=leads), _("It is strict.")])
    told = ENGLISH.html(emphasised(said, "method"))
    assert told == "<b>VIKOR</b> puts Aid first; it differs in ties only. It is strict."
    assert emphasised("VIKOR", "method") == "VIKOR"


def test_a_figure_that_stands_alone_is_written_as_the_language_writes_it() -> None:
    with speaking(PSEUDO):
        assert runs(decimals(1.5, 1)) == (Run("1,5"),)
    assert runs(decimals(1.5, 1)) == (Run("1.5"),)


def test_a_figure_in_a_row_is_written_as_the_language_writes_it() -> None:
    with speaking(Language(code="de")):
        assert "".join(run.text for run in runs(together([plain(2.5), "points"]))) == "2,5 points"
