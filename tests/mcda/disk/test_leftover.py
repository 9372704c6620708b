"""New files of writers that are gone are swept, those of living ones never."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mcda.disk import leftover
from mcda.disk.atomic import write_atomically
from mcda.disk.leftover import begin, sweep

WRITER = """
import sys
from pathlib import Path
from mcda.disk.leftover import begin
handle, path = begin(Path(sys.argv[1]))
print(path, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed there anyway")
def test_a_living_writer_keeps_its_file_and_a_killed_one_does_not(tmp_path: Path) -> None:
    target = tmp_path / "a.parley"
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    with writer:
        assert writer.stdout is not None
        new = Path(writer.stdout.readline().strip())
        assert sweep(tmp_path) == 0 and new.exists()
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        assert sweep(tmp_path, "b.parley") == 0 and new.exists()
        assert sweep(tmp_path, "a.parley") == 1 and not new.exists()


def test_only_what_is_named_so_is_swept(tmp_path: Path) -> None:
    long = "x" * 80
    kept = [".a.parley.ABCDEFGH.new", ".a.parley.abc.new", "a.parley.abcd1234.new", ".a.parley"]
    for name in (*kept, ".a.parley.abcd1234.new", f".{long[:60]}.abcd1234.new"):
        (tmp_path / name).write_text("")
    (tmp_path / ".a.parley.abcd0000.new").mkdir()
    (tmp_path / ".a.parley.abcd0001.new").symlink_to(tmp_path / ".a.parley")
    os.mkfifo(tmp_path / ".a.parley.abcd0002.new")
    assert sweep(tmp_path, "a.parley", long) == 2
    assert all((tmp_path / name).exists() for name in kept)
    assert sweep(tmp_path / "none") == 0


def test_a_writer_whose_file_was_swept_before_it_held_it_makes_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, swept = leftover._hold, []

    def hold(handle: int, *, wait: bool) -> None:
        if wait and not swept:
            swept.append(sweep(tmp_path))
        real(handle, wait=wait)

    monkeypatch.setattr(leftover, "_hold", hold)
    handle, path = begin(tmp_path / "a")
    os.close(handle)
    assert swept == [1] and path.exists()


def test_writing_leaves_nothing(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"x")
    assert [one.name for one in tmp_path.iterdir()] == ["a"]
