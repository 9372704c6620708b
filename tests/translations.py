"""What there is to translate, and the catalogues of the languages.

`python -m tests.translations template` writes `resources/translations/parley.pot` from all that
is marked in the program; `add CODE` begins a language or brings its `.po` up to date, and
`compile` makes the `.mo` that the program reads of each, where every text has its places, and
says how many texts each lacks: those are said in English.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Any, Final

from mcda.words.language import DOMAIN
from tests.architecture.source import modules

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = ROOT / "resources" / "translations"

_SAID: Final = {
    **dict.fromkeys(("_", "N_", "say"), slice(1)),
    "ngettext": slice(2),
    **dict.fromkeys(("Wrong", "Doubtful", "Noted"), slice(None)),
    "Meaning": slice(1, 4),
    "Stop": slice(1, 3),
}
"""Each mark with those of its arguments that are texts; what is named is one where all are."""

Message = tuple[int, str, Any, list[str]]
"""Line, mark, the text or a tuple of singular and plural, and comments: Babel's own form."""


def messages(tree: ast.Module) -> Iterator[Message]:
    """Yield what a module marks for translation, in Babel's form."""
    for node in ast.walk(tree):
        name = _mark(node)
        if name not in _SAID or not isinstance(node, ast.Call):
            continue
        if name == "ngettext":
            one, many = (_literal(each) for each in node.args[:2])
            if one and many:
                yield node.lineno, name, (one, many), []
            continue
        given = node.args[_SAID[name]]
        if _SAID[name] == slice(None):
            given = [*given, *(word.value for word in node.keywords)]
        for argument in given:
            for each in _texts(argument):
                yield each.lineno, name, _literal(each), []


def _mark(node: ast.AST) -> str:
    func = node.func if isinstance(node, ast.Call) else None
    return func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")


def _texts(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp | ast.Tuple):
        for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else node.elts:
            yield from _texts(part)
    elif _literal(node):
        yield node


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def template() -> Any:
    """Return Babel's catalogue of all that is marked."""
    from babel.messages.catalog import Catalog

    made = Catalog(project="Parley", domain=DOMAIN, charset="utf-8")
    for module in modules(ROOT):
        for line, _name, said, _comments in messages(module.tree):
            flags = ["python-brace-format"] if "{" in str(said) else []
            made.add(said, locations=[(module.file, line)], flags=flags)
    return made


def main(words: list[str] | None = None) -> None:
    """Write the template, a language's texts, or what the program reads of them."""
    from babel.messages import pofile

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("template", "add", "compile"))
    parser.add_argument("code", nargs="?", default="", help="a language, such as fr or ar")
    given = parser.parse_args(words)
    FOLDER.mkdir(exist_ok=True)
    if given.what == "template":
        with (FOLDER / f"{DOMAIN}.pot").open("wb") as file:
            pofile.write_po(file, template(), width=100)
    elif given.what == "add":
        _add(given.code)
    else:
        for path in catalogues():
            path.with_suffix(".mo").write_bytes(compiled(path))
            left = len(lacking(path))
            sys.stdout.write(f"{path.parts[-3]}: {left} texts are said in English\n")


def catalogues() -> list[Path]:
    """Return the texts of every language that was begun."""
    return sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))


def compiled(path: Path) -> bytes:
    """Return what the program reads of a language; SystemExit names the places that don't fit."""
    from babel.messages import mofile, pofile

    with path.open("rb") as source:
        own = pofile.read_po(source)
    wrong = [f"{path.name}:{line}: {what}" for line, what in misplaced(own)]
    if wrong:
        raise SystemExit("\n".join(wrong))
    made = BytesIO()
    mofile.write_mo(made, own)
    return made.getvalue()


def lacking(path: Path) -> list[str]:
    """Return what is marked and has no translation in a language."""
    from babel.messages import pofile

    with path.open("rb") as source:
        own = pofile.read_po(source)
    found = []
    for message in template():
        there = own.get(message.id)
        done = () if there is None or there.fuzzy else there.string
        if message.id and not all(done if isinstance(done, tuple) and done else (done,)):
            found.append(str(message.id))
    return found


def stale() -> list[str]:
    """Return the languages whose texts are not compiled as they stand."""
    return [
        path.parts[-3]
        for path in catalogues()
        if not (made := path.with_suffix(".mo")).exists() or made.read_bytes() != compiled(path)
    ]


def misplaced(catalogue: Any) -> Iterator[tuple[int, str]]:
    """Yield the line of each translation whose places aren't those of its text, and both."""
    for message in catalogue:
        said, done = (
            one if isinstance(one, tuple) else (one,) for one in (message.id, message.string)
        )
        each = [_places(one) for one in said]
        asked, always = set[str]().union(*each), set[str].intersection(*each)
        for one in filter(None, done):
            # A number may be a word of its own in the forms for one or two.
            given, kept = _places(one), always - {"n"} if len(said) > 1 else asked
            if message.id and (not given <= asked or not kept <= given):
                yield message.lineno, f"{sorted(asked)} expected in {one!r}"


def _places(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"a brace that is not closed"}


def _add(code: str) -> None:
    """Begin a language, or bring its texts up to date; what is translated stays."""
    from babel.messages import pofile
    from babel.messages.catalog import Catalog

    path = FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    own = Catalog(
        code.replace("-", "_"),
        DOMAIN,
        f"# Parley in {code}.",
        "Parley",
        charset="utf-8",
        fuzzy=False,
    )
    if path.exists():
        with path.open("rb") as file:
            own = pofile.read_po(file, locale=code.replace("-", "_"), domain=DOMAIN)
    own.update(template(), no_fuzzy_matching=True)
    with path.open("wb") as file:
        # Without the lines, which move with every change of the program.
        pofile.write_po(file, own, width=100, include_lineno=False, ignore_obsolete=True)


if __name__ == "__main__":
    main(sys.argv[1:])
