"""One way to draw: each chart painted once for screen, paper and file.

The data come as specs from `mcda.figures.charts`; nothing here computes a result.
"""
