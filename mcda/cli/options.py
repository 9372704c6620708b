"""What a command may be told: its parser, its help, and the options that name a setting.

Every option that stands in for one of the case's settings is a line of `SETTINGS`;
its names are those that the case itself may hold.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from mcda.cli.commands import COMMANDS
from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError
from mcda.model.settings_names import BY_FIELD, SHARES
from mcda.model.texts import meant, nearest
from mcda.words.said import N_, _, capital, say, together, told

if TYPE_CHECKING:
    from mcda.model.case import Case

Run = Callable[[argparse.Namespace], Answer]

FILE: Final = _("a case (.parley), a Parley workbook, or a bare table (.xlsx, .ods, .csv)")
EXIT: Final = N_(
    "Exit code: 0; or 2 with the problems on standard error, one a line, and under "
    '--format json as {{"problems": [...]}} on standard output.'
)


@dataclass(frozen=True, slots=True)
class Setting:
    """An option that stands in for the setting `field` of the case."""

    option: str
    field: str
    text: str

    @property
    def names(self) -> tuple[str, ...]:
        return BY_FIELD[self.field]

    @property
    def help(self) -> str:
        names = together(self.names, ", ")
        return _("{what}: {names}", what=self.text, names=names)

    def given(self, words: argparse.Namespace) -> str | None:
        """Return what was said, None where nothing was or the command has no such option."""
        value: str | None = getattr(words, self.field, None)
        return value


SETTINGS: Final = (
    Setting("--method", "method", _("rank by this method")),
    Setting("--normalisation", "normalisation", _("make scores comparable by this rule")),
    Setting("--distance", "distance", _("TOPSIS's distance")),
    Setting("--synthesis", "synthesis", _("AHP's synthesis of ratings")),
    Setting("--priorities", "priorities", _("formula for priorities from pairwise judgements")),
    Setting("--ri-table", "ri_table", _("random indices behind the consistency ratio")),
    Setting("--rank-weights", "rank_weights", _("formula for weights from ranks")),
)
"""Each instead of the case's own setting."""

OF_MATRIX: Final = (
    Setting("--ri-table", "ri_table", _("random indices behind the consistency ratio")),
    Setting("--formula", "priorities", _("formula for the priorities")),
)
"""What one pairwise matrix needs to be told."""


class Help(argparse.RawDescriptionHelpFormatter):
    """Help that keeps its paragraphs apart, and no name cut at its hyphen."""

    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join("\n".join(self._split_lines(one, width)) for one in text.split("\n\n"))

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(text, width, break_on_hyphens=False)


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is a problem like any other."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options["add_help"] = False
        super().__init__(*args, **options)
        self._positionals.title, self._optionals.title = _("positional arguments"), _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help message and exit"))

    def error(self, message: str) -> NoReturn:
        place, said = Place(words=self.prog), _in_words(message)
        raise RefusedError([Problem.of("OPTION-USAGE", place, message=said, usage=self.prog)])


_COMPLAINTS: Final = (
    N_("the following arguments are required: {names}"),
    N_("unrecognized arguments: {words}"),
    N_("ambiguous option: {option} could match {options}"),
    N_("argument {name}: expected one argument"),
    N_("argument {name}: expected at least one argument"),
    N_("argument {name}: expected {number} arguments"),
    N_("argument {name}: invalid choice: {value} (choose from {choices})"),
    N_("argument {name}: ignored explicit argument {value}"),
)
"""What the standard library's parser, which speaks English alone, says of words that are off."""


def _in_words(complaint: str) -> str:
    """Return a complaint of the parser in the language that is spoken, where it is known."""
    for template in _COMPLAINTS:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*)", re.escape(template))
        if found := re.fullmatch(pattern, complaint, re.DOTALL):
            return say(template, **found.groupdict())
    return complaint


def add_command(
    commands: Any, name: str, run: Run, *, example: str, text: str = "", file: str = FILE,
    metavar: str = "FILE", optional: bool = False,
) -> argparse.ArgumentParser:  # fmt: skip
    """Add a command that works on a file, with its help; a step of one brings its own text."""
    text = text or COMMANDS[name]
    made: argparse.ArgumentParser = commands.add_parser(
        name.rpartition(" ")[2],
        help=told(text),
        description=_("{what}.", what=capital(told(text))),
        epilog=_(
            "Example: parley {name} {example}\n\n{exit}", name=name, example=example, exit=say(EXIT)
        ),
        formatter_class=Help,
    )
    many = "?" if optional else None
    made.add_argument("file", type=Path, metavar=metavar, help=told(file), nargs=many)
    made.add_argument(
        "--format", choices=("text", "json"), default="text",
        help=_("text to read, or one JSON value and nothing else on standard output"),
    )  # fmt: skip
    made.set_defaults(run=run)
    return made


def add_ranking(commands: Any, name: str, run: Run, *, example: str) -> argparse.ArgumentParser:
    """Add a command that ranks a case, with the case's settings as options."""
    made = add_command(commands, name, run, example=example)
    add_settings(made)
    return made


def add_stakeholder(made: argparse.ArgumentParser) -> None:
    """Let a command be about one stakeholder."""
    made.add_argument("--stakeholder", help=_("only this one, by name, short name or id"))


def add_names(made: argparse.ArgumentParser, settings: Iterable[Setting]) -> None:
    """Add the options of settings; what is said with them is checked by `unknown_names`."""
    for one in settings:
        made.add_argument(one.option, dest=one.field, metavar="NAME", help=one.help)


def add_settings(made: argparse.ArgumentParser) -> None:
    """Add the options that stand in for the case's settings, names and shares."""
    add_names(made, SETTINGS)
    for field, share in SHARES.items():
        own = _("{share}, 0 to 1, instead of the case's own", share=say(share.words))
        made.add_argument(f"--{share.symbol}", dest=field, metavar=share.symbol.upper(), help=own)


def add_force(made: argparse.ArgumentParser, what: str = _("a file that is there")) -> None:
    """Let a command write over files that are there."""
    made.add_argument("--force", action="store_true", help=_("write over {what}", what=what))


def unknown_names(
    words: argparse.Namespace, settings: Iterable[Setting] = SETTINGS
) -> list[Problem]:
    """Return a problem for each option that was given a name nobody knows."""
    return [
        Problem.of("OPTION-UNKNOWN", Place(words=one.option), value=value, known=known(one, value))
        for one in settings
        if (value := one.given(words)) is not None and value not in one.names
    ]


def known(one: Setting, value: str) -> str:
    """Return the names that an option takes, the one probably meant first."""
    close = nearest(value, one.names)
    return ", ".join(dict.fromkeys([*([close] if close else []), *one.names]))


def refuse_unknown_command(words: Sequence[str]) -> None:
    """Refuse a first word that is no command, with the command that was probably meant."""
    if not words or words[0].startswith("-") or words[0] in COMMANDS:
        return
    known = meant(words[0], COMMANDS)
    place = Place(words="parley")  # no words: what is typed
    raise RefusedError([Problem.of("COMMAND-UNKNOWN", place, value=words[0], known=known)])


def under_settings(before: Case, after: Case, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems of a file as they are under other settings than its own."""
    from mcda.model.check import check

    if after.settings == before.settings:
        return problems
    was, now = ({_subject(p) for p in check(case)} for case in (before, after))
    kept = (p for p in problems if _subject(p) not in was - now)
    return (*kept, *(p for p in check(after) if _subject(p) not in was))


def _subject(problem: Problem) -> tuple[str, ...]:
    place = problem.place
    return problem.code, place.stakeholder, place.package, place.criterion, place.field
