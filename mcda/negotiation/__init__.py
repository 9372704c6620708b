"""Packages made of measures: what can be agreed, and what each side gives and receives.

Everything here stands on one frozen value, the `Deal`: who is at the table, what each level of
each measure brings each of them in value points, their fallbacks, and the rules that bind the
measures. It is read from a bare table of measures or built from a case. The room is above the
rankings, because a case's gains are those of its group, and below the answer, which may speak
of packages that nobody has listed. Values are added up on fixed anchors; closeness is never used.
"""
