"""The round page and the parts that only it uses."""
