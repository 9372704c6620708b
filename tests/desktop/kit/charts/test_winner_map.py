from dataclasses import replace

from PySide6.QtCore import QRectF

from desktop.kit.charts.look import screen_look
from desktop.kit.charts.paint import find_hits
from desktop.kit.charts.winner_map import series_apart, weights_at
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


def test_no_two_regions_have_one_colour_while_there_are_others(qapp):
    look = screen_look(LIGHT)
    count = len(look.series)
    of = WINNERS.regions[0]
    many = (1, 1 + count, 4, 4 + count, 0)
    spec = replace(WINNERS, regions=tuple(replace(of, series=series) for series in many))
    apart = series_apart(spec, look)
    assert len({look.series_colour(series) for series in apart}) == len(many)
    # Where nothing is in the way each keeps its own.
    assert (apart[0], apart[2]) == (1, 4)
    crowd = replace(WINNERS, regions=(of,) * (count + 2))
    assert len(series_apart(crowd, look)) == count + 2
