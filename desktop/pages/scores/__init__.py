"""The scores page and the parts that only it uses."""
