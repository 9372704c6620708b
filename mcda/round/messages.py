"""Every word on a respondent's workbook, in the languages that Parley writes.

The words themselves stand in `words/`, one file a language. Names of packages,
criteria and levels are the case's own and are not translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

DEFAULT: Final = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language; `{name}` is filled in by `format`.

    `strengths` are the words for 1, 3, 5, 7 and 9 on Saaty's scale. `span` is
    a range, as in "6 to 8". `alone`, `with_own` and
    `with_range` say what of others is in the file.
    """

    code: str
    """ISO 639-1."""
    name: str
    """The language in itself."""
    called: tuple[str, ...]
    """What people call it, in their languages."""
    right_to_left: bool = False
    between: tuple[str, ...]
    """What people write between the ends of a range, beside "to" and signs."""
    starting: tuple[str, ...]
    """What they write before a range."""
    no_answer: tuple[str, ...]
    """What they write where they have no answer."""

    start_title: str
    packages_title: str
    scores_title: str
    effects_title: str
    measures_title: str
    swing_title: str
    pairwise_title: str

    addressed: str
    round: str
    question: str
    what_to_do: str
    progress_heading: str
    progress: str
    good_to_know: str
    colour: str
    do_packages: str
    do_scores: str
    do_measures: str
    do_effects: str
    do_swing: str
    do_pairwise: str
    rules: tuple[str, ...]

    before_title: str
    asked_by: str
    due: str
    return_to: str
    use: str
    used_median: str
    used_mean: str
    used_agreed: str
    effort: str
    cells: str
    illustrative: str
    remark: str
    remark_hint: str
    alone: str
    with_own: str
    with_range: str
    before_lead: str
    before_own: str
    before_own_in: str
    before_range: str
    before_same: str

    packages_lead: str
    scores_lead: str
    measures_lead: str
    effects_lead: str
    swing_lead: str
    pairwise_lead: str

    package: str
    measure: str
    description: str
    status_quo: str
    criterion: str
    scale: str
    meaning: str
    reasons: str
    points: str
    share: str

    worst: str
    best: str
    levels: str
    more: str
    less: str
    group: str
    span: str

    example: str
    example_criterion: str
    example_worst: str
    example_best: str
    example_meaning: str
    example_reason: str
    example_points: str

    check_number: str
    check_free_number: str
    check_level: str
    check_points: str
    check_pair: str
    error_number: str
    error_level: str
    error_points: str
    reasons_hint: str

    top_level: str
    pairs_of: str
    strengths: tuple[str, str, str, str, str]
    consistency: str
    consistency_fine: str
    consistency_high: str
    consistency_waiting: str
    consistency_how: str


def words_of(language: str) -> Words:
    """Return the words of a language ("fr", "fr-CH"), English if there are none."""
    every = languages()
    return every.get(_code(language), every[DEFAULT])


def languages() -> Mapping[str, Words]:
    """Return the words of every language that workbooks are written in, by its code."""
    # The words need `Words` to be made of.
    from mcda.round.words import ar, en, fr, ru

    return {one.WORDS.code: one.WORDS for one in (en, fr, ru, ar)}


def is_known(language: str) -> bool:
    """Say whether workbooks are written in a language."""
    return _code(language) in languages()


def _code(language: str) -> str:
    return language.strip().lower().replace("_", "-").partition("-")[0]


def strength_words(words: Words) -> Mapping[str, str]:
    """Return what can be chosen for a pair, and the ratio that each stands for.

    An arrow points to the criterion that matters more: to the side for the row's
    name, up for the column's.
    """
    side = "→" if words.right_to_left else "←"
    found: dict[str, str] = {}
    for number, word in reversed(tuple(zip((1, 3, 5, 7, 9), words.strengths, strict=True))):
        found[f"{number} = {word}" if number == 1 else f"{side} {number} {word}"] = str(number)
    for number, word in tuple(zip((3, 5, 7, 9), words.strengths[1:], strict=True)):
        found[f"↑ {number} {word}"] = f"1/{number}"
    return found
