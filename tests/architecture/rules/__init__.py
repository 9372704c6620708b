"""The rules themselves: functions from a project's root folder to its breaches.

They read source text and never import what they judge, so that the same rule can
be asked of the project and of a small tree planted in a temporary folder.
"""
