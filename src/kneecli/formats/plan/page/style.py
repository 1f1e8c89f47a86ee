"""The style sheet of a page for paper: A4 or Letter, 12 points or 16; on a screen light or dark, wide or narrow."""

from kneecli.formats.plan.page.layout import PageLayout

_LETTERS = '"Liberation Sans",Arial,Helvetica,Roboto,sans-serif'
"""Those of which most fit into a line; what a system calls its own may be much wider."""
_SIZES = {"a4": ("A4", 297), "letter": ("Letter", 279)}
"""The name of each paper for `@page`, and how tall it is, in mm."""


def page_style(layout: PageLayout, exercises: int) -> str:
    """The sheet for a page with so many exercises, which share its height when they have to stand on one."""
    name, height = _SIZES[layout.paper]
    if layout.glance:
        columns = 2 if exercises <= _GLANCE_PAIRS else 3
        rows = max(2, -(-exercises // columns))
        places = {"paper": name, "letters": _LETTERS, "columns": columns, "row": (height - 70) / rows}
        return f"{_SCREEN}{_GLANCE % places}"
    return f"{_SCREEN}{(_LARGE if layout.large else _USUAL) % {'paper': name, 'letters': _LETTERS}}"


_SCREEN = """
:root{--ink:#1b2229;--quiet:#56626e;--line:#ccd4db;--paper:#fff;--care:#fff6e5;--edge:#d98a00;--lead:#0d6b60}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.2rem;max-width:52rem;background:var(--paper);color:var(--ink);
font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
body.large{font-size:20px}
h1{font-size:1.6em;margin:0 0 .2rem;line-height:1.2}
h2{font-size:1.15em;margin:1.2rem 0 .5rem;color:var(--lead);break-after:avoid}
h3{font-size:1.1em;margin:0;line-height:1.25}
header p{margin:0 0 .6rem;color:var(--quiet)}
ul,ol{margin:.3rem 0;padding-left:1.3em}
article{display:grid;gap:.4rem 1rem;padding:.7rem 0;border-top:1px solid var(--line);break-inside:avoid}
article{grid-template-areas:"head" "doses" "how" "boxes"}
article.drawn{grid-template:"head head" auto "pic doses" auto "pic how" auto "pic boxes" 1fr/minmax(9rem,15rem) 1fr}
article h3{grid-area:head}article .doses{grid-area:doses}article figure{grid-area:pic}article .how{grid-area:how}
article .boxes{grid-area:boxes}
.phase+article{border-top:0}
.number{display:inline-block;min-width:1.2em;color:var(--lead)}
small{font-weight:400;color:var(--quiet)}
figure{margin:0;text-align:center}
figure svg{display:block;width:100%;max-height:13rem}
figcaption{font-size:.85em;color:var(--quiet)}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:.5rem 0;border-top:1px solid var(--line);font-size:.85em;
color:var(--quiet);break-inside:avoid}
.legend span{display:flex;align-items:center;gap:.4em}.legend svg{width:3.6em;height:2.1em}
.doses{display:flex;flex-wrap:wrap;gap:.3em;margin:0 0 .3em}
.doses div{display:flex;flex-direction:row-reverse;gap:.3em;align-items:baseline;padding:.05em .45em;white-space:nowrap;
border:1.5px solid var(--lead);border-radius:.4em}
.doses dd{margin:0;font-size:1.25em;font-weight:750;line-height:1.2}
.doses dt{font-size:.85em;color:var(--quiet)}
.form,.easier,.need,.guide,.change{margin:.3rem 0}
.facts,.change,footer{color:var(--quiet);font-size:.9em}
.facts{margin:.3rem 0}
.change{font-style:italic;break-after:avoid}
.boxes{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin:.4rem 0 0}
.boxes:empty{display:none}
.boxes label{white-space:nowrap;padding:.2rem 0}
input{width:1.7em;height:1.7em;margin:0 .2em 0 0;vertical-align:-.45em}
.note,.stop{background:var(--care);border-left:4px solid var(--edge);padding:.5rem .9rem;margin:.6rem 0;
break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.stop h2{margin:.1rem 0;color:inherit}
.after,.week{break-inside:avoid}
.pen{display:none}
@media (max-width:34rem){
article.drawn{grid-template:"head" "pic" "doses" "how" "boxes"/1fr}figure svg{max-height:11rem}}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e5eaef;--quiet:#a3afbb;--line:#39434d;--paper:#14181d;--care:#2b2415;--edge:#d98a00;--lead:#5fc9bb}}
"""

_PRINT = """@media print{@page{size:%(paper)s;margin:10mm 12mm}
body,body.large{max-width:none;padding:0;font:12pt/1.2 %(letters)s}
h1{font-size:1.45em}h2{margin:.5em 0 .1em}.guide{break-inside:avoid;break-after:avoid}
h3{margin:0 0 .1em}header p{margin:0 0 .3em}p,ol,ul{margin:.2em 0}
.note,.stop{padding:.2em .7em;margin:.4em 0}
.typed,.facts{display:none}
.pen{display:revert}.boxes .pen{display:inline-block}
.blank{display:inline-block;width:2.6em;height:1.2em;border-bottom:1.2pt solid var(--ink)}
.week .rule{height:1.9em;padding-top:.5em;margin:0;border-bottom:.8pt solid var(--quiet);font-size:10pt}
.boxes{gap:.1em 1.1em;margin:.1em 0 0}input{width:1.15em;height:1.15em;vertical-align:-.2em}
table{width:100%%;border-collapse:collapse;table-layout:fixed}th:first-child{width:30%%}
th{font-weight:400;text-align:left;padding:0 .3em;line-height:1}td{border:1pt solid var(--ink);height:1.7em}
svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
"""

_USUAL = (
    _PRINT
    + """@page{margin:9mm 11mm}body{line-height:1.15}p,ol,ul,h2{margin:0}
header{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;white-space:nowrap}h1{font-size:1.3em}
header p{font-size:10pt}.more,.after,.brief .advice{display:none}
h2{font-size:1em;margin-top:.3em}.note,.stop{margin:1mm 0;padding:.5mm 2.5mm}
.stop:not(.last){display:grid;grid-template-columns:auto 1fr;gap:3mm}.stop h2{margin:0}
.phase{display:flex;gap:0 3mm;align-items:baseline;break-after:avoid}
article,article.drawn{padding:.6mm 0;gap:0 3mm}
article.drawn{grid-template:"head head doses" auto "pic how how" 1fr "pic boxes boxes" auto/50mm 1fr auto}
article.drawn.aside{grid-template:"head head doses" auto "pic how how" 1fr "boxes how how" auto/50mm 1fr auto}
article.plain{grid-template:"head doses" auto "how how" auto "boxes boxes" auto/1fr auto}
figure{display:flex;flex-direction:column;min-height:var(--picture)}
figure svg{flex:1 1 0;min-height:0;max-height:none}figcaption{font-size:9pt;line-height:1;text-wrap:balance}
.doses{justify-content:flex-end;gap:1mm}.doses div{padding:0 .3em}
.boxes{gap:0 4mm;margin:0;align-self:end;align-items:baseline}.boxes label{padding:0}.pen+.pen{margin-left:3mm}
.aside .boxes{gap:0 2mm}.aside .blank{width:1.9em}.aside .pens{flex-basis:100%%}
.how{font-size:var(--cues);min-width:0}.how>*,.guide,.change,.need{margin:0}
.run-on .how li{display:inline}.run-on .how ol{padding:0;counter-reset:step}
.run-on .how li::before{counter-increment:step;content:counter(step) "\\a0";font-weight:700;color:var(--lead)}
.week{display:grid;grid-template-columns:3fr 2fr;gap:0 6mm;margin:1mm 0}td{height:1.35em}
.last,.advice,.legend,footer{font-size:10pt}.legend{padding:.5mm 0;gap:.2em .5em}
.advice{columns:2;column-gap:8mm}}
"""
)

_LARGE = (
    _PRINT
    + """@page{margin:9mm 11mm}body.large{font-size:16pt;line-height:1.15}p,ol,ul{margin:0}
h2{font-size:1.05em;margin:1mm 0}.after{display:none}.pen+.pen{margin-left:4mm}.boxes{align-items:baseline}
article.drawn{grid-template:"head head doses" auto "pic how how" auto "boxes boxes boxes" auto/62mm 1fr auto}
.doses{justify-content:flex-end}
article,article.drawn{padding:1mm 0;gap:.5mm 4mm}.boxes label{padding:0}
figure svg{height:60mm;max-height:none}.week .rule{font-size:14pt}
.stop.last,.advice,footer{font-size:14pt}}
"""
)

_GLANCE_PAIRS = 8
"""So many exercises at most stand in two columns; more would leave too little height for their pictures."""

_GLANCE = """.glance .exercises{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem}
.glance article{display:flex;flex-direction:column}
.glance figcaption{display:none}
@media print{@page{size:%(paper)s;margin:11mm 12mm}
body{max-width:none;padding:0;font:12pt/1.2 %(letters)s}
header p{margin:0}
.glance .exercises{grid-template-columns:repeat(%(columns)d,1fr);gap:0 6mm}
.glance header{margin-bottom:1.5mm}.glance article{height:%(row).1fmm;padding:1mm 0;overflow:hidden}
.glance figure{flex:1;min-height:0}.glance figure svg{height:100%%;max-height:none}
.glance .doses{justify-content:center}
p{margin:.3em 0}footer{font-size:10pt}
svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""
