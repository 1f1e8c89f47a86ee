"""The style sheet of the report: small tables on one sheet of paper; on a screen light or dark, wide or narrow."""

from kneecli.domain.vocabulary import Paper

_NAMES: dict[Paper, str] = {"a4": "A4", "letter": "Letter"}


def sheet(paper: Paper) -> str:
    """The sheet for this paper."""
    return _SHEET + _PRINT.replace("PAPER", _NAMES[paper])


_SHEET = """
:root{--ink:#1b2229;--quiet:#56626e;--line:#ccd4db;--paper:#fff;--lead:#0d6b60}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.2rem;max-width:60rem;background:var(--paper);color:var(--ink);
font:15px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
h1{font-size:1.5em;margin:0}
h2{font-size:1.1em;margin:1rem 0 .2rem;color:var(--lead);break-after:avoid}
header p,p{margin:0 0 .3rem}
header p,.more,footer,figcaption,th{color:var(--quiet)}
section{overflow-x:auto;min-width:0}
table{border-collapse:collapse;width:100%}
th{text-align:left;font-weight:600}
th,.short{white-space:nowrap}
th,td{padding:.1rem .7rem .1rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
.adherence td:nth-child(7){font-family:ui-monospace,"DejaVu Sans Mono","Liberation Mono",monospace}
.paper{display:none}
footer{margin-top:1rem}
figure{margin:.4rem 0;max-width:44rem}
svg{display:block;width:100%}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e5eaef;--quiet:#a3afbb;--line:#39434d;--paper:#14181d;--lead:#5fc9bb}}
"""

_PRINT = """@media print{@page{size:PAPER;margin:8mm 11mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0;font:8pt/1.16 "Liberation Sans",Arial,Helvetica,Roboto,sans-serif}
header{display:flex;justify-content:space-between;align-items:baseline;gap:6mm}h1{font-size:12.5pt}
h2{font-size:9pt;margin:0;padding:1.3mm 0 .3mm}p{margin:0 0 .3mm}header p{margin:0}
.halves{columns:2;column-gap:6mm}section{overflow:visible;break-inside:avoid}
.decisions td:nth-child(3){white-space:nowrap}
.beside{display:flex;flex-direction:row-reverse;gap:6mm;align-items:flex-start}.beside>*{flex:1;margin:0}
.adherence td:nth-child(7),.adherence th:nth-child(7),.adherence .line+.line{display:none}
.screen{display:none}.paper{display:inline}p.paper{display:block}
th,td{padding:.1mm 1.8mm .1mm 0;border-bottom:.4pt solid var(--line)}
footer{margin-top:1mm;font-size:7pt}}
"""
