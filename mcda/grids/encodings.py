"""Which encoding a text that is no Unicode was written in: the one that makes words of it.

Every encoding that spreadsheet programs use is tried and scored by what it makes of the bytes
beyond ASCII: in a right reading they are letters of one script, in words whose capitals come
first; of Chinese, Japanese and Korean, the letters that are common. The clock, a language or a
list of words have no say, and what is as likely read in another way is said to be doubtful.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

SINGLE: Final = (
    "cp1252", "cp1251", "cp1250", "cp1254", "cp1253", "cp1256", "cp1255", "cp1257",
    "iso8859_2", "koi8_r", "koi8_u", "cp866", "cp852", "mac_roman",
)  # fmt: skip
"""What programs save tables in, a byte to a letter; the first of equals counts."""

WIDE: Final = (
    ("gb2312", "gb18030"), ("euc_kr", "cp949"), ("shift_jis", "cp932"), ("euc_jp", "euc_jp"),
    ("big5", "big5"), ("gb18030", "gb18030"),
)  # fmt: skip
"""Two bytes to a letter: what must fit, and what is then read."""

SAMPLE: Final = 100_000
DOUBTFUL: Final = 0.04
"""Readings whose scores are as near are as likely."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[^\x00-\x7f][^\W\d_]+)*|[^\x00-\x7f]+")
_SIGNS: Final = frozenset("€£°²³§½µ–—“”„’‘…«»·•±×")
"""Signs that stand in tables of every language."""

_RARE: Final = frozenset("ýþðÝÞÐ¢ţŢőŐ")
"""Letters of few people, on which the encodings of many have letters."""


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding with the text that it gives, and how much of that makes sense, from 0 to 1."""

    encoding: str
    text: str
    score: float


def guessed(content: bytes) -> tuple[Guess, ...]:
    """Return the best reading of bytes that are no UTF-8, and another of as likely letters.

    Two readings in letters of one script are not told apart; nothing if no encoding fits.
    """
    found = sorted(_readings(content), key=lambda one: -one.score)
    if not found or found[0].score <= 0:
        return ()
    best = found[0]
    own = _scripts(best.text)
    others = (one for one in found if one.score >= best.score - DOUBTFUL)
    other = next((o for o in others if own and (s := _scripts(o.text)) and not own & s), None)
    return (best,) if other is None else (best, other)


def sample_of(text: str) -> str:
    """Return the first line of a text that has more than ASCII, shortened."""
    line = next((one for one in text.splitlines() if not one.isascii()), "")
    return " ".join(line.split())[:60]


def _scripts(text: str) -> frozenset[str]:
    return frozenset(_script(one) for one in sample_of(text) if one.isalpha() and not one.isascii())


def _readings(content: bytes) -> Iterator[Guess]:
    piece = content[:SAMPLE].rpartition(b"\n")[0] or content
    for encoding in SINGLE:
        try:
            piece.decode(encoding)
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        yield Guess(encoding, text, _of_words(text[:SAMPLE]))
    for tried, encoding in WIDE:
        try:
            content.decode(tried)
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        yield Guess(encoding, text, _of_letters(text[:SAMPLE], tried))


def _of_words(text: str) -> float:
    """Return the share of letters beyond ASCII that stand in words as people write them."""
    good = bad = 0.0
    beyond = Counter(word for word in _WORD.findall(text) if not word.isascii())
    cased = "".join(beyond.elements())
    if (
        beyond.total() > 2
        and cased.lower() != cased.upper()
        and cased in (cased.lower(), cased.upper())
    ):
        # In tables some names begin with a capital.
        bad = 0.05 * len(cased)
    for word, times in beyond.items():
        foreign = len(word) - len(word.encode("ascii", "ignore"))
        wrong = _wrong(word, foreign)
        bad += wrong * foreign * times
        good += (1 - wrong) * foreign * times
    return round(good / (good + bad), 9) if good + bad else 0.0


def _wrong(word: str, foreign: int) -> float:
    """Return how wrong a word looks: 0 for nothing odd, 1 for no word at all."""
    word = "".join(one for one in word if one not in _SIGNS)
    if len(word) < 2 and not word.isascii():
        return 0.1 if word.isalpha() else 0.3
    if word and not word.isalpha():
        return 1.0
    scripts = {_script(one) for one in word}
    inner = word[1:]
    if len(scripts) > 1 or not (inner.islower() or word.isupper() or inner == inner.swapcase()):
        return 1.0
    if scripts == {"LATIN"} and foreign > 2 and 2 * foreign > len(word):
        return 1.0
    return 0.5 * bool(_RARE & set(word))


@lru_cache(maxsize=5_000)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _of_letters(text: str, encoding: str) -> float:
    """Return the share of letters beyond ASCII that are common in an encoding's language."""
    letters = [one for one in text if not one.isascii() and one.isalpha()]
    if not letters:
        return 0.0
    return sum(_common(one, encoding) for one in letters) / len(letters)


@lru_cache(maxsize=20_000)
def _common(letter: str, encoding: str) -> float:
    script = _script(letter)
    if encoding == "euc_kr":
        return 1.0 if script == "HANGUL" else 0.2
    if encoding in ("shift_jis", "euc_jp"):
        if script in ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"):
            return 1.0
        return 0.93 if _lead(letter, "euc_jp") in range(0xB0, 0xD0) else 0.2
    if script in ("HIRAGANA", "KATAKANA"):
        return 0.2
    if encoding == "big5":
        return 0.96 if _lead(letter, "big5") in range(0xA4, 0xC7) else 0.2
    return 0.95 if _lead(letter, "gb2312") in range(0xB0, 0xD8) else 0.2


def _lead(letter: str, encoding: str) -> int:
    try:
        return letter.encode(encoding)[0]
    except UnicodeEncodeError:
        return 0
