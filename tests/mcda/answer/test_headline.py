from __future__ import annotations

import pytest

from mcda.answer.answer import answer_now
from mcda.answer.headline import (
    also_sentence,
    headline,
    ranking_sentence,
    refusal_sentence,
    strength_sentence,
    support_sentence,
)
from mcda.answer.recommendation import recommend
from mcda.sensitivity.strength import Reason, Strength, Word
from mcda.words.language import ENGLISH
from tests.mcda.report.made_summary import made_summary

NAN = float("nan")


def test_headline_sets_off_the_package_and_can_be_said_in_another_language() -> None:
    summary = made_summary([[60, 55, 50], [50, 45, 70], [10, 9, 9]], [40, 40, 40])
    said = headline(answer_now(summary.case, summary))
    assert "prefer <b>Alpha</b>, which" in ENGLISH.html(said)
    assert said.template.startswith("Of {among}, {prefer}, which also leaves {least}")


def told(*args: object, **kwargs: object) -> str:
    summary = made_summary(*args, **kwargs)  # type: ignore[arg-type]
    return headline(answer_now(summary.case, summary))


@pytest.mark.parametrize(
    ("values", "fallbacks", "sentence"),
    [
        (
            [[60, 50, 55], [90, 20, 80]],
            [40, 40, 40],
            "Alpha is the only package that every party prefers to its fallback.",
        ),
        (
            [[40, 50, 55], [90, 20, 80]],
            [40, 40, 40],
            "Alpha is the only package that every party accepts.",
        ),
        (
            [[60, 55, 50], [50, 45, 70], [10, 9, 9]],
            [40, 40, 40],
            "Of the two packages that every party accepts, Ruritania and Borduria prefer Alpha, "
            "which also leaves the party that gains least best placed.",
        ),
        (
            [[90, 90, 41], [60, 60, 60]],
            [40, 40, 40],
            "No party blocks Alpha or Beta: Ruritania and Borduria prefer Alpha, "
            "while Beta leaves the party that gains least better placed.",
        ),
        (
            [[90, 41], [50, 60]],
            [40, 40],
            "No party blocks Beta or Alpha; each is preferred by one party. "
            "Beta leaves the party that gains least better placed.",
        ),
        (
            [[90, 30, 50], [10, 10, 10]],
            [40, 40, 40],
            "No package clears every party's limits; Alpha comes closest, blocked by Borduria.",
        ),
        (
            [[31, 38], [38, 31]],
            [40, 40],
            "No package clears every party's limits; Alpha and Beta come closest, "
            "each blocked by every party.",
        ),
        (
            [[10, 10], [20, 20]],
            [40, 40],
            "No package clears every party's limits and none comes close: "
            "Beta is 20 points short for Ruritania and Borduria.",
        ),
        (
            [[10, 10], [29, 29]],
            [40, 40],
            "No package clears every party's limits and none comes close: "
            "Beta is 11 points short for Ruritania and Borduria.",
        ),
        (
            [[90, 10, 90], [80, 90, 10]],
            None,
            "Alpha leads for Ruritania and Syldavia, with no fallback stated to test it against.",
        ),
        (
            [[90, 10], [80, 90]],
            None,
            "Alpha and Beta each lead for one party, "
            "with no fallback stated to test them against.",
        ),
        (
            [[50.0]],
            [40],
            "Alpha is the only package listed, so there is nothing to compare it with.",
        ),
        ([[60.0], [50.0]], [40], "Of the two packages that Ruritania accepts, Alpha leads."),
    ],
)  # fmt: skip
def test_headline(values: list[list[float]], fallbacks: list[float] | None, sentence: str) -> None:
    assert told(values, fallbacks) == sentence


def test_headline_when_nobody_is_ranked() -> None:
    assert told([[1.0], [2.0]], refused=(0,)).startswith("Nothing is ranked yet.")


def grades(*words: Word) -> tuple[str, ...]:
    summary = made_summary([[1.0] * len(words), [2.0] * len(words)])
    strengths = [
        Strength(party.id, word, Reason.WEIGHT)
        for party, word in zip(summary.stakeholders, words, strict=True)
    ]
    return (strength_sentence(summary.stakeholders, strengths),)


U, S, F = Word.UNDECIDED, Word.SENSITIVE, Word.FIRM


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((F, F), "The first place is firm for every party."),
        ((F,), "The first place is firm for Ruritania."),
        ((F, S), "The first place is sensitive for Borduria and firm for Ruritania."),
        ((F, S, F), "The first place is sensitive for Borduria and firm for the others."),
        (
            (U, S, F),
            "The first place is undecided for Ruritania, sensitive for Borduria and firm for "
            "Syldavia.",
        ),
        (
            (U, U, S, F, F),
            "The first place is undecided for Ruritania and Borduria, sensitive for Syldavia, "
            "and firm for the others.",
        ),
    ],
)
def test_strength_sentence(words: tuple[Word, ...], sentence: str) -> None:
    assert grades(*words) == (sentence,)


@pytest.mark.parametrize(
    ("values", "fallbacks", "sentence"),
    [
        ([[9, 9, 1], [1, 1, 9]], [0, 0, 0], "Alpha leads for 2 of 3; accepted by everyone."),
        (
            [[9, 9, 1], [1, 1, 9]],
            [0, 0, 5],
            "Alpha leads for 2 of 3; refused by Syldavia.",
        ),
        ([[9, 9], [1, 1]], None, "Alpha leads for 2 of 2; tested against no limits."),
        ([[9, 1], [1, 9]], [0, 0], "Alpha and Beta each lead for 1 of 2."),
        ([[9.0], [1.0]], [0], "Alpha leads for Ruritania; accepted by Ruritania."),
        ([[9.0], [9.0]], [0], "Alpha and Beta share the lead for Ruritania."),
    ],
)
def test_ranking_sentence(
    values: list[list[float]], fallbacks: list[float] | None, sentence: str
) -> None:
    assert ranking_sentence(made_summary(values, fallbacks)) == sentence


def test_support_names_who_ranks_it_first() -> None:
    summary = made_summary([[60, 47, 61], [90, 20, 80]], [40, 40, 40])
    found = recommend(summary.case, summary)
    standing = found.standing(found.named[0])
    name = standing.package.name
    assert (
        support_sentence(standing, found.parties) == f"Borduria ranks {name} first of all packages."
    )


def test_what_else_nobody_blocks() -> None:
    summary = made_summary([[60, 60, 60, 50], [50, 50, 50, 90]], [40, 40, 40, 40])
    found = recommend(summary.case, summary)
    assert also_sentence(found) == "Also blocked by nobody: Beta is preferred by Freedonia."
    worse = made_summary([[60, 60], [50, 50]], [40, 40])
    assert also_sentence(recommend(worse.case, worse)) == (
        "Beta is blocked by nobody either, but no party prefers it."
    )
    several = made_summary([[60, 60], [50, 50], [45, 45]], [40, 40])
    assert also_sentence(recommend(several.case, several)) == (
        "Beta and Gamma are blocked by nobody either, but no party prefers any of them."
    )


def test_those_who_are_not_ranked_are_named() -> None:
    summary = made_summary([[1, 2], [2, 1]], refused=(1,))
    assert refusal_sentence(summary.case, summary) == (
        "Borduria is not ranked: something in the case must be mended first."
    )
    assert refusal_sentence(summary.case, made_summary([[1, 2], [2, 1]])) == ""
