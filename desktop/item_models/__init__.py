"""Qt models over the session's case."""
