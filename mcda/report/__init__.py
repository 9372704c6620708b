"""Facts to blocks, blocks to HTML, Word and workbook; sentences for people. No Qt."""
