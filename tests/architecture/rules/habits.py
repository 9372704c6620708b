"""What no module does: talk to a terminal, load slow packages at start, open a network."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.source import Breach, modules, within

SLOW = (
    "pymcdm",
    "pandas",
    "matplotlib",
    "scipy",
    "openpyxl",
    "docx",
    "python_calamine",
    "charset_normalizer",
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


def engine_is_silent(root: Path) -> list[Breach]:
    """Only the command line prints, and nobody asks."""
    return [
        module.breach(
            node.lineno,
            f"{module.name} calls {node.func.id}()",
            "The engine returns values and problems; only mcda/cli.py prints",
        )
        for module in modules(root, "mcda")
        if module.name != "mcda.cli"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in TERMINAL
    ]


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
