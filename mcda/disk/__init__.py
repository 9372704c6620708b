"""The one door to the disk: regular files opened, results written atomically; knows no format."""
