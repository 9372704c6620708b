"""Files changed at random, in bytes, in parts and in cells, and what reading each came to.

`python -m tests.mutated_files COUNT [SEED]` tries many and prints what failed; a few
are in the suite. A file fails when reading it raises, takes more than two seconds
of processor time, or gives a score that stands in no cell of the file. The same
seed and number make the same file. The longest time is told too.
"""

from __future__ import annotations

import csv
import html
import io
import json
import random
import re
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from mcda.casefile.case_file import read_case
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.reading import Reading
from mcda.opening import read
from mcda.places import resource
from mcda.round.read import read_return
from mcda.round.write import workbook_bytes

SECONDS = 2.0
TOLD_EVERY = 250
"""After so many files it is said how far it is: a long run may be ended on the way."""
ODD = (
    *("", " ", "0", "-1", "1e999", "NaN", "7,5", "1,234", "6-8", "25%", "٧", "x" * 500, "#REF!"),
    *("A1", "true", "2026-11-28", "A\nB", "\u202eA", "_x000A_", "=1+1", "weight", "99999999999"),
)
TABLE = "Package,Aid,Cost\ndirection,max,min\nWait,1.5,7\nStage,40,2\nLeap,12,9.25\n"


def sources() -> dict[str, tuple[str, bytes]]:
    """Return sound files by name: their ending and their bytes."""
    sample = "us-russia-compatibility"
    case = sample_case()
    return {
        "case": (".parley", resource("samples", f"{sample}.parley").read_bytes()),
        "workbook": (".xlsx", resource("samples", f"{sample}.xlsx").read_bytes()),
        "return": (".xlsx", workbook_bytes(case, case.rounds[0], case.respondents[0])),
        "table": (".csv", TABLE.encode()),
        "sheet": (".xlsx", _as_xlsx()),
        "document": (".ods", _as_ods()),
        "page": (".html", _as_page()),
    }


def sample_case() -> Case:
    """Return a case with one round that one person was asked in."""
    case = read_case(resource("samples", "us-russia-compatibility.parley")).case
    assert case is not None
    case = edits.add_respondent(case, "Ann", case.stakeholders[0].id, language="en")
    asked = tuple(person.id for person in case.respondents)
    return edits.add_round(case, "First", date="2026-11-28", asked=asked)


def _as_page() -> bytes:
    rows = (line.split(",") for line in TABLE.splitlines())
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<html><body><p>Scores</p><table>{lines}</table></body></html>".encode()


def _as_xlsx() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for row in csv.reader(io.StringIO(TABLE)):
        book.active.append([float(cell) if cell[0].isdigit() else cell for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _as_ods() -> bytes:
    spaces = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    rows = "".join(
        "<table:table-row>" + "".join(map(_ods_cell, row)) + "</table:table-row>"
        for row in csv.reader(io.StringIO(TABLE))
    )
    body = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Data">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", body)
    return stream.getvalue()


def _ods_cell(text: str) -> str:
    kind = f'"float" office:value="{text}"' if text[0].isdigit() else '"string"'
    return f"<table:table-cell office:value-type={kind}><text:p>{text}</text:p></table:table-cell>"


def in_bytes(content: bytes, draw: random.Random) -> bytes:
    """Change, drop, repeat or cut some bytes."""
    changed = bytearray(content)
    for _ in range(draw.choice((1, 1, 3, 20))):
        at = draw.randrange(len(changed))
        length = draw.choice((1, 1, 4, 64, 1000))
        match draw.randrange(4):
            case 0:
                changed[at] = draw.randrange(256)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length]
            case _:
                changed[at : at + length] = draw.randbytes(length)
        if not changed:
            break
    return bytes(changed)


def in_parts(content: bytes, draw: random.Random) -> bytes:
    """Change the inside of one part of an archive, lose it, or exchange it with another."""
    if not content.startswith(b"PK"):
        return in_bytes(content, draw)
    parts = _parts(content)
    name, other = draw.choice(sorted(parts)), draw.choice(sorted(parts))
    match draw.randrange(4):
        case 0:
            del parts[name]
        case 1:
            parts[name], parts[other] = parts[other], parts[name]
        case _:
            parts[name] = in_bytes(parts[name] or b" ", draw)
    return _packed(parts)


def in_cells(content: bytes, draw: random.Random) -> bytes:
    """Put something odd into a few cells, numbers, texts or addresses."""
    if content.startswith(b"PK"):
        parts = _parts(content)
        sheets = sorted(n for n in parts if "sheet" in n or "content" in n or "Strings" in n)
        name = draw.choice(sheets or sorted(parts))
        parts[name] = _odd(parts[name], rb"(?<=[>\"])[^<>\"]+(?=[<\"])", draw)
        return _packed(parts)
    return _odd(content, rb"(?<=[,\n:\"])[^,\n:\"{}\[\]]+(?=[,\n\"])", draw)


def _odd(content: bytes, pattern: bytes, draw: random.Random) -> bytes:
    found = list(re.finditer(pattern, content))
    for one in sorted(draw.sample(found, min(len(found), 3)), key=lambda m: -m.start()):
        odd = draw.choice((*ODD, draw.choice(found)[0].decode("utf-8", "replace")))
        escaped = odd.replace("&", "&amp;").replace("<", "&lt;").encode("utf-8", "replace")
        content = content[: one.start()] + escaped + content[one.end() :]
    return content


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (in_bytes, in_parts, in_cells)


def tried(count: int, seed: int, folder: Path, took: list[float] | None = None) -> Iterator[str]:
    """Yield a line for each of `count` changed files that fails; what each took goes to `took`."""
    sound, asked = sources(), sample_case()
    names = sorted(sound)
    for number in range(count):
        if number and number % TOLD_EVERY == 0:
            sys.stderr.write(f"{number} tried\n")
        draw = random.Random(f"{seed} {number}")
        name, way = names[number % len(names)], WAYS[number // len(names) % len(WAYS)]
        suffix, content = sound[name]
        path = folder / f"{name}{suffix}"
        path.write_bytes(way(content, draw))
        start = time.process_time()
        try:
            reading = read(path)
            if name == "return":
                read_return(path, asked)
        except Exception as error:  # noqa: BLE001 - whatever it raises is what is looked for
            yield f"{seed} {number} {name} {way.__name__}: {type(error).__name__}: {error}"
            continue
        spent = time.process_time() - start
        if took is not None:
            took.append(spent)
        if spent > SECONDS:
            yield f"{seed} {number} {name} {way.__name__}: {spent:.1f} s of processor time"
        wrong = invented(reading, path) if name != "case" else set()
        if wrong:
            yield f"{seed} {number} {name} {way.__name__}: in no cell: {sorted(wrong)}"


def invented(reading: Reading, path: Path) -> set[float]:
    """Return the scores of a table or workbook that stand in no cell, as others read it."""
    if reading.case is None:
        return set()
    texts = _cells(path)
    if texts is None:
        return set()
    given = {number for text in texts for number in _numbers(text)}
    scores = {
        float(point)
        for rows in reading.case.scores.values()
        for row in rows.values()
        for score in row.values()
        for point in (score.low, score.high)
        if isinstance(point, int | float)
    }
    return {one for one in scores if one not in given and abs(one) < 1e300}


def _cells(path: Path) -> list[str] | None:
    """Return every cell as text, None if the other program can't read the file."""
    if path.suffix == ".csv":
        text = path.read_bytes().decode("utf-8", "replace")
        return [text, *re.split(r"[\t;,|\n]", text)]
    if path.suffix == ".html":
        return _between_tags(path.read_bytes())
    if path.suffix == ".ods":
        return _cells_of_document(path)
    try:
        from openpyxl import load_workbook

        book = load_workbook(io.BytesIO(path.read_bytes()), data_only=True)
        cells = [str(c.value) for sheet in book.worksheets for row in sheet for c in row]
    except Exception:  # noqa: BLE001 - it refuses what it can't read in many ways
        return None
    # It finds nothing at all under a name space that it doesn't know.
    return cells if any(cell != "None" for cell in cells) else None


def _cells_of_document(path: Path) -> list[str] | None:
    """Return whatever stands between or in the tags of a document, None if it is no archive."""
    try:
        return _between_tags(_parts(path.read_bytes())["content.xml"])
    except Exception:  # noqa: BLE001 - a damaged archive is refused in many ways
        return None


def _between_tags(content: bytes) -> list[str]:
    text = content.decode("utf-8", "replace")
    # What is no tag of a table stands within a cell, and goes without leaving a space.
    cells = re.split(r"</?t[dhr]\b[^>]*>", text)
    whole = [re.sub(r"<[^>]*>", "", cell) for cell in cells]
    return [html.unescape(one) for one in (*whole, *re.findall(r'[>"]([^<"]+)[<"]', text))]


def _numbers(text: str) -> set[float]:
    """Return whatever a text may mean as a number."""
    plain = text.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩−", "0123456789-"))
    found = re.findall(r"[-+]?[0-9]*[.,]?[0-9]+(?:[eE][-+]?[0-9]+)?", plain)
    found += re.findall(r"[0-9]+", plain)
    numbers = set()
    for one in found:
        for said in (one.replace(",", "."), one.replace(",", ""), one.lstrip("-+")):
            try:
                numbers |= {float(said), float(said) / 100, -float(said)}
            except ValueError:
                continue
    return numbers


def main() -> None:
    """Try as many as the command line says, and print what failed and how many there were."""
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    failed, took = 0, [0.0]
    with tempfile.TemporaryDirectory() as folder:
        for line in tried(count, seed, Path(folder), took):
            failed += 1
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    worst = {"most s": round(max(took), 2), "most MB": _megabytes()}
    said = {"tried": count, "failed": failed, **worst}
    sys.stdout.write(json.dumps(said) + "\n")


def _megabytes() -> int:
    """Return the most memory that was ever used; Windows can't tell."""
    import resource as limits

    users = (limits.RUSAGE_SELF, limits.RUSAGE_CHILDREN)
    return max(limits.getrusage(who).ru_maxrss for who in users) // 1024


if __name__ == "__main__":
    main()
