"""What the draws say."""

from mcda.answer.draws import Draws
from mcda.answer.draws_sentences import draws_sentence


def test_shares_count_and_seed_are_told() -> None:
    told = draws_sentence(Draws(same=0.83, unrefused=0.06, samples=10_000, seed=7))
    for part in ("83", "94", "10,000", "seed 7"):
        assert part in told


def test_nearly_all_and_nearly_none_are_not_told_as_all_and_none() -> None:
    few = Draws(same=1999 / 2000, unrefused=1 / 2000, samples=2000, seed=7)
    words = draws_sentence(few)
    assert words.count("99.95") == 2
    every = draws_sentence(Draws(same=1.0, unrefused=1.0, samples=2000, seed=7))
    assert "100\N{NO-BREAK SPACE}%" in every and " 0\N{NO-BREAK SPACE}%" in every
