from __future__ import annotations

from desktop.kit.scale_words import anchors, arrow
from tests.desktop.conftest import small_case


def test_says_direction_and_anchors() -> None:
    criteria = {criterion.id: criterion for criterion in small_case().criteria}
    assert [arrow(criteria[i]) for i in ("returns", "cost", "people")] == ["↑", "↓", ""]
    assert anchors(criteria["returns"]) == "0 → 60"
    assert anchors(criteria["protection"]) == "none → full"
    assert anchors(criteria["people"]) == ""
