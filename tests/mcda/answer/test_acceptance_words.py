"""One sign and one word for each judgement."""

import pytest

from mcda.answer.acceptance_words import legend, plain_words, sign, sign_words, state_words
from mcda.group.acceptance import Acceptance
from tests.mcda.group.judging import judged

ACCEPTS = judged((1.0, 2.0, 3.0), 1)
OPEN = judged((1.0, 2.0, 3.0), -1)
PERHAPS = judged((1.0, 2.0, 3.0), 1, may_cross=True)
REFUSES = judged((-3.0, -2.0, -1.0), -1)
CROSSES = judged((1.0, 2.0, 3.0), 1, crosses=True, may_cross=True)


@pytest.mark.parametrize(
    ("one", "shown", "spoken", "words"),
    [
        (ACCEPTS, "", "", "accepts"),
        (OPEN, "?", "open (method)", "open (method)"),
        (PERHAPS, "?▽", "open (red line)", "open (red line)"),
        (REFUSES, "✕", "refuses", "refuses"),
        (CROSSES, "✕▼", "refuses, a red line is crossed", "refuses"),
    ],
)
def test_signs_and_words(one: Acceptance, shown: str, spoken: str, words: str) -> None:
    assert (sign(one), str(sign_words(one)), str(state_words(one))) == (shown, spoken, words)


def test_a_plain_text_has_sign_word_and_reasons() -> None:
    told = [str(plain_words(one.state, one.reasons)) for one in (ACCEPTS, OPEN, REFUSES)]
    assert told == ["✓ accepts", "? open: method", "✕ refuses"]


def test_the_legend_names_what_occurs() -> None:
    assert legend([ACCEPTS]) == []
    assert [str(one) for one in legend([OPEN, CROSSES])] == [
        "✕ refuses",
        "? open",
        "▼ red line crossed",
    ]
