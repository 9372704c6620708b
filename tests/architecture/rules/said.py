"""What people read is marked for translation where it is said."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, below, modules

MARKS = (
    "_", "N_", "ngettext", "say", "Words", "Wrong", "Doubtful", "Noted", "Meaning", "Stop",
)  # fmt: skip
"""What marks a text: the functions of `mcda.words.said`, the entries of the catalogue, of the
glossary and of the tour, and the respondents' words, which stand there in each language."""

CITED = ("CITATION", "CITATIONS", "citation")
"""Constants and fields that name who published something: a citation is never translated."""

_TYPED = ("example",)
"""What people type to a program is no sentence of the program's."""

_FOR_PROGRAMMERS = (
    "ValueError", "TypeError", "KeyError", "RuntimeError", "ArithmeticError", "AssertionError",
    "compile", "FileNotFoundError", "NotImplementedError", "AttributeError", "OverflowError",
    "LookupError",
    # What words mean in people's tables is asked by these names.
    "is_a", "_is_a", "has_word_of",
)  # fmt: skip
_NO_WORDS = "# no words"
"""Stands on the line of a name that only looks like words, with what it is a name of; on
the first line of an assignment or a function it speaks for all of it."""
_SILENCED = ast.Assign | ast.AnnAssign | ast.FunctionDef | ast.For

_WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? +[A-Za-z(]|[A-Za-z]{3,}[.!?]$")
_FILLED = re.compile(r"(?<![\w.-])(?!Parley |Python )[A-Za-z]{2,}(?![\w./-])")
"""A word beside what is filled in; the names of programs are no words."""
_CODE = re.compile(r"[{}<>=]|;(?! |$)|^\W*$|:\s*\w+;|^[\w.-]+/[\w.-]+$")
_FORMAT = re.compile(r"[,_]|[efgn%]'$")
"""A format that parts thousands, or ends in a form of numbers."""
_PERCENT = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?([efgEFG])")
_BRACES = re.compile(r"\{[^{}:]*:([^{}]*)\}")
_PART = "\0"
_FACTS = ("what", "words", "reason")
"""Facts and places of problems that are words, even where they are one."""


def texts_are_marked(root: Path, *folders: str) -> list[Breach]:
    """No sentence or phrase stands unmarked in the folders."""
    return [
        module.breach(
            node.lineno,
            f"A text that people read is not marked: {_shown(node)!r}",
            'Say it as _("... {part} ...", part=...), from mcda.words.said or desktop.words',
        )
        for module in modules(root, *folders)
        for silent in (_silent_lines(module),)
        for node in _unmarked(module)
        if node.lineno not in silent
    ]


def numbers_written_by_figures(root: Path, *folders: str) -> list[Breach]:
    """Only `mcda.words.figures` turns numbers into text: it knows how languages write them."""
    return [
        module.breach(
            node.lineno,
            f"A number is written by its format: {_shown(node)!r}",
            "Write it by a function of mcda.words.figures, such as count, decimals, percent",
        )
        for module in modules(root, *folders)
        if module.name != "mcda.words.figures"
        for silent, read in ((_silent_lines(module), _read_again(module.tree)),)
        for node in module.nodes
        if isinstance(node, ast.expr) and id(node) not in read and node.lineno not in silent
        if any(_FORMAT.search(part) for part in _formats(node)) or _writes_number(node)
    ]


def _writes_number(node: ast.expr) -> bool:
    """Tell a format that is made up as a whole, and the functions that write numbers."""
    if isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
        return all(isinstance(part, ast.FormattedValue) for part in node.format_spec.values)
    if not isinstance(node, ast.Call):
        return False
    if _called(node) in ("format", "__format__") and len(node.args) == 2:
        return not isinstance(node.args[1], ast.Constant)
    if _called(node) in ("str", "repr") and node.args and isinstance(node.args[0], ast.Call):
        # Rounded to a whole number it is a size of something; to places, it is read.
        return _called(node.args[0]) in ("round", "quantize") and len(node.args[0].args) > 1
    return _called(node) in _WRITERS


_WRITERS = ("format_float_positional", "format_float_scientific", "array2string", "array_str")


def _formats(node: ast.expr) -> Iterator[str]:
    """Yield by what formats numbers may be written, each in quotation marks."""
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.FormattedValue) and part.format_spec is not None:
                yield ast.unparse(part.format_spec)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        yield from (f"'{form}'" for form in _PERCENT.findall(_constant(node.left)))
    elif isinstance(node, ast.Call) and _called(node) == "format":
        if isinstance(node.func, ast.Attribute):
            yield from (f"'{form}'" for form in _BRACES.findall(_constant(node.func.value)))
        elif len(node.args) > 1 and _constant(node.args[1]):
            yield f"'{_constant(node.args[1])}'"


def _constant(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _read_again(tree: ast.Module) -> set[int]:
    """Return the texts that are numbers again at once: `float(f"{x:.12g}")` rounds."""
    return {
        id(argument)
        for node in below(tree)
        if isinstance(node, ast.Call) and _called(node) in ("float", "Decimal")
        for argument in node.args
    }


def _silent_lines(module: Module) -> frozenset[int]:
    """Return the lines of names that only look like words."""
    lines = {n for n, text in enumerate(module.text.splitlines(), 1) if _NO_WORDS in text}
    whole = (
        range(node.lineno, (node.end_lineno or node.lineno) + 1)
        for node in module.nodes
        if isinstance(node, _SILENCED) and node.lineno in lines
    )
    return frozenset(lines.union(*whole))


def _unmarked(module: Module) -> Iterator[ast.expr]:
    marked = {id(node) for node in _inside_marks(module.tree)}
    for node in module.nodes:
        if id(node) in marked:
            continue
        if isinstance(node, ast.JoinedStr):
            marked.update(id(part) for part in node.values)
            text = "".join(getattr(part, "value", _PART) if _is_text(part) else _PART
                           for part in node.values)  # fmt: skip
            if " " in text.strip() and _FILLED.search(text) and not _CODE.search(text):
                yield node
        elif isinstance(node, ast.keyword) and node.arg in _FACTS and _is_text(node.value):
            yield from [node.value] if str(node.value.value).isalpha() else []
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from [node] if _WORDS.search(node.value) and not _CODE.search(node.value) else []


def _inside_marks(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what stands in docstrings, in marks, and in words for programmers alone."""
    for node in below(tree):
        if isinstance(node, ast.Expr) and _is_text(node.value):
            yield node.value
        elif isinstance(node, ast.Assert) and node.msg is not None:
            yield from below(node.msg)
        elif isinstance(node, ast.ClassDef) and _is_enum(node):
            yield from _values_of_keys(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and _is_cited(node):
            yield from below(node)
        elif isinstance(node, ast.Call) and _called(node) in (*MARKS, *_FOR_PROGRAMMERS):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                yield from _texts_of(argument)
        if isinstance(node, ast.Call):
            cited = (word.value for word in node.keywords if word.arg in (*CITED, *_TYPED))
            yield from (part for argument in cited for part in _texts_of(argument))


def _texts_of(argument: ast.expr) -> Iterator[ast.AST]:
    """Yield a text given as it stands, or as one of two; not what a call inside makes."""
    if isinstance(argument, ast.IfExp):
        yield from _texts_of(argument.body)
        yield from _texts_of(argument.orelse)
    elif isinstance(argument, ast.Tuple):
        yield from (part for each in argument.elts for part in _texts_of(each))
    elif isinstance(argument, ast.Constant | ast.JoinedStr):
        yield argument
        yield from getattr(argument, "values", ())


def _is_enum(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base).endswith("Enum") for base in node.bases)


def _values_of_keys(node: ast.ClassDef) -> Iterator[ast.AST]:
    """Yield the values of an enumeration: keys, whatever they look like."""
    for line in node.body:
        if isinstance(line, ast.Assign):
            yield line.value


def _is_cited(node: ast.Assign | ast.AnnAssign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(name, ast.Name) and name.id in CITED for name in targets)


def _called(node: ast.Call) -> str:
    func = node.func
    return func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _shown(node: ast.expr) -> str:
    text = ast.unparse(node) if isinstance(node, ast.JoinedStr) else str(getattr(node, "value", ""))
    return text if len(text) < 60 else f"{text[:57]}..."
