"""Texts are cut by rule: names at a word, lists counted on, sentences whole."""

from __future__ import annotations

from mcda.report.cut import NAME, cut, description, fitting, short, short_names
from mcda.words.said import _, listed, together
from tests.mcda.answer.small_cases import Side, small

LONG = "A name that goes on and on " * 12


def test_a_short_text_is_left_and_a_long_one_ends_at_a_word() -> None:
    assert cut("Iran", 10) == "Iran"
    assert len(cut(LONG, NAME)) <= NAME + 2 and cut(LONG, NAME).endswith(" …")
    assert cut("x" * 50, 20) == "x" * 18 + " …"


def test_names_are_cut_and_lists_counted_inside_a_sentence() -> None:
    said = _("{names} accept {package}.", names=listed("ABCDEF"), package=LONG)
    told = short(said)
    assert told.startswith("A, B, C and 3 others accept A name")
    assert len(told) < 100


def test_sentences_are_told_whole_or_not_at_all() -> None:
    told = [_("One is here."), _("Two is much longer than the first."), _("Three.")]
    assert fitting(told, 22) == ("One is here.", "Three.")
    assert fitting([together(told)], 200) == tuple(told)


def test_the_first_sentence_is_always_told() -> None:
    (only,) = fitting([_("A sentence that is far longer than what there is room for.")], 30)
    assert only.endswith("…") and len(only) <= 32


def test_a_description_is_told_in_whole_sentences() -> None:
    assert description("First. Second one is long.", 12) == ("First.", False)
    assert description("No stop", 20) == ("No stop.", True)
    assert description("A first that is longer. More.", 12) == ("A first that is longer.", False)
    assert description(LONG, 48) == ("", False)


def test_long_names_that_begin_alike_are_told_apart() -> None:
    case = small([f"{LONG} one", f"{LONG} two"], [[1], [2]], Side("A", (1,)))
    cut_names = short_names(case)
    assert len(set(cut_names.values())) == 2
    said = short(_("{one} or {two}", one=f"{LONG} one", two=f"{LONG} two"), cut_names)
    assert said.count("one") == 1 and said.count("two") == 1
