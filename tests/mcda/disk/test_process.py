"""A process is told from another that has its number now."""

import os
import platform
import subprocess
import sys
from dataclasses import replace

import pytest

from mcda.disk.process import alive, running, start_of, this_process


def test_this_process_is_alive_and_a_namesake_is_not() -> None:
    me = this_process()
    assert alive(me)
    assert alive(replace(me, started="", boot=""))
    assert start_of(me.pid) == me.started
    if me.started:
        assert alive(replace(me, started="1")) is False


def test_another_boot_has_ended_and_another_machine_cannot_be_asked() -> None:
    me = this_process()
    machine, _boot, space = me.boot.split("/")
    assert alive(replace(me, boot=f"{machine}/before/{space}")) is False
    assert alive(replace(me, host="elsewhere")) is None
    if machine:
        assert alive(replace(me, boot=f"other/before/{space}")) is None
    if space:
        assert alive(replace(me, boot=me.boot.replace(space, "pid:[1]"))) is None


@pytest.mark.skipif(sys.platform == "win32", reason="nothing waits to be reaped there")
def test_a_process_that_was_not_reaped_yet_has_ended() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    try:
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert not running(child.pid)
    finally:
        child.communicate()


@pytest.mark.parametrize("pid", [0, -1, 2**22 + 7, 2**40])
def test_numbers_of_no_process(pid: int) -> None:
    assert not running(pid)
    assert platform.node() == this_process().host or not platform.node()
