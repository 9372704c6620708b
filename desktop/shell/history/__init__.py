"""The window of a case's history: snapshots, the log of changes, the steps that undo knows."""
