"""The case file (`.parley`): canonical JSON, one record a line, safely replaced.

A file is a header line and the case below it, as UTF-8 with LF ends:

    {"format": "parley-case", "version": 4, "case":
    {
    "criteria": [
    {"best": 10.0, "direction": "benefit", ...},

Keys are sorted, and every innermost record stands on a line of its own, so that
two versions of a case compare line by line. The same case gives the same bytes.

Format history (a file with a newer version is refused, an older one is read):

1. First version: everything in `mcda.model.case.Case`.
2. Scoring rounds: `respondents`, `rounds`, `returns` and `moderations` of the
   case, `likely` in a score, `package_judgements` in preferences, and
   `rank_weights` in the settings. A file of version 1 is one without them.
3. `preference`, `indifference`, `strict` and `inflection` of a criterion, and `vikor_v`
   in the settings. A file of version 2 is one without them.
4. Measures: `measures`, `effects`, `joint_effects`, `rules`, `deliveries`, `goes_along` and
   `outlooks` of the case, a package's `composition`, a criterion's `directions`;
   `decision`, `snapshots` and `changes` of the case.

A case is written as the oldest version from 3 on that holds all it says, so that what
uses nothing new keeps its bytes and opens in the programs that came before.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from mcda.disk.atomic import mark_of, write_atomically
from mcda.disk.door import read_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.errors.few import MOST as MOST_LISTED
from mcda.errors.few import more
from mcda.model import sizes
from mcda.model.case import Case
from mcda.model.codec import from_plain, needed_version, to_plain
from mcda.model.history import told_apart
from mcda.model.reading import Reading
from mcda.words import figures
from mcda.words.said import _

FORMAT: Final = "parley-case"
FORMAT_VERSION: Final = 4

MAX_BYTES: Final = 150_000_000
"""A case of 96,000 scores takes about 10 MB as text; this is far above any real one."""

_HEAD: Final = 1_000
"""Bytes in which the header of a file stands."""

MAX_RECORDS: Final = 2_000_000
"""Records and lists in a file, whose memory is many times that of their brackets."""

MAX_ENTRIES: Final = 8_000_000
"""Commas in a file."""

_HEADER = re.compile(rf'\A\s*{{\s*"format"\s*:\s*"{FORMAT}"\s*,\s*"version"\s*:\s*(\d{{1,9}})\b')


def write_case(case: Case, path: str | Path, *, expected: str | None = None) -> str:
    """Write a case file in one step and return the mark of what was written.

    The previous version survives any failure. With `expected` given, the mark of the
    version that is to be replaced, another one is not written over. Raises RefusedError
    with the FILE-... problems of `write_atomically`, and for a case that is too large to be
    read again.
    """
    if large := tuple(sizes.of_case(case)):
        raise RefusedError(large)
    return write_content(case_text(case), path, expected=expected)


def write_content(text: str, path: str | Path, *, expected: str | None = None) -> str:
    """Write what `case_text` gave as `write_case` does."""
    content = text.encode("utf-8")
    write_atomically(Path(path), content, expected=expected)
    return mark_of(content)


def case_text(case: Case) -> str:
    """Return the text of a case file."""
    plain = to_plain(case)
    header = f'{{"format": "{FORMAT}", "version": {needed_version(plain)}, "case":\n'
    return header + canonical(plain) + "}\n"


def canonical(value: Any) -> str:
    """Return JSON with sorted keys, each innermost record on a line of its own."""
    return "\n".join(_lines(value)) + "\n"


def read_case(path: str | Path) -> Reading:
    """Read a case file; every outcome, hostile ones included, is a `Reading`."""
    path = Path(path)
    try:
        content = read_regular(path, MAX_BYTES)
    except RefusedError as error:
        return Reading(None, error.problems)
    return replace(read_case_bytes(content, path.name), mark=mark_of(content))


def read_case_bytes(content: bytes, name: str) -> Reading:
    """Read the bytes of a case file; `name` is the file's name in the problems."""
    place = Place(file=name)
    if not content.strip():
        return _refused(Problem.of("FILE-EMPTY", place))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(Problem.of("FILE-NOT-UTF8", place, position=error.start))
    # The version is looked at first: a newer format may not even be whole JSON to us.
    if version := newer_version(content):
        return _refused(_newer(place, version))
    crowd = text.count("{") + text.count("["), text.count(",")
    if crowd[0] > MAX_RECORDS or crowd[1] > MAX_ENTRIES:
        limit = _(
            "{records} records or {entries} entries",
            records=figures.count(MAX_RECORDS),
            entries=figures.count(MAX_ENTRIES),
        )
        return _refused(Problem.of("FILE-TOO-LARGE", place, limit=limit))
    data, problem = _parsed(text, place)
    if problem is not None:
        return _refused(problem)
    return _from_document(data, place)


def newer_version(content: bytes) -> str:
    """Return the version that the head of a case file names if it is a newer one, else ""."""
    version = version_named(content)
    return version if version and int(version) > FORMAT_VERSION else ""


def version_named(content: bytes) -> str:
    """Return the version that the head of a case file names, "" where it is no such head."""
    header = _HEADER.match(content[:_HEAD].decode("utf-8-sig", "replace"))
    return header[1] if header else ""


def _from_document(data: Any, place: Place) -> Reading:
    if not isinstance(data, dict) or data.get("format") != FORMAT or "case" not in data:
        return _refused(Problem.of("FILE-NOT-A-CASE", place))
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        return _refused(Problem.of("FILE-NOT-A-CASE", place))
    if version > FORMAT_VERSION:
        return _refused(_newer(place, version))
    plain = data["case"]
    large = tuple(sizes.of_plain(plain)) if isinstance(plain, dict) else ()
    if large:
        return Reading(None, tuple(problem.at(file=place.file) for problem in large))
    case, problems = from_plain(plain)
    case = None if case is None else told_apart(case)
    extra = sorted(set(data) - {"format", "version", "case"})
    notes = [Problem.of("FILE-UNKNOWN-KEY", place, key=key) for key in extra[:MOST_LISTED]]
    if extra[MOST_LISTED:]:
        notes.append(more(place.file, "FILE-UNKNOWN-KEY", len(extra) - MOST_LISTED))
    return Reading(case, (*(problem.at(file=place.file) for problem in problems), *notes))


def _parsed(text: str, place: Place) -> tuple[Any, Problem | None]:
    """Return the document, or the problem that says why the text is none."""
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_float=_finite, parse_constant=_finite
        ), None
    except json.JSONDecodeError as error:
        line = _("line {n}", n=error.lineno)
        if _cut_off(text, error.pos, error.msg):
            return None, Problem.of("FILE-TRUNCATED", Place(file=place.file, cell=line))
        return None, Problem.of("FILE-NOT-JSON", Place(file=place.file, cell=line))
    except _RepeatedKeyError as error:
        return None, Problem.of("FILE-REPEATED-KEY", place, key=error)
    except _NotFiniteError as error:
        where = Place(file=place.file, words=_("the number {number}", number=error))
        return None, Problem.of("FILE-NUMBER-NOT-FINITE", where)
    except (ValueError, RecursionError):
        # Integers of thousands of digits, and nesting without end.
        return None, Problem.of("FILE-NOT-JSON", place)


def _cut_off(text: str, position: int, message: str) -> bool:
    """Say whether JSON that began well just ends, even inside a word such as `true`."""
    broken = message.startswith("Unterminated string")  # no words: json's own
    ended = position >= len(text.rstrip()) - 5 or broken
    return ended and text.lstrip().startswith("{")


class _RepeatedKeyError(ValueError):
    pass


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for key, value in pairs:
        if key in record:
            raise _RepeatedKeyError(key)
        record[key] = value
    return record


class _NotFiniteError(ValueError):
    pass


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise _NotFiniteError(text)
    return number


def _newer(place: Place, version: object) -> Problem:
    return Problem.of("FILE-NEWER-FORMAT", place, version=version, known=FORMAT_VERSION)


def _refused(problem: Problem) -> Reading:
    return Reading(None, (problem,))


def _lines(value: Any, before: str = "", after: str = "") -> Iterator[str]:
    """Yield the lines of a value; a container of scalars alone is one line."""
    if isinstance(value, list) and (records := _records(value)):
        yield f"{before}[\n{records}\n]{after}"
        return
    if isinstance(value, dict):
        entries = [(f"{_scalar(key)}: ", value[key]) for key in sorted(value)]
        brackets = "{}"
    elif isinstance(value, list | tuple):
        entries = [("", entry) for entry in value]
        brackets = "[]"
    else:
        yield before + _scalar(value) + after
        return
    if not any(isinstance(entry, dict | list | tuple) and entry for _, entry in entries):
        inside = ", ".join(key + _flat(entry) for key, entry in entries)
        yield before + brackets[0] + inside + brackets[1] + after
        return
    yield before + brackets[0]
    for index, (key, entry) in enumerate(entries):
        yield from _lines(entry, key, "," if index < len(entries) - 1 else "")
    yield brackets[1] + after


_MARK: Final = "\x01"
"""Stands between entries only: in a text JSON escapes it."""

_marked = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(_MARK, ": ")
).encode


def _records(value: list[Any]) -> str:
    """Return the lines of a list of records of scalars, many times faster; "" for any other."""
    for entry in value:
        if not (isinstance(entry, dict) and entry):
            return ""
        for part in entry.values():
            if isinstance(part, dict | list | tuple) and part:
                return ""
    text = _marked(value)[1:-1].replace(f"}}{_MARK}{{", "},\n{").replace(_MARK, ", ")
    return text if text.isascii() or _writable(text) else ""


def _writable(text: str) -> bool:
    """Say whether a text has UTF-8: half a surrogate pair has none."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return "{}"
    return "[]" if isinstance(value, list | tuple) else _scalar(value)


def _scalar(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    # Half a surrogate pair escaped survives.
    return text if _writable(text) else json.dumps(value)
