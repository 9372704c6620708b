"""The open case: its edits and undo, its file, background answers, what is remembered."""
