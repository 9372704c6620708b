"""Measures: what can be put into packages, what it changes, and the packages made of it."""
