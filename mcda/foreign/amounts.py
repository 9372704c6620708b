"""Numbers as people write them: what one text may say, and what a column of them says together.

"12.500" is 12500 to one half of the world and 12.5 to the other. A column is read one way: by
what else stands in it, then by what else stands in the document. Where neither tells, the
first reading is taken and said to be doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mcda.grids.grid import Grid, Value
from mcda.model.numbers import DASHES, western

_SPACE: Final = "'’ \u00a0\u202f\u2009\u2007٬"
_NUMBER: Final = rf"[+{re.escape(DASHES)}]?\s?(?:\d[\d.,٫{_SPACE}]*\d|\d|[.,]\d+)"
_CODES: Final = (
    "EUR|USD|GBP|CHF|JPY|CNY|RMB|RUB|TRY|TL|UAH|BRL|INR|PLN|CZK|SEK|NOK|DKK|ZAR|AUD|CAD|MXN"
    r"|US\$|R\$|A\$|C\$|Rs\.?|Fr\.?|kr\.?|zł|руб\.?"
)
_AMOUNT: Final = re.compile(
    rf"(?P<before>[^\W\d]*[$€£¥₹₽₺₴₩₪﷼]|{_CODES})?\s*(?P<number>{_NUMBER})\s*"
    r"(?P<after>[^\d\s.,;:=<>?!(\[{*★/-][^\d(\[{]{0,19}[²³]?|[.,][-–—]{1,2})?",
    re.IGNORECASE,
)
_OUT_OF: Final = re.compile(rf"({_NUMBER})\s*(?:/|out of|of|von|sur|из|sobre)\s*(\d+)")
_RATED: Final = re.compile(rf"({_NUMBER})\s*(?:[-–—:=]\s+|[-–—:=]|\()\s*([^\W\d][^\d]*)")
_SAME: Final = {
    "€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "₹": "INR", "RS": "INR", "₽": "RUB",
    "РУБ": "RUB", "₺": "TRY", "TL": "TRY", "FR": "CHF", "ZŁ": "PLN", "R$": "BRL", "₴": "UAH",
    "RMB": "CNY",
}  # fmt: skip
"""Signs of money by the code that says the same."""
_STARS: Final = re.compile(r"[★⭐🌟]\ufe0f?")
_GROUPS: Final = {
    sign: re.compile(rf"\d{{1,3}}(?:(?:[{sign}]\d{{3}})+|(?:[{sign}]\d{{2}})+[{sign}]\d{{3}})")
    for sign in (".", ",", "_")
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """What a text says: as a number with a decimal point, with a decimal comma, and in what unit.

    None where the text can't be read that way. `out_of` is the 10 of "7/10".
    """

    point: float | None
    comma: float | None
    unit: str = ""
    out_of: str = ""

    @property
    def doubtful(self) -> bool:
        """Say whether both readings are possible and differ."""
        return None not in (self.point, self.comma) and self.point != self.comma

    def read(self, decimal: str) -> float | None:
        """Return the number, by the decimal sign where both are possible."""
        first, second = (self.point, self.comma) if decimal == "." else (self.comma, self.point)
        return second if first is None else first


@lru_cache(maxsize=50_000)
def amount(text: str) -> Amount | None:
    """Return what a text says as a number, with its unit taken off; None if it says none."""
    text = western(text)
    if not text or len(text) > 100:
        return None
    if not text[-1].isdigit() or not text[0].isdigit():
        stars = _STARS.sub("", text).replace("☆", "").strip()
        if not stars and (count := len(_STARS.findall(text))):
            return Amount(count, count)
    if found := _AMOUNT.fullmatch(text):
        unit = (found["before"] or found["after"] or "").strip(" .,-")
        if len(unit) == 1 and unit.isalpha() and text[-2].isdigit():
            return None
        return _made(found["number"], unit)
    if found := _OUT_OF.fullmatch(text):
        return _made(found[1], out_of=found[2])
    if found := _RATED.fullmatch(text):
        return _made(found[1])
    return None


def _made(digits: str, unit: str = "", out_of: str = "") -> Amount | None:
    negative = digits[0] in DASHES
    digits = re.sub(f"[{_SPACE}]", "_", digits.lstrip(f"+{DASHES} \u00a0")).replace("٫", ".")
    both = [_read(digits, sign) for sign in ".,"]
    if both == [None, None]:
        return None
    point, comma = (one if one is None or not negative else -one for one in both)
    return Amount(point, comma, unit, out_of)


def _read(digits: str, decimal: str) -> float | None:
    """Return the number that digits and separators say with a decimal sign."""
    whole, found, part = digits.partition(decimal)
    if found and not (part.isdigit() or (not part and whole)):
        return None
    signs = {sign for sign in whole if not sign.isdigit()}
    if len(signs) > 1 or (not whole and not part):
        return None
    for sign in signs:
        if whole[0] == "0" or not _GROUPS[sign].fullmatch(whole):
            return None
    return float("".join(s for s in whole if s.isdigit()) + "." + (part or "0"))


@dataclass(frozen=True, slots=True)
class Form:
    """How the numbers of one column are written.

    `unit` is what all of them carry, `units` are the units where they carry different ones.
    """

    decimal: str = "."
    sure: bool = True
    unit: str = ""
    units: tuple[str, ...] = ()

    @property
    def other(self) -> str:
        """Return the decimal sign that was not taken."""
        return "," if self.decimal == "." else "."


def form_of(values: Iterable[Value], document: frozenset[str], chosen: str = "") -> Form:
    """Return how a column's numbers are written, with the evidence at hand.

    `document` holds the decimal signs that other texts of the document prove; `chosen` is the
    sign that a person has said.
    """
    values = list(values)
    found = [one for v in values if isinstance(v, str) and (one := amount(v)) is not None]
    units = tuple(dict.fromkeys(one.unit for one in found if one.unit and one.unit != "%"))
    outs = tuple(dict.fromkeys(one.out_of for one in found if one.out_of))
    alike = {_SAME.get(unit.upper(), unit.upper()) for unit in units}
    units = units[:1] if len(alike) == 1 else units
    unit = units[0] if len(units) == 1 else ""
    units = units if len(units) > 1 else outs if len(outs) > 1 else ()
    if chosen:
        return Form(chosen, True, unit, units)
    doubtful = [one for one in found if one.doubtful]
    if not doubtful:
        return Form(".", True, unit, units)
    here = proofs(found)
    if len(here) == 1:
        return Form(min(here), True, unit, units)
    signs = {"." if "." in text else "," for text in map(str, filter(_doubts, values))}
    grouped = "," if signs == {"."} else "."
    # The document's decimal sign groups no digits; amounts beside it are still doubtful.
    proved = document == {grouped} or not _amounts(values)
    if len(document) == 1 and len(signs) == 1 and proved:
        return Form(min(document), True, unit, units)
    return Form(grouped, False, unit, units)


def _doubts(value: Value) -> bool:
    found = amount(value) if isinstance(value, str) else None
    return found is not None and found.doubtful


def _amounts(values: list[Value]) -> bool:
    """Say whether doubtful texts look like thousands: whole numbers beside them, or round ones."""
    texts = [western(v) for v in values if isinstance(v, str)]
    whole = any(text.isdigit() and len(text) > 2 for text in texts)
    numbers = any(isinstance(v, float) and v.is_integer() and abs(v) >= 100 for v in values)
    doubtful = [t for t in texts if (one := amount(t)) is not None and one.doubtful]
    return whole or numbers or all(_digits(text)[-1:] == "0" for text in doubtful)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def proofs(found: Iterable[Amount]) -> frozenset[str]:
    """Return the decimal signs that numbers prove, by being readable in that way only."""
    signs = {"." if one.comma is None else "," for one in found if None in (one.point, one.comma)}
    return frozenset(signs)


@lru_cache(maxsize=8)
def document_proofs(grid: Grid) -> frozenset[str]:
    """Return the decimal signs that the texts of a document prove."""
    texts = {
        text
        for sheet in grid.sheets
        for cells in sheet.rows.values()
        for text in cells.values()
        if isinstance(text, str) and len(text) < 40 and ("." in text or "," in text)
    }
    return proofs(one for text in texts if (one := amount(text)) is not None)
