"""What the words in other people's tables mean: one table of words, `resources/words.txt`.

Labels are compared without capitals, accents, brackets, digits and signs. A word only says
what a row or column may be; what stands in it decides.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from mcda.grids.grid import Value
from mcda.model.case import Direction
from mcda.model.numbers import western
from mcda.model.texts import Signs
from mcda.places import resource_text
from mcda.workbook.findings import as_text

ROWS: Final = ("weights", "directions", "units", "worst", "best", "noted", "preference")
"""What a row may say about the criteria, by the names of their words."""

LONGEST: Final = 300
"""Characters above which a text is prose and no label."""

# What opens and is not closed soon is no bracket: a text of nothing else is looked at once.
_BRACKETS: Final = re.compile(r"[(\[{（【［][^)\]}）】］]{0,200}[)\]}）】］]")
_INSIDE: Final = re.compile(r"[(\[{（【［]([^)\]}）】］]{0,200})[)\]}）】］]")
_STAMP: Final = re.compile(
    r"time ?stamp|zeitstempel|marca temporal|horodateur|carimbo|start time|completion time"
    r"|отметка времени|startzeit|e-?mail|zaman damgası|时间戳",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r":?[-–—_=.*~]{2,}:?")
_SHARE: Final = re.compile(r"[(\[（]\s*(\d{1,3}(?:[.,]\d+)?)\s*%\s*[)\]）]\s*$")
_DIGIT: Final = re.compile(r"[0-9]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Meaning:
    """The words of one meaning: whole ones, and beginnings and endings of longer ones."""

    whole: set[str] = field(default_factory=set)
    begun: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    def has(self, word: str) -> bool:
        if word in self.whole or word.startswith(self.begun) or word.endswith(self.ended):
            return True
        return bool(self.within) and any(one in word for one in self.within)


@cache
def _table() -> dict[str, _Meaning]:
    found: dict[str, _Meaning] = {}
    here = _Meaning()
    for line in resource_text("words.txt").splitlines():
        if line.startswith("["):
            here = found.setdefault(line.strip("[] "), _Meaning())
        elif line and not line.startswith("#"):
            for word in line.partition(":")[2].split(","):
                _add(here, word.strip())
    return found


def _add(meaning: _Meaning, word: str) -> None:
    stem = word.strip("*")
    if word != stem and (key := "".join(_tokens(stem))):
        if word.startswith("*") and word.endswith("*"):
            meaning.within += (key,)
        elif word.startswith("*"):
            meaning.ended += (key,)
        else:
            meaning.begun += (key,)
        return
    meaning.whole.add(plain(word))
    letters = "".join(_tokens(word))
    if letters and not set(plain(word)) - set(letters) - set(".'’()/&%°"):
        meaning.whole.add(letters)


_BARE: Final = Signs(lambda s: None if unicodedata.category(s) in ("Mn", "Cf") else s)
"""Signs without the marks that are set on others."""


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return a text without capitals, accents and spaces, its signs kept."""
    if text.isascii():
        return "".join(text.lower().split())
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = text.translate(_BARE)
    return unicodedata.normalize("NFC", "".join(bare.split()))


@lru_cache(maxsize=20_000)
def _tokens(text: str) -> tuple[str, ...]:
    """Return the words of a label, without what stands in brackets unless that is all."""
    outside = _BRACKETS.sub(" ", text)
    words = _LETTERS.findall(outside) or _LETTERS.findall(text)
    return tuple(word for one in words if (word := plain(one)))


def is_a(meaning: str, label: Value | None) -> bool:
    """Say whether a label is one of the words of a meaning."""
    return isinstance(label, str) and _is_a(meaning, label)


@lru_cache(maxsize=50_000)
def _is_a(meaning: str, label: str) -> bool:
    if len(label) > LONGEST:
        return False
    words, key = _table()[meaning], plain(label)
    if words.has(key):
        return True
    whole = "".join(_tokens(label))
    if not whole or not words.has(whole):
        return False
    return len(whole) > 2 or not any(sign.isdigit() for sign in _BRACKETS.sub("", key))


def has_word_of(meaning: str, label: Value | None) -> bool:
    """Say whether any word of a label belongs to a meaning ("Rent per month": rent)."""
    if not isinstance(label, str):
        return False
    return _is_a(meaning, label) or any(_table()[meaning].has(one) for one in _tokens(label))


def row_of(label: Value | None) -> str:
    """Return what a row of that label says about the criteria, "" for a package's row."""
    return _row_of(label) if isinstance(label, str) else ""


@lru_cache(maxsize=50_000)
def _row_of(label: str) -> str:
    if len(label) > LONGEST:
        return ""
    row = _any_row()
    may_be = row.has(plain(label)) or row.has("".join(_tokens(label)))
    found = next((name for name in ROWS if _is_a(name, label)), "") if may_be else ""
    found = found or ("weights" if _weighs(label) else "")
    # "Weight (kg)" is that of a thing.
    return "" if found == "weights" and _is_a("mass units", unit_in(label)) else found


@cache
def _any_row() -> _Meaning:
    """Return the words of all that a row may say: nearly every label is none of them."""
    every = [_table()[name] for name in ROWS]
    return _Meaning(
        set().union(*(one.whole for one in every)),
        sum((one.begun for one in every), ()),
        sum((one.ended for one in every), ()),
        sum((one.within for one in every), ()),
    )


def _weighs(label: str) -> bool:
    """Say whether the words of a label are one for weights, and others that go with it."""
    table, tokens = _table(), _tokens(label)
    if not 1 < len(tokens) < 6:
        return False
    weights = [table["weights"].has(one) and len(one) > 1 for one in tokens]
    beside = (table["weights beside"].has(one) for one in tokens)  # no words: a key
    return any(weights) and all(map(max, weights, beside))


def is_code(name: str) -> bool:
    """Say whether a name is a letter, or a word for packages with a number: "A", "Option 2"."""
    return len(name) == 1 or is_a("packages", name.rstrip("0123456789 "))


def may_be_weights(label: Value | None) -> bool:
    """Say whether a label may mean weights where the numbers look like them ("Points")."""
    return is_a("weights perhaps", label)  # no words: a key


def is_summary(label: Value | None) -> bool:
    """Say whether a row or column of that label sums up the others ("MAX", "Soma", "A+")."""
    return isinstance(label, str) and _is_summary(label)


@lru_cache(maxsize=50_000)
def _is_summary(label: str) -> bool:
    if len(label) > LONGEST:
        return False
    table, tokens = _table(), _tokens(label)
    if _is_a("ideals", label) or _is_a("totals", label) or _is_a("ranks", label):
        return True
    if not tokens or all(table["fillers"].has(one) for one in tokens):
        return False
    return all(table["totals"].has(one) or table["fillers"].has(one) for one in tokens)


def without(meaning: str, label: str) -> str:
    """Return a label without the words of a meaning ("Weights Union": Union), unless it is all."""
    kept = [one for one in re.split(r"[\s_:()\-–—]+", label) if one and not is_a(meaning, one)]
    return " ".join(kept) or label


def is_time_stamp(label: str) -> bool:
    """Say whether a column of that label holds when a form was filled in, or by whose mail."""
    return _STAMP.search(label) is not None


@lru_cache(maxsize=20_000)
def is_missing(text: str) -> bool:
    """Say whether a text stands for a number that is not there ("n/a", "-", "?")."""
    if _DIGIT.search(text) is not None and not _counted():
        return False
    return plain(text) in _table()["missing"].whole or _RULE.fullmatch(text.strip()) is not None


@cache
def _counted() -> bool:
    """Say whether any text that stands for a missing number has a digit."""
    return any(map(_DIGIT.search, _table()["missing"].whole))


def direction_of(value: Value | None, *, labelled: bool = False) -> Direction | None:
    """Return the direction that a cell says, None if it says none.

    Single letters ("C", "B") and words that scores may be as well ("high") count only in a
    row that is `labelled` as that of directions.
    """
    found = _direction(as_text(value), labelled)
    maybe = not labelled and isinstance(value, str)
    loose = maybe and is_a("loose directions", value)  # no words: a key
    return None if loose else found


@lru_cache(maxsize=20_000)
def _direction(text: str, labelled: bool) -> Direction | None:
    if len(text) > LONGEST:
        return None
    inside = _INSIDE.fullmatch(text.strip())
    table, key = _table(), plain(inside[1] if inside else text)
    tokens = _tokens(text)
    whole = "".join(tokens)
    beside = table["direction beside"]  # no words: a key
    said = [one for one in tokens if not beside.has(one)] or list(tokens)
    found = None
    for name, direction in (("cost", Direction.COST), ("benefit", Direction.BENEFIT)):
        words = table[name]
        letters = labelled and key.strip(".") in table[f"short {name}"].whole  # no words: a key
        if key in words.whole or whole in words.whole or letters:
            return direction
        if said and all(words.has(one) for one in said):
            found = direction
    return found


_BEHIND: Final = re.compile(r"\s[-–—]\s|[:;]\s")
"""What sets a remark off behind a name ("Cost - lower is better")."""


def mark_in(head: str) -> tuple[Direction | None, bool]:
    """Return the direction that a criterion's own name carries ("Cost (min)", "Jobs ↑").

    The second is True where "(min)" may as well mean minutes.
    """
    for inside in _INSIDE.findall(head):
        found = _direction(inside.strip(), True) if inside.strip() else None
        # "(max 10)" says how far the numbers go.
        if found is not None and not any(map(str.isdecimal, inside)):
            return found, plain(inside).strip(".") == "min"
    outside = _BRACKETS.sub(" ", head).strip()
    if outside and outside[-1] in "↑▲⬆⇧↓▼⬇⇩":
        return _direction(outside[-1], False), False
    behind = _BEHIND.split(outside)[-1]
    if behind != outside and " " in behind and (found := _direction(behind, False)) is not None:
        return found, False
    first, _, last = outside.rpartition(" ")
    tail = plain(last).strip(".,;:-")
    if first and tail in ("min", "max"):
        return _direction(tail, False), tail == "min"
    return None, False


def proposed(name: str) -> Direction | None:
    """Return the direction that a criterion of that name usually has, None without a guess."""
    return Direction.COST if has_word_of("proposed cost", name) else None  # no words: a key


def share_in(name: str) -> float | None:
    """Return the weight that a criterion's name carries ("Cost (50 %)"), None for none."""
    found = _SHARE.search(western(name))
    return float(found[1].replace(",", ".")) if found else None


def unit_in(name: str) -> str:
    """Return what a name's last brackets say of its unit ("Cost (EUR m)"), "" for none.

    Directions, numbers and whole clauses are no units.
    """
    inside = _INSIDE.findall(name)
    text = inside[-1].strip() if inside else ""
    clause = len(text.split()) > 3 or len(text) > 15 or text[:1].isdigit()
    ranged = any(sign.isdecimal() for sign in text) and any(sign in "-–=:" for sign in text)
    return "" if clause or ranged or _direction(text, True) is not None else text
