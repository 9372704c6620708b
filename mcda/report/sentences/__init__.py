"""The sentences that results are told in; window and report say the same words.

Every sentence is made of facts, none of opinion. An average is never told alone.
"""

from mcda.report.sentences.changes import (
    change_sentence,
    crossover_sentence,
    firmness_sentence,
)
from mcda.report.sentences.given import (
    WAYS,
    consistency_sentence,
    scores_sentence,
    unknown_sentences,
    weights_sentence,
)
from mcda.report.sentences.group import (
    bloc_sentence,
    concordance_sentence,
    disagreement_sentences,
    group_sentence,
    majority_sentence,
    red_line_sentences,
)
from mcda.report.sentences.headline import (
    also_sentence,
    blockers,
    headline,
    margin_sentence,
    ranking_sentence,
    refusal_sentence,
    strength_sentence,
    support_sentence,
)
from mcda.report.sentences.opinion import (
    agreement_sentence,
    badge_words,
    badges_sentence,
    compromise_sentence,
    opinion_sentence,
    steadiness_sentences,
)
from mcda.report.sentences.words import capital, counted, label, listed, spelled

__all__ = [
    "WAYS",
    "agreement_sentence",
    "also_sentence",
    "badge_words",
    "badges_sentence",
    "bloc_sentence",
    "blockers",
    "capital",
    "change_sentence",
    "compromise_sentence",
    "concordance_sentence",
    "consistency_sentence",
    "counted",
    "crossover_sentence",
    "disagreement_sentences",
    "firmness_sentence",
    "group_sentence",
    "headline",
    "label",
    "listed",
    "majority_sentence",
    "margin_sentence",
    "opinion_sentence",
    "ranking_sentence",
    "red_line_sentences",
    "refusal_sentence",
    "scores_sentence",
    "spelled",
    "steadiness_sentences",
    "strength_sentence",
    "support_sentence",
    "unknown_sentences",
    "weights_sentence",
]
