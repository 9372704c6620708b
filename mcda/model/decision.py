"""What was decided on a case, in the words of those who decided."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.model.fields import PackageId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDecision:
    """What was decided, by whom and when; `date` is ISO 8601.

    `package` is the one decided on, None where `words` alone say what was decided; else they
    say what was settled beside it. `reason` is why the decision differs from the answer,
    `dissent` who disagreed, and why.
    """

    package: PackageId | None = None
    words: str = ""
    by: str = ""
    date: str = ""
    reason: str = ""
    dissent: str = ""
