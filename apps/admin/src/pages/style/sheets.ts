/** Sheets of paper: what fills one A4 page when it is printed. */
export const SHEETS = `
.lines>div,.blanks>div{display:grid;gap:.125rem 1.5rem;padding:.5rem 0;border-top:1px solid var(--line)}
.lines dt,.blanks dt{color:var(--soft);font-size:var(--t0)}
.lines dd{font-weight:600}
.words{white-space:pre-line}
.blanks dd{min-height:2.5rem;border-bottom:1px dotted var(--edge)}
.signs{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:2rem}
.signs p{min-height:5rem;border-bottom:1px solid var(--edge);display:flex;flex-direction:column;justify-content:space-between}
.screen{max-width:46rem}
.screen .ticks li+li{margin-top:1rem}
.stages{display:flex;flex-wrap:wrap;gap:.5rem}
.stages a{display:grid;place-items:center;width:2.75rem;height:2.75rem;border:2px solid var(--edge);border-radius:50%;font-weight:700;text-decoration:none}
.stages [aria-current]{background:var(--brand-2);border-color:var(--brand-2);color:#fff}
textarea[readonly]{width:100%;font:var(--t0)/1.5 ui-monospace,"Roboto Mono",Menlo,Consolas,monospace;padding:.75rem;
border:1.5px solid var(--edge);border-radius:var(--r-s);background:var(--sunk);color:var(--ink)}
@media (min-width:40em){.lines>div,.blanks>div{grid-template-columns:minmax(0,2fr) minmax(0,3fr);align-items:baseline}}
@media print{
body:has(.dialogue,.fairness) .foot{display:none}
.fairness{border:0;padding:0;font-size:11pt;line-height:1.4}
.fairness h1{font-size:22pt}.fairness h2{font-size:13pt;margin-top:4mm}
.dialogue{border:0;padding:0;font-size:10.5pt;line-height:1.35}
.dialogue h1{font-size:18pt}.dialogue h2{font-size:12.5pt;margin-top:4mm}
.dialogue .lines>div,.dialogue .blanks>div{grid-template-columns:2fr 3fr;padding:1mm 0}
.dialogue .blanks dd{min-height:9mm}
.dialogue .signs p{min-height:17mm}
}`;
