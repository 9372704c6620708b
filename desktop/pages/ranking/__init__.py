"""The ranking page and the parts that only it uses."""
