"""What is said: a text in plain English that still knows its template and its parts.

`_` and `ngettext` mark a template for translation (Babel finds it by these names) and
fill it in. A part is a name or text of the user's, a figure, a list, something to stress,
or again a `Said`. As a `str`, a `Said` is its own text in the language that is spoken where
it is said (`speaking`), which is English unless a program's door says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from string import Formatter
from typing import Final, Protocol, Self

from mcda.words.figures import Figure, count
from mcda.words.isolate import isolated
from mcda.words.one_line import on_one_line

AND: Final = "and"
OR: Final = "or"


class Speaker(Protocol):
    """What says a sentence in another language than English."""

    def text(self, said: object) -> str:
        """Return what is said as plain text."""

    def inserted(self, part: object) -> str:
        """Return a part of a sentence; the user's own text is isolated where that matters."""

    def template(self, said: Said) -> str:
        """Return the template of one that has one, for its number."""

    def sign(self, between: str) -> str:
        """Return what stands between two sentences in a row."""

    def between(self, count: int, last: str) -> tuple[str, ...]:
        """Return what stands before, between and after so many things in a list."""


_spoken: ContextVar[Speaker | None] = ContextVar("spoken", default=None)
_MARKED: Final = re.compile('“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"')
"""What stands between quotation marks, as the languages write them."""

_names: ContextVar[frozenset[str] | None] = ContextVar("names", default=None)
_NONE: Final[frozenset[str]] = frozenset()


@contextmanager
def speaking(speaker: Speaker | None) -> Iterator[None]:
    """Say everything that is said inside in a language; None is English."""
    token = _spoken.set(speaker)
    try:
        yield
    finally:
        _spoken.reset(token)


def keep_speaking(speaker: Speaker | None) -> None:
    """Say everything in a language from now on, in this thread; None is English."""
    _spoken.set(speaker)


def set_off(names: Iterable[str] | None) -> None:
    """Quote these names inside every sentence said from now on, in this context.

    For texts without bold letters, in which a name would read as words of its sentence;
    what has lines stands on one there. None ends it.
    """
    _names.set(None if names is None else frozenset(names))


def also_set_off(names: Iterable[str]) -> None:
    """Quote these names too, where names are set off at all."""
    known = _names.get()
    if known is not None:
        _names.set(known | frozenset(names))


def placed(template: str, parts: Mapping[str, object]) -> Mapping[str, object]:
    """Return a template's parts as they stand in it: names to be set off in quotation marks.

    None is where a part is all of its template, or has the template's own marks round it.
    """
    names = _names.get()
    if names is None:
        return parts
    own = parts.keys() if alone(template) else between_marks(template)
    return {name: _quoted(part, _NONE if name in own else names) for name, part in parts.items()}


def _quoted(part: object, names: frozenset[str]) -> object:
    if isinstance(part, Listed):
        return listed([_quoted(item, names) for item in part.items], part.last)
    if isinstance(part, Stressed):
        return (term if isinstance(part, Term) else stressed)(_quoted(part.part, names))
    if type(part) is not str:
        return part
    plain = on_one_line(part)
    return in_quotes(plain) if part in names else plain


def in_quotes(name: str) -> Said:
    """Return a name between the quotation marks of the language."""
    return _("“{name}”", name=name)


def alone(template: str) -> bool:
    """Say whether a template is nothing but one part, so that nothing has to be set off in it."""
    return template.startswith("{") and template.find("}") == len(template) - 1


@lru_cache(maxsize=4096)
def between_marks(template: str) -> frozenset[str]:
    """Return the names of the parts that stand between quotation marks in a template."""
    return frozenset(
        name
        for span in _MARKED.findall(template)
        for _literal, name, _spec, _conversion in Formatter().parse(span)
        if name
    )


def spoken() -> Speaker | None:
    """Return who speaks where this is asked; None for plain English."""
    return _spoken.get()


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
            parts = {"n": count(number), **parts}
        speaker, text = _spoken.get(), ""
        if speaker is None:
            chosen = many if many and number != 1 else template
            at = parts if _names.get() is None else placed(chosen, parts)
            # Said of every figure on a page: written out here, it costs no call for each part.
            words = {}
            for name, part in at.items():
                whole = isinstance(part, _WHOLE)
                words[name] = str.__str__(part) if whole else isolated(str(part))
            text = chosen.format_map(words)
        said = cls(text)
        said.template, said.many, said.number = template, many, number
        said.parts, said.row = dict(parts), ()
        return said if speaker is None else said._by(speaker)

    @classmethod
    def in_a_row(cls, row: tuple[str, ...], between: str) -> Self:
        """Put several sentences or phrases one after the other."""
        said, speaker = cls(between.join(row)), _spoken.get()
        said.template, said.many, said.number = "", "", None
        said.parts, said.row = {"between": between}, row
        return said if speaker is None else said._by(speaker)

    def _by(self, speaker: Speaker) -> Self:
        """Return the same as a speaker says it."""
        said = type(self)(speaker.text(self))
        said.template, said.many, said.number = self.template, self.many, self.number
        said.parts, said.row = self.parts, self.row
        return said

    @property
    def chosen(self) -> str:
        """Return the English template for its number."""
        return self.many if self.many and self.number != 1 else self.template

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


_WHOLE: Final = (Said, Listed, Stressed, Figure)
"""What stands in an English sentence as it is; no figure has letters of the other direction."""


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
    row = tuple(filter(None, said))
    only = row[0] if len(row) == 1 else None
    return only if isinstance(only, Said) else Said.in_a_row(row, between)


def listed(items: Iterable[object], last: str = AND) -> Listed:
    """Return "A", "A and B", or "A, B and C"."""
    found = Listed("")
    found.items, found.last = tuple(items), last
    speaker = _spoken.get()
    if speaker is not None:
        text = speaker.text(found)
    else:
        words = list(map(_as_it_is, found.items))
        text = "".join(words) if len(words) < 2 else f"{', '.join(words[:-1])} {last} {words[-1]}"
    made = Listed(text)
    made.items, made.last = found.items, last
    return made


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


def told(said: str) -> str:
    """Return a text that was said elsewhere in the language that is spoken here."""
    speaker = _spoken.get()
    return said if speaker is None else speaker.text(said)


def inserted(part: object) -> str:
    """Return a part as it is said; the user's own text is isolated where that matters."""
    speaker = _spoken.get()
    return _as_it_is(part) if speaker is None else speaker.inserted(part)


def _as_it_is(part: object) -> str:
    return str.__str__(part) if isinstance(part, _WHOLE) else isolated(str(part))


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


def capital(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def small(words: str) -> str:
    """Return words as they stand inside a sentence."""
    return words[:1].lower() + words[1:]
