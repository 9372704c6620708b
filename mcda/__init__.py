"""The engine: what a decision is, how packages are ranked, how firm that is.

No Qt, no dialogs and no global state live here; `desktop` builds on this
package and never the reverse. Rooms, from the ground up: `errors`, `model`,
`weighting`, `methods`, `group`, `sensitivity`, then `io` and `report`, and
`cli` on top.
"""

__version__ = "0.1.0"
