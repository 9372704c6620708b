"""What was decided on a case, in the words of those who decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from mcda.model.fields import PackageId, Plain
from mcda.words.said import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDecision:
    """What was decided, by whom and when; `date` is ISO 8601.

    `package` is the one decided on, None where `words` alone say what was decided; else they
    say what was settled beside it. `reason` is why the decision differs from the answer,
    `dissent` who disagreed, and why.
    """

    package: PackageId | None = None
    words: Annotated[
        str,
        Plain(
            N_("Decision in words"),
            N_("What was settled beside the package, or instead of one"),
            lines=5,
        ),
    ] = ""
    by: Annotated[str, Plain(N_("Decided by"), N_("Who took the decision"))] = ""
    date: Annotated[str, Plain(N_("Decided on"), N_("Year-month-day"))] = ""
    reason: Annotated[
        str,
        Plain(N_("Why it differs"), N_("Why the decision differs from the answer"), lines=6),
    ] = ""
    dissent: Annotated[str, Plain(N_("Dissent"), N_("Who disagreed, and why"), lines=6)] = ""
