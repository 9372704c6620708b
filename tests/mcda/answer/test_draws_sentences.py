"""What the draws say."""

from mcda.answer.draws import Draws
from mcda.answer.draws_sentences import draws_sentence


def test_shares_count_and_seed_are_told() -> None:
    told = draws_sentence(Draws(same=0.83, unrefused=0.06, samples=10_000, seed=7))
    for part in ("83", "6", "10000", "Seed 7"):
        assert part in told
