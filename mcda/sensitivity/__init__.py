"""How firm a ranking is: curves, crossovers, sampling."""
