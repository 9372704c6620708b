"""The window. Qt lives here only; what is computed, read or written is done in `mcda`."""
