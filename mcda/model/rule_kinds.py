"""The kinds of rules between measures: each is declared here, and nowhere else, with all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from mcda.words.said import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What is to be known of a kind of rule.

    `word` is what it is chosen by. `sentence` says a rule by the places `{when}`, `{then}`,
    `{count}`, `{measures}` (those of `then`), `{costing}`, `{limit}` and `{unit}`; `given` says it
    of `{when}` and that `{what}`, where a rule that may do without has something before it. It
    speaks of `when` and `then` measures at least. `keeps` tells from whether all of `when` holds,
    how many of `then` are met, how many there are, and the rule's count; a kind without it looks
    at levels or amounts themselves. One that is `counted` needs a count, an `ordered` one says
    what comes first where a package is carried out.
    """

    word: str
    sentence: str
    given: str = ""
    when: int = 0
    then: int = 0
    keeps: Callable[[bool, int, int, int], bool] | None = None
    counted: bool = False
    ordered: bool = False


class RuleKind(StrEnum):
    """What a rule says of the measures that it ties."""

    told: Kind

    def __new__(cls, value: str, told: Kind) -> RuleKind:
        """Make a kind of its word in files, and of what is to be known of it."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.told = told
        return made

    REQUIRES = "requires", Kind(
        word=N_("requires"), sentence=N_("{when} needs {then}"), when=1, then=1,
        keeps=lambda given, met, of, _count: not given or met == of,
    )  # fmt: skip
    EXCLUDES = "excludes", Kind(
        word=N_("excludes"), sentence=N_("not together: {when}"), when=2,
        keeps=lambda given, _met, _of, _count: not given,
    )  # fmt: skip
    AT_LEAST = "at least", Kind(  # no words: files hold it
        word=N_("at least"), sentence=N_("at least {count} of {then}"),
        given=N_("{when} needs {what}"), then=1, counted=True,
        keeps=lambda given, met, _of, count: not given or met >= count,
    )  # fmt: skip
    AT_MOST = "at most", Kind(  # no words: files hold it
        word=N_("at most"), sentence=N_("at most {count} of {then}"),
        given=N_("{when} allows {what}"), then=1, counted=True,
        keeps=lambda given, met, _of, count: not given or met <= count,
    )  # fmt: skip
    SAME_LEVEL = "same level", Kind(  # no words: files hold it
        word=N_("same level"), sentence=N_("{measures} go equally far"), then=2
    )  # fmt: skip
    BUDGET = "budget", Kind(
        word=N_("budget"), sentence=N_("{costing} together cost at most {limit} {unit}")
    )  # fmt: skip
    BEFORE = "before", Kind(
        word=N_("before"), sentence=N_("{when} only after {then}"), when=1, then=1, ordered=True,
        keeps=lambda given, met, of, _count: not given or met == of,
    )  # fmt: skip


class Ruled(Protocol):
    """A rule, of a case or of a deal."""

    @property
    def kind(self) -> RuleKind: ...
    @property
    def when(self) -> Sequence[object]: ...
    @property
    def then(self) -> Sequence[object]: ...
    @property
    def count(self) -> int: ...


def is_kept(rule: Ruled, given: bool, met: int) -> bool:
    """Say whether a rule is kept where its `when` holds or not, and so many of `then` are met.

    One without the `when` that its kind speaks of asks nothing.
    """
    told = rule.kind.told
    if told.keeps is None:
        raise ValueError(f"{rule.kind} looks at levels or amounts themselves")
    return bool(told.when and not rule.when) or told.keeps(given, met, len(rule.then), rule.count)
