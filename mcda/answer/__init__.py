"""What the facts speak for, in one value and its sentences."""
