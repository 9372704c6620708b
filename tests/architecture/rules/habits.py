"""What no module does: talk to a terminal, load slow packages at start, open a network."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architecture.source import PACKAGES, Breach, Module, below, modules, within

SLOW = (
    "pymcdm",
    "pandas",
    "matplotlib",
    "scipy",
    "openpyxl",
    "docx",
    "python_calamine",
)

NETWORK = (
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "requests",
    "httpx",
    "urllib3",
    "aiohttp",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
)

TERMINAL = ("print", "input", "breakpoint")

OPENERS = (
    "mcda.disk.door",
    "mcda.disk.atomic",
    "mcda.disk.leftover",
    "mcda.places",
    "desktop.shell.faults",
    "desktop.environment",
)
"""What reads files, what writes them (and clears up after writers), what opens Parley's own
templates, what keeps the log, and what makes the environment before anything is installed.
"""

_WHOLE = ("read_text", "read_bytes", "write_text", "write_bytes")
_MODULES = ("io", "os", "codecs", "builtins", "gzip", "bz2", "lzma", "tarfile")
_FROM_PATH = ("ZipFile", "load_workbook", "from_path", "loadtxt", "genfromtxt", "fromfile")


def engine_is_silent(root: Path) -> list[Breach]:
    """Only the command line prints, and nobody asks."""
    return [
        module.breach(
            node.lineno,
            f"{module.name} calls {node.func.id}()",
            "The engine returns values and problems; only mcda/cli/main.py prints",
        )
        for module in modules(root, "mcda")
        if module.name != "mcda.cli.main"
        for node in module.nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in TERMINAL
    ]


def files_opened_at_the_door(root: Path) -> list[Breach]:
    """Only the door reads files: elsewhere a named pipe would hang the program."""
    return [
        module.breach(
            node.lineno,
            f"{module.name} opens a file itself",
            "Read it by read_regular of mcda/disk/door.py, write it by mcda/disk/atomic.py",
        )
        for module in modules(root)
        if module.name not in OPENERS
        for node in module.nodes
        if isinstance(node, ast.Call) and _opens(node)
    ]


def _opens(call: ast.Call) -> bool:
    """Say whether a call opens a file by its path, as far as its form tells."""
    if isinstance(call.func, ast.Name):
        name, owner = call.func.id, ""
    elif isinstance(call.func, ast.Attribute):
        name = call.func.attr
        owner = call.func.value.id if isinstance(call.func.value, ast.Name) else "?"
    else:
        return False
    if name in _FROM_PATH:
        # What is in memory or open already stands there under such a name.
        return not (call.args and _in_memory(call.args[0]))
    if name == "open" and call.args and getattr(call.args[0], "attr", "") == "devnull":
        return False
    if name == "open":
        return owner in ("", *_MODULES) or _has_mode(call)
    return name in _WHOLE and (bool(owner) and owner != "atomic")


def _in_memory(node: ast.expr) -> bool:
    if isinstance(node, ast.Name):
        return node.id in ("stream", "packed")
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "BytesIO"


def _has_mode(call: ast.Call) -> bool:
    """Say whether an `open` is a path's: with nothing, or with a mode such as "rb"."""
    first = call.args[0] if call.args else None
    named = {keyword.arg for keyword in call.keywords}
    if first is None:
        return named <= {"mode", "encoding", "errors", "newline", "buffering"}
    text = first.value if isinstance(first, ast.Constant) else None
    return isinstance(text, str) and 0 < len(text) < 4 and set(text) <= set("rwaxbt+")


CHANGERS = (
    *OPENERS,
    "mcda.disk",
    "mcda.casefile.lock",
    "mcda.casefile.recovery",
    "mcda.round.write",
)
"""Who makes and removes files and folders: the openers, what keeps copies and who holds a case,
and what makes the folder that workbooks go to.
"""

_CHANGES = ("unlink", "mkdir", "touch", "rmdir", "symlink_to", "hardlink_to", "rename", "chmod")


def disk_changed_by_few(root: Path) -> list[Breach]:
    """Few make, rename or remove files and folders: nothing of the user's goes unasked."""
    return [
        module.breach(node.lineno, f"{module.name} changes the disk: {ast.unparse(node)}", _KEEP)
        for module in modules(root)
        if not within(module.name, *CHANGERS)
        for node in module.nodes
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _CHANGES
    ]


_KEEP = "Write by mcda/disk/atomic.py; what a crash leaves is cleared by mcda/disk/leftover.py"

CATCHERS = {
    "mcda.disk.atomic": "takes the unfinished file away and raises again",
    "mcda.round.read": "lets one bad file never stop those beside it",
    "desktop.shell.faults": "is what faults end in",
    "desktop.session.jobs": "hands a fault to the window's thread",
}
_ANY = ("Exception", "BaseException")


def faults_are_not_swallowed(root: Path) -> list[Breach]:
    """Who catches names what: a fault that nobody sees gives a wrong result."""
    remedy = "Name the errors that may come; what nobody expected goes to desktop/shell/faults.py"
    return [
        module.breach(node.lineno, f"{module.name} catches whatever comes", remedy)
        for module in modules(root)
        if module.name not in CATCHERS
        for node in module.nodes
        if _catches_all(node)
    ]


def asserts_only_tell_kinds(root: Path) -> list[Breach]:
    """An assert tells readers of what kind a value is; nothing is guarded or done by one.

    A program that is started to skip them does the same.
    """
    remedy = "Raise RefusedError or a ValueError, or do it in a line of its own"
    return [
        module.breach(node.lineno, f"{ast.unparse(node)[:60]} guards something", remedy)
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.Assert) and not _tells_kind(node.test)
    ]


def _tells_kind(test: ast.expr) -> bool:
    match test:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(map(_tells_kind, values))
        case ast.Compare(ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return True
        case ast.Call(func=ast.Name(id="isinstance" | "callable")):
            return True
    return False


def libraries_write_to_memory(root: Path) -> list[Breach]:
    """What another's package writes goes to memory first, and from there to the disk whole."""
    return [
        module.breach(node.lineno, f"Written by a package itself: {ast.unparse(node)[:60]}", _KEEP)
        for module in modules(root)
        for held in (_in_memory_here(module),)
        for node in module.nodes
        if isinstance(node, ast.Call) and _writes_itself(module, node, held)
    ]


_WRITERS = ("savefig", "to_csv", "to_excel", "to_json", "tofile", "write_image", "dump_to")
_HOLDS = ("BytesIO", "QBuffer", "StringIO")


def _in_memory_here(module: Module) -> set[str]:
    """Return the names of what is held in memory; two made in one line count too."""
    return {
        name.id
        for node in module.nodes
        if isinstance(node, ast.Assign) and any(one in ast.unparse(node.value) for one in _HOLDS)
        for target in node.targets
        for name in below(target)
        if isinstance(name, ast.Name)
    }


def _writes_itself(module: Module, node: ast.Call, held: set[str]) -> bool:
    if not isinstance(node.func, ast.Attribute) or not node.args:
        return False
    name, owner, first = node.func.attr, node.func.value, node.args[0]
    if name != "save" and name not in _WRITERS:
        return False
    # A part's own saving goes through the door, which the other walls see to.
    own = ast.unparse(owner).startswith("self") or within(module.dotted(owner), *PACKAGES)
    return not own and getattr(first, "id", "") not in held


_NAMES = re.compile(r"%[-#]?[aAbBcxXphr+]")


def days_are_named_by_dates(root: Path) -> list[Breach]:
    """The names of months and days are the reader's, not those of the machine."""
    return [
        module.breach(
            node.lineno,
            f"A day in the machine's words: {ast.unparse(node)[:60]}",
            "Say it by mcda/words/dates.py",
        )
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") in ("strftime", "ctime", "__format__")
        if not node.args or _NAMES.search(ast.unparse(node))
    ]


def _catches_all(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
        kinds = node.args
    else:
        return False
    return any(kind is None or getattr(kind, "id", "") in _ANY for kind in kinds)


def encodings_are_said(root: Path) -> list[Breach]:
    """A text is read and written in a named encoding: each system has another of its own."""
    return [
        module.breach(node.lineno, f"No encoding: {ast.unparse(node)}", 'Say encoding="utf-8"')
        for module in modules(root)
        for node in module.nodes
        if isinstance(node, ast.Call) and _is_text_file(node)
        if "encoding" not in {keyword.arg for keyword in node.keywords}
    ]


def _is_text_file(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in ("read_text", "write_text"):
        most = 0 if name == "read_text" else 1
        return isinstance(call.func, ast.Attribute) and len(call.args) <= most and (
            getattr(call.func.value, "id", "") != "atomic"
        )  # fmt: skip
    modes = [getattr(one, "value", "") for one in call.args[:2]]
    modes += [getattr(one.value, "value", "") for one in call.keywords if one.arg == "mode"]
    binary = any(isinstance(mode, str) and "b" in mode for mode in modes)
    return isinstance(call.func, ast.Name) and name == "open" and not binary


def slow_packages_where_used(root: Path) -> list[Breach]:
    """Packages that take a noticeable time to load are imported inside functions."""
    return [
        module.breach(
            found.line,
            f"{module.name} imports {found.target} when it is itself imported",
            "Import it inside the function that uses it, so that start-up stays quick",
        )
        for module in modules(root)
        for found in module.imports
        if found.at_start and within(found.target, *SLOW)
    ]


def no_network(root: Path) -> list[Breach]:
    """The program opens no network connection at all."""
    return [
        module.breach(
            found.line,
            f"{module.name} imports {found.target}",
            "Parley opens no network connection; read and write files instead",
        )
        for module in modules(root)
        for found in module.imports
        if within(found.target, *NETWORK)
    ]


_OF_A_MACHINE = re.compile(r"(/(home|root|Users|work)/|[A-Z]:[\\/]+Users[\\/]+)\w")
_UP = re.compile(r"Path\(__file__\)(?:\.resolve\(\))?\.parents\[(\d+)\]")


def nothing_beyond_the_repository(root: Path) -> list[Breach]:
    """No file, tests least of all, names a place above the repository or one of a machine."""
    breaches: list[Breach] = []
    for module in modules(root, *PACKAGES, "tests"):
        most = len(module.path.relative_to(root).parts) - 1
        climbs = "__file__" in module.text
        for node in module.nodes:
            text = node.value if isinstance(node, ast.Constant) else ""
            found = ""
            if isinstance(text, str) and _OF_A_MACHINE.match(text):
                found = f"{text!r} is a place of one machine"
            elif climbs and isinstance(node, ast.Subscript):
                up = _UP.fullmatch(ast.unparse(node))
                found = "This lies above the repository" if up and int(up[1]) > most else ""
            if found:
                remedy = "Make what is needed in a folder of the test, or keep it in resources"
                breaches.append(module.breach(getattr(node, "lineno", 1), found, remedy))
    return breaches
