"""The round that the tests of respondents' workbooks share."""

import pytest

from mcda.model.case import Case
from tests.mcda.round.filling import round_case


@pytest.fixture
def case() -> Case:
    return round_case()
