"""Streaming XML from strangers: no document types, no entities, no endless nesting.

Expat hands over one element at a time, so memory stays with the caller, and
the first `<!DOCTYPE` ends the reading. Used instead of openpyxl's own parsing,
which builds every row as a tree, changes texts that hold "x005F_", and gives no
formulas beside values; this is faster and sees formulas, errors, merged cells
and hidden rows in one pass.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from mcda.errors import Problem, RefusedError
from mcda.grids.budget import Budget
from mcda.words.said import _

CHUNK = 1 << 18
LONGEST_TAG = 1 << 20
DEEPEST = 100

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class _Local(dict[str, str]):
    """The names of elements without their prefixes, each found when it is first met."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


class Enough(Exception):  # noqa: N818 - no error: raised by a handler that has all it wants
    """Ends the parsing early."""


def parse(stream: IO[bytes], budget: Budget, part: str, start: Start, end: End, text: Text) -> bool:
    """Send the elements of a stream to the handlers, names without their prefix.

    Every element is charged to the document's budget. Returns False when a handler
    ended it with `Enough`. Raises RefusedError: FILE-TOO-LARGE beyond the budget,
    FILE-XML-BOMB for a document type, FILE-DAMAGED for XML that isn't well formed.
    """
    depth = fed = 0
    place, local = budget.place, _Local()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def refuse(*_: object) -> None:
        raise RefusedError([Problem.of("FILE-XML-BOMB", place, part=part)])

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        charge(len(attributes))
        if depth > DEEPEST:
            raise RefusedError([Problem.of("FILE-DAMAGED", place, part=part)])
        start(local[name], attributes)

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(local[name])

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.CharacterDataHandler = text
    try:
        with budget.elements() as charge:
            while chunk := stream.read(CHUNK):
                parser.Parse(chunk, False)
                fed += len(chunk)
                if fed - parser.CurrentByteIndex > LONGEST_TAG:
                    # What isn't finished is taken in again with each piece.
                    raise budget.refused(_("{size} MB in one XML tag", size=LONGEST_TAG // 10**6))
            parser.Parse(b"", True)
    except Enough:
        return False
    except (expat.ExpatError, LookupError) as error:
        if isinstance(error, IndexError | KeyError):
            # A handler's own; a bare LookupError is an encoding that nobody knows.
            raise
        raise RefusedError([Problem.of("FILE-DAMAGED", place, part=part)]) from error
    return True


def attribute(attributes: dict[str, str], name: str) -> str | None:
    """Return an attribute by its name without prefix."""
    if name in attributes:
        return attributes[name]
    return next((v for key, v in attributes.items() if key.rpartition(":")[2] == name), None)
