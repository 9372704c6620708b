"""Takes in tables that were not made for Parley: guess where things stand, show, correct, take.

`guess` proposes, a person corrects, `take` reads, `merged` puts the result into
an open case. Nothing is taken that was not shown before; all of it is pure and
knows grids only, no file format and no window.
"""
