from __future__ import annotations

from mcda.export.terminal import columns, priorities, rankings

HEAD = {
    "case": {"title": "Aircraft", "fingerprint": "12ab-34cd"},
    "method": {"name": "topsis", "normalisation": "vector"},
    "problems": [],
}


def test_columns_line_up_for_wide_and_combining_signs() -> None:
    text = columns([["a", "1"], ["日本", "22"], ["e\u0301", "3"]], right=(1,))
    assert text.split("\n") == ["a      1", "日本  22", "e\u0301      3"]


def test_a_name_of_strangers_has_one_line_and_drives_no_terminal() -> None:
    text = columns([["a", "1"], ["b\nTotal", "2"], ["c\x1b[2J", "3"]])
    assert text.split("\n") == ["a           1", "b\\x0aTotal  2", "c\\x1b[2J    3"]
    head = {**HEAD, "case": {"title": "Air\ncraft", "fingerprint": "1"}, "stakeholders": []}
    assert rankings(head).startswith("Air\\x0acraft (1)\n")


def test_a_rank_that_may_move_shows_its_range() -> None:
    row = {"package": "A1", "score": 0.6434, "rank": 1, "value": None}
    row |= {"best_rank": 1, "worst_rank": 2, "state": "open", "reasons": ["scores", "method"]}
    text = rankings({**HEAD, "stakeholders": [{"name": "Buyer", "ranking": [row]}]})
    assert text.split("\n")[-1].split()[:4] == ["1", "(1-2)", "A1", "0.643"]
    assert text.endswith("? open: scores and method")


def test_priorities_leave_out_what_is_not_known() -> None:
    result = {
        "elements": ["a", "b"],
        "weights": [0.75, 0.25],
        "lambda_max": 2.0,
        "ci": 0.0,
        "ri": None,
        "cr": None,
        "formula": "eigenvector",
        "ri_table": "alonso-lamata-2006",
        "problems": [],
    }
    assert "lambda_max 2.0000, CI 0.0000\n" in priorities(result)
