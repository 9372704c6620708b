"""Tables that other people published, transcribed: the figures and where they stand.

Sources: course workbooks of M. E. Pedroso, github mariaeduardapedroso/
Metodo-e-Apoido-Decis-o-Multicrit-rio @228ac29b (after Barba-Romero & Pomerol 1997);
KararDestek TOPSIS workbook, github Umut-SCU/KararDestek-TOPSIS-Excell @d9fd54a3;
tests of the XMCDA web services, github quiewbee/ws-PyXMCDA @2fb98f89 (CeCILL v2).
Of long workbooks only the tables are here, with what stands beside and below them.
"""

from __future__ import annotations

from mcda.grids.csv_grid import csv_grid
from mcda.grids.grid import Grid, Sheet
from tests.mcda.foreign.sheets import Cell, grid, sheet

Lines = list[list[Cell]]

CANDIDATES: Lines = [
    [6, 5, 28, 5, 5],
    [4, 2, 25, 10, 9],
    [5, 7, 35, 9, 6],
    [6, 1, 27, 6, 7],
    [6, 8, 30, 7, 9],
    [5, 6, 26, 4, 8],
]
_PEOPLE = ("Albert", "Blanche", "Donald", "Emily", "Georgia", "Helen")
_HEAD: Lines = [["Alternativas", "C1", "C2", "C3", "C4", "C5"], [None, "+", "+", "-", "+", "+"]]


def _candidates(weights: list[Cell], signs: list[Cell] | None = None) -> Lines:
    named: Lines = [[name, *row] for name, row in zip(_PEOPLE, CANDIDATES, strict=True)]
    return [weights, _HEAD[0], [None, *signs] if signs else [*_HEAD[1]], *named]


def _beside(lines: Lines, text: Cell, to: int) -> Lines:
    """Return lines moved to the right, with a text in the first cell before them."""
    return [[text if not i else None, *[None] * (to - 2), *line] for i, line in enumerate(lines)]


def candidates() -> Grid:
    """Six candidates for a post, and houses: each with a working below or other signs."""
    given = _candidates(["c", 5, 5, 2, 4, 4, 20])
    working = _candidates(["c", 0.25, 0.25, 0.1, 0.2, 0.2, 1])
    working[2][0] = "Xij"
    example = _beside([*given, [], [], *working], "Uma empresa possui 6 candidatos.", 8)
    houses: Lines = [
        [None, "c1", "c2", "c3", "c4", "c5", "c6"],
        ["Peso", 0.15, 0.1, 0.2, 0.3, 0.1, 0.15, "feito por entropia"],
        ["Alternativa", "-", "+", "-", "+", "+", "-"],
        ["RCP", 24.4, 2, 2.44, 2462.82, 2, 16.92],
        ["COP", 29, 1, 2.9, 43419.93, 1, 29.86],
        ["CCP", 18.6, 4, 1.86, 38825.14, 5, 21.34],
        ["DHP", 25.5, 3, 2.55, 76106.53, 5, 18.34],
        ["DCC", 29.4, 2, 2.94, 63671.64, 4, 25.72],
        ["DCP", 25.6, 4, 2.56, 44910.27, 5, 21.15],
        ["SHP", 21.9, 3, 2.19, 47231.52, 4, 22.92],
        ["SCP", 22.5, 5, 2.25, 21371.62, 5, 16.73],
    ]
    merged = ((1, 1, 9, 6),)
    return grid(sheet(example, "Exemplo", merged=merged), sheet(houses, "Exercício", left=2))


def candidates_again() -> Grid:
    """The same candidates twice over, and with other numbers beside them."""
    first = [*_candidates(["wj", 5, 5, 2, 4, 4]), [], *_candidates(["wj", 5, 5, 2, 4, 4])]
    second = _candidates(["wj", 5, 5, 2, 4, 4])
    second[1] = [*second[1], None, "C3"]
    second[2] = [*second[2], "MAX", 35]
    second[3] = [*second[3], "MIN", 25]
    second[4] = [*second[4], "TOTAL 2", 60]
    other = _candidates(["wj", 5, 5, 2, 4, 4], ["+"] * 5)
    return grid(
        sheet(_beside(first, "Uma empresa", 8), "1. WSM"),
        sheet(_beside([*second, [], *other], "Uma empresa", 8), "2. WPM"),
    )


def cars() -> Grid:
    """Ten cars; the weights in force differ from those of the six steps below."""
    head: list[Cell] = [None, "Motor HP", "Yakıt Türü", "Yakıt Tüketimi", "Güvenlik", "Fiyat",
                        "Bagaj", "0-100"]  # fmt: skip
    scores: Lines = [
        [150, 1, 5.4, 5, 1.25, 380, 8.5],
        [122, 2, 4.5, 5, 1.1, 471, 10.9],
        [182, 1, 6.2, 5, 1.35, 519, 8.3],
        [125, 1, 5.7, 5, 1.15, 392, 9.5],
        [130, 1, 5.5, 5, 1.2, 422, 9.2],
        [140, 1, 6, 4, 1.05, 395, 8.9],
        [130, 1, 5.3, 5, 1.25, 412, 9.1],
        [140, 1, 5.9, 5, 1.1, 503, 9.3],
        [186, 1, 6.4, 5, 1.4, 358, 8.1],
        [150, 1, 5.2, 5, 1.3, 600, 8.6],
    ]
    named: Lines = [[f"M{i}", *row] for i, row in enumerate(scores, start=1)]
    lines: dict[int, list[Cell]] = {1: ["Ağırlıklar", 0, 0, 0.6, 0, 0, 0.4, 0], 2: head}
    lines |= dict(enumerate(named, start=3))
    steps = {15: "Normalize Matris", 29: "Ağırlıklandırılmış Normalize Matris"}
    steps |= {43: "İdeal", 48: "Negatif İdeal", 53: "Uzaklık", 79: "Uzaklık"}
    for row, title in steps.items():
        lines[row - 1] = [title]
        lines[row] = ["Ağırlıklar", 0.3, 0, 0.25, 0, 0.15, 0, 0.3]
        lines[row + 1] = head
    return grid(sheet([lines.get(row, []) for row in range(1, 81)]))


_NOTES: Lines = [
    [],
    ["Alternativas"],
    ["A1", "Comprar e desenvolver uma nova propriedade"],
    ["A2", "Desenvolver uma propriedade voltada para o lazer"],
    ["A3", "Desenvolver uma propriedade voltada para a pesca"],
    ["A4", "Assumir uma indústria de conservas"],
    ["A5", "Investir em um matadouro"],
    [],
    [],
    ["Critérios"],
    ["C1", "Lucro estimado de cada atividade"],
    ["C2", "Crescimento de cada segmento"],
    ["C3", "Risco"],
    ["C4", "Ambiente propício"],
    ["C5", "Payback"],
    [],
    ["Para o Critério 3", None, "Para o critério 4"],
    [None, None, "Muito bom", 9],
    ["Alto", 5, "Bom", 8],
    ["Médio", 3, "Médio", 5],
    ["Baixo", 1, "Ruim", 3],
    [None, None, "Muito ruim", 1],
]


def verbal_scales() -> Grid:
    """Scores in words with their legends on the sheet, and values shifted to be positive."""
    shown: Lines = [
        ["A1", 0.14, 0.08, "Baixo", "Bom", 7],
        ["A2", 0.16, 0.08, "Alto", "Ruim", 2],
        ["A3", 0.12, 0.09, "Médio", "Muito Ruim", 4],
        ["A4", 0.13, 0.1, "Baixo", "Médio", 4],
        ["A5", 0.2, 0.12, "Médio", "Ruim", 5],
    ]
    worked: Lines = [
        ["A1", 0.14, 0.08, 1, 8, 7],
        ["A2", 0.16, 0.08, 5, 3, 2],
        ["A3", 0.12, 0.09, 3, 1, 4],
        ["A4", 0.13, 0.1, 1, 5, 4],
        ["A5", 0.2, 0.12, 3, 3, 5],
    ]
    head: Lines = [
        [None, "Matriz Decisão"],
        [None, "C1", "C2", "C3", "C4", "C5"],
        [None, "+", "+", "-", "+", "-"],
    ]
    right: Lines = [*head, *shown, [], *head, *worked]
    right += [[] for _row in range(len(_NOTES) - len(right))]
    both = [
        [*one, *[None] * (7 - len(one)), *other] for one, other in zip(_NOTES, right, strict=True)
    ]
    shifted: Lines = [
        ["Ai", "aij", "a'ij=aij+|Kj|+1"],
        *([i + 1, n, n + 13] for i, n in enumerate((30, -12, 24, 8, 0, -6, -11, 10))),
        [],
        ["KJ", -12],
    ]  # fmt: skip
    negative: Lines = [["Transformação de critérios com valores negativos"], [], [], *shifted]
    return grid(
        sheet(negative, "Critérios com valores negativos", left=2),
        sheet(both, "Normalização", percents=[(r, c) for r in range(4, 9) for c in (9, 10)],
              merged=((1, 9, 1, 13), (10, 9, 10, 13), (17, 1, 17, 2), (17, 3, 17, 4),
                      *((row, 2, row, 6) for row in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15)))),
    )  # fmt: skip


def failure_modes(*, remarks: bool) -> Grid:
    """Eight wastes by severity, occurrence and detection; with remarks and sums beside them."""
    scores: Lines = [[6, 7, 10], [9, 8, 9], [8, 2, 8], [7, 8, 5], [1, 10, 10], [8, 3, 8],
                     [6, 10, 9], [1, 2, 6]]  # fmt: skip
    lines: Lines = [
        ["Desperdício", "Severidade (C1)", "Ocorrência (C2)", "Detecção (C3)"],
        ["w", 0.4, 0.3, 0.3],
        *([f"D{i}", *row] for i, row in enumerate(scores, start=1)),
    ]
    if not remarks:
        return grid(sheet([*lines, [None, 0.4, 0.3, 0.3]], "Planilha1"))
    sums = (1, 23, 26, 18, 20, 21, 19, 25, 9)
    lines = [[*line, total] for line, total in zip(lines[1:], sums, strict=True)]
    lines.insert(0, ["Desperdício", "Severidade (C1)", "Ocorrência (C2)", "Detecção (C3)",
                     "femea soma e faz hanking", "bom pra pontas pro meio não"])  # fmt: skip
    below: Lines = [[None, "ANALISE CRITERIO 1"], [None, None, *(f"D{i}" for i in range(1, 9))]]
    zeros: Lines = [[None, f"D{i}", *[0] * 8] for i in range(1, 9)]
    return grid(sheet([*lines, [], [], *below, *zeros], "Planilha1"))


MATRICES: dict[str, tuple[list[Cell], list[list[float]]]] = {
    "crit_principal": (
        ["ESTRUTURA", "CUSTO", "ATRAÇÕES"], [[1, 7, 1 / 3], [1 / 7, 1, 1 / 8], [3, 8, 1]],
    ),
    "custos": (["C1", "C2", "C3"], [[1, 1 / 3, 3], [3, 1, 7], [1 / 3, 1 / 7, 1]]),
    "atrações": (
        ["C1", "C2", "C3", "C4"],
        [[1, 0.2, 1 / 9, 1 / 8], [5, 1, 3, 1], [9, 1 / 3, 1, 0.5], [8, 1, 2, 1]],
    ),
    "estrutura": (
        [1, 2, 3, 4, 5],
        [
            [1, 1 / 3, 1 / 8, 1 / 9, 1],
            [3, 1, 1 / 5, 1 / 4, 6],
            [8, 5, 1, 1 / 3, 8],
            [9, 4, 3, 1, 9],
            [1, 1 / 6, 1 / 8, 1 / 9, 1],
        ],
    ),
}  # fmt: skip
"""Elements and judgements of the four matrices of one expert, by sheet."""


def _matrix(name: str, names: list[Cell], judged: list[list[float]], weights: list[Cell]) -> Sheet:
    size = len(names)
    rows: Lines = [
        [names[i], *(round(n, 10) for n in judged[i]), None, weights[i]] for i in range(size)
    ]
    title: Lines = [[f"AHP METHOD ({size}x{size})"], [*[None] * (size + 2), "Vetor\nPrioridade"]]
    ending: Lines = [[*[None] * (size + 2), 1], [*[None] * (size + 2), "CI", 0.05]]
    return sheet([*title, [None, *names], *rows, *ending], name, top=3, left=2,
                 merged=((4, size + 4, 5, size + 4),))  # fmt: skip


WEIGHTS: Lines = [
    ["Gabriel ", 0.214728912195646, 0.0162398190164889, 0.0913469470992836, 0.180443641672023,
     0.0162398190164889, 0.0607018336803378, 0.182105501041013, 0.0607018336803378,
     0.0259086933922168, 0.0736444590859548, 0.0164465242308927, 0.0614920158893164],
    ["João Pedro", 0.05374, 0.01091, 0.09835, 0.09835, 0.01712, 0.43418, 0.06321, 0.16567,
     0.01407, 0.00828, 0.01806, 0.01806],
    ["Maria Eduarda", 0.01167001609, 0.03560504774, 0.09384575674, 0.1449027667, 0.01055162594,
     0.01418088169, 0.03912397734, 0.005140004141, 0.02870851977, 0.2444481417, 0.1400514442,
     0.231771818],
    ["Roberto", 0.0135448284265937, 0.00579112136994361, 0.0371369777147811, 0.0424065546817651,
     0.00584995147856099, 0.287091090228104, 0.312177216779104, 0.0377172642692756,
     0.0345602526921053, 0.0380207466965394, 0.0121556690530708, 0.173548326610156],
    ["Victor Hugo", 0.02754, 0.01378, 0.12611, 0.08828, 0.00973, 0.07034, 0.42782, 0.17347,
     0.00328, 0.00876, 0.01478, 0.03612],
]  # fmt: skip


def group_ahp() -> Grid:
    """The matrices of one expert, and the weights of five with their greatest and least."""
    vectors: dict[str, list[Cell]] = {
        "crit_principal": [0.2965752132, 0.05844486318, 0.6449799236],
        "custos": [0.2426369217, 0.6694168694, 0.08794620882],
        "atrações": [0.04451071843, 0.3790011639, 0.2171407807, 0.359347337],
        "estrutura": [0.0393492631, 0.1200540239, 0.3164315578, 0.488586909, 0.03557824616],
    }
    columns = list(zip(*WEIGHTS, strict=True))[1:]
    numbers = [[float(n) for n in one if isinstance(n, float)] for one in columns]
    signs: Lines = [[None, *"+++++---++++"]]
    heads: Lines = [["Alternativas", *(f"C{i}" for i in range(1, 13))], *signs]
    ends: Lines = [["MAX", *map(max, numbers)], ["MIN", *map(min, numbers)], [], ["NORMALIZAÇÃO"]]
    people = sheet([*heads, *WEIGHTS, *ends], "entropia", top=4, left=4)
    sheets = [_matrix(name, *MATRICES[name], vectors[name]) for name in MATRICES]
    return grid(*sheets, people)


def templates() -> Grid:
    """Matrices of two to eight numbered elements, all ones."""
    sizes = range(2, 9)
    return grid(*(
        _matrix(str(n), list(range(1, n + 1)), [[1.0] * n for _row in range(n)], [1 / n] * n)
        for n in sizes
    ))  # fmt: skip


def hierarchy_in_words() -> Grid:
    """What matters about a new telephone, without a number."""
    lines: Lines = [
        ["COMPRA DE UM CELULAR NOVO"],
        [],
        ["CONFORTO", "SE VEM COM FONE DE OUVIDO"],
        [None, "TAMANHO DA TELA"],
        [None, "TAMANHO CELULAR"],
        [None, "INVESTIMENTO INICIAL"],
        ["CUSTO", "MANUTENÇÃO"],
        [None, "VALOR DE REVENDA"],
        [None, "PREÇO CAPINHA"],
    ]
    return grid(sheet(lines, "Página1", top=2, left=2, merged=((2, 2, 2, 12), (4, 2, 5, 2))))


_CRITERIA = ",cout,risque,emplois,connexion\n"
_THRESHOLDS = "indifference,1,4,7,10\npref,2,5,8,11\nveto,3,6,9,12\n"
TEXTS = {
    "values": ",ranks\nalt1,1\nalt2,2\nalt3,3\n",
    "values with a comma": ";ranks\nalt1;1\nalt2;2,7\nalt3;3\n",
    "thresholds": f"{_CRITERIA}{_THRESHOLDS}preferenceDirection,min,max,min,max\n",
    "some thresholds": f"{_CRITERIA}indifference,,,,10\npref,2,5,,11\nveto,3,,,12\n"
    "preferenceDirection,min,max,min,max\n",
    "some directions": f"{_CRITERIA}{_THRESHOLDS}preferenceDirection,min,max,,\n",
    "weights": f"{_CRITERIA}weights,1,2,3,4\n",
    "a weight that is none": f"{_CRITERIA}weights,1,2a,3,4\n",
    "sports cars": ",g1,g2,g3,g4,g5\na11,17537,28.3,34.8,2.33,2.75\na03,16973,29,34.9,2.66,2.5\n"
    "a07,18971,28,35.6,2.33,2\na12,15980,29.6,35.3,2.33,2.75\na10,16966,30,37.7,2.33,3.25\n"
    "a08,18319,28.9,35.3,1.66,2\na05,15131,29.7,35.6,1.66,1.75\na04,15460,30.4,35.8,1.66,1.5\n"
    "a01,18342,30.7,37.2,2.33,3\na06,13841,30.8,36.5,1.33,2\na13,17219,30.2,36.9,1.66,1.25\n"
    "a02,15335,30.2,41.6,2,2.5\na09,19800,29.4,34.7,2,1.75\na14,21334,28.9,36.7,2,2.25\n"
    "fictiveWorst,21334,30.8,41.6,1.33,1.25\nfictiveBest,13841,28,34.7,2.66,3.25\n",
    "decimal commas": ";g1;g2\na11;17537;28,3\na03;16973;29\na07;18971;28\n",
}
"""Text tables of the XMCDA web services' tests."""


def text_table(name: str) -> Grid:
    return csv_grid(TEXTS[name].encode(), f"{name}.csv")
