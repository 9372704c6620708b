"""Two domains of the negotiating agents' competition: labels that agree in part, and that part."""

from __future__ import annotations

from typing import Any, Final

import pytest

from mcda.negotiation.zone import zone
from tests.published.negotiation import issues

CITATION = (
    "Lin R., Kraus S., Baarslag T., Tykhonov D., Hindriks K., Jonker C.M. (2014) Genius: an "
    "integrated environment for supporting the design of generic automated negotiators, "
    "Computational Intelligence 30(1):48-70 (domains EnglandZimbabwe and NiceOrDie)"
)
METHOD = "zone"

TOBACCO: Final[dict[str, Any]] = {
    "issues": {
        "Size of Fund": ["$100 Billion", "$50 Billion", "$10 billion", "No agreement"],
        "Impact on Other Aid": [
            "No reduction",
            "Reduction equal to half of fund size",
            "Reduction equal to fund size",
            "No agreement",
        ],
        "Zimbabwe Trade Policy": [
            "Zimbabwe will reduce tariffs on imports",
            "Zimbabwe will increase tariffs on imports",
            "No agreement",
        ],
        "England Trade Policy": [
            "England will reduce imports",
            "England will increase imports",
            "No agreement",
        ],
        "Forum on Other Health Issues": [
            "Creation of fund",
            "Creation of committee to discuss creation of fund",
            "Creation of committee to develop agenda",
            "No",
        ],
    },
    "values": {
        "England": {
            "Size of Fund": [
                0.16841457409768212,
                0.23578040373675493,
                0.3031462333758278,
                0.03368291481953642,
            ],
            "Impact on Other Aid": [
                0.11375506493832488,
                0.22751012987664976,
                0.303346839835533,
                0.037918354979441626,
            ],
            "Zimbabwe Trade Policy": [
                0.049028952379678074,
                0.0040857460316398395,
                0.028600222221478875,
            ],
            "England Trade Policy": [
                0.04904500802207314,
                0.0049045008022073145,
                0.029427004813243885,
            ],
            "Forum on Other Health Issues": [
                0.2068030764708216,
                0.29543296638688804,
                0.11817318655475521,
                0.029543296638688803,
            ],
        },
        "Zimbabwe": {
            "Size of Fund": [
                0.19707980311909024,
                0.15328429131484794,
                0.10948877951060569,
                0.021897755902121136,
            ],
            "Impact on Other Aid": [
                0.20134268816210074,
                0.12583918010131295,
                0.07550350806078777,
                0.025167836020262593,
            ],
            "Zimbabwe Trade Policy": [
                0.017118553073652763,
                0.15406697766287486,
                0.08559276536826382,
            ],
            "England Trade Policy": [
                0.008109325885855036,
                0.15407719183124569,
                0.07298393297269531,
            ],
            "Forum on Other Health Issues": [
                0.29343333922468845,
                0.24008182300201783,
                0.18673030677934718,
                0.026675758111335313,
            ],
        },
    },
    "fallback": {"England": 0.0, "Zimbabwe": 0.0},
    "counts": {"packages": 576, "acceptable_to_all": 576, "efficient_and_acceptable": 25},
    "labels": {
        "nash": (
            [
                [
                    "$10 billion",
                    "Reduction equal to fund size",
                    "Zimbabwe will increase tariffs on imports",
                    "England will increase imports",
                    "Creation of committee to discuss creation of fund",
                ]
            ],
            [[0.9109162864, 0.7332182801]],
        ),
        "kalai-smorodinsky": (
            [
                [
                    "$10 billion",
                    "Reduction equal to fund size",
                    "Zimbabwe will increase tariffs on imports",
                    "England will increase imports",
                    "Creation of fund",
                ]
            ],
            [[0.8222863965, 0.7865697963]],
        ),
        "egalitarian": (
            [
                [
                    "$10 billion",
                    "Reduction equal to fund size",
                    "Zimbabwe will increase tariffs on imports",
                    "England will increase imports",
                    "Creation of fund",
                ]
            ],
            [[0.8222863965, 0.7865697963]],
        ),
        "utilitarian": (
            [
                [
                    "$10 billion",
                    "Reduction equal to fund size",
                    "Zimbabwe will increase tariffs on imports",
                    "England will increase imports",
                    "Creation of committee to discuss creation of fund",
                ]
            ],
            [[0.9109162864, 0.7332182801]],
        ),
    },
    "core": {
        "Size of Fund": [0.24, 0.24, 0.52, 0.0],
        "Impact on Other Aid": [0.24, 0.24, 0.52, 0.0],
        "Zimbabwe Trade Policy": [0.12, 0.76, 0.12],
        "England Trade Policy": [0.08, 0.8, 0.12],
        "Forum on Other Health Issues": [0.36, 0.64, 0.0, 0.0],
    },
}

NICE: Final[dict[str, Any]] = {
    "issues": {"NiceOrDie": ["100_16", "16_100", "29_29"]},
    "values": {
        "One": {"NiceOrDie": [1.0, 0.16, 0.299]},
        "Other": {"NiceOrDie": [0.16, 1.0, 0.299]},
    },
    "fallback": {"One": 0.0, "Other": 0.0},
    "counts": {"packages": 3, "acceptable_to_all": 3, "efficient_and_acceptable": 3},
    "labels": {
        "nash": ([["100_16"], ["16_100"]], [[0.16, 1.0], [1.0, 0.16]]),
        "kalai-smorodinsky": ([["29_29"]], [[0.299, 0.299]]),
        "egalitarian": ([["29_29"]], [[0.299, 0.299]]),
        "utilitarian": ([["100_16"], ["16_100"]], [[0.16, 1.0], [1.0, 0.16]]),
    },
    "core": {"NiceOrDie": [0.3333333333, 0.3333333333, 0.3333333333]},
}


@pytest.mark.parametrize("case", [TOBACCO, NICE], ids=["tobacco fund", "nice or die"])
def test_counts_labels_and_core_index(case: dict[str, Any]) -> None:
    deal = issues(case["issues"], case["values"], case["fallback"])
    found = zone(deal)
    assert found.counts is not None
    assert found.combinations == case["counts"]["packages"]
    assert found.counts.acceptable == case["counts"]["acceptable_to_all"]
    assert len(found.efficient) == case["counts"]["efficient_and_acceptable"]
    for one in found.labels.found:
        packages, values = case["labels"][one.label]
        told = [list(deal.named(found.composition(i)).values()) for i in one.positions.tolist()]
        assert sorted(told) == sorted(packages)
        gained = sorted(found.values[one.positions].tolist())
        assert gained == [pytest.approx(row, abs=1e-9) for row in sorted(values)]
    for shares, expected in zip(found.core, case["core"].values(), strict=True):
        assert shares.tolist() == pytest.approx(expected, abs=1e-9)
