"""Putting a report on paper, into a PDF or on the screen as it will print.

The layout is the program's own: blocks become pieces, pieces flow onto pages,
and pages paint themselves through QPainter (30 pages in about a tenth of a
second, where Qt's rich text takes two). No result is computed here.
"""

from desktop.kit.printing.chart import chart_png, chart_svg
from desktop.kit.printing.kinds import rendered, rendering
from desktop.kit.printing.output import printing
from desktop.kit.printing.pages import Pages, laying_out
from desktop.kit.printing.paper import A4, LETTER, Paper
