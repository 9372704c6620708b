"""The scoring round on paper: workbooks out to respondents, returned ones back in.

A respondent's workbook holds that respondent's cells and nothing that others said.
`layout` describes it once for writer, reader and tests. Nothing here merges what
came back: that is `mcda.model.edits.take_in`.
"""
