"""Every code and its words; one file per subject, merged here.

A sentence is made as "{found}; expected {expected}. {remedy}." so `found` starts
with a capital, and none ends in a full stop. Codes are stable: scripts and tests
name them.
"""

from mcda.errors.catalogue.answers import ANSWERS
from mcda.errors.catalogue.assistant import ASSISTANT
from mcda.errors.catalogue.carrying import CARRYING
from mcda.errors.catalogue.case import CASE
from mcda.errors.catalogue.deals import DEALS
from mcda.errors.catalogue.files import FILES
from mcda.errors.catalogue.measures import MEASURES
from mcda.errors.catalogue.methods import METHODS
from mcda.errors.catalogue.options import OPTIONS
from mcda.errors.catalogue.returns import RETURNS
from mcda.errors.catalogue.rounds import ROUNDS
from mcda.errors.catalogue.workbook import WORKBOOK
from mcda.errors.entry import Entry

CATALOGUE: dict[str, Entry] = {
    **CASE,
    **MEASURES,
    **METHODS,
    **FILES,
    **WORKBOOK,
    **OPTIONS,
    **ROUNDS,
    **RETURNS,
    **ANSWERS,
    **ASSISTANT,
    **CARRYING,
    **DEALS,
}
