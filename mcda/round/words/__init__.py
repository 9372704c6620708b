"""The words of respondents' workbooks, one file a language; `messages` hands them out."""
