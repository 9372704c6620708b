"""How firm rankings are, as text for a terminal: the plain shapes of `plain_sensitivity`."""

from __future__ import annotations

from mcda.export.terminal import Plain, columns, fixed, heading, notes
from mcda.methods.in_force import named
from mcda.model.ties import rising
from mcda.words import figures
from mcda.words.one_line import on_one_line
from mcda.words.said import _, listed, ngettext

MOST_SHOWN = 8
"""Lines of a part that the JSON form has in full."""


def sensitivities(result: Plain) -> str:
    """Return what `parley sensitivity` found, a block per stakeholder."""
    parts: list[str] = [heading(result)]
    for one in result["stakeholders"]:
        said = (on_one_line(one["name"]), one["firmness"]["sentence"], one["scores"]["sentence"])
        parts.append("\n".join(filter(None, said)))
        parts.append(_changes(one))
        parts.append(_stability(one))
        if one["tornado"]:
            parts.append(_tornado(one))
        if one.get("map"):
            parts.append(_map(one["map"]))
        if one["crossovers"]:
            parts.append(_crossovers(one))
    return "\n\n".join(parts + notes(result))


def _stability(one: Plain) -> str:
    sure = any(row["surely"] for row in one["stability"])
    heads = [_("criterion"), _("weight"), _("leader stays"), *([_("surely leads")] if sure else [])]
    rows: list[list[str]] = [[*heads, _("then leads")]]
    for row in one["stability"]:
        then = [
            _("below: {leader}", leader=row["leads_below"]) if row["leads_below"] else "",
            _("above: {leader}", leader=row["leads_above"]) if row["leads_above"] else "",
        ]
        stays = f"{fixed(row['low'], 3)} - {fixed(row['high'], 3)}"
        cells = [row["criterion"], fixed(row["weight"], 3), stays]
        if sure:
            cells.append(f"{fixed(row['surely']['low'], 3)} - {fixed(row['surely']['high'], 3)}")
        rows.append([*cells, ", ".join(filter(None, then))])
    return columns(rows, (1,))


def _distance(row: Plain) -> float:
    return float(abs(row["at"] - row["now"]))


def _crossovers(one: Plain) -> str:
    rows: list[list[str]] = [
        [_("crossover at"), _("now"), _("criterion"), _("ahead above"), _("ahead below"), ""]
    ]
    every = one["crossovers"]
    near = sorted(rising(every, _distance), key=lambda row: not row["leader"])
    for row in near[:MOST_SHOWN]:
        numbers = [fixed(row["at"], 3), fixed(row["now"], 3)]
        leads = _("leader") if row["leader"] else ""
        rows.append([*numbers, row["criterion"], *row["between"], leads])
    left = len(every) - MOST_SHOWN
    table = columns(rows, (0, 1))
    if left <= 0:
        return table
    more = ngettext(
        "{n} more crossover; --format json has each.",
        "{n} more crossovers; --format json has each.",
        left,
    )
    return f"{table}\n{more}"


def _changes(one: Plain) -> str:
    lines: list[str] = []
    if "smallest_change" in one:
        lines.append(one["smallest_change"]["sentence"])
        lines.append(one["certificate"]["sentence"])
        lines += [change["sentence"] for change in one["score_changes"][:1]]
        lines += [found["sentence"] for found in one["believe"].values()][:MOST_SHOWN]
    elif one["smallest_shift"]:
        lines.append(one["smallest_shift"]["sentence"])
    lines += [
        _(
            "Without {without}: {leaders} leads.",
            without=row["without"],
            leaders=listed(row["leaders"]),
        )
        for row in one["leave_one_out"]["criteria"]
        if row["leader_changes"]
    ]
    lines += [
        _(
            "Without the package {without}: {gains} comes before {loses}.",
            without=row["without"],
            gains=row["gains"],
            loses=row["loses"],
        )
        for row in one["leave_one_out"]["packages"][:MOST_SHOWN]
    ]
    lines += [
        _(
            "By {method}, {normalisation}: {leaders} leads.",
            method=named("method", row["method"]),
            normalisation=named("normalisation", row["normalisation"]),
            leaders=listed(row["leaders"]),
        )
        for row in one["methods"]
        if row["leader_changes"]
    ]
    if one.get("left_out"):
        lines.append(
            _(
                "Left out for this size, --full works it out: {left_out}.",
                left_out=", ".join(one["left_out"]),
            )
        )
    return "\n".join(lines)


def _tornado(one: Plain) -> str:
    rows: list[list[str]] = [
        [_("weight moved"), _("from"), _("to"), _("least lead"), _("greatest lead")]
    ]
    rows += [
        [
            row["criterion"],
            fixed(row["low"], 3),
            fixed(row["high"], 3),
            fixed(row["least"], 3),
            fixed(row["most"], 3),
        ]
        for row in one["tornado"][:MOST_SHOWN]
    ]
    return columns(rows, (1, 2, 3, 4))


def _map(found: Plain) -> str:
    rows: list[list[str]] = [
        [_("first over {across} and {up}", across=found["across"], up=found["up"]), _("share")]
    ]
    rows += [
        [listed(region["leaders"]), f"{fixed(100 * region['share'], 1)} %"]
        for region in found["regions"]
    ]
    return columns(rows, (1,))


def acceptabilities(result: Plain) -> str:
    """Return the rank acceptabilities of `parley acceptability`, in percent."""
    parts: list[str] = [heading(result), _drawn(result)]
    for one in result["stakeholders"]:
        table = one["rank_acceptability"]
        places = len(next(iter(table.values()), []))
        rows: list[list[str]] = [
            [
                _("package"),
                *(_("rank {place}", place=i + 1) for i in range(places)),
                _("confidence"),
            ]
        ]
        for name, shares in table.items():
            sure = one["confidence"][name]
            last = "" if sure is None else f"{fixed(100 * sure, 1)} %"
            rows.append([name, *(f"{fixed(100 * share, 1)} %" for share in shares), last])
        said = (on_one_line(one["name"]), columns(rows, range(1, places + 2)), one["ties"])
        parts.append("\n".join(filter(None, said)))
    if result.get("together"):
        parts.append(_together(result["together"]))
    return "\n\n".join(parts + notes(result))


def _drawn(result: Plain) -> str:
    drawn = result["weights"]
    ways = {
        "free": _("free"),
        "around": _(
            "around the stated ones, concentration {get}",
            get=figures.plain(drawn.get("concentration", 0)),
        ),
        "ordinal": _("in an order of importance"),
        "bounds": _("within bounds"),
    }
    errors = [
        error
        for one in result["stakeholders"]
        for row in one["standard_error"].values()
        for error in row
    ]
    most = 196 * max(errors, default=0.0)
    first = _(
        "{samples} weightings, {way}, seed {seed}",
        samples=figures.count(result["samples"]),
        way=ways[drawn["way"]],
        seed=result["seed"],
    )
    return "\n".join(
        [
            _("{first}, ± {fixed} points at 95 %", first=first, fixed=fixed(most, 1)),
            *map(on_one_line, drawn.get("statements", [])),
        ]
    )


def _together(found: Plain) -> str:
    heads: list[str] = [
        _("all stakeholders"),
        _("first for someone"),
        _("acceptable to all"),
        _("last for someone"),
    ]
    rows = [heads]
    for name, row in found.items():
        keys = ("first_for_someone", "acceptable_to_all", "last_for_someone")
        cells = ("" if row[key] is None else f"{fixed(100 * row[key], 1)} %" for key in keys)
        rows.append([name, *cells])
    return columns(rows, (1, 2, 3))
