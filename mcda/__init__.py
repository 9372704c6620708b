"""The engine: what a decision is, how packages are ranked, how firm that is.

No Qt, no dialogs and no global state live here; `desktop` builds on this
package and never the reverse. Each noun has one room; the rooms and who may
import whom stand in `tests/architecture/rules/doors.py`.
"""

__version__ = "0.1.0"
