"""How the report looks in a browser: one style sheet, on screen and printed."""

from __future__ import annotations

from typing import Final

from mcda.report.palette import ACCENT, ALERT, ALERT_INK, FRAME, INK, LINE, QUIET

STYLE: Final = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; max-width: 52rem; padding: 1rem 2rem; background: #fff; color: {INK};
  font: 15px/1.5 Inter, "Noto Sans Arabic", "DejaVu Sans", system-ui, sans-serif;
  font-feature-settings: "tnum"; }}
.marking {{ text-align: center; letter-spacing: .08em; font-size: .8rem; margin: .5rem 0; }}
.masthead {{ display: flex; justify-content: space-between; color: {QUIET};
  border-bottom: 2px solid {INK}; padding-bottom: .5rem; margin-bottom: 1rem; }}
h1 {{ font-size: 1.6rem; line-height: 1.3; font-weight: 600; margin: .3rem 0 .8rem; }}
h2 {{ font-size: 1.35rem; line-height: 1.3; font-weight: 600; margin: 2.5rem 0 .6rem; }}
h3, h4 {{ font-size: 1rem; font-weight: 600; color: {ACCENT}; margin: 1.4rem 0 .4rem; }}
p {{ margin: 0 0 .8rem; }}
.question, .quiet {{ color: {QUIET}; }}
.note {{ color: {QUIET}; font-size: .8rem; margin-top: .4rem; }}
ul {{ padding-inline-start: 1.2rem; margin: 0 0 .8rem; }}
li {{ margin-bottom: .3rem; }}
.columns {{ display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; }}
.box {{ border: 1px solid {FRAME}; padding: .6rem; color: {QUIET}; font-size: .85rem; }}
table {{ border-collapse: collapse; width: 100%; margin: .4rem 0; font-size: .9rem; }}
table.dense {{ font-size: .8rem; }}
th, td {{ text-align: start; vertical-align: top; padding: .35rem .5rem; font-weight: 400;
  border-bottom: 1px solid {LINE}; }}
thead th {{ color: {QUIET}; font-size: .85em; font-weight: 500; vertical-align: bottom; }}
th.strong, td.strong, tr.group th {{ font-weight: 600; }}
tr.group th {{ padding-top: 1rem; }}
.center {{ text-align: center; }}
.end {{ text-align: end; }}
td.alert {{ background: {ALERT}; }}
.mark {{ color: {ALERT_INK}; margin-inline-start: .25em; }}
td.quiet, th.quiet {{ color: {QUIET}; }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
figure {{ margin: 1rem 0; }}
figure svg {{ max-width: 100%; height: auto; }}
figcaption {{ font-weight: 600; }}
summary {{ color: {QUIET}; font-size: .8rem; cursor: pointer; }}
footer {{ display: flex; justify-content: space-between; gap: 2rem; color: {QUIET};
  font-size: .8rem; border-top: 1px solid {LINE}; margin-top: 3rem; padding-top: .6rem; }}
@page {{ size: A4; margin: 17mm; }}
@media print {{
  body {{ max-width: none; padding: 0; font-size: 9.75pt; }}
  .page-break {{ break-after: page; }}
  thead {{ display: table-header-group; }}
  tr, li, figure {{ break-inside: avoid; }}
  h2, h3, h4 {{ break-after: avoid; }}
  details {{ display: none; }}
  * {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
}}
@media (max-width: 40rem) {{ .columns {{ grid-template-columns: 1fr; }}
  body {{ padding: 1rem; }} main {{ overflow-x: auto; }} }}
"""
