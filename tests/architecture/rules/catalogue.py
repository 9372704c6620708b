"""The catalogue of problems and the code that uses it agree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Protocol

from tests.architecture.source import Breach, Module, modules

_HOME = "mcda/errors/catalogue/"
_CODE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*")


class Words(Protocol):
    """The templates of one code, as `mcda.errors.problem.Entry` has them."""

    @property
    def found(self) -> str: ...
    @property
    def expected(self) -> str: ...
    @property
    def remedy(self) -> str: ...


def used_codes_exist(root: Path, catalogue: Mapping[str, Words]) -> list[Breach]:
    """A code given to `Problem.of` is in the catalogue, with every fact its words ask for."""
    breaches: list[Breach] = []
    for module, call, code in _problems(root):
        if code not in catalogue:
            remedy = "Add its words to mcda/errors/catalogue/"
            breaches.append(module.breach(call.lineno, f"{code} is not in the catalogue", remedy))
            continue
        given = {keyword.arg for keyword in call.keywords}
        missing = sorted(_fields(catalogue[code]) - given) if None not in given else []
        if missing:
            found = f"{code} is made without its fact {', '.join(missing)}"
            remedy = f"Give it: Problem.of({code!r}, place, {missing[0]}=...)"
            breaches.append(module.breach(call.lineno, found, remedy))
    return breaches


def listed_codes_are_used(root: Path, catalogue: Mapping[str, Words]) -> list[Breach]:
    """Every code of the catalogue is written out somewhere in the program."""
    used: set[str] = set()
    for module in modules(root):
        if not module.file.startswith(_HOME):
            used |= {text for text, _line in _texts(module)}
    lines = _lines(root)
    return [
        Breach(*lines.get(code, (_HOME, 1)), f"{code} is used nowhere", "Use it or take it out")
        for code in catalogue
        if code not in used
    ]


def codes_stand_once(root: Path) -> list[Breach]:
    """No code has two entries, of which one would silently hide the other."""
    breaches: list[Breach] = []
    first: dict[str, str] = {}
    for module in modules(root, _HOME):
        keys = [
            (key.value, key.lineno)
            for node in module.nodes
            if isinstance(node, ast.Dict)
            for key in node.keys
            if isinstance(key, ast.Constant) and isinstance(key.value, str)
        ]
        for code, line in keys:
            place = f"{module.file}:{line}"
            known = first.setdefault(code, place)
            if known != place:
                found = f"{code} stands in {known} too"
                breaches.append(module.breach(line, found, "Keep one of the two"))
    return breaches


def words_are_well_made(root: Path, catalogue: Mapping[str, Words]) -> list[Breach]:
    """Templates format, and together make "{found}; expected {expected}. {remedy}."."""
    lines = _lines(root)
    return [
        Breach(*lines.get(code, (_HOME, 1)), f"{code}: {fault}", "See the catalogue's docstring")
        for code, words in catalogue.items()
        for fault in _faults(code, words)
    ]


def _faults(code: str, words: Words) -> Iterator[str]:
    if not _CODE.fullmatch(code):
        yield "a code is capital letters, digits and hyphens"
    for part in ("found", "expected", "remedy"):
        template = str(getattr(words, part))
        try:
            names = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
            template.format_map(dict.fromkeys(names, "x"))
        except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
            yield f"`{part}` does not format ({error})"
            continue
        if not all(name.isidentifier() for name in names):
            yield f"`{part}` has a field without a plain name"
        if not template.strip() or template != template.strip():
            yield f"`{part}` is empty or has spaces round it"
        elif template[-1] in ".!?":
            yield f"`{part}` ends in a stop of its own"
        if "!" in template or "please" in template.lower():
            yield f"`{part}` has an exclamation mark or says please"
    for part in ("found", "remedy"):
        first = str(getattr(words, part))[:1]
        if first.isalpha() and not first.isupper():
            yield f"`{part}` starts with a small letter"


def _fields(words: Words) -> set[str]:
    templates = (words.found, words.expected, words.remedy)
    return {name for text in templates for _, name, _, _ in Formatter().parse(text) if name}


def _problems(root: Path) -> Iterator[tuple[Module, ast.Call, str]]:
    """Yield each `Problem.of("CODE", ...)` whose code is written out."""
    for module in modules(root):
        for node in module.nodes:
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            owner = node.func.value
            if node.func.attr == "of" and isinstance(owner, ast.Name) and owner.id == "Problem":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield module, node, first.value


def _texts(module: Module) -> Iterator[tuple[str, int]]:
    for node in module.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, node.lineno


def _lines(root: Path) -> dict[str, tuple[str, int]]:
    """Return where each code stands in the catalogue's files."""
    return {
        text: (module.file, line)
        for module in modules(root, _HOME)
        for text, line in _texts(module)
        if _CODE.fullmatch(text)
    }
