"""Results as text for a terminal: the plain shapes of `plain`, laid out in columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Final

from mcda.answer.acceptance_words import plain_words
from mcda.errors import Severity
from mcda.group.acceptance import Reason, State
from mcda.model.numbers import format_ratio
from mcda.model.value_words import value_words
from mcda.words import figures
from mcda.words.one_line import on_one_line
from mcda.words.said import _, listed, together
from mcda.words.said import told as written

Plain = dict[str, Any]


def columns(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> str:
    """Return rows as aligned columns, those numbered in `right` flush right; figures are written
    as the language writes them.
    """
    flush = set(right)
    rows = [[on_one_line(written(cell)) for cell in row] for row in rows]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines: list[str] = []
    for row in rows:
        cells = [
            " " * (widths[i] - _width(cell)) + cell
            if i in flush
            else cell + " " * (widths[i] - _width(cell))
            for i, cell in enumerate(row)
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def fixed(value: float, digits: int) -> str:
    """Return a number with so many decimals, as the language writes it."""
    return written(figures.Figure(figures.fixed(value, digits)))


def rankings(result: Plain) -> str:
    """Return the rankings of `parley rank`, a block per stakeholder."""
    parts: list[str] = [heading(result)]
    parts += [result["answer"]["sentence"]] if "answer" in result else []
    for one in result["stakeholders"]:
        further = [name for name in _FURTHER if name in one["ranking"][0]]
        rows = [[_("rank"), _("package"), _("score"), *further, _("value"), _("state")]]
        rows += [
            [
                *(_rank(row), row["package"], fixed(row["score"], 3)),
                *(fixed(row[name], 3) for name in further),
                *(_value(row["value"]), _state(row)),
            ]
            for row in one["ranking"]
        ]
        why = one.get("reasons")
        said = f"\n{why['sentence']}" if why else ""
        said += _missing(one)
        said += f"\n{one['verified']['sentence']}" if "verified" in one else ""
        said = f"{_compromise(one)}{said}"
        flush = (0, *range(2, len(rows[0]) - 1))
        parts.append(f"{on_one_line(one['name'])}{_badge(one)}\n{columns(rows, flush)}{said}")
    return "\n\n".join(parts + notes(result))


def _missing(one: Plain) -> str:
    """Return on a line of its own what missing scores were reckoned with; "" with none."""
    lacking = [
        f"{score['package']}, {score['criterion']} ({middle})"
        for score in one.get("missing", ())
        if (middle := written(figures.plain(score["reckoned_with"])))
    ]
    if not lacking:
        return ""
    return _(
        "\nMissing, reckoned with at the middle of the scale: {scores}",
        scores=on_one_line("; ".join(lacking)),
    )


_FURTHER: Final = ("S", "R", "Q", "phi+", "phi-")
"""Figures of single methods that stand beside the score."""


def _compromise(one: Plain) -> str:
    """Return on a line of its own what VIKOR accepts; "" for other methods."""
    found = one.get("compromise")
    if found is None:
        return ""
    held = {name: _("yes") if found[name] else _("no") for name in ("advantage", "stability")}
    return _(
        "\nacceptable advantage {advantage}, acceptable stability {stability}; "
        "compromise: {packages}",
        packages=", ".join(found["packages"]),
        **held,
    )


def _badge(one: Plain) -> str:
    """Return in brackets whether the order of the others stays when a package is removed."""
    steady = one.get("leave_one_out")
    if steady is None:
        return ""
    gone = ", ".join(change["removed"] for change in steady["changes"])
    if steady["stable"]:
        return _(" (same order whichever package is removed)")
    return _(" (changes without: {gone})", gone=gone)


def taken(result: Plain) -> str:
    """Return what `parley take` took, left out and doubts; errors are told of apart."""
    size = _("packages: {packages}, criteria: {criteria}, stakeholders: {stakeholders}",
             packages=len(result["packages"]), criteria=len(result["criteria"]),
             stakeholders=len(result["stakeholders"]))  # fmt: skip
    parts: list[str] = [size]
    parts += [on_one_line(_("taken: {kind}, {place}", **one)) for one in result["taken"]]
    rows: list[list[str]] = [[_("criterion"), _("direction"), _("unit")]]
    rows += [[c["name"], c["direction"] or "-", c["unit"]] for c in result["criteria"]]
    parts += [columns(rows)] if result["criteria"] else []
    for one in result["stakeholders"]:
        listed = [f"{name} {fixed(w, 4)}" for name, w in (one["weights"] or {}).items()]
        who = one["name"] or _("weights")
        entered = [
            f"{name} {written(figures.plain(w))}"
            for name, w in (one["entered"] or {}).items()
            if w is not None
        ]
        told = _("{who}: no weights found", who=who)
        if listed:
            told = together((who, ", ".join(listed)), ": ")
        elif entered:
            told = _("{who}: only {entered}", who=who, entered=", ".join(entered))
        parts.append(on_one_line(told))
    parts += [on_one_line(_("left out: {place} ({why})", **one)) for one in result["left_out"]]
    parts += [
        _("in doubt: {place} {found} ({readings}; the first was taken)",
          place=one["place"], found=one["found"], readings=", ".join(map(str, one["readings"])))
        for one in result["doubts"]
    ]  # fmt: skip
    parts += [
        f"{one['code']} {one['place']}: {one['sentence']}"
        for one in result["problems"]
        if one["severity"] != Severity.ERROR
    ]
    parts += [_("written: {path}", path=result["written"])] if result.get("written") else []
    return "\n".join(parts)


def priorities(result: Plain) -> str:
    """Return the priorities and consistency of `parley weights`."""
    rows: list[list[str]] = [[_("element"), _("weight")]]
    rows += [
        [name, fixed(weight, 4)]
        for name, weight in zip(result["elements"], result["weights"], strict=True)
    ]
    facts = [
        f"{word} {fixed(result[key], 4)}"
        for key, word in (("lambda_max", "lambda_max"), ("ci", "CI"), ("ri", "RI"), ("cr", "CR"))
        if result[key] is not None
    ]
    formula = _(
        "{formula}, RI table {ri_table}", formula=result["formula"], ri_table=result["ri_table"]
    )
    parts: list[str] = [columns(rows, (1,)), ", ".join(facts), formula, _advice(result)]
    if result.get("members"):
        parts.append("\n".join(_member(n, one) for n, one in enumerate(result["members"], 1)))
    return "\n\n".join([*filter(None, parts), *notes(result)])


def _member(number: int, one: Plain) -> str:
    shares = ", ".join(
        f"{name} {fixed(weight, 4)}"
        for name, weight in zip(one["elements"], one["weights"], strict=True)
    )
    if one["cr"] is None:
        return _("matrix {number}: {shares}", number=number, shares=shares)
    return _(
        "matrix {number}: {shares}; CR {ratio}",
        number=number,
        shares=shares,
        ratio=figures.decimals(one["cr"], 4),
    )


def _advice(result: Plain) -> str:
    """Return what the judgements suggest, a line each; "" where they agree and none is missing."""
    odd, triad, asked = (
        result.get(key) for key in ("odd_judgement", "worst_triad", "next_question")
    )
    lines: list[str] = []
    if odd is not None:
        lines.append(
            _(
                "{row} over {column} is {given}; the others together suggest {agreeing}, "
                "nearest {proposed} (CR {fixed})",
                row=odd["row"],
                column=odd["column"],
                given=format_ratio(odd["given"]),
                agreeing=figures.significant(odd["agreeing"], 3),
                proposed=odd["proposed"],
                fixed=fixed(odd["cr_after"], 4),
            )
        )
    if triad is not None and triad["inconsistency"] > 0:
        first, middle, last = triad["elements"]
        lines.append(
            _(
                "worst triad: {first} over {last} is {direct}, by way of {middle} {implied}",
                first=first,
                last=last,
                direct=format_ratio(triad["direct"]),
                middle=middle,
                implied=format_ratio(triad["implied"]),
            )
        )
    lines += [
        _(
            "not judged: {row} over {column}; the others together imply {fixed}",
            row=one["row"],
            column=one["column"],
            fixed=fixed(one["value"], 3),
        )
        for one in result.get("completed") or ()
    ]
    if asked is not None:
        lines.append(
            _("next question: {asked} against {asked_2}", asked=asked[0], asked_2=asked[1])
        )
    return "\n".join(lines)


def problem_line(problem: Plain) -> str:
    """Return a problem on one line, as the catalogue words it."""
    sentence = _(
        "{found}; expected {expected}. {remedy}.",
        found=problem["found"],
        expected=problem["expected"],
        remedy=problem["remedy"],
    )
    return together((f"{problem['code']} {problem['place']}", sentence), ": ")


def heading(result: Plain) -> str:
    from mcda.methods.in_force import named, worded

    case, method = result["case"], result["method"]
    told = _(
        "{part} ({fingerprint})\n{name}, {worded}{own_settings}",
        part=on_one_line(case["title"]) or _("Untitled case"),
        fingerprint=case["fingerprint"],
        name=named("method", method["name"]),
        worded=worded(method),
        own_settings=_own_settings(method),
    )
    instead = result.get("instead_of", {})
    if not instead:
        return told
    own = listed(named(name, value) for name, value in instead.items())
    return _("{told}\nnot the case's own, which is: {own}", told=told, own=own)


def _own_settings(method: Plain) -> str:
    """Return the settings that only this method goes by."""
    if "v" in method:
        return _(", v = {v}", v=figures.plain(method["v"]))
    functions = method.get("preference", {})
    lines: list[str] = [
        f"{on_one_line(name)}: {', '.join(_thresholds(found))}"
        for name, found in functions.items()
        if found["function"] != "usual"
    ]
    if functions and len(lines) < len(functions):
        part = _("the others") if lines else _("every criterion")
        lines.append(_("{part}: {usual}", part=part, usual=value_words("preference", "usual")))
    return "\n" + "\n".join(lines) if lines else ""


def _thresholds(found: Plain) -> list[str]:
    rest = [
        f"{name} = {written(figures.plain(value))}"
        for name, value in found.items()
        if name != "function"
    ]
    return [value_words("preference", found["function"]), *rest]


def _rank(row: Plain) -> str:
    if row["best_rank"] == row["worst_rank"]:
        return str(row["rank"])
    return f"{row['rank']} ({row['best_rank']}-{row['worst_rank']})"


def _state(row: Plain) -> str:
    return plain_words(State(row["state"]), [Reason(one) for one in row["reasons"]])


def _value(value: float | None) -> str:
    return "" if value is None else fixed(value, 0)


def notes(result: Plain) -> list[str]:
    lines: list[str] = [problem_line(problem) for problem in result["problems"]]
    return ["\n".join(lines)] if lines else []


def _width(text: str) -> int:
    """Return the columns a text takes: none for combining marks, two for wide signs."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
