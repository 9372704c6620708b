"""Whatever dominates a package, however many changes away."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mcda.negotiation.deal import Codes, Composition, Deal, Fallback
from mcda.negotiation.gains import TOLERANCE
from mcda.negotiation.joining import efficient
from mcda.negotiation.steering import ALONE, Steering


def dominating(deal: Deal, composition: Composition, steering: Steering = ALONE) -> Codes:
    """Return the efficient packages that are worse for nobody and better for somebody.

    Each side is asked for what the package gives it. Raises TooManyError.
    """
    at = Fallback(composition=composition)
    asked = replace(deal, sides=tuple(replace(side, fallback=at) for side in deal.sides))
    codes = efficient(asked, steering=steering)
    better = deal.worth(codes) - deal.worth_of(composition)
    kept: Codes = codes[(better > TOLERANCE).any(axis=1) & (better > -2 * TOLERANCE).all(axis=1)]
    return kept[np.lexsort(kept.T[::-1])] if len(kept) else kept
