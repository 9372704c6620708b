"""A kind of rule is one declaration of the model, and a sentence that a test asks for."""

from __future__ import annotations

from pathlib import Path

from tests.laws.planting import copied, run

KIND = """
    EXACTLY = (
        "exactly",
        Kind(
            word=N_("exactly"),
            sentence=N_("exactly {count} of {then}"),
            given=N_("{when} needs {what}"),
            then=1,
            keeps=lambda given, met, _of, count: not given or met == count,
            counted=True,
        ),
    )


class Ruled("""
WALKED = (
    "mcda/model/test_rule_kinds.py",
    "mcda/model/test_value_words.py",
    "mcda/negotiation/test_pending.py",
    "desktop/pages/measures/test_lines.py",
)
"""What takes every kind up by itself: words, both ways of keeping it, joining, and the window."""


def test_a_planted_kind_of_rule_is_kept_said_and_shown(tmp_path: Path) -> None:
    copy = copied(tmp_path)
    home = copy / "mcda" / "model" / "rule_kinds.py"
    text = home.read_text(encoding="utf-8")
    assert text.count("\n\nclass Ruled(") == 1
    home.write_text(text.replace("\n\nclass Ruled(", KIND), encoding="utf-8")
    code, said = run(copy, "tests.laws.planted_rule", str(tmp_path))
    assert code == 0, said
    pytest = ("pytest", "-q", "-p", "no:cacheprovider", "-n", "0")
    code, said = run(copy, *pytest, *(f"tests/{one}" for one in WALKED))
    assert code == 0, said
    code, said = run(copy, *pytest, "tests/mcda/model/test_rule_sentences.py")
    assert code == 1 and "give each kind its sentence above" in said, said
