"""The firmness page and the parts that only it uses."""
