from __future__ import annotations

import pytest

from desktop.pages.carrying.states_picture import _side_by_side


@pytest.mark.parametrize("wanted", [(80, 90, 100), (60, 150, 90), (130, 60, 130)])
@pytest.mark.parametrize("room", [440, 520, 700])
def test_heads_over_the_states_are_whole_and_apart(wanted: tuple[int, ...], room: int) -> None:
    places = (96, (96 + room - 130) / 2, room - 130)
    spots = _side_by_side(places, wanted, room)
    assert [wide for _left, wide in spots] == pytest.approx(wanted)
    ends = [0.0, *(edge for left, wide in spots for edge in (left, left + wide)), float(room)]
    assert ends == sorted(ends)


def test_heads_that_have_no_room_are_cut_and_never_over_each_other() -> None:
    spots = _side_by_side((96, 203, 310), (300, 200, 300), 440)
    ends = [0.0, *(edge for left, wide in spots for edge in (left, left + wide)), 440.0]
    assert ends == sorted(ends)
