"""The importing page and the parts that only it uses."""
