"""How packages are ranked: one file per method, none knows another; the register lists them."""
