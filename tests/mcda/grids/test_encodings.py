"""Texts that are no Unicode, in the encodings in which spreadsheet programs save them."""

from __future__ import annotations

import pytest

from mcda.grids.csv_grid import csv_grid
from mcda.grids.encodings import guessed, sample_of

TEXTS = {
    "gb18030 gbk gb2312": "方案,成本,就业\n权重,0.5,0.5\n北方港口,120,35\n保持现状,0,5\n",
    "big5": "方案,成本,就業\n權重,0.5,0.5\n北方港口,120,35\n維持現狀,0,5\n",
    "shift_jis cp932 euc_jp": "代替案,費用,雇用\n重み,0.5,0.5\n北の港,120,35\n現状のまま,0,5\n",
    "euc_kr cp949": "대안,비용,고용\n가중치,0.5,0.5\n북쪽 항구,120,35\n현상 유지,0,5\n",
    "cp1252 mac_roman": "Variante;Kosten;Güte\nNördliche Straße;12;3\nÜbergang;10;4\n",
    "cp1252": "Option;Coût;Qualité\nÉtat actuel;12;3\nPort à l'est (à côté);10;4\n",
    "cp1251 koi8_r cp866": "Вариант;Стоимость;Срок\nСеверный порт;12;3\nЮжная дорога;10;4\n",
    "cp1256": "البديل;التكلفة;الجودة\nالميناء الشمالي;12;3\nالطريق الجنوبي;10;4\n",
    "cp1253": "Επιλογή;Κόστος;Ποιότητα\nΒόρειο λιμάνι;12;3\nΝότιος δρόμος;10;4\n",
    "cp1254": "Seçenek;Maliyet;Güven\nKuzey limanı;12;3\nGüney yolu şehir;10;4\n",
    "cp1250 cp852 iso8859_2": "Wariant;Koszt;Jakość\nPółnocny port;12;3\nŹródło łąki;10;4\n",
    "cp1255": "חלופה;עלות;איכות\nנמל צפוני;12;3\nדרך דרומית;10;4\n",
}


@pytest.mark.parametrize(
    ("encoding", "text"),
    [(encoding, text) for encodings, text in TEXTS.items() for encoding in encodings.split()],
    ids=lambda one: one if len(one) < 12 else "",
)
def test_a_text_comes_through_in_its_encoding(encoding: str, text: str) -> None:
    found = guessed(text.encode(encoding))
    assert found[0].text == text
    assert len(found) == 1


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "cp932", "cp949", "cp1252"])
def test_a_guessed_encoding_is_named_with_a_sample(encoding: str) -> None:
    text = next(text for encodings, text in TEXTS.items() if encoding in encodings)
    (problem,) = csv_grid(text.encode(encoding), "t.csv").problems
    assert problem.code == "TABLE-ENCODING-GUESSED"
    assert dict(problem.facts)["encoding"] == encoding
    assert dict(problem.facts)["sample"] == sample_of(text)


@pytest.mark.parametrize("line", ["Paket;Kosten in €", "Paket;10 °C", "Fläche in m²;ä", "5 £;x"])
def test_signs_alone_are_western(line: str) -> None:
    assert guessed(f"{line}\nA;5\n".encode("cp1252"))[0].encoding == "cp1252"


@pytest.mark.parametrize(
    ("text", "encoding"), [("a,b\n가나,1\n", "cp949"), ("a,b\nда,1\n", "cp1251")]
)
def test_too_few_letters_are_shown_in_both_readings(text: str, encoding: str) -> None:
    (problem,) = csv_grid(text.encode(encoding), "t.csv").problems
    assert problem.code == "TABLE-ENCODING-DOUBTFUL"
    readings = dict(problem.facts)
    assert text.splitlines()[1] in readings["first"] + readings["second"]
