"""Labels of weights, totals and directions as people write them, in every language of the words."""

from __future__ import annotations

WEIGHTS = """\
Weight|Weights|Weight (%)|Weight %|Weight, %|Weights:|Weighting|Criteria weight|Relative weight
Importance|Peso|Pesos|Peso(%)|Ponderación|Poids|Poids (%)|Pondération|Coefficient|Gewicht|Gewichtung
Gewichtung in %|Вес|Веса|Вес, %|Значимость|权重|权重(%)|重み|가중치|الوزن
Ağırlık|Bobot|Waga|Váha|Wj|w(j)|Weight factor|Weight (sum = 1)|Points
Weight in percent|Weighting factor|Rel. weight|Criterion weights|WEIGHT [%]|Weight of criterion
Relative importance|Gewichte|Gewicht [%]|Gewichtungsfaktor|Relatives Gewicht|Kriteriengewicht
Gew. (%)|Coef.|Poids relatif|Poids des critères|Importance relative|Peso relativo
Pesos de los criterios|Importancia|Peso do critério|Ponderação (%)|Pesi|Peso %
Ponderazione|Weging|Wegingsfactor
Весовой коэффициент|Вес критерия|Веса критериев|Удельный вес|Важность|الأوزان|وزن المعيار
الأهمية النسبية|Ağırlıklar|Ağırlık (%)|Önem derecesi|Kriter ağırlığı|權重|权重系数|指标权重|重要性
ウェイト|重要度|가중치(%)|Váhy|Paino|Vægt|Trọng số|Βαρύτητα|משקל"""

TOTALS = """\
Total|Sum|Weighted total|Total score|Total ponderado|Puntuación total|Score|Total pondéré
Note finale|Summe|Gesamt|Endsumme|Zwischensumme|Итого|合计|总分|المجموع|المجموع الكلي
Rank|Rang|Ранг|Overall|Result|Ergebnis|Average|Durchschnitt|Promedio|Σ
Grand total|Weighted sum|Sum of scores|Mean|Avg.|TOTAL:|Subtotal|Total (%)|Gesamtsumme|Mittelwert
Gesamtpunktzahl|Nutzwert|Summe gewichtet|Gewichtete Summe|Moyenne|Somme pondérée|Total général
Suma|Media|Total general|Suma ponderada|Soma|Média|Pontuação total|Totale|Punteggio totale
Media ponderata|Totaal|Gemiddelde|Сумма|Всего|Среднее|Итоговый балл|Средневзвешенное значение
المتوسط|المجموع الموزون|Toplam|Ortalama|Ağırlıklı toplam|Genel toplam|总计|平均|加权总分|平均值
合計|平均点|합계|평균|Jumlah|Razem|Celkem|Yhteensä|Összesen|Σύνολο"""

DIRECTIONS = """\
min/max|Cost/Benefit|-/+|-1/1|minimise/maximise|minimize/maximize|Lower/Higher
lower is better/higher is better|мин/макс|минимум/максимум|成本/效益|极小型/极大型
负/正|تكلفة/منفعة|coût/bénéfice|Kosten/Nutzen|costo/beneficio|↓/↑|Min./Max.|C/B
non-beneficial/beneficial|negative/positive|less/more|cost type/benefit type|Невыгодно/Выгодно
Cost (min)/Benefit (max)|smaller/larger
MIN/MAX|min./max.|(-)/(+)|the lower the better/the higher the better|Minimum/Maximum|costs/benefits
as low as possible/as high as possible|niedrig/hoch|je kleiner desto besser/je größer desto besser
minimieren/maximieren|weniger ist besser/mehr ist besser|moins/plus|à minimiser/à maximiser
minimizar/maximizar|menor es mejor/mayor es mejor|menor/maior|custo/benefício
minimizzare/massimizzare|costo/vantaggio|lager/hoger|минимизация/максимизация|меньше/больше
чем меньше тем лучше/чем больше тем лучше
أقل/أكثر|تقليل/تعظيم|maliyet/fayda|minimize/maksimize|düşük/yüksek|最小化/最大化|越小越好/越大越好
最小/最大|負/正|費用/便益|최소/최대|▼/▲|⬇/⬆"""


def listed(text: str) -> list[str]:
    return [one for line in text.splitlines() for one in line.split("|")]
