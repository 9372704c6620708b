"""What a test is: it can fail, it hangs on no clock, and it reads nothing but the repository."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.rules.machine import CLOCKS, PAUSES
from tests.architecture.source import Breach, Module, below, children, modules

MEASURES = "tests/benchmarks/"
"""Where time is what is asked; promises there are ratios."""

_ASSERTS = ("raises", "fail", "warns", "waitSignal", "waitSignals", "waitUntil", "check", "show")
"""What fails a test without the word `assert`: of pytest, pytest-qt, Qt's model tester and here."""

_KEEPS = ("abs", "round", "float", "int", "min", "max", "total_seconds", "elapsed")
_UNASKED = ("pytest.mark.xfail", "pytest.mark.skip", "unittest.skip")
_RUN = "Name it test_..., say on what machine it can't run (skipif), or take it out"
_SAME = (ast.Eq, ast.Is, ast.LtE, ast.GtE)
_ELSEWHERE = (
    "pathlib.Path.home",
    "os.path.expanduser",
    "tempfile.gettempdir",
    "os.path.expandvars",
)


def tests_can_fail(root: Path) -> list[Breach]:
    """A test asserts something, itself or in what it calls, and nothing that is always so."""
    every = modules(root, "tests")
    asserting = _asserting(every)
    asked = {one.target.rpartition(".")[2] for module in every for one in module.imports}
    breaches = [
        module.breach(node.lineno, f"{node.name} asserts nothing", "Say what it expects")
        for module in _tests(every)
        for node in module.nodes
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        if not (_fails(node) or _called_in(node) & asserting)
    ]
    breaches += [
        module.breach(node.lineno, f"{node.name} is never run", _RUN)
        for module in _tests(every)
        for node in module.tree.body
        if isinstance(node, ast.FunctionDef) and not node.decorator_list
        if not node.name.startswith(("test_", "pytest_")) and _fails(node)
        if module.text.count(node.name) == 1 and node.name not in asked
    ]
    breaches += [
        module.breach(node.lineno, f"A test that is not asked: {ast.unparse(node)}", _RUN)
        for module in _tests(every)
        for node in module.nodes
        if isinstance(node, ast.Attribute) and ast.unparse(node) in _UNASKED
    ]
    return breaches + [
        module.breach(node.lineno, f"{ast.unparse(node)[:60]} always holds", "Say what it expects")
        for module in every
        for node in module.nodes
        if isinstance(node, ast.Assert) and _always(node.test)
    ]


def failures_are_not_caught(root: Path) -> list[Breach]:
    """What fails in a test fails the test."""
    return [
        module.breach(node.lineno, f"A failure is caught: {ast.unparse(node)[:60]}", _LET)
        for module in modules(root, "tests")
        for node in module.nodes
        if _catches_failure(node)
    ]


_LET = "Let it fail; a tree or a value that is to be refused is asked for what it says"


def _catches_failure(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "suppress":
        kinds = node.args
    else:
        return False
    return any(getattr(kind, "id", "") == "AssertionError" for kind in kinds)


def _asserting(every: list[Module]) -> set[str]:
    """Return the names of functions that assert something, themselves or by others."""
    functions: dict[str, list[ast.FunctionDef]] = {}
    for module in every:
        for node in module.nodes:
            if isinstance(node, ast.FunctionDef):
                functions.setdefault(node.name, []).append(node)
    found = {name for name, some in functions.items() if any(map(_fails, some))}
    calls = {name: set().union(*map(_called_in, some)) for name, some in functions.items()}
    while more := {name for name, called in calls.items() if called & found} - found:
        found |= more
    return found


def _fails(node: ast.FunctionDef) -> bool:
    return any(isinstance(part, ast.Assert) for part in below(node)) or any(
        name in _ASSERTS or name.startswith("assert") for name in _called_in(node)
    )


def _called_in(node: ast.AST) -> set[str]:
    calls = (part.func for part in below(node) if isinstance(part, ast.Call))
    return {func.id if isinstance(func, ast.Name) else getattr(func, "attr", "") for func in calls}


def _always(test: ast.expr) -> bool:
    """Say whether a claim holds whatever the program does."""
    match test:
        case ast.Constant(value=value):
            return bool(value)
        case ast.Tuple(elts=[_, *_]):
            return True
        case ast.BoolOp(op=ast.Or(), values=values):
            return any(map(_always, values))
        case ast.Compare(left=ast.Call(func=ast.Name(id="len")), ops=[ast.GtE()], comparators=[
            ast.Constant(value=0)
        ]):  # fmt: skip
            return True
        case ast.Compare(left=one, ops=[op], comparators=[other]) if isinstance(op, _SAME):
            plain = not any(isinstance(part, ast.Call) for part in below(one))
            return plain and ast.unparse(one) == ast.unparse(other)
    return False


def tests_hang_on_no_clock(root: Path) -> list[Breach]:
    """A test that sleeps, or passes by the time that something took, fails on a slower machine."""
    remedy = "Wait for what is to happen (waitUntil), count steps, or hand the time in"
    return [
        module.breach(line, f"A test hangs on the clock: {found}", remedy)
        for module in _tests(modules(root, "tests"))
        if not module.file.startswith(MEASURES)
        for line, found in sorted(set(_on_the_clock(module)))
    ]


def _on_the_clock(module: Module) -> Iterator[tuple[int, str]]:
    yield from ((line, name) for name, line in module.mentions if name in PAUSES)
    for node in module.nodes:
        if isinstance(node, ast.Call) and _waits(node):
            yield node.lineno, ast.unparse(node)
    for function in module.nodes:
        if isinstance(function, ast.FunctionDef):
            yield from _by_the_time(module, function)


def _waits(node: ast.Call) -> bool:
    """Tell `qtbot.wait(20)` and its like; no time at all only lets what is due come first."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name in ("sleep", "qWait", "qSleep", "msleep", "usleep"):
        return not (node.args and getattr(node.args[0], "value", None) == 0)
    bot = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "qtbot"
    return name == "wait" and bot and getattr(node.args[0], "value", None) != 0


def _by_the_time(module: Module, function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    """Yield the claims and loops that the time decides, through names that it was kept under."""
    timed: set[str] = set()

    def hangs(node: ast.AST) -> str:
        if isinstance(node, ast.Name) and node.id in timed:
            return node.id
        if isinstance(node, ast.Call) and module.dotted(node.func) in CLOCKS:
            return module.dotted(node.func)
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] not in _KEEPS:
            # What is handed a moment may answer as it likes.
            return ""
        return next(filter(None, map(hangs, children(node))), "")

    inside = list(below(function))
    for node in inside:
        if isinstance(node, ast.Assign) and hangs(node.value):
            timed |= {one.id for one in node.targets if isinstance(one, ast.Name)}
    deciding = (node.test for node in inside if isinstance(node, ast.Assert | ast.While | ast.If))
    compared = (p for test in deciding for p in below(test) if isinstance(p, ast.Compare))
    yield from ((part.lineno, found) for part in compared if (found := hangs(part)))


def tests_stay_in_the_repository(root: Path) -> list[Breach]:
    """A test reads what the repository holds and writes into folders that are made for it."""
    remedy = "Use tmp_path, or keep what it reads below tests/ or resources/"
    return [
        module.breach(line, f"A test goes elsewhere: {found}", remedy)
        for module in _tests(modules(root, "tests"))
        for line, found in sorted(set(_elsewhere(module)))
    ]


def _elsewhere(module: Module) -> Iterator[tuple[int, str]]:
    yield from ((line, name) for name, line in module.mentions if name in _ELSEWHERE)
    for node in module.nodes:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            up = getattr(node.right, "value", "")
            if isinstance(up, str) and up.startswith("..") and "__file__" in ast.unparse(node.left):
                yield node.lineno, up
        if not (isinstance(node, ast.Call) and node.args):
            continue
        first = node.args[0]
        text = first.value if isinstance(first, ast.Constant) else None
        opener = module.dotted(node.func) in ("pathlib.Path", "builtins.open", "open", "os.open")
        if opener and isinstance(text, str) and _is_elsewhere(text):
            yield node.lineno, text


def _is_elsewhere(text: str) -> bool:
    parts = Path(text).parts
    return text.startswith(("~", "..")) or parts[:2] in [
        ("/", one) for one in ("etc", "tmp", "var", "usr", "opt", "mnt", "srv", "home", "root")
    ]


def _tests(every: list[Module]) -> list[Module]:
    return [one for one in every if one.path.name.startswith(("test_", "conftest"))]
