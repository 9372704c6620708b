"""Translating a text sign by sign says the same as looking at each sign of it anew."""

from __future__ import annotations

import sys
import unicodedata

from mcda.foreign.words import plain
from mcda.model.numbers import western
from mcda.model.texts import KEPT, Signs, name_key

EVERY = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]


def _is(sign: str, *categories: str) -> bool:
    return unicodedata.category(sign) in categories


def test_each_sign_is_made_western() -> None:
    per_cent = str.maketrans("٪％﹪", "%%%")
    for sign in EVERY:
        one = "" if _is(sign, "Cf") else str(unicodedata.decimal(sign, sign))
        assert western(f"é{sign}é") == f"é{one.translate(per_cent)}é"


def test_each_sign_is_kept_in_a_name_or_not() -> None:
    for sign in EVERY:
        text = f"é{sign}"
        for form in ("NFKC", "casefold", "NFKC"):
            text = text.casefold() if form == "casefold" else unicodedata.normalize(form, text)
        assert name_key.__wrapped__(f"é{sign}") == "".join(
            one for one in text if not one.isspace() and not _is(one, "Cf")
        )


def test_each_sign_is_kept_in_a_label_or_not() -> None:
    for sign in EVERY:
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", sign).casefold())
        bare = "".join(one for one in text if not _is(one, "Mn", "Cf"))
        said = unicodedata.normalize("NFC", "".join(bare.split()))
        assert plain.__wrapped__(sign) == said


def test_signs_of_rare_scripts_are_not_remembered() -> None:
    signs = Signs(lambda sign: sign)
    assert "a\U00012345".translate(signs) == "a\U00012345"
    assert set(signs) == {ord("a")}
    assert ord("a") < KEPT < 0x12345
