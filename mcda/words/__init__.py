"""Sentences as values: what is said, with its parts, and how each language writes them.

A sentence is marked where it is said, in plain English, after the convention of GNU
gettext: `_("{package} leads for {party}", package=..., party=...)`. What comes out is a
`Said`: an English text that still knows its template and its parts, so that a renderer
can say it in another language, in bold, in HTML or for a screen reader. No sentence is
pasted together from pieces, searched or cut up: what varies is a part.
"""
