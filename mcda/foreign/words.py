"""What the words in other people's tables usually mean, in the languages met so far.

A word only helps a guess, which is shown before anything is taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from mcda.grids.grid import Value
from mcda.model.case import Direction
from mcda.workbook.findings import as_text
from mcda.workbook.labels import cached_key
from mcda.workbook.layout import DIRECTIONS


def _keys(text: str) -> frozenset[str]:
    return frozenset(cached_key(word) for word in text.split(","))


_ROWS: Final[Mapping[str, frozenset[str]]] = {
    "weights": _keys(
        "weight,weights,w,wj,wi,w_j,importance,weighting,peso,pesos,ponderación,ponderação,"
        "poids,gewicht,gewichte,gewichtung,ağırlık,ağırlıklar,вес,веса,вага,الوزن,الأوزان,"
        "وزن,weight (%),weights (%),waga,wagi"
    ),
    "directions": _keys(
        "direction,directions,max/min,min/max,maxmin,benefit/cost,cost/benefit,type,goal,sense,"
        "preference direction,preferencedirection,objective,sentido,objetivo,custo,sens,"
        "richtung,yön,направление,الاتجاه"
    ),
    "units": _keys(
        "unit,units,unidade,unidad,unité,einheit,birim,единица,ед. изм.,الوحدة,measured in"
    ),
    "worst": _keys("worst,worst anchor,worst plausible"),
    "best": _keys("best,best anchor,best plausible"),
    "noted": _keys(
        "indifference,indifference threshold,pref,preference,preference threshold,veto,"
        "veto threshold,threshold"
    ),
}

_SUMMARY: Final = _keys(
    "max,min,maximum,minimum,maximo,máximo,minimo,mínimo,sum,soma,suma,somme,summe,total,totals,"
    "subtotal,raiz,root,mean,average,avg,median,média,media,moyenne,mittelwert,toplam,ortalama,"
    "сумма,итого,среднее,المجموع,المتوسط,std,stdev,ideal,check"
)

RANKINGS: Final = _keys(
    "rank,ranks,ranking,order,place,position,posição,puesto,rang,rangliste,sıra,место,الترتيب"
)

CRITERIA: Final = _keys(
    "criterion,criteria,critério,critérios,criterio,criterios,critère,critères,kriterium,"
    "kriterien,kriter,kriterler,критерий,критерии,المعايير,indicator,indicators,attribute"
)

PACKAGES: Final = _keys(
    "package,packages,option,options,alternative,alternatives,alternativa,alternativas,scenario,"
    "scenarios,variant,variante,seçenek,alternatif,alternatifler,вариант,варианты,пакет,البدائل"
)

_DIRECTIONS: Final[Mapping[str, Direction]] = {
    **{cached_key(word): direction for word, direction in DIRECTIONS.items()},
    **dict.fromkeys(
        _keys("↑,▲,maximum,maks,maximizar,maximiser,benefício,beneficio,fayda,макс,nutzen"),
        Direction.BENEFIT,
    ),
    **dict.fromkeys(
        _keys("↓,▼,−,–,minimum,minimizar,minimiser,custo,costo,coût,kosten,maliyet,мин"),
        Direction.COST,
    ),
}


def row_of(label: Value | None) -> str:
    """Return what a row of that label says about the criteria, "" for a package's row."""
    key = cached_key(as_text(label))
    return next((name for name, keys in _ROWS.items() if key in keys), "")


def is_summary(label: Value | None) -> bool:
    """Say whether a row or column of that label sums up the others ("MAX", "Soma")."""
    words = [cached_key(word) for word in re.split(r"[\W_]+", as_text(label)) if word]
    return bool(words) and all(word in _SUMMARY for word in words)


def direction_of(value: Value | None) -> Direction | None:
    """Return the direction that a cell says, None if it says none."""
    return _DIRECTIONS.get(cached_key(as_text(value)))
