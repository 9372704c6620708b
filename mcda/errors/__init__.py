"""What can be wrong, where, and what to do about it.

Every refusal in Parley is a `Problem`: a code from the one catalogue, a place,
and the facts that fill the catalogue's sentences. Other rooms make problems;
only this room knows the words.
"""

from mcda.errors.entry import Severity
from mcda.errors.few import few
from mcda.errors.problem import Place, Problem, RefusedError, blocking
