"""What the window does with what it shows: words are marked, colours and time have their homes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, below, modules, within

TAKES_WORDS = frozenset((
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setPlainText",
    "setSpecialValueText", "setLabelText", "setTabText", "setSuffix", "setPrefix", "set_title",
    "setHorizontalHeaderLabels", "setVerticalHeaderLabels", "setHeaderLabels", "showMessage",
    "addAction", "addItem", "addItems", "addRow", "addMenu", "addTab", "addButton", "drawText",
    "QLabel", "QPushButton", "QToolButton", "QAction", "QCheckBox", "QRadioButton", "QGroupBox",
    "QMenu", "QListWidgetItem", "QTreeWidgetItem", "QTableWidgetItem", "QStandardItem",
))  # fmt: skip
"""What shows the texts that it is given, of Qt and of the kit."""

TAKES_A_WORD = frozenset(("label",))
"""What shows the first text that it is given; the others say how."""

_WORD = re.compile(r"(?<!\w)(?!Parley\b)[A-Za-z]{3,}")
_TAG = re.compile(r"<[^>]*>|&\w+;|\t.*")
"""What is no word of a text: its tags and signs, and the keys of a command."""


def words_shown_are_marked(root: Path) -> list[Breach]:
    """Not one word is given to a widget unmarked, in a list of heads neither."""
    return [
        module.breach(text.lineno, f"Shown as it stands: {ast.unparse(text)[:60]}", _MARK)
        for module in modules(root, "desktop")
        for node in module.nodes
        if isinstance(node, ast.Call)
        for text in _given(node)
        if _WORD.search(_TAG.sub("", _constant(text)))
    ] + [
        module.breach(node.lineno, "Qt's own translation is not asked", _MARK)
        for module in modules(root, "desktop")
        for node in module.nodes
        if isinstance(node, ast.Call) and _called(node) in ("tr", "trUtf8", "QT_TR_NOOP")
    ]


_MARK = 'Say it as _("..."), from desktop.words'


def _given(call: ast.Call) -> Iterator[ast.expr]:
    name = _called(call)
    if name in TAKES_A_WORD:
        yield from call.args[:1]
    elif name in TAKES_WORDS:
        for one in call.args:
            yield from one.elts if isinstance(one, ast.List | ast.Tuple) else (one,)


def _constant(node: ast.expr) -> str:
    """Return what of a text stands in it as it is."""
    if isinstance(node, ast.JoinedStr):
        return "\0".join(map(_constant, node.values))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


COLOURS = {
    "desktop.kit.theme": "has the colours of the screen",
    "desktop.kit.style_sheet": "knows what is drawn over a screen of two colours",
    "desktop.kit.charts.look": "asks which of black and white reads better",
    "mcda.export.palette": "has the colours of documents",
    "mcda.export.workbook_charts": "has the colours of a workbook's charts",
    "mcda.sheets.style": "has the colours of workbooks",
}
_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})(?![0-9A-Za-z])")
_OF_SHEETS = re.compile(r"(?:FF)?(?:F{6}|(?=\d*[A-F])(?=[A-F]*\d)[0-9A-F]{6})")
_CLEAR = ("Qt.GlobalColor.transparent", "Qt.GlobalColor.white")
"""Nothing yet, and paper."""


def colours_have_one_home(root: Path) -> list[Breach]:
    """A colour is named by what it means: only the theme and the palettes know which it is."""
    remedy = "Take it from theme() of desktop/kit/theme.py, or from mcda/export/palette.py"
    return [
        module.breach(node.lineno, f"A colour of its own: {ast.unparse(node)[:60]}", remedy)
        for module in modules(root)
        if not within(module.name, *COLOURS)
        for node in module.nodes
        if isinstance(node, ast.expr) and _is_colour(node)
    ]


def _is_colour(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str(text)):
            return bool(_COLOUR.search(text) or _OF_SHEETS.fullmatch(text))
        case ast.Attribute(value=ast.Attribute(attr="GlobalColor")):
            return ast.unparse(node) not in _CLEAR
        case ast.Call(args=[ast.Constant(), *_]) if _called(node) == "QColor":
            return True
    return False


TIMED = {
    "desktop.session.garbage": "looks whether memory is to be given back",
    "desktop.session.shared_file": "says again that the file is held, for whoever shares it",
}
_ONCE = "Let what changes say so, or ask once later: QTimer(self, singleShot=True)"


def nothing_polls(root: Path) -> list[Breach]:
    """No timer runs again and again: a window that nobody touches does nothing."""
    return [
        module.breach(line, f"{module.name} looks again and again: {found}", _ONCE)
        for module in modules(root, "desktop")
        if module.name not in TIMED
        for line, found in _again(module)
    ]


def _again(module: Module) -> Iterator[tuple[int, str]]:
    for node in module.nodes:
        if isinstance(node, ast.Call) and _called(node) in ("startTimer", "QBasicTimer"):
            yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.FunctionDef) and node.name == "timerEvent":
            yield node.lineno, node.name
        elif isinstance(node, ast.Call) and _called(node) == "QTimer":
            if any(word.arg == "singleShot" for word in node.keywords):
                continue
            name = next((ast.unparse(one.targets[0]) for one in module.nodes
                         if isinstance(one, ast.Assign) and one.value is node), "")  # fmt: skip
            if not (name and f"{name}.setSingleShot(True)" in module.text):
                yield node.lineno, ast.unparse(node)


def pages_judge_no_closeness(root: Path) -> list[Breach]:
    """Whether a number is near enough to another is the engine's to say; the kit only draws."""
    remedy = "Ask the engine, such as LEAST_GAIN of mcda/group/acceptance.py"
    return [
        module.breach(node.lineno, f"A closeness of its own: {ast.unparse(node)[:60]}", remedy)
        for module in modules(root, "desktop")
        if not within(module.name, "desktop.kit")
        for node in module.nodes
        if isinstance(node, ast.Compare)
        if any(_is_tiny(part) for part in below(node))
    ]


def _is_tiny(node: ast.AST) -> bool:
    tiny = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
    return isinstance(tiny, float) and 0 < tiny < 1e-5


_OF_ANY_WINDOW = frozenset((
    "focusWidget", "height", "width", "size", "rect", "geometry", "frameGeometry",
    "installEventFilter", "removeEventFilter", "activateWindow", "isActiveWindow", "raise_",
    "windowHandle", "windowState", "screen", "devicePixelRatioF",
))  # fmt: skip


def windows_are_not_searched(root: Path) -> list[Breach]:
    """What a part needs is handed to it: it does not climb to the window and take it there."""
    remedy = "Hand it in where the part is made, or let a signal say what is wanted"
    return [
        module.breach(node.lineno, f"Taken from the window: {ast.unparse(node)[:60]}", remedy)
        for module in modules(root, "desktop")
        for node in module.nodes
        if isinstance(node, ast.Attribute | ast.Call) and _climbs(node)
    ]


def _climbs(node: ast.Attribute | ast.Call) -> bool:
    match node:
        case ast.Attribute(value=ast.Call(func=ast.Attribute(attr="window"), args=[]), attr=name):
            return name not in _OF_ANY_WINDOW
        case ast.Call(func=ast.Name(id="getattr"), args=[first, *_]):
            return ast.unparse(first).endswith(".window()")
        case ast.Attribute(value=ast.Call(func=ast.Attribute(attr=one, value=ast.Call(
            func=ast.Attribute(attr=other)
        )))):  # fmt: skip
            return {one, other} <= {"parent", "parentWidget"}
    return False


_LINE = "desktop.kit.line"


def fields_keep_on_one_line(root: Path) -> list[Breach]:
    """A field of one line takes no breaks in: only one room makes such fields."""
    remedy = "Make a Line, of desktop/kit/line.py"
    return [
        module.breach(node.lineno, "A field that takes breaks in", remedy)
        for module in modules(root, "desktop")
        if module.name != _LINE
        for node in module.nodes
        if (isinstance(node, ast.Call) and _called(node) == "QLineEdit")
        or (
            isinstance(node, ast.ClassDef)
            and any(ast.unparse(base) == "QLineEdit" for base in node.bases)
        )
    ]


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))
