from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.pages.weights.shares_model import SHARE, Shares, SharesModel


def test_a_share_that_is_not_known_is_a_dash_and_other_shares_keep_the_frame() -> None:
    model, resets = SharesModel(), []
    model.modelReset.connect(lambda: resets.append(1))
    shown = Shares(("Aid",), ("Criterion", "US"), ("", "United States"), ((None,),))
    model.show(shown)
    assert [model.index(0, c).data() for c in (0, 1)] == ["Aid", "–"]
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    model.show(Shares(shown.criteria, shown.heads, shown.tips, ((0.25,),)))
    assert (model.index(0, 1).data(), model.index(0, 1).data(SHARE)) == ("25.0\xa0%", 0.25)
    assert resets == [1]
