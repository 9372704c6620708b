"""A short mark that tells one version of a case from another, printed on every page."""

from __future__ import annotations

import hashlib
import json

from mcda.model.case import Case
from mcda.model.codec import to_plain
from mcda.model.history import without_history
from mcda.model.round import without_secrets


def fingerprint(case: Case) -> str:
    """Return eight hex digits of the SHA-256 of the case's canonical JSON, like "7f3a-19c2".

    What rounds are sealed with is drawn by chance and says nothing; it is left out, as are
    the states that the case was in before.
    """
    plain = to_plain(without_secrets(without_history(case)))
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), allow_nan=False)
    digest = hashlib.sha256(text.encode("ascii")).hexdigest()
    return f"{digest[:4]}-{digest[4:8]}"
