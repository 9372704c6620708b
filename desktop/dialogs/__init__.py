"""Dialogs, for files and for what cannot be undone; everything else is asked on its page."""
