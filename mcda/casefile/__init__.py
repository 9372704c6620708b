"""The case file: reading, writing, who has it open, and what a crash left."""

from typing import Final

CASE_SUFFIX: Final = ".parley"
