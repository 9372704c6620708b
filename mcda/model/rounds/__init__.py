"""Reading rounds: who is missing, what is new, who differs, where a score comes from, what moved.

Everything here is made anew from the returns; nothing changes the case.
"""

from mcda.model.rounds.diff import BEFORE, Changed, Moved, RoundDiff, as_of, diff
from mcda.model.rounds.provenance import Origin, Provenance, moderation_of, provenance
from mcda.model.rounds.returned import (
    Discrepancy,
    Offer,
    discrepancies,
    review,
    who_is_missing,
)
