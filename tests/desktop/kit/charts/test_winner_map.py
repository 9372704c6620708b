from PySide6.QtCore import QRectF

from desktop.kit.charts.look import screen_look
from desktop.kit.charts.paint import find_hits
from desktop.kit.charts.winner_map import weights_at
from desktop.kit.theme import LIGHT
from tests.mcda.figures.specs import WINNERS


def test_a_cell_names_who_is_first_at_the_weights_that_picking_it_tries(qapp):
    hits = find_hits(WINNERS, QRectF(0, 0, 520, 460), screen_look(LIGHT))
    for hit in hits:
        across, up = weights_at(hit.row, hit.column)
        assert across >= 0
        assert up >= 0
        assert across + up <= 1
        assert f"{100 * across:.0f}" in hit.words
        assert f"{100 * up:.0f}" in hit.words
    assert any(hit.words.startswith("Waiting") for hit in hits)
    assert any(hit.words.startswith("Sanctions") for hit in hits)
