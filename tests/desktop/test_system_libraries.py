from __future__ import annotations

import socket
from pathlib import Path

import pytest

from desktop import system_libraries as libraries


def test_missing_names_the_packages() -> None:
    lacking = libraries.missing(
        libraries.WINDOW, found=lambda name: "xcb-" not in name, platform="linux"
    )
    assert lacking == ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0")


def test_nothing_is_missing_here_for_printing() -> None:
    assert libraries.missing(libraries.OFFSCREEN) == ()


def test_a_library_that_is_not_there_is_missing() -> None:
    lacking = libraries.missing({"libno-such-thing.so.9": "libno-such-thing9"}, platform="linux")
    assert lacking == ("libno-such-thing9",)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_their_own(platform: str) -> None:
    assert libraries.missing(libraries.WINDOW, found=lambda _: False, platform=platform) == ()
    assert libraries.display({}, platform) == ""


def test_install_line() -> None:
    line = libraries.install_line(["libgl1", "libegl1"], root=False)
    assert line == "sudo apt-get update && sudo apt-get install -y libgl1 libegl1"
    assert "sudo" not in libraries.install_line(["libgl1"], root=True)


def test_no_display() -> None:
    assert "no display" in libraries.display({}, "linux")
    assert "no display" in libraries.display({"QT_QPA_PLATFORM": "xcb"}, "linux")


def test_display_that_nobody_answers() -> None:
    # Display numbers end at 65535 - 6000, so nobody can be listening there.
    assert ":59999" in libraries.display({"DISPLAY": ":59999"}, "linux")


def test_wayland_that_left_only_its_name(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert libraries.display(environment, "linux")


def test_wayland_that_answers(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "w"))
        assert libraries.display(environment, "linux") == ""


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_another_platform_is_taken_at_its_word(platform: str) -> None:
    assert libraries.display({"QT_QPA_PLATFORM": platform}, "linux") == ""
