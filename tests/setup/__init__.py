"""What stands round the program: `run.py`, lock files, fonts, the Qt that is installed."""
