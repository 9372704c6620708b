"""The walls of the house, as tests: `pytest tests/architecture` alone shows a broken one."""
