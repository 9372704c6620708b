"""What is to be known of the model's fields beside their types, said in the types themselves.

A class of the model says it once, as `Annotated[str, Id("packages")]`; the case file,
and the edits that clear away what hangs on an id, go by it. A field that says
nothing more than its type and default is written, read and kept all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Id:
    """The id of a thing in one of the case's lists, which `kind` is the field of.

    `or_none` says that an empty one names no thing at all: the tree's root, or
    everybody.
    """

    kind: str
    or_none: bool = False


@dataclass(frozen=True, slots=True)
class Ends:
    """The list of the case that the judgements in a field compare things of, if not criteria."""

    kind: str


@dataclass(frozen=True, slots=True)
class Since:
    """The version of the case file that a field came with.

    It is left out at its default, which is therefore its own for good: older cases
    keep their bytes and fingerprints.
    """

    version: int


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping of mappings that is written as a list of records, which `keys` tell apart.

    The key `blank`, if any, is left out where it is empty. `what` a record is, in a word.
    """

    keys: tuple[str, ...]
    what: str
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Only:
    """The fields of a record that alone are used in this place."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """A field that a person fills in by itself: its title, and what belongs there.

    Its type says whether that is text, a number, a whole number, yes or no, or one of a few
    words (a `StrEnum`), and its default whether it may be left blank (None). Text has so many
    `lines` in the window; with more than one it runs on in a workbook too. A number is in a
    `unit`, and `check` holds it to its ends, `least` and `most`. `words` are what the few are
    called in the window, in their order. The hint of yes or no goes on after "yes".
    """

    title: str
    hint: str
    lines: int = 1
    unit: str = ""
    least: float | None = None
    most: float | None = None
    words: tuple[str, ...] = ()


class Mark(Enum):
    """When a field may be absent; a field without default or mark is always there."""

    BLANK = "left out where empty"
    ALWAYS = "written though empty, and not missed where absent"
    NEEDED = "a record without it is none"
    FILLED = "an empty one is the default"
    WHOLE = "a record goes with any one of these"


StakeholderId = Annotated[str, Id("stakeholders")]
CriterionId = Annotated[str, Id("criteria")]
PackageId = Annotated[str, Id("packages")]
RespondentId = Annotated[str, Id("respondents")]
RoundId = Annotated[str, Id("rounds")]
SnapshotId = Annotated[str, Id("snapshots")]
NodeId = Annotated[str, Id("criteria", or_none=True)]
"""A criterion, or the tree's root."""
MeasureId = Annotated[str, Id("measures")]
LevelId = Annotated[str, Id("levels")]
"""A level of the measure in which, or beside which, it is named."""
JointEffectId = Annotated[str, Id("joint_effects")]
RuleId = Annotated[str, Id("rules")]
EffectOf = Annotated[str, Id("stakeholders", or_none=True)]
"""A stakeholder, or everybody."""


@dataclass(frozen=True, slots=True)
class Part:
    """One field: its name, its type without marks, its marks, and a maker of its default."""

    name: str
    type: Any
    marks: tuple[Any, ...]
    default: Any
    """`dataclasses.MISSING` for a field that has none."""

    def mark(self, kind: type[M]) -> M | None:
        """Return the mark of one kind, or None."""
        return mark_of(self.marks, kind)


@cache
def parts(of: type) -> tuple[Part, ...]:
    """Return the fields of a class of the model, in their order."""
    hints = get_type_hints(of, localns=_later(of), include_extras=True)
    return tuple(
        Part(field.name, *bare(hints[field.name]), _default(field)) for field in fields(of)
    )


@cache
def plain(of: type) -> Mapping[str, tuple[Part, Plain]]:
    """Return the fields of a class of the model that a person fills in by themselves."""
    found: dict[str, tuple[Part, Plain]] = {}
    for part in parts(of):
        if said := part.mark(Plain):
            found[part.name] = part, said
    return MappingProxyType(found)


def called(part: Part, said: Plain) -> dict[str, str]:
    """Return what each of the few words of a field is called, by its value; marked texts."""
    values = [one.value for one in part.type]
    return dict(zip(values, said.words or values, strict=True))


def _later(of: type) -> dict[str, Any] | None:
    """Return what the case's own module names before it is there; other modules import theirs."""
    from mcda.model import case, measures
    from mcda.model import round as rounds

    return {**vars(rounds), **vars(measures)} if of is case.Case else None


def bare(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without its marks and without None, and the marks."""
    if get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        base, more = bare(inner)
        return base, (*more, *marks)
    some = get_args(hint)
    if type(None) in some:
        left = [one for one in some if one is not type(None)]
        if len(left) == 1:
            return bare(left[0])
        return left[0] | left[1], ()
    return hint, ()


def mark_of(marks: tuple[Any, ...], kind: type[M]) -> M | None:
    """Return the one of some marks that is of a kind, or None."""
    return next((mark for mark in marks if isinstance(mark, kind)), None)


def _default(field: Any) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default
