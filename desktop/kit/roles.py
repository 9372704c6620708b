"""What item models share: an index of either kind, and roles beside Qt's own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole
"""The thing's id in the case."""
END_ROLE = Qt.ItemDataRole.UserRole + 1
"""Short quiet texts for the end of the row, the fullest first; the first that fits is shown."""
STRONG_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the name is set in semi-bold (a node of the tree)."""
