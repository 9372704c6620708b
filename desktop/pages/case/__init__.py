"""The case page and the parts that only it uses."""
