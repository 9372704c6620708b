"""What a decision is: frozen values, pure edits, checks. It ranks nothing and opens nothing."""
