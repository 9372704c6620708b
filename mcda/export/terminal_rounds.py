"""Rounds of scoring as text for a terminal, from the plain shapes of the command line."""

from __future__ import annotations

from typing import Any

from mcda.export.terminal import columns, problem_line
from mcda.model.numbers import point_text
from mcda.words import figures
from mcda.words.one_line import on_one_line
from mcda.words.said import _, ngettext

Plain = dict[str, Any]


def sent(result: Plain) -> str:
    """Return the workbooks that `parley round out` wrote."""
    rows: list[list[str]] = [[_("respondent"), _("stakeholder"), _("file")]]
    rows += [[one["respondent"], one["stakeholder"], one["file"]] for one in result["written"]]
    saved = _("Saved in {saved}", saved=result["saved"])
    return "\n\n".join((_heading(result["round"]), columns(rows), saved))


def taken(result: Plain) -> str:
    """Return what `parley round in` took, whom it misses, and where people differ."""
    rows: list[list[str]] = [
        [_("file"), _("respondent"), _("answered"), _("changed"), _("problems"), _("taken")]
    ]
    for one in result["files"]:
        changed = "" if one["changed"] is None else figures.count(one["changed"])
        answered = _("{filled} of {asked}", **one) if one["related"] else ""
        took = _("yes") if one["taken"] else _("no")
        count = figures.count(len(one["problems"]))
        rows.append([one["file"], one["respondent"] or "", answered, changed, count, took])
    parts: list[str] = [_heading(result["round"]), columns(rows, (3, 4))]
    conflicts = sum(one["conflict"] for one in result["scores"])
    kept: int = conflicts if result["conflicts"] == "keep" else 0
    now = len(result["scores"]) - kept
    parts.append(
        ngettext(
            "{n} score changes; {conflicts} stood otherwise before",
            "{n} scores change; {conflicts} stood otherwise before",
            now,
            conflicts=figures.count(conflicts - kept),
        )
    )
    if kept:
        parts.append(
            ngettext(
                "{n} stays as it stood; --conflicts take takes what came back",
                "{n} stay as they stood; --conflicts take takes what came back",
                kept,
            )
        )
    if result["missing"]:
        parts.append(_("Missing: {names}", names=on_one_line(", ".join(result["missing"]))))
    if result["discrepancies"]:
        rows = [
            [_("stakeholder"), _("package"), _("criterion"), _("apart"), _("lowest"), _("highest")]
        ]
        rows += [
            [one["stakeholder"], one["package"], one["criterion"], figures.percent(one["share"], 0),
             _said(one["low"]), _said(one["high"])]
            for one in result["discrepancies"]
        ]  # fmt: skip
        parts.append(columns(rows, (3,)))
    notes = [problem_line(one) for one in result["problems"] if one["severity"] != "error"]
    parts += ["\n".join(notes)] if notes else []
    parts.append(
        _("Saved in {saved}", saved=result["saved"]) if result["saved"] else _("Nothing was saved")
    )
    return "\n\n".join(parts)


def moved(result: Plain) -> str:
    """Return who moved and what it did to each ranking, for `parley diff`."""
    first, second = result["rounds"]
    parts: list[str] = [_("From {named} to {named_2}", named=_named(first), named_2=_named(second))]
    rows: list[list[str]] = [
        [_("respondent"), _("package"), _("criterion"), _("before"), _("after")]
    ]
    rows += [
        [one["respondent"], one["package"], one["criterion"], score(one["before"]),
         score(one["after"])]
        for one in result["moved"]
    ]  # fmt: skip
    parts.append(columns(rows, (3, 4)) if len(rows) > 1 else _("Nobody moved on a score"))
    if result["moved_weights"]:
        parts.append(
            _("Weights moved: {moved_weights}", moved_weights=", ".join(result["moved_weights"]))
        )
    for one in result["rankings"]:
        rows = [[_("package"), _("rank before"), _("rank after")]]
        rows += [
            [p["package"], str(p["rank_before"]), str(p["rank_after"])]
            for p in one["packages"]
            if p["rank_before"] != p["rank_after"]
        ]
        text = columns(rows, (1, 2)) if len(rows) > 1 else _("The ranking is as before")
        if one["problems"]:
            text = "\n".join(problem_line(problem) for problem in one["problems"])
        parts.append(f"{on_one_line(one['stakeholder'])}\n{text}")
    return "\n\n".join(parts)


def score(one: Plain | None) -> str:
    """Return a score as a cell of a table."""
    if one is None:
        return "-"
    low, high = (point_text(one[end], 4) for end in ("low", "high"))
    return low if low == high else _("{low} to {high}", low=low, high=high)


def _heading(one: Plain) -> str:
    return _(
        "{named}, {part}, {rule}",
        named=on_one_line(_named(one)),
        part=one["date"] or _("no date"),
        rule=one["rule"],
    )


def _named(one: Plain) -> str:
    both = one["name"] and one["id"]
    return f"{one['name']} ({one['id']})" if both else str(one["name"] or one["id"])


def _said(pair: list[Any]) -> str:
    return f"{pair[0]}: {point_text(pair[1], 4)}"
