from desktop.kit.lengths import too_long
from mcda.model.sizes import LONGEST


def test_a_text_is_too_long_beyond_what_a_file_is_opened_with() -> None:
    assert not too_long("w" * LONGEST)
    assert too_long("w" * (LONGEST + 1)) == "Expected at most 1,000 characters; these are 1,001"
