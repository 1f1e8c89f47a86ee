"""The style sheet of a printed plan: for A4 and Letter, light and dark; an exercise is not split between pages."""

PAGE_STYLE = """
:root{--ink:#1b2229;--quiet:#56626e;--line:#ccd4db;--paper:#fff;--care:#fff6e5;--edge:#d98a00;--lead:#0d6b60}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.2rem;max-width:52rem;background:var(--paper);color:var(--ink);
font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
h1{font-size:1.6rem;margin:0 0 .2rem}
h2{font-size:1.15rem;margin:1.2rem 0 .5rem;color:var(--lead);break-after:avoid}
h3{font-size:1.1rem;margin:0;grid-column:1/-1}
header p{margin:0 0 .6rem;color:var(--quiet)}
ul,ol{margin:.3rem 0;padding-left:1.3rem}
article{display:grid;gap:.4rem 1rem;padding:.7rem 0;border-top:1px solid var(--line);break-inside:avoid}
article.drawn{grid-template-columns:minmax(9rem,15rem) 1fr}
h2+article{border-top:0}
.number{display:inline-block;min-width:1.5em;color:var(--quiet)}
figure{margin:0;text-align:center}
figure svg{display:block;width:100%;max-height:13rem}
figcaption{font-size:.85em;color:var(--quiet)}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:.5rem 0;border-top:1px solid var(--line);font-size:.85em;
color:var(--quiet);break-inside:avoid}
.legend span{display:flex;align-items:center;gap:.4em}.legend svg{width:2.6em;height:1.4em}
.dose{margin:0;font-weight:650}
.facts,.change,footer{color:var(--quiet);font-size:.9em}
.facts{margin:.3rem 0}
.change{font-style:italic;break-after:avoid}
.boxes{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin:.4rem 0 0}
.boxes label{white-space:nowrap}
input{width:1.05em;height:1.05em;vertical-align:-.15em}
.blank{display:inline-block;width:3.2em;border-bottom:1.5px solid var(--quiet)}
.pain{white-space:nowrap}
.note,.stop{background:var(--care);border-left:4px solid var(--edge);padding:.5rem .9rem;break-inside:avoid;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
.stop h2{margin:.1rem 0;color:inherit}
.after{break-inside:avoid}
@media (max-width:34rem){article.drawn{grid-template-columns:1fr}figure svg{max-height:11rem}}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e5eaef;--quiet:#a3afbb;--line:#39434d;--paper:#14181d;--care:#2b2415;--edge:#d98a00;--lead:#5fc9bb}}
@media print{@page{margin:14mm}body{max-width:none;padding:0;font-size:9.5pt;line-height:1.3}
h2{margin:.7rem 0 .2rem}article{padding:.35rem 0;gap:.2rem 1rem}.note,.stop{padding:.3rem .7rem}
article.drawn{grid-template-columns:50mm 1fr}figure svg{max-height:40mm}
svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""
