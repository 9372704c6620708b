"""The start page and the parts that only it uses."""
