"""The weights page and the parts that only it uses."""
