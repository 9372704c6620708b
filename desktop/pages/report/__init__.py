"""The report page and the parts that only it uses."""
