"""Archives are judged by their directory before anything is unpacked."""

import zipfile
from pathlib import Path

import pytest

from mcda.errors import Place, RefusedError
from mcda.grids import package
from mcda.grids.package import open_package, open_part
from tests.mcda.grids import hostile

PLACE = Place(file="a.zip")


def refusal(path: Path) -> str:
    with pytest.raises(RefusedError) as caught, open_package(path):
        pass
    return caught.value.problems[0].code


def test_total_ratio_and_count_are_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(str(number), b" " * 100_000)
    with open_package(path) as archive:
        assert len(archive.namelist()) == 5
    monkeypatch.setattr(package, "MAX_PARTS", 4)
    assert refusal(path) == "FILE-ZIP-BOMB"
    monkeypatch.setattr(package, "MAX_PARTS", 99)
    monkeypatch.setattr(package, "BOMB_FROM", 1000)
    assert refusal(path) == "FILE-ZIP-BOMB"
    monkeypatch.setattr(package, "BOMB_RATIO", 10**6)
    monkeypatch.setattr(package, "MAX_UNPACKED", 499_999)
    assert refusal(path) == "FILE-ZIP-BOMB"
    monkeypatch.setattr(package, "MAX_FILE", 100)
    assert refusal(path) == "FILE-TOO-LARGE"


def test_parts_that_are_absent_or_too_large(tmp_path: Path) -> None:
    path = hostile.xlsx(tmp_path / "a.xlsx", "x" * 500)
    with open_package(path) as archive:
        with pytest.raises(RefusedError) as caught:
            open_part(archive, "nothing.xml", PLACE, 10)
        assert caught.value.problems[0].code == "FILE-DAMAGED"
        with pytest.raises(RefusedError) as caught:
            open_part(archive, "xl/worksheets/sheet1.xml", PLACE, 10)
        assert caught.value.problems[0].code == "FILE-TOO-LARGE"


def test_an_encrypted_part_is_damage(tmp_path: Path) -> None:
    path = hostile.xlsx(tmp_path / "a.xlsx", "<x/>")
    content = bytearray(path.read_bytes())
    # The flag "encrypted" of the first entry, in its header and in the directory.
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(RefusedError) as caught, open_package(path) as archive:
        open_part(archive, "[Content_Types].xml", PLACE, 10**6).read()
    assert caught.value.problems[0].code == "FILE-DAMAGED"


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_does_not_unpack_is_damage_whatever_packed_it(tmp_path: Path, method: int) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("a", bytes(range(256)) * 40)
    content = bytearray(path.read_bytes())
    start = 30 + len("a")
    content[start : start + 40] = b"\xff" * 40
    path.write_bytes(content)
    with pytest.raises(RefusedError) as caught, open_package(path) as archive:
        open_part(archive, "a", PLACE, 10**6).read()
    assert caught.value.problems[0].code == "FILE-DAMAGED"


def test_a_directory_far_outside_the_file_is_damage(tmp_path: Path) -> None:
    path = hostile.xlsx(tmp_path / "a.xlsx", "<x/>")
    content = bytearray(path.read_bytes())
    end = content.rindex(b"PK\x05\x06")
    content[end + 16 : end + 20] = b"\xff" * 4
    path.write_bytes(content)
    with pytest.raises(RefusedError) as caught, open_package(path) as archive:
        open_part(archive, "[Content_Types].xml", PLACE, 10**6).read()
    assert caught.value.problems[0].code == "FILE-DAMAGED"
