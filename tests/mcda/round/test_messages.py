"""Every language has every word, with the same things to fill in."""

from __future__ import annotations

import dataclasses
from string import Formatter

import pytest

from mcda.round.messages import Words, is_known, languages, strength_words, words_of

TITLES = ("start_title", "packages_title", "scores_title", "swing_title", "pairwise_title")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", languages())
def test_a_language_fills_in_what_english_does(language: str) -> None:
    words, english = words_of(language), words_of("en")
    assert words.code == language
    for field in dataclasses.fields(Words):
        own, other = getattr(words, field.name), getattr(english, field.name)
        if isinstance(own, str) and field.name != "code":
            assert own.strip() and fields(own) == fields(other), field.name
            assert "!" not in own
    assert len(words.rules) == len(english.rules)
    assert len({getattr(words, title) for title in TITLES}) == len(TITLES)
    assert len(strength_words(words)) == 9


def test_no_two_languages_go_by_one_name() -> None:
    own = [{one.name.lower(), *one.called} for one in languages().values()]
    every = [name for names in own for name in names]
    twice = sorted({name for name in every if every.count(name) > 1})
    assert not twice, f"name and called are a language's own: {twice}"


@pytest.mark.parametrize(
    ("asked", "given"), [("fr-CH", "fr"), ("AR", "ar"), ("ru_RU", "ru"), ("xx", "en"), ("", "en")]
)
def test_the_nearest_language_is_taken(asked: str, given: str) -> None:
    assert words_of(asked).code == given
    assert is_known(asked) is (asked not in ("xx", ""))


def test_arrows_point_to_the_start_of_the_row() -> None:
    assert any(word.startswith("←") for word in strength_words(words_of("en")))
    assert any(word.startswith("→") for word in strength_words(words_of("ar")))
