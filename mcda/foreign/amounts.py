"""Numbers as people write them: what one text may say, and what a column of them says together.

"12.500" is 12500 to one half of the world and 12.5 to the other. A column is read one way: by
what else stands in it, then by what else stands in the document. Where neither tells, the
first reading is taken and said to be doubtful.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt
from typing import Final

from mcda.foreign.words import is_a
from mcda.grids.grid import Grid, Value
from mcda.model.numbers import DASHES, format_number, western

MOST_SIGNS: Final = 400
"""Characters above which a text is no number, with all the invisible marks it may hold."""

_SPACE: Final = "'’ \u00a0\u202f\u2009\u2007٬"
_TEN: Final = frozenset("0123456789")
_SPACED: Final = re.compile(f"[{_SPACE}]")
_NUMBER: Final = rf"[+{re.escape(DASHES)}]?\s?(?:\d[\d.,٫{_SPACE}]*\d|\d|[.,]\d+)"
BARE: Final = re.compile(r"[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
"""Digits with one sign at most: nearly all that tables hold."""
_LINES: Final = re.compile(rf"(?:{BARE.pattern}\n)*+")
_OF_TWO: Final = re.compile(r"^([+-]?[1-9][0-9]{0,2})[.,]([0-9]{3})$", re.MULTILINE)
"""Bare digits, one to a line, whose sign may set thousands apart."""
_GROUPED: Final = {
    one: re.compile(_OF_TWO.pattern.replace(".,", two), re.MULTILINE) for one, two in (",.", ".,")
}
"""By the decimal sign, those that have thousands set apart beside it."""
_PROOFS: Final = {
    sign: re.compile(rf"^(?!{_OF_TWO.pattern[1:]})[+-]?[0-9]+{re.escape(sign)}", re.MULTILINE)
    for sign in ".,"
}
"""Bare digits, one to a line, whose sign can only be the decimal one."""
_ZERO: Final = "\x01"
_IN_FRONT: Final = re.compile(r"^([^0-9\n]*)0", re.MULTILINE)
_CODES: Final = (
    "EUR|USD|GBP|CHF|JPY|CNY|RMB|RUB|TRY|TL|UAH|BRL|INR|PLN|CZK|SEK|NOK|DKK|ZAR|AUD|CAD|MXN"
    r"|US\$|R\$|A\$|C\$|Rs\.?|Fr\.?|kr\.?|zł|руб\.?"
)
_AMOUNT: Final = re.compile(
    rf"(?P<before>[^\W\d]*[$€£¥₹₽₺₴₩₪﷼]|{_CODES})?\s*(?P<number>{_NUMBER})\s*"
    r"(?P<after>[^\d\s.,;:=<>≤≥?!+~≈±(\[{*★/¹²³⁴¼½¾⅐-⅞–—-][^\d(\[{¼½¾⅐-⅞]{0,19}[²³]?|[.,][-–—]{1,2})?",
    re.IGNORECASE,
)
_NEGATIVE: Final = re.compile(
    rf"\((?=[^()]*(?:\d[.,{_SPACE}]\d{{3}}(?!\d)|[$€£¥₹₽₺₴₩₪﷼]))([^(){re.escape(DASHES)}]+)\)"
    rf"|(?=\d{{3}}|\d+[.,])(\d[\d.,{_SPACE}]*\d)[{re.escape(DASHES)}]"
)
"""Less than nothing as accountants write it: in brackets, or with the sign behind."""
_PARTS: Final = {sign: unicodedata.numeric(sign) for sign in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
_WITH_PART: Final = re.compile(
    rf"([+{re.escape(DASHES)}]?)\s?(\d*)\s?([{''.join(_PARTS)}])(?![^\w/]*\d)(.*)", re.DOTALL
)
"""A number with a part in one sign ("6½ Mio."), and what comes after, which are no more digits."""
_OUT_OF: Final = re.compile(rf"({_NUMBER})\s*(?:/|out of|of|von|sur|из|sobre)\s*(\d+)")
_RATED: Final = re.compile(rf"({_NUMBER})\s*(?:[-–—:=]\s+|[-–—:=]|\()\s*([^\W\d][^\d]*)")
_SAME: Final = {
    "€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "₹": "INR", "RS": "INR", "₽": "RUB",
    "РУБ": "RUB", "₺": "TRY", "TL": "TRY", "FR": "CHF", "ZŁ": "PLN", "R$": "BRL", "₴": "UAH",
    "RMB": "CNY",
}  # fmt: skip
"""Signs of money by the code that says the same."""
_MONEY: Final = re.compile(rf"[$€£¥₹₽₺₴₩₪﷼元]|(?:{_CODES})(?![^\W\d])", re.IGNORECASE)
_SIZES: Final = {
    "thousand": 1e3, "wan": 1e4, "lakh": 1e5, "million": 1e6,
    "crore": 1e7, "yi": 1e8, "billion": 1e9,
}  # fmt: skip
_LETTERS: Final = {"k": 1e3, "K": 1e3, "M": 1e6}
_OF_MONEY: Final = {"m": 1e6, "T": 1e3, "B": 1e9, "b": 1e9}
"""Letters for sizes that mean something else where they stand beside no money."""
_BETWEEN: Final = re.compile(
    rf"\.\.|…|~|\b(?:to|bis|à|a|al|до|ile|إلى)\b|至|±|\+/-|[{re.escape(DASHES)}]"
)
_TELLING: Final = re.compile(r"[\d★⭐🌟¼½¾⅐-⅞]")
_STARS: Final = re.compile(r"[★⭐🌟]\ufe0f?")
_GROUPS: Final = {
    sign: re.compile(rf"\d{{1,3}}(?:(?:[{sign}]\d{{3}})+|(?:[{sign}]\d{{2}})+[{sign}]\d{{3}})")
    for sign in (".", ",", "_")
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """What a text says: as a number with a decimal point, with a decimal comma, and in what unit.

    None where the text can't be read that way. `out_of` is the 10 of "7/10". Of "12 Mio. €" the
    number is 12, its `size` a million and `base` the unit without that.
    """

    point: float | None
    comma: float | None
    unit: str = ""
    out_of: str = ""
    size: float = 1.0
    base: str = ""

    @property
    def doubtful(self) -> bool:
        """Say whether both readings are possible and differ."""
        return None not in (self.point, self.comma) and self.point != self.comma

    def read(self, decimal: str) -> float | None:
        """Return the number, by the decimal sign where both are possible."""
        first, second = (self.point, self.comma) if decimal == "." else (self.comma, self.point)
        return second if first is None else first

    def whole(self) -> Amount:
        """Return the amount multiplied out: 12 Mio. € as 12,000,000 €."""
        if self.size == 1:
            return self
        point, comma = (
            None if n is None else float(f"{n * self.size:.15g}") for n in (self.point, self.comma)
        )
        return Amount(point, comma, self.base, self.out_of, base=self.base)


@lru_cache(maxsize=200_000)
def amount(text: str) -> Amount | None:
    """Return what a text says as a number, with its unit taken off; None if it says none."""
    if BARE.fullmatch(text):
        return _bare(text)
    if len(text) > MOST_SIGNS or _TELLING.search(text) is None:
        return None
    text = western(text)
    if not text or len(text) > 100:
        return None
    if (
        not text.isascii()
        and (count := len(_STARS.findall(text)))
        and not _STARS.sub("", text).strip("☆ ")
    ):
        return Amount(float(count), float(count))
    if found := _WITH_PART.fullmatch(text):
        said = amount(f"{found[2] or 0}{found[4]}")
        return said and _more(said, _PARTS[found[3]], found[1])
    if found := _AMOUNT.fullmatch(text):
        before, after = ((found[side] or "").strip(" .,-") for side in ("before", "after"))
        size = _size(after, bool(before))
        unit = f"{after} {before}".strip() if size > 1 else before or after
        letter = len(unit) == 1 and unit.upper() != unit.lower() and text[-2].isdigit()
        base = "".join(_MONEY.findall(unit)) if size > 1 else unit
        # "2a" is a name.
        return None if letter and size == 1 else _made(found["number"], unit, "", size, base)
    if found := _NEGATIVE.fullmatch(text):
        return _less_than_nothing(amount(found[1] or found[2]))
    if found := _OUT_OF.fullmatch(text):
        return _made(found[1], out_of=found[2])
    if found := _RATED.fullmatch(text):
        return _made(found[1])
    return None


def _more(said: Amount, part: float, sign: str) -> Amount | None:
    """Return a whole amount with a part of one more; None for one that is not whole."""
    if said.point is None or said.point != said.comma or not said.point.is_integer():
        return None
    number = (said.point + part) * (-1 if sign in DASHES and sign else 1)
    return replace(said, point=number, comma=number)


def _less_than_nothing(said: Amount | None) -> Amount | None:
    if said is None or said.out_of:
        return None
    point, comma = (None if number is None else -number for number in (said.point, said.comma))
    return replace(said, point=point, comma=comma)


def _bare(text: str) -> Amount:
    """Return what digits say that hold one sign at most: three behind it may be thousands."""
    (point,), (comma,) = bare_numbers([text], "."), bare_numbers([text], ",")
    both = of_two([text])
    return Amount(
        point if both or "," not in text else None, comma if both or "." not in text else None
    )


def bare_numbers(texts: list[str], decimal: str) -> list[float]:
    """Return what digits with one sign at most say, by the decimal sign where that may be both."""
    lines = _GROUPED[decimal].sub(r"\1\2", "\n".join(texts))
    return list(map(float, lines.replace(",", ".").split()))


def of_two(texts: list[str]) -> int:
    """Return in how many of some bare digits the sign may set thousands apart."""
    return len(_OF_TWO.findall("\n".join(texts)))


@lru_cache(maxsize=20_000)
def _size(unit: str, money: bool) -> float:
    """Return what a unit multiplies its number by: a thousand for "k€", a million for "Mio."."""
    if not unit:
        return 1.0
    word = _MONEY.sub(" ", unit).strip(" .,-")
    if len(word) == 1 and word in _LETTERS | _OF_MONEY:
        return _LETTERS.get(word) or (_OF_MONEY[word] if money or word != unit else 1.0)
    return next((size for name, size in _SIZES.items() if is_a(name, word)), 1.0)


def ends_of(text: str) -> tuple[str, str, bool] | None:
    """Return both amounts of a range as texts ("10.000 – 12.000", "8,5 bis 9 €"), None for none.

    The third says that the second is what the first may be off by ("10 ± 2").
    """
    for between in _BETWEEN.finditer(text) if amount(text) is None else ():
        first, second = text[: between.start()], text[between.end() :]
        if amount(first) is not None and amount(second) is not None:
            return first, second, between[0] in ("±", "+/-")
    return None


def _made(
    digits: str, unit: str = "", out_of: str = "", size: float = 1.0, base: str = ""
) -> Amount | None:
    negative = digits[0] in DASHES
    digits = _SPACED.sub("_", digits.lstrip(f"+{DASHES} \u00a0")).replace("٫", ".")
    point, comma = _read(digits, "."), _read(digits, ",")
    if point is None and comma is None:
        return None
    if negative:
        point, comma = (None if one is None else -one for one in (point, comma))
    return Amount(point, comma, unit, out_of, size, base)


def _read(digits: str, decimal: str) -> float | None:
    """Return the number that digits and separators say with a decimal sign."""
    whole, found, part = digits.partition(decimal)
    if found and not (part.isdigit() or (not part and whole)):
        return None
    if whole.isdecimal():
        return float(f"{whole}.{part or '0'}")
    signs = set(whole) - _TEN
    if len(signs) > 1 or (not whole and not part):
        return None
    for sign in signs:
        if whole[0] == "0" or not _GROUPS[sign].fullmatch(whole):
            return None
        whole = whole.replace(sign, "")
    return float(f"{whole}.{part or '0'}")


@dataclass(frozen=True, slots=True)
class Form:
    """How the numbers of one column are written.

    `unit` is what all of them carry, `units` are the units where they carry different ones. With
    `whole`, thousands or millions stand among other numbers, and each is multiplied out.
    """

    decimal: str = "."
    sure: bool = True
    unit: str = ""
    units: tuple[str, ...] = ()
    whole: bool = False

    @property
    def other(self) -> str:
        """Return the decimal sign that was not taken."""
        return "," if self.decimal == "." else "."


def form_of(values: Iterable[Value], document: frozenset[str], chosen: str = "") -> Form:
    """Return how a column's numbers are written, with the evidence at hand.

    `document` holds the decimal signs that other texts of the document prove; `chosen` is the
    sign that a person has said.
    """
    # A column of amounts says the same again and again.
    values = list(values)
    texts = list(dict.fromkeys(value for value in values if isinstance(value, str)))
    lines, odd = _apart(texts)
    ranges = {text: ends[:2] for text in odd if (ends := ends_of(text)) is not None}
    if ranges:
        texts = [part for text in texts for part in ranges.get(text, (text,))]
        lines, odd = _apart(texts)
    numbers = sorted({value for value in values if isinstance(value, float)})
    found = [one for text in odd if (one := amount(text)) is not None]
    sized = [one for one in found if one.size > 1]
    others = [one for text in texts if sized and (one := amount(text)) and one.size == 1]
    plain = [*numbers, *(n for one in others if (n := one.read(".")) is not None)]
    whole = bool(sized) and (bool(plain) or len({one.size for one in sized}) > 1)
    lost = _without_size(plain, sized) if whole else ""
    found = [one.whole() for one in found] if whole else found
    units = tuple(dict.fromkeys(one.unit for one in found if one.unit and one.unit != "%"))
    outs = tuple(dict.fromkeys(one.out_of for one in found if one.out_of))
    alike = {_SAME.get(unit.upper(), unit.upper()) for unit in units}
    units = units[:1] if len(alike) == 1 else units
    unit = units[0] if len(units) == 1 else ""
    units = (sized[0].unit, lost) if lost else units if len(units) > 1 else ()
    form = Form(".", True, unit, units or _scales(outs, found, numbers, lines), whole)
    doubtful = [found[0] for found in _OF_TWO.finditer(lines)] + [
        t for t in odd if (one := amount(t)) and one.doubtful
    ]
    if chosen or not doubtful:
        return replace(form, decimal=chosen or ".")
    if len(here := proofs(texts)) == 1:
        return replace(form, decimal=min(here))
    signs = {"." if "." in text else "," for text in doubtful}
    grouped = "," if signs == {"."} else "."
    # The document's decimal sign groups no digits; amounts beside it are still doubtful.
    numbers += [one.point for one in found if one.point is not None and one.point == one.comma]
    proved = document == {grouped} or not _amounts(texts, numbers, doubtful)
    if len(document) == 1 and len(signs) == 1 and proved:
        return replace(form, decimal=min(document))
    return replace(form, decimal=grouped, sure=False)


def _apart(texts: list[str]) -> tuple[str, list[str]]:
    """Return the bare digits among some texts as lines, and the others as a list."""
    if are_bare(texts):
        return "\n".join(texts), []
    bare, odd = list[str](), list[str]()
    for text in texts:
        (bare if BARE.fullmatch(text) else odd).append(text)
    return "\n".join(bare), odd


def are_bare(texts: list[str]) -> bool:
    """Say whether all of some texts are digits with one sign at most."""
    lines = "\n".join([*texts, ""])
    return _LINES.fullmatch(lines) is not None and lines.count("\n") == len(texts)


def shapes_of(texts: list[str]) -> list[str]:
    """Return the shape of each of some texts, every digit like any other.

    What one text says, all of its shape say alike. A zero in front is kept apart: it can't begin
    a group of thousands. A text with a line end is its own shape.
    """
    lines = "\n".join(texts)
    if lines.count("\n") != len(texts) - 1 or _ZERO in lines:
        return list(texts)
    lines = _IN_FRONT.sub(rf"\g<1>{_ZERO}", lines) if "0" in lines else lines
    for digit in "023456789":
        lines = lines.replace(digit, "1")
    return lines.replace(_ZERO, "0").split("\n")


def _scales(
    outs: tuple[str, ...], found: list[Amount], numbers: list[float], lines: str
) -> tuple[str, ...]:
    """Return the scales of "7/10" and "3/5", or the one with a number that lies above it."""
    if len(outs) != 1:
        return tuple(f"/{out}" for out in outs)
    told = [one.point for one in found if one.point is not None]
    told += [*numbers, *bare_numbers(lines.split(), ".")]
    above = next((number for number in told if number > float(outs[0])), None)
    return () if above is None else (f"/{outs[0]}", format_number(above))


def _without_size(plain: list[float], sized: list[Amount]) -> str:
    """Return a number that may lack the size of those beside it: the 9.8 of "12k, 9.8, 7k".

    With the size it lies among them, or nearer to them than without by far.
    """
    least = min(one.size for one in sized)
    known = [number for one in sized if (number := one.whole().read(".")) is not None]
    low, high = min(known, default=0.0), max(known, default=0.0)

    def lacks(number: float) -> bool:
        away = max(number * least / high, low / (number * least))
        return away <= 1 or away * sqrt(least) < low / number

    return next((format_number(n) for n in plain if 0 < n < low and lacks(n)), "")


def _amounts(texts: list[str], numbers: list[float], doubtful: list[str]) -> bool:
    """Say whether doubtful texts look like thousands: whole numbers beside them, or round ones."""
    whole = any(text.isdigit() and len(text) > 2 for text in map(western, texts))
    large = any(number.is_integer() and abs(number) >= 100 for number in numbers)
    digits = ("".join(filter(str.isdecimal, western(text))) for text in doubtful)
    return whole or large or all(shown[-1:] == "0" for shown in digits)


def proofs(texts: Iterable[str]) -> frozenset[str]:
    """Return the decimal signs that texts prove, by being numbers in that way only."""
    lines, odd = _apart(list(texts))
    found = {sign for sign, proof in _PROOFS.items() if proof.search(lines)}
    others = map(amount, odd) if len(found) < 2 else ()
    said = (one for one in others if one is not None and None in (one.point, one.comma))
    return frozenset(found | {"." if one.comma is None else "," for one in said})


@lru_cache(maxsize=8)
def document_proofs(grid: Grid) -> frozenset[str]:
    """Return the decimal signs that the texts of a document prove."""
    cells = (cells for sheet in grid.sheets for cells in sheet.rows.values())
    texts = [text for one in cells for text in one.values() if type(text) is str]
    if are_bare(texts):
        return proofs(texts)
    signed = [text for text in texts if len(text) < 40 and ("." in text or "," in text)]
    return proofs(set(shapes_of(signed)))
