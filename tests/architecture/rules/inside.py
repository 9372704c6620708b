"""What is a module's own: its private names, the session's undo stack, and work of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Breach, Module, below, modules, within

SESSION = "desktop.session"
_COMMANDS = ("QUndoStack", "QUndoCommand", "QUndoGroup")
_STACK = "undo_stack"
_READS = ("count", "index", "command", "text", "canUndo", "canRedo", "undoText", "redoText",
          "isClean", "cleanIndex")  # fmt: skip
"""What may be asked of the stack outside the session, for nothing moves by it."""

_OF_OTHERS = {"mcda.export.word_parts": "reaches the XML below what python-docx has words for"}
_LOOKS = ("getattr", "setattr", "delattr", "attrgetter", "methodcaller", "hasattr")


def session_alone_undoes(root: Path) -> list[Breach]:
    """Undo is written once: only the session makes commands and pushes them."""
    return [
        module.breach(line, f"{module.name} {found}", "Ask the session: session.apply(...)")
        for module in modules(root, "desktop")
        if not within(module.name, SESSION)
        for line, found in sorted(set(_undoing(module)))
    ]


def _undoing(module: Module) -> Iterator[tuple[int, str]]:
    """Yield where a module names commands, or does more with the stack than read it."""
    called = {_STACK} | {
        one.id
        for node in module.nodes
        if isinstance(node, ast.Assign | ast.NamedExpr)
        for target, value in _assigned(node)
        if isinstance(value, ast.Attribute) and value.attr == _STACK
        for one in below(target)
        if isinstance(one, ast.Name)
    }
    allowed = set(_allowed(module, called))
    for node in module.nodes:
        if isinstance(node, ast.Name | ast.alias):
            name = node.id if isinstance(node, ast.Name) else node.name
            if name in _COMMANDS:
                yield getattr(node, "lineno", 1), f"uses {name}"
        elif _text(node).rpartition(".")[2] == _STACK or _text(node).startswith(f"{_STACK}."):
            yield getattr(node, "lineno", 1), "reaches the undo stack by its name"
        if _is_stack(node, called) and id(node) not in allowed:
            yield getattr(node, "lineno", 1), "does more with the undo stack than read it"


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _allowed(module: Module, called: set[str]) -> Iterator[int]:
    """Yield each mention of the stack that asks it something, or gives it a name."""
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and node.attr in _READS:
            yield id(node.value)
        elif isinstance(node, ast.Assign | ast.NamedExpr):
            yield from (id(value) for _target, value in _assigned(node))


def _assigned(node: ast.Assign | ast.NamedExpr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what is assigned to what, of pairs one by one."""
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=False)
        else:
            yield target, node.value


def _is_stack(node: ast.AST, called: set[str]) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr == _STACK
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in called


def parts_stay_private(root: Path) -> list[Breach]:
    """A name that begins with an underscore is used where it is made, and nowhere else."""
    remedy = "Ask by a public name, or move what needs it to where it is"
    return [
        module.breach(line, f"{module.name} reaches into another's {name}", remedy)
        for module in modules(root)
        if module.name not in _OF_OTHERS
        for own in (_made(module),)
        for name, line in _private(module)
        if name not in own
    ]


def _private(module: Module) -> Iterator[tuple[str, int]]:
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and _is_private(node.attr):
            if not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")):
                yield node.attr, node.lineno
        elif isinstance(node, ast.ImportFrom):
            inside = node.level or (node.module or "").startswith(("mcda", "desktop"))
            names = (one.name for one in node.names if inside and _is_private(one.name))
            yield from ((name, node.lineno) for name in names)
        elif isinstance(node, ast.Call) and _called(node) in _LOOKS:
            own = ast.unparse(node.args[0]) == "sys" if node.args else False
            for part in () if own else node.args:
                text = part.value if isinstance(part, ast.Constant) else ""
                if isinstance(text, str) and _is_private(text.rpartition(".")[2]):
                    yield text.rpartition(".")[2], node.lineno


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and not name.endswith("_")


def _made(module: Module) -> set[str]:
    """Return the private names that a module itself makes."""
    made: set[str] = set(module.fields)
    for node in module.nodes:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            made.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            made.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            made |= {node.attr} if ast.unparse(node.value) in ("self", "cls") else set()
    return made


def _called(node: ast.Call) -> str:
    func = node.func
    return func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")


def files_do_work_of_their_own(root: Path) -> list[Breach]:
    """No file only hands on what others do; whoever needs it asks them."""
    return [
        module.breach(1, f"{module.name} only hands on", "Import from where it is, and take it out")
        for module in modules(root)
        if module.path.name not in ("__init__.py", "__main__.py")
        and any(_is_code(node) for node in module.tree.body)
        and all(_hands_on(node) for node in module.tree.body if _is_code(node))
    ]


def _is_code(node: ast.stmt) -> bool:
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
    return not (text or future or isinstance(node, ast.Pass))


def _hands_on(node: ast.stmt) -> bool:
    """Tell an import, another name for something, or a call of it with the same arguments."""
    match node:
        case ast.Import() | ast.ImportFrom():
            return True
        case ast.If(body=body, orelse=other):
            return all(map(_hands_on, (*body, *other)))
        case ast.Assign(value=ast.Name() | ast.Attribute()):
            return True
        case ast.AnnAssign(value=ast.Name() | ast.Attribute()):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Assign(value=ast.Lambda(args=args, body=ast.Call() as call)):
            return _same_arguments(args, call)
        case ast.ClassDef(body=body, bases=[_, *_]):
            return not any(map(_is_code, body))
        case ast.FunctionDef(args=args):
            body = [one for one in node.body if _is_code(one)]
            while len(body) > 1 and isinstance(body[0], ast.ImportFrom | ast.Import):
                body = body[1:]
            call = getattr(body[0], "value", None) if len(body) == 1 else None
            return isinstance(call, ast.Call) and _same_arguments(args, call)
    return False


def _same_arguments(args: ast.arguments, call: ast.Call) -> bool:
    """Say whether a call is given just the arguments of the function that it stands in."""
    given = [ast.unparse(one).lstrip("*") for one in call.args]
    given += [ast.unparse(word.value) for word in call.keywords]
    own = [one.arg for one in (*args.posonlyargs, *args.args, *args.kwonlyargs)]
    own += [one.arg for one in (args.vararg, args.kwarg) if one]
    return set(given) <= set(own) and len(given) >= len(own) - 1
