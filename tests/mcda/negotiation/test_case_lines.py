from __future__ import annotations

from mcda.model import edits
from mcda.model.case import RedLine
from mcda.negotiation.case_lines import line_points, red_lines
from mcda.negotiation.case_view import view_of
from tests.mcda.model.check.test_measures import built_case


def test_the_room_of_a_line_is_in_the_unit_of_its_criterion() -> None:
    case = built_case()
    now = case.stated("russia", "waiting", "calm")
    assert now is not None and isinstance(now.low, float | int)
    line = RedLine(criterion="calm", limit=float(now.low) - 2)
    case = edits.set_red_line(case, "russia", "calm", line)
    russia = next(one for one in case.stakeholders if one.id == "russia")
    views = [view_of(case, russia, ())]
    lines = red_lines(case, views)
    calm = [name for _side, name, _place, _limit in lines].index("Calm")
    room = line_points(case, views, lines).middle
    assert room.constant[calm] == 2
    assert [points[:, calm].tolist() for points in room.by_measure] == [[0, 1], [0, 0.5]]
    assert room.by_joint[:, calm].tolist() == [0.5]
