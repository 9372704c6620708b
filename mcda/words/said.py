"""What is said: a text in plain English that still knows its template and its parts.

`_` and `ngettext` mark a template for translation (Babel finds it by these names) and
fill it in. A part is a name or text of the user's, a figure, a list, something to stress,
or again a `Said`. As a `str`, a `Said` is its own English text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Self

from mcda.words.isolate import isolated

AND: Final = "and"
OR: Final = "or"


class Said(str):
    """A sentence or phrase. `template` is "" for one that is only several said in a row."""

    template: str
    many: str
    """The template for more than one, where the words hang on `number`."""
    number: int | None
    parts: Mapping[str, object]
    row: tuple[str, ...]
    """What is said one after the other, where there is no template."""

    __slots__ = ("many", "number", "parts", "row", "template")

    @classmethod
    def of(
        cls,
        template: str,
        parts: Mapping[str, object],
        many: str = "",
        number: int | None = None,
    ) -> Self:
        """Fill a template in. A part that it asks for and isn't given raises KeyError.

        `{n}` is the number that its words hang on, with its thousands set apart.
        """
        if number is not None:
            parts = {"n": f"{number:,}", **parts}
        chosen = many if many and number != 1 else template
        said = cls(filled(chosen, {name: inserted(part) for name, part in parts.items()}))
        said.template, said.many, said.number = template, many, number
        said.parts, said.row = dict(parts), ()
        return said

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.template, dict(self.parts), self.many, self.number, self.row)


class Listed(str):
    """Things in a row, "A, B and C"; `last` stands before the last one."""

    items: tuple[object, ...]
    last: str

    __slots__ = ("items", "last")

    def __reduce__(self) -> tuple[object, ...]:
        return listed, (self.items, self.last)


class Stressed(str):
    """A part that is set off from its sentence: bold where there is bold."""

    part: object

    __slots__ = ("part",)

    def __reduce__(self) -> tuple[object, ...]:
        return stressed, (self.part,)


class Term(Stressed):
    """A word that is explained elsewhere: in italics where there are italics."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, ...]:
        return term, (self.part,)


def _(template: str, /, **parts: object) -> Said:
    """Say a sentence, its template marked for translation."""
    return Said.of(template, parts)


def ngettext(one: str, many: str, number: int, /, **parts: object) -> Said:
    """Say a sentence whose words hang on a number; `{n}` in it is that number."""
    return Said.of(one, parts, many, number)


def N_(template: str, /) -> str:
    """Mark a template that is said later, by `say`."""
    return template


def say(template: str, /, **parts: object) -> Said:
    """Say a template that `N_` or a catalogue has marked."""
    return Said.of(template, parts)


def together(said: Iterable[str], between: str = " ") -> Said:
    """Return several sentences as one text, in their order; empty ones are left out."""
    row = tuple(part for part in said if part)
    whole = Said(between.join(row))
    whole.template, whole.many, whole.number = "", "", None
    whole.parts, whole.row = {"between": between}, row
    return whole


def listed(items: Iterable[object], last: str = AND) -> Listed:
    """Return "A", "A and B", or "A, B and C"."""
    named = tuple(items)
    words = [inserted(item) for item in named]
    text = "".join(words) if len(words) < 2 else f"{', '.join(words[:-1])} {last} {words[-1]}"
    found = Listed(text)
    found.items, found.last = named, last
    return found


def stressed(part: object) -> Stressed:
    """Set a part off from the sentence that it stands in."""
    found = Stressed(inserted(part))
    found.part = part
    return found


def term(part: object) -> Term:
    """Mark a word as one that is explained elsewhere."""
    found = Term(inserted(part))
    found.part = part
    return found


def inserted(part: object) -> str:
    """Return a part as English has it; the user's own text is isolated where that matters."""
    if isinstance(part, Said | Listed | Stressed):
        return str.__str__(part)
    return isolated(str(part))


def filled(template: str, words: Mapping[str, str]) -> str:
    """Put words into the places `{name}` of a template; a brace stands doubled."""
    return template.format_map(words)


def _again(
    template: str,
    parts: Mapping[str, object],
    many: str,
    number: int | None,
    row: tuple[str, ...],
) -> Said:
    if row or not template:
        return together(row, str(parts.get("between", " ")))
    return Said.of(template, parts, many, number)
