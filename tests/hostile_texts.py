"""Texts, case files and places that are meant to do harm, in any size."""

from __future__ import annotations

import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.mcda.grids import hostile

Write = Callable[[Path], object]
CSV = b",A,B\nP,1,2\nQ,3,4\n"


def _bytes(content: bytes) -> Write:
    return lambda path: path.write_bytes(content)


def _cut(path: Path) -> None:
    path.write_bytes(hostile.xlsx(path, hostile.sheet("<row><c/></row>" * 90)).read_bytes()[:-300])


def texts(size: float) -> Iterator[tuple[str, Write]]:
    """Yield texts that are one line, all lines, no text, or text of an odd kind."""

    def n(whole: int) -> int:
        return max(int(whole * size), 3)

    yield "nul.csv", _bytes(b"a,b,c\nx,1,\x00\ny,2,3\n")
    yield "utf-16.csv", _bytes("\ufeff;A;B\nP;1;2\nQ;3;4\n".encode("utf-16-le"))
    yield "utf-16 odd.csv", _bytes("\ufeff;A;B\nP;1;2\n".encode("utf-16-le")[:-1])
    yield "utf-16 no mark.csv", _bytes(";A;B\nP;1;2\nQ;3;4\n".encode("utf-16-be"))
    yield "utf-32.csv", _bytes(";A;B\nP;1;2\n".encode("utf-32"))
    yield "marks.csv", _bytes(b"\xef\xbb\xbf" * 5 + CSV)
    yield "line.csv", _bytes(b"a," + b"1" * n(19_000_000))
    yield "commas.csv", _bytes(b"," * n(19_000_000))
    yield "quotes.csv", _bytes(b'"' * n(19_000_000))
    yield "newlines.csv", _bytes(b"x\n" * n(9_500_000))
    yield "blank lines.csv", _bytes(b"\n" * n(19_000_000))
    yield "open quote.csv", _bytes(b',A,B\nP,1,2\nQ,"3,4\n' + b"C,5,6\n" * n(1_000_000))
    yield "quoted lines.csv", _bytes(b',"A\r\nB",C\n"P\nFILE-OK x: y",1,2\nQ,3,4\n' * n(20_000))
    yield "high.csv", _bytes(b",A,B\n" + bytes(128 + i * 7919 % 128 for i in range(n(2_000_000))))
    yield (
        "packages.csv",
        _bytes(b",A,B\n" + b"".join(b"P%d,%d,2\n" % (i, i) for i in range(n(160_000)))),
    )
    words = (b"W%d,%d %d\n" % (i, i, i * i) for i in range(n(300_000)))
    yield "words.csv", _bytes(b"".join(words))
    heads = ",".join(["", *(f"C{i}" for i in range(n(40_000)))])
    yield "wide.csv", _bytes(f"{heads}\nP{',1' * n(40_000)}\n".encode() * 2)
    yield "separators.csv", _bytes(b";A,B\tC|D\n" * n(100_000))
    yield "brackets.csv", _bytes(b",A" + b"(" * n(1_000_000) + b",B\nP,1,2\nQ,2,1\n")
    yield "dashes.csv", _bytes(b",A,B\nP," + b"1-" * n(1_000_000) + b",2\nQ,2,1\n")
    ranges = b"".join(b"P%d,%s,2\n" % (i, b"1-" * 190) for i in range(n(20_000)))
    yield "ranges.csv", _bytes(b",A,B\n" + ranges)
    yield "bidi.csv", _bytes(",\u202eA,B\x1b[31m\nP\x07,1,2\nQ\u2066,2,1\n".encode())
    yield "judged.csv", _bytes(("," + ",".join(f"C{i}" for i in range(n(900))) + "\n" + "".join(
        f"C{r}" + ",1" * n(900) + "\n" for r in range(n(900)))).encode())  # fmt: skip
    yield "states.csv", _bytes(b"state,A: one,B: two,A,B\n" + b"1,N,Y,1,2\n" * n(100_000))
    yield "old.xls", lambda path: hostile.ole(path, "Workbook")
    yield (
        "noise.xls",
        lambda path: path.write_bytes(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + random.Random(1).randbytes(n(3_000_000))
        ),
    )
    yield "secret.xlsx", lambda path: hostile.ole(path, "EncryptedPackage")
    yield (
        "letter.xlsx",
        lambda path: _zipped(
            path, {"word/document.xml": "<w/>", "[Content_Types].xml": "<Types/>"}
        ),
    )
    yield (
        "binary.xlsx",
        lambda path: _zipped(path, {"xl/workbook.bin": "x", "[Content_Types].xml": "<Types/>"}),
    )
    yield "paper.xlsx", _bytes(b"%PDF-1.7\n" + b"1 0 obj\n" * n(1_000_000))
    yield "picture.csv", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(n(1_000_000)))
    yield "nothing.csv", _bytes(b"")
    yield "nothing.xlsx", _bytes(b"")
    yield "cut.xlsx", _cut


def _zipped(path: Path, parts: dict[str, str]) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    path.write_bytes(stream.getvalue())


# long: a list of kinds, each made in a line or two
def cases(size: float) -> Iterator[tuple[str, Write]]:
    """Yield case files whose lists, names, numbers or trees are none."""

    def n(whole: int) -> int:
        return max(int(whole * size), 3)

    def raw(inside: str, version: str = "2") -> Write:
        return _bytes(
            f'{{"format": "parley-case", "version": {version}, "case": {inside}}}'.encode()
        )

    def case(**lists: object) -> Write:
        return raw(json.dumps({"id": "a", **lists}))

    yield "lists.parley", raw("[" * n(200_000) + "]" * n(200_000))
    yield "objects.parley", raw('{"a":' * n(100_000) + "1" + "}" * n(100_000))
    for i, version in enumerate(("99", '"2"', "2.0", "9" * 4000, "null", "-1", "[]")):
        yield f"version {i}.parley", raw("{}", version)
    for i, inside in enumerate(("[]", "null", "7", '"x"', '{"id": "a", "id": "b"}', '{"id": 7}')):
        yield f"inside {i}.parley", raw(inside)
    for i, number in enumerate(
        ("NaN", "-Infinity", "1e400", "1" + "0" * 400, "1" + "0" * 5000, '"x"')
    ):
        yield (
            f"number {i}.parley",
            raw(f'{{"id": "a", "criteria": [{{"id": "c", "worst": 0, "best": {number}}}]}}'),
        )
    yield (
        "surrogate.parley",
        raw('{"id": "a", "title": "\\ud800", "criteria": [{"id": "\\udfff", "name": "\\ud800"}]}'),
    )
    tree = [
        {"id": f"c{i}", "name": f"C{i}", "parent": f"c{i - 1}" if i else ""}
        for i in range(n(20_000))
    ]
    yield "tree.parley", case(criteria=tree)
    yield (
        "ring.parley",
        case(
            criteria=[
                {"id": "a", "name": "A", "parent": "b"},
                {"id": "b", "name": "B", "parent": "a"},
            ]
        ),
    )
    for what in ("criteria", "packages", "stakeholders"):
        yield (
            f"{what}.parley",
            case(**{what: [{"id": f"x{i}", "name": f"X{i}"} for i in range(n(100_000))]}),
        )
        yield (
            f"same {what}.parley",
            case(**{what: [{"id": "x", "name": "X"} for _ in range(n(100_000))]}),
        )
    yield "name.parley", case(criteria=[{"id": "c", "name": "N" * n(5_000_000)}])
    yield (
        "names.parley",
        case(packages=[{"id": f"p{i}", "name": "N" * 900 + str(i)} for i in range(n(2_000))]),
    )
    yield "keys.parley", case(**{f"k{i}": 1 for i in range(n(100_000))})
    signs = {"id": "c", "name": "X\nFILE-OK x: fine\x1b[31m", "parent": "none"}
    yield "signs.parley", case(criteria=[signs])
    yield (
        "settings.parley",
        case(settings={"method": "x", "samples": 10**18, "seed": 1e300, "normalisation": 7}),
    )
    yield "text.parley", _bytes(b"\xff\xfe" + b"{" * n(10_000_000))
    yield "history.parley", case(snapshots=[{"name": "x", "date": "9999-99-99"}] * n(50_000))


def _unreadable(path: Path) -> None:
    path.write_bytes(CSV)
    path.chmod(0)


def places(folder: Path) -> Iterator[tuple[str, Write]]:
    """Yield what is no file: folders, pipes, devices, links in a ring, what may not be read."""
    if hasattr(os, "mkfifo"):
        for ending in ("xlsx", "csv", "parley"):
            yield f"pipe.{ending}", os.mkfifo
    yield "folder.xlsx", Path.mkdir
    yield "ring.xlsx", lambda path: path.symlink_to(path)
    yield "gone.xlsx", lambda path: path.symlink_to(folder / "nowhere")
    for ending in ("csv", "parley", "xlsx"):
        yield f"zero.{ending}", lambda path: path.symlink_to("/dev/zero")
    yield "terminal.csv", lambda path: path.symlink_to("/dev/tty")
    yield "memory.csv", lambda path: path.symlink_to("/proc/self/mem")
    yield "secret.csv", _unreadable
    yield "long name.csv", lambda path: path.with_name("x" * 240 + ".csv").write_bytes(CSV)
