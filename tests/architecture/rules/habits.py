"""What no module does: talk to a terminal, load slow packages at start, open a network."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architecture.source import PACKAGES, Breach, modules, within

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
        for node in ast.walk(module.tree)
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
        for node in ast.walk(module.tree)
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
        for node in ast.walk(module.tree):
            text = node.value if isinstance(node, ast.Constant) else ""
            found = ""
            if isinstance(text, str) and _OF_A_MACHINE.match(text):
                found = f"{text!r} is a place of one machine"
            elif isinstance(node, ast.Subscript):
                up = _UP.fullmatch(ast.unparse(node))
                found = "This lies above the repository" if up and int(up[1]) > most else ""
            if found:
                remedy = "Make what is needed in a folder of the test, or keep it in resources"
                breaches.append(module.breach(getattr(node, "lineno", 1), found, remedy))
    return breaches
